# Помилки в документах YAML і файлах
problem-file-not-found = Такого файлу немає. Перевірте шлях.
problem-file-is-folder = Це тека; вкажіть файл у ній.
problem-file-unreadable = Файл не читається: { $detail }. Перевірте права доступу.
problem-yaml-not-utf8 = Файл не в кодуванні UTF-8 (байт { $byte }). Збережіть його в UTF-8.
problem-yaml-broken = Це неправильний YAML: { $detail }. Перевірте відступи, лапки та двокрапки поблизу цього місця.
problem-yaml-empty = Файл порожній, а тут очікується документ.
problem-yaml-anchor = Якорі та посилання на них не дозволені; напишіть значення повністю.
problem-yaml-duplicate-key = «{ $key }» трапляється двічі; залиште одне.
problem-field-missing = Немає поля «{ $field }»; додайте його.
problem-field-unknown = Поля «{ $field }» тут бути не може. Дозволено: { $allowed }.{ $hint ->
    [yes] {" "}Можливо, малося на увазі «{ $nearest }»?
   *[no] {""}
}
problem-value-not-allowed = Поле «{ $field }» не може мати значення «{ $found }». Дозволено: { $allowed }.{ $hint ->
    [yes] {" "}Можливо, малося на увазі «{ $nearest }»?
   *[no] {""}
}
problem-system = Система відмовила: { $detail }. Перевірте шлях, права доступу та вільне місце.
problem-value-no-number = У полі «{ $field }» стоїть «{ $found }», а потрібне число.
problem-value-no-text = У полі «{ $field }» стоїть «{ $found }», а потрібен текст. Візьміть значення в лапки.
problem-value-no-yes = У полі «{ $field }» стоїть «{ $found }», а потрібно true або false.
problem-value-no-list = У полі «{ $field }» стоїть «{ $found }», а потрібен список: [один, два] або рядки, що починаються з «- ».
problem-value-no-fields = У полі «{ $field }» стоїть «{ $found }», а потрібні поля зі значеннями: «назва: значення».
problem-value-form = У полі «{ $field }» стоїть «{ $found }», а потрібен запис вигляду { $pattern }.
problem-value-wrong = У полі «{ $field }» стоїть «{ $found }», це не підходить: { $expected }.
problem-pack-not-found = Тут немає теки стандарту. Перевірте шлях.
problem-pack-unknown-kind = «{ $kind }»: такого виду документів немає. Дозволені теки: { $allowed }.{ $hint ->
    [yes] {" "}Можливо, малося на увазі «{ $nearest }»?
   *[no] {""}
}
problem-pack-id-not-file-name = Код «{ $id }» та ім’я файлу «{ $file }» різняться; зробіть їх однаковими.
problem-pack-duplicate-id = Код «{ $id }» уже зайнятий: { $first }. Дайте одному з документів інший код.
problem-unexpected = Сталося те, чого Etalon не очікував: { $detail }. Повідомте нам про це й додайте команду.

# Числа і періоди
period-open = увесь період записів
unit-minutes = { $count ->
    [one] { $shown } хвилина
    [few] { $shown } хвилини
    [many] { $shown } хвилин
   *[other] { $shown } хвилини
}
unit-weeks = { $count ->
    [one] { $shown } тиждень
    [few] { $shown } тижні
    [many] { $shown } тижнів
   *[other] { $shown } тижня
}
unit-months = { $count ->
    [one] { $shown } місяць
    [few] { $shown } місяці
    [many] { $shown } місяців
   *[other] { $shown } місяця
}
unit-money_per_day = { $shown } на день
unit-days = { $count ->
    [one] { $shown } день
    [few] { $shown } дні
    [many] { $shown } днів
   *[other] { $shown } дня
}
unit-hours = { $count ->
    [one] { $shown } година
    [few] { $shown } години
    [many] { $shown } годин
   *[other] { $shown } години
}
