# Ошибки в документах YAML и файлах
problem-file-not-found = Такого файла нет. Проверьте путь.
problem-file-is-folder = Это папка; укажите файл внутри неё.
problem-file-unreadable = Файл не читается: { $detail }. Проверьте права доступа.
problem-yaml-not-utf8 = Файл не в кодировке UTF-8 (байт { $byte }). Сохраните его в UTF-8.
problem-yaml-broken = Это неправильный YAML: { $detail }. Проверьте отступы, кавычки и двоеточия рядом с этим местом.
problem-yaml-empty = Файл пуст, а здесь ожидается документ.
problem-yaml-anchor = Якоря и ссылки на них не допускаются; напишите значение целиком.
problem-yaml-duplicate-key = «{ $key }» встречается дважды; оставьте одно.
problem-field-missing = Нет поля «{ $field }»; добавьте его.
problem-field-unknown = Поля «{ $field }» здесь быть не может. Допустимо: { $allowed }.{ $hint ->
    [yes] {" "}Возможно, имелось в виду «{ $nearest }»?
   *[no] {""}
}
problem-value-not-allowed = Поле «{ $field }» не может быть равно «{ $found }». Допустимо: { $allowed }.{ $hint ->
    [yes] {" "}Возможно, имелось в виду «{ $nearest }»?
   *[no] {""}
}
problem-system = Система отказала: { $detail }. Проверьте путь, права доступа и свободное место.
problem-value-no-number = В поле «{ $field }» стоит «{ $found }», а нужно число.
problem-value-no-text = В поле «{ $field }» стоит «{ $found }», а нужен текст. Возьмите значение в кавычки.
problem-value-no-yes = В поле «{ $field }» стоит «{ $found }», а нужно true или false.
problem-value-no-list = В поле «{ $field }» стоит «{ $found }», а нужен список: [один, два] или строки, которые начинаются с «- ».
problem-value-no-fields = В поле «{ $field }» стоит «{ $found }», а нужны поля со значениями: «имя: значение».
problem-value-form = В поле «{ $field }» стоит «{ $found }», а нужна запись вида { $pattern }.
problem-value-wrong = В поле «{ $field }» стоит «{ $found }», это не подходит: { $expected }.
problem-pack-not-found = Здесь нет папки стандарта. Проверьте путь.
problem-pack-unknown-kind = «{ $kind }»: такого вида документов нет. Допустимые папки: { $allowed }.{ $hint ->
    [yes] {" "}Возможно, имелось в виду «{ $nearest }»?
   *[no] {""}
}
problem-pack-id-not-file-name = Код «{ $id }» и имя файла «{ $file }» различаются; сделайте их одинаковыми.
problem-pack-duplicate-id = Код «{ $id }» уже занят: { $first }. Дайте одному из документов другой код.
problem-unexpected = Произошло то, чего Etalon не ожидал: { $detail }. Сообщите нам об этом и приложите команду.

# Числа и периоды
period-open = весь период записей
unit-minutes = { $count ->
    [one] { $shown } минута
    [few] { $shown } минуты
    [many] { $shown } минут
   *[other] { $shown } минуты
}
unit-weeks = { $count ->
    [one] { $shown } неделя
    [few] { $shown } недели
    [many] { $shown } недель
   *[other] { $shown } недели
}
unit-months = { $count ->
    [one] { $shown } месяц
    [few] { $shown } месяца
    [many] { $shown } месяцев
   *[other] { $shown } месяца
}
unit-money_per_day = { $shown } в день
unit-days = { $count ->
    [one] { $shown } день
    [few] { $shown } дня
    [many] { $shown } дней
   *[other] { $shown } дня
}
unit-hours = { $count ->
    [one] { $shown } час
    [few] { $shown } часа
    [many] { $shown } часов
   *[other] { $shown } часа
}
