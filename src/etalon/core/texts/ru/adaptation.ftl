# Собственный пакет организации поверх стандарта
problem-overlay-needless = Поле «{ $part }» в изменении вида «{ $change }» ничего не значит; уберите его.
problem-overlay-item-exists = В стандарте уже есть «{ $item }». Измените его по полям в папке «changes» или дайте своему другой код.
problem-overlay-kind-unknown = «{ $item }»: вида «{ $found }» нет.{ $hint ->
    [yes] {" "}Возможно, имелось в виду «{ $nearest }»?
   *[no] {" "}Список видов: «etalon standard show».
}
problem-overlay-item-unknown = В стандарте { $version } нет «{ $item }».{ $hint ->
    [yes] {" "}Возможно, имелось в виду «{ $nearest }»?
   *[no] {" "}Что есть, покажет «etalon standard show ВИД».
}
problem-overlay-no-field = У «{ $item }» нет поля «{ $field }»: нет части «{ $part }». Допустимо: { $allowed }.{ $hint ->
    [yes] {" "}Возможно, имелось в виду «{ $nearest }»?
   *[no] {""}
}
problem-overlay-id = Код «{ $item }» менять нельзя: по нему всё связано. Переименуйте или скройте и добавьте своё.
problem-overlay-was-missing = «{ $item }» { $field }: укажите, что заменяет ваше изменение, чтобы его можно было сверить с новой версией стандарта. Добавьте «was: { $now }».
problem-overlay-twice = «{ $item }» { $field } изменено дважды; оставьте одно изменение.
problem-overlay-no-list = «{ $item }» { $field } – не список, добавить в него нельзя; используйте «change: override».
problem-overlay-fixed = «{ $item }» нельзя скрыть: на нём построены расчёты. Можно переименовать или изменить поля.
problem-overlay-needed = «{ $item }» нельзя скрыть, пока на него ссылается { $needed_by } ({ $inside }). Скройте или измените и его.
problem-overlay-base-unknown = Стандарта «{ $found }», поверх которого лежит пакет, нет. Напишите «base: { $allowed }».

# Кто что изменил
adapted-by-own = изменено, { $by }: { $reason }
adapted-by-added = добавлено, { $by }
adapted-by-rule = по правилу «{ $by }». { $reason }
adapted-whole = (целиком)
adapted-field = изменено: { $field }
adapted-values = { $old } → { $new }; { $why }
cli-diff = Показать различия: «base» и «mine» (стандарт рабочей папки) или две папки.
cli-column-item = Что
cli-column-old = Было
cli-column-new = Стало
cli-column-reason = Кто изменил и почему
cli-differences = { $count ->
    [0] Различий нет.
    [one] { $count } различие.
    [few] { $count } различия.
   *[other] { $count } различий.
}
cli-again = { $count ->
    [one] Пересмотрите: в стандарте изменилось то, что переопределено { $count } вашим изменением. Оно продолжает действовать.
   *[other] Пересмотрите: в стандарте изменилось то, что переопределено { $count } вашими изменениями. Они продолжают действовать.
}
cli-again-field = { $item } { $field }: изменение сделано для версии { $base }, где было { $was }; в { $version } теперь { $now }; у вас { $mine }. Оставьте его и впишите новые «was» и «base» или уберите.
cli-again-whole = { $item }: скрыто для версии { $base }; в { $version } изменилось. Решите, скрывать ли дальше, и впишите новые «was» и «base».
cli-again-gone = { $item } { $field }: изменение сделано для версии { $base }; в { $version } этого больше нет. Уберите изменение или перенесите его.

# The profile
kind-traits = Признаки организации
kind-adaptations = Правила профиля
problem-profile-trait = В профиле нет признака «{ $found }». Есть: { $allowed }.{ $hint ->
    [yes] {" "}Возможно, имелось в виду «{ $nearest }»?
   *[no] {""}
}
problem-profile-answer = «{ $trait }» не может быть «{ $found }». Допустимо: { $allowed }.{ $hint ->
    [yes] {" "}Возможно, имелось в виду «{ $nearest }»?
   *[no] {""}
}
problem-profile-form = «{ $found }» не имеет вида ПРИЗНАК=ОТВЕТ. Напишите, например, --profile market=mature.
cli-option-profile = Что ещё верно для организации, ПРИЗНАК=ОТВЕТ; можно указать несколько («etalon standard show traits»).
map-legend-changed-m = мейнстрим, изменено для вас
map-legend-changed-u = полезно, изменено для вас
story-changed-place = Место
story-changed-why = Кто изменил и почему
story-changed = { $count ->
    [one] Изменено для вас на карте: { $count } место. { $map }
    [few] Изменено для вас на карте: { $count } места. { $map }
   *[other] Изменено для вас на карте: { $count } мест. { $map }
}
story-judged-by = KPI: { $kpi }

# Генераторы
origin-o = собственное, от организации
cli-new = Создать свой документ стандарта: tactic, process, message, frame, kpi или rule.
cli-new-next = Дальше: напишите тексты, которые начинаются с ✎, их { $count } (список: etalon standard check --workspace { $folder }), и посмотрите: etalon standard show { $kind } { $id } --workspace { $folder }
cli-to-write = { $count ->
    [one] Осталось написать: { $count } текст, который начинается с ✎.
    [few] Осталось написать: { $count } текста, которые начинаются с ✎.
   *[other] Осталось написать: { $count } текстов, которые начинаются с ✎.
}
problem-new-sort = «{ $found }» создать нельзя. Можно: { $allowed }.{ $hint ->
    [yes] {" "}Возможно, имелось в виду «{ $nearest }»?
   *[no] {""}
}
problem-new-form = «{ $found }» не подходит как код для { $sort }. Напишите по образцу { $example }.
problem-new-taken = «{ $id }» уже есть. Выберите другой код или измените его по полям в папке «changes».
problem-new-file-there = Такой файл уже есть; выберите другой код или удалите файл сами.

# Примеры с ответом
problem-case-unknown = В примере названо «{ $found }», но этого нет.{ $hint ->
    [yes] {" "}Возможно, имелось в виду «{ $nearest }»?
   *[no] {""}
}
problem-case-kpi = В примере для «{ $id }» ожидается { $value }, а по формуле выходит { $found }. Исправьте пример или формулу.
problem-case-frame = В примере для «{ $id }» самыми слабыми местами ожидаются: { $value }; выходит: { $found }. Исправьте пример или фрейм.
problem-case-value = Значение в «{ $table }» из примера не соответствует своей колонке: { $detail }. Исправьте его.
