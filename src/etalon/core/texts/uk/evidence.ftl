# Причини у звіті про завантаження
ledger-row-blank = Рядок порожній.
ledger-row-repeated = Рядок повністю повторює один із попередніх.
ledger-key-repeated = Рядок із таким самим ключем ({ $column }) уже враховано.
ledger-row-of-no-table = Цього рядка не бере жодна таблиця мапування.
ledger-skipped = За мапуванням ці рядки не беруться.
ledger-row-total = Це підсумок під таблицею, а не запис.
ledger-row-ragged = Комірок у рядку більше або менше, ніж у заголовку. Перевірте, чи немає роздільника або лапок усередині значення.
ledger-row-not-json = Рядок – не об’єкт JSON.
ledger-value-not-mapped = У мапуванні не сказано, що означає слово у стовпці «{ $column }». Додайте його до map.
ledger-kind-unknown = У стовпці «{ $column }» названо вид події, якого немає у стандарті.
ledger-key-empty = Стовпець «{ $column }» є ключем, а комірка в ньому порожня. Заповніть її й завантажте рядок знову.
ledger-required-empty = Стовпець «{ $column }» обов’язковий, а комірка в ньому порожня. Заповніть її й завантажте рядок знову.
ledger-date-unreadable = Дату у стовпці «{ $column }» прочитати не вдалося. Перевірте в мапуванні порядок дня і місяця.
ledger-number-unreadable = Число у стовпці «{ $column }» прочитати не вдалося.
ledger-yes-no-unreadable = У стовпці «{ $column }» стоїть не «так» і не «ні».
ledger-stage-unknown = Етапу зі стовпця «{ $column }» немає у словнику етапів мапування. Додайте його.
ledger-key-missing = Значення зі стовпця «{ $column }» у файлі { $file } не знайшлося. Його збережено, але ні з чим не пов’язано.
ledger-key-repaired = Значення у стовпці «{ $column }» було написано не так, як у файлі { $file }; його виправлено за мапуванням.
ledger-value-repaired = Написання у стовпці «{ $column }» виправлено за мапуванням.
ledger-dates-reversed = Дата у стовпці «{ $column }» раніша за ту, після якої вона має йти. Обидві збережено.

# Файли із записами
problem-file-empty = Файл порожній. Вивантажте його знову.
problem-file-no-rows = У файлі є заголовок, але немає жодного рядка. Вивантажте його знову разом із записами.
problem-file-damaged = Файл пошкоджено або це не те, чим він здається за першими байтами ({ $detail }). Відкрийте його у своїй програмі та вивантажте знову.
problem-file-binary = Це не таблиця, яку можна прочитати. Вивантажте її у CSV, Excel, JSON або Parquet.
problem-encoding-wrong = Кодування файлу не { $encoding }: у ньому не буває байта { $byte } (позиція { $position }, рядок { $line }). Схоже на { $likely }; вкажіть у мапуванні «encoding: { $likely }».
problem-encoding-other = Кодування файлу { $likely }, а не { $encoding }. Вкажіть у мапуванні «encoding: { $likely }».
problem-csv-quote-open = Лапки, відкриті в рядку { $row } або нижче, ніде не закрито. Закрийте їх або приберіть.
problem-csv-one-column = З роздільником «{ $delimiter }» у файлі виходить один стовпець: «{ $found }». Вкажіть у мапуванні правильний роздільник (потрібен стовпець «{ $column }»).
problem-column-missing = У файлі немає стовпця «{ $column }», який потрібен мапуванню. Стовпці у файлі: { $found }.{ $hint ->
    [yes] {" "}Можливо, малося на увазі «{ $nearest }»?
   *[no] {" "}Виправте мапування або вивантаження.
}
problem-sheet-missing = Аркуша «{ $sheet }» немає. Аркуші у файлі: { $found }.{ $hint ->
    [yes] {" "}Можливо, малося на увазі «{ $nearest }»?
   *[no] {""}
}
problem-json-no-objects = У файлі немає об’єктів JSON. Вивантажте його як список об’єктів або по одному об’єкту в рядку.
problem-lookup-file-missing = Мапування посилається на { $pattern }, а такого файлу в теці немає. Додайте файл або приберіть зв’язок.
problem-source-folder-missing = Теки з файлами цього джерела немає. Перевірте шлях.
problem-source-file-missing = У теці «{ $folder }» немає файлу за шаблоном «{ $pattern }». Додайте файл або виправте шаблон.

# Мапування
problem-mapping-one-form = У «{ $field }» має бути рівно одне з: { $allowed }.
problem-mapping-needs = У «{ $field }» потрібні ще: { $needs }.
problem-mapping-no-tables = Файл не наповнює жодної таблиці, й інші файли на нього не посилаються. Додайте «tables» або приберіть файл.
problem-mapping-no-key = Таблиці «{ $table }» потрібен ключ «{ $column }». Вкажіть, з якого стовпця його взято.
problem-mapping-unknown-step = «{ $found }» – не крок угоди. Дозволено: { $allowed }.{ $hint ->
    [yes] {" "}Можливо, малося на увазі «{ $nearest }»?
   *[no] {""}
}
problem-mapping-unknown-file = У мапуванні немає файлу «{ $found }». Дозволено: { $allowed }.{ $hint ->
    [yes] {" "}Можливо, малося на увазі «{ $nearest }»?
   *[no] {""}
}
problem-mapping-unknown-reason = Причини «{ $found }» немає; опишіть її в розділі «reasons» трьома мовами. Дозволено: { $allowed }.{ $hint ->
    [yes] {" "}Можливо, малося на увазі «{ $nearest }»?
   *[no] {""}
}
problem-mapping-unknown-table = Таблиці «{ $found }» у схемі записів немає. Дозволено: { $allowed }.{ $hint ->
    [yes] {" "}Можливо, малося на увазі «{ $nearest }»?
   *[no] {""}
}
problem-mapping-unknown-column = У цій таблиці схеми записів немає стовпця «{ $found }». Дозволено: { $allowed }.{ $hint ->
    [yes] {" "}Можливо, малося на увазі «{ $nearest }»?
   *[no] {""}
}
problem-mapping-unknown-attribute = Цей вид події не має ознаки «{ $found }». Дозволено: { $allowed }.{ $hint ->
    [yes] {" "}Можливо, малося на увазі «{ $nearest }»?
   *[no] {""}
}
problem-mapping-unknown-value = Ознака не може мати значення «{ $found }». Дозволено: { $allowed }.{ $hint ->
    [yes] {" "}Можливо, малося на увазі «{ $nearest }»?
   *[no] {""}
}
problem-mapping-unknown-kind = Виду події «{ $found }» немає. Дозволено: { $allowed }.{ $hint ->
    [yes] {" "}Можливо, малося на увазі «{ $nearest }»?
   *[no] {""}
}
problem-mapping-unknown-lookup = Файл не має зв’язку «{ $found }» у розділі lookups. Дозволено: { $allowed }.{ $hint ->
    [yes] {" "}Можливо, малося на увазі «{ $nearest }»?
   *[no] {""}
}

# Розпізнавання та чернетки
problem-table-unknown = Таблиця не схожа на жоден відомий вид (ліди, угоди, активності, реєстр продажу). Стовпці у файлі: { $found }. Напишіть для неї мапування (docs/mapping.md).
detect-name = «{ $column }» – відома назва цього стовпця.
detect-name-like = Назва схожа на «{ $alias }».
detect-cells = Здогадка лише за значеннями; перевірте, будь ласка.
draft-head = Чернетка: { $name }. Перевірте кожну здогадку, підтвердьте етапи й завантажте файл.
draft-sure = { $percent }%:
draft-stages = Що означає кожен етап. Підтвердьте: крок угоди або won, lost, no_decision, disqualified, open.
draft-unused = Невикористані стовпці: { $names }
