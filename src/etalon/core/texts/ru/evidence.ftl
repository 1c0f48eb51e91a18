# Причины в журнале загрузки
ledger-row-blank = Строка пустая.
ledger-row-repeated = Строка полностью повторяет одну из предыдущих.
ledger-key-repeated = Строка с таким же ключом ({ $column }) уже учтена.
ledger-row-of-no-table = Ни одна таблица меппинга эту строку не берёт.
ledger-skipped = Меппинг эти строки не берёт.
ledger-row-total = Это итог под таблицей, а не запись.
ledger-row-ragged = Ячеек в строке больше или меньше, чем в заголовке. Проверьте, нет ли разделителя или кавычки внутри значения.
ledger-row-not-json = Строка – не объект JSON.
ledger-value-not-mapped = В меппинге не сказано, что означает слово в столбце «{ $column }». Добавьте его в map.
ledger-kind-unknown = В столбце «{ $column }» назван вид события, которого нет в стандарте.
ledger-key-empty = «{ $column }» – ключ, и он пустой. Заполните его и загрузите строку снова.
ledger-required-empty = Столбец «{ $column }» обязателен, а он пустой. Заполните его и загрузите строку снова.
ledger-date-unreadable = Дату в столбце «{ $column }» прочитать не удалось. Проверьте в меппинге порядок дня и месяца.
ledger-number-unreadable = Число в столбце «{ $column }» прочитать не удалось.
ledger-yes-no-unreadable = В столбце «{ $column }» не «да» и не «нет».
ledger-stage-unknown = Этапа из столбца «{ $column }» нет в словаре этапов меппинга. Добавьте его.
ledger-key-missing = Значение столбца «{ $column }» в файле { $file } не нашлось. Оно сохранено, но ни с чем не связано.
ledger-key-repaired = Столбец «{ $column }» расходился в написании с файлом { $file } и исправлен, как указано в меппинге.
ledger-value-repaired = Написание в столбце «{ $column }» исправлено, как указано в меппинге.
ledger-dates-reversed = Дата в столбце «{ $column }» раньше той, после которой должна идти. Обе сохранены.

# Файлы с записями
problem-file-empty = Файл пустой. Выгрузите его заново.
problem-file-no-rows = В файле есть заголовок, но нет ни одной строки. Выгрузите его заново вместе с записями.
problem-file-binary = Это не таблица, которую можно прочитать. Выгрузите её в CSV, Excel, JSON или Parquet.
problem-encoding-wrong = Кодировка файла не { $encoding }: в ней не бывает байта { $byte } (позиция { $position }, строка { $line }). Похоже на { $likely }; укажите в меппинге «encoding: { $likely }».
problem-encoding-other = Кодировка файла { $likely }, а не { $encoding }. Укажите в меппинге «encoding: { $likely }».
problem-csv-quote-open = Кавычка, открытая в строке { $row } или ниже, нигде не закрыта. Закройте её или уберите.
problem-csv-one-column = С разделителем «{ $delimiter }» в файле получается один столбец: «{ $found }». Укажите в меппинге верный разделитель (нужен столбец «{ $column }»).
problem-column-missing = В файле нет столбца «{ $column }», который нужен меппингу. Столбцы в файле: { $found }.{ $hint ->
    [yes] {" "}Может быть, «{ $nearest }»?
   *[no] {" "}Исправьте меппинг или выгрузку.
}
problem-sheet-missing = Листа «{ $sheet }» нет. Листы в файле: { $found }.{ $hint ->
    [yes] {" "}Может быть, «{ $nearest }»?
   *[no] {""}
}
problem-json-no-objects = В файле нет объектов JSON. Нужен список объектов или по одному объекту в строке.
problem-lookup-file-missing = Меппинг ссылается на { $pattern }, а такого файла в папке нет. Добавьте файл или уберите связь.
problem-source-folder-missing = Папки с файлами этого источника нет. Проверьте путь.
problem-source-file-missing = В папке «{ $folder }» нет файла по шаблону «{ $pattern }». Добавьте файл или исправьте шаблон.

# Меппинги
problem-mapping-one-form = В «{ $field }» должно быть ровно одно из: { $allowed }.
problem-mapping-needs = В «{ $field }» нужны ещё: { $needs }.
problem-mapping-no-tables = Файл не наполняет ни одной таблицы, и другие файлы на него не ссылаются. Добавьте «tables» или уберите файл.
problem-mapping-no-key = Таблице «{ $table }» нужен ключ «{ $column }». Укажите, из какого столбца он берётся.
problem-mapping-unknown-step = «{ $found }» – не шаг сделки. Допустимо: { $allowed }.{ $hint ->
    [yes] {" "}Может быть, «{ $nearest }»?
   *[no] {""}
}
problem-mapping-unknown-file = В меппинге нет файла «{ $found }». Допустимо: { $allowed }.{ $hint ->
    [yes] {" "}Может быть, «{ $nearest }»?
   *[no] {""}
}
problem-mapping-unknown-reason = Причины «{ $found }» нет; опишите её в разделе «reasons» на трёх языках. Допустимо: { $allowed }.{ $hint ->
    [yes] {" "}Может быть, «{ $nearest }»?
   *[no] {""}
}
problem-mapping-unknown-table = Таблицы «{ $found }» в контракте нет. Допустимо: { $allowed }.{ $hint ->
    [yes] {" "}Может быть, «{ $nearest }»?
   *[no] {""}
}
problem-mapping-unknown-column = В таблице контракта нет столбца «{ $found }». Допустимо: { $allowed }.{ $hint ->
    [yes] {" "}Может быть, «{ $nearest }»?
   *[no] {""}
}
problem-mapping-unknown-attribute = У этого вида события нет признака «{ $found }». Допустимо: { $allowed }.{ $hint ->
    [yes] {" "}Может быть, «{ $nearest }»?
   *[no] {""}
}
problem-mapping-unknown-value = Признак не может иметь значение «{ $found }». Допустимо: { $allowed }.{ $hint ->
    [yes] {" "}Может быть, «{ $nearest }»?
   *[no] {""}
}
problem-mapping-unknown-kind = Вида события «{ $found }» нет. Допустимо: { $allowed }.{ $hint ->
    [yes] {" "}Может быть, «{ $nearest }»?
   *[no] {""}
}
problem-mapping-unknown-lookup = У файла нет связи «{ $found }» в разделе lookups. Допустимо: { $allowed }.{ $hint ->
    [yes] {" "}Может быть, «{ $nearest }»?
   *[no] {""}
}

# Распознавание и заготовки
problem-table-unknown = Таблица не похожа ни на один известный вид (лиды, сделки, активности, продажи). Столбцы в файле: { $found }. Напишите для неё меппинг (docs/mapping.md).
detect-name = «{ $column }» – известное название этого столбца.
detect-name-like = Название похоже на «{ $alias }».
detect-cells = Судя только по значениям; проверьте, пожалуйста.
draft-head = Заготовка: { $name }. Проверьте каждую догадку, подтвердите этапы и загрузите файл.
draft-sure = { $percent }%:
draft-stages = Что означает каждый этап. Подтвердите: шаг сделки или won, lost, no_decision, disqualified, open.
draft-unused = Неиспользованные столбцы: { $names }
