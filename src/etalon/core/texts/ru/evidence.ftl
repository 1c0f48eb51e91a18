# Причины в отчёте о загрузке
ledger-row-blank = Строка пустая.
ledger-row-repeated = Строка полностью повторяет одну из предыдущих.
ledger-key-repeated = Строка с таким же ключом ({ $column }) уже учтена.
ledger-row-of-no-table = Эту строку не берёт ни одна таблица раскладки.
ledger-skipped = По раскладке эти строки не берутся.
ledger-row-total = Это итог под таблицей, а не запись.
ledger-row-ragged = Ячеек в строке больше или меньше, чем в заголовке. Проверьте, нет ли разделителя или кавычки внутри значения.
ledger-row-not-json = Строка – не объект JSON.
ledger-value-not-mapped = В раскладке не сказано, что означает слово в колонке «{ $column }». Добавьте его в map.
ledger-kind-unknown = В колонке «{ $column }» назван вид события, которого нет в стандарте.
ledger-key-empty = Колонка «{ $column }» служит ключом, а ячейка в ней пустая. Заполните её и загрузите строку снова.
ledger-required-empty = Колонка «{ $column }» обязательна, а ячейка в ней пустая. Заполните её и загрузите строку снова.
ledger-date-unreadable = Дату в колонке «{ $column }» прочитать не удалось. Проверьте в раскладке порядок дня и месяца.
ledger-number-unreadable = Число в колонке «{ $column }» прочитать не удалось.
ledger-yes-no-unreadable = В колонке «{ $column }» стоит не «да» и не «нет».
ledger-stage-unknown = Этапа из колонки «{ $column }» нет в словаре этапов раскладки. Добавьте его.
ledger-key-missing = Значения из колонки «{ $column }» в файле { $file } не нашлось. Оно сохранено, но ни с чем не связано.
ledger-key-repaired = Значение в колонке «{ $column }» было написано не так, как в файле { $file }; оно исправлено по раскладке.
ledger-value-repaired = Написание в колонке «{ $column }» исправлено по раскладке.
ledger-dates-reversed = Дата в колонке «{ $column }» раньше той, после которой она должна идти. Обе сохранены.

# Файлы с записями
problem-file-empty = Файл пустой. Выгрузите его заново.
problem-file-no-rows = В файле есть заголовок, но нет ни одной строки. Выгрузите его заново вместе с записями.
problem-file-damaged = Файл повреждён или это не то, чем он кажется по первым байтам ({ $detail }). Откройте его в своей программе и выгрузите заново.
problem-file-binary = Это не таблица, которую можно прочитать. Выгрузите её в CSV, Excel, JSON или Parquet.
problem-encoding-wrong = Кодировка файла не { $encoding }: в ней не бывает байта { $byte } (позиция { $position }, строка { $line }). Похоже на { $likely }; укажите в раскладке «encoding: { $likely }».
problem-encoding-other = Кодировка файла { $likely }, а не { $encoding }. Укажите в раскладке «encoding: { $likely }».
problem-csv-quote-open = Кавычка, открытая в строке { $row } или ниже, нигде не закрыта. Закройте её или уберите.
problem-csv-one-column = С разделителем «{ $delimiter }» в файле получается одна колонка: «{ $found }». Укажите в раскладке верный разделитель (нужна колонка «{ $column }»).
problem-column-missing = В файле нет колонки «{ $column }», которая нужна по раскладке. Колонки в файле: { $found }.{ $hint ->
    [yes] {" "}Возможно, имелось в виду «{ $nearest }»?
   *[no] {" "}Исправьте раскладку или выгрузку.
}
problem-sheet-missing = Листа «{ $sheet }» нет. Листы в файле: { $found }.{ $hint ->
    [yes] {" "}Возможно, имелось в виду «{ $nearest }»?
   *[no] {""}
}
problem-json-no-objects = В файле нет объектов JSON. Выгрузите его как список объектов или по одному объекту в строке.
problem-lookup-file-missing = Раскладка ссылается на { $pattern }, а такого файла в папке нет. Добавьте файл или уберите связь.
problem-source-folder-missing = Папки с файлами этого источника нет. Проверьте путь.
problem-source-file-missing = В папке «{ $folder }» нет файла по шаблону «{ $pattern }». Добавьте файл или исправьте шаблон.

# Раскладки
problem-mapping-one-form = В «{ $field }» должно быть ровно одно из: { $allowed }.
problem-mapping-needs = В «{ $field }» нужны ещё: { $needs }.
problem-mapping-no-tables = Файл не наполняет ни одной таблицы, и другие файлы на него не ссылаются. Добавьте «tables» или уберите файл.
problem-mapping-no-key = Таблице «{ $table }» нужен ключ «{ $column }». Укажите, из какой колонки он берётся.
problem-mapping-unknown-step = «{ $found }» – не шаг сделки. Допустимо: { $allowed }.{ $hint ->
    [yes] {" "}Возможно, имелось в виду «{ $nearest }»?
   *[no] {""}
}
problem-mapping-unknown-file = В раскладке нет файла «{ $found }». Допустимо: { $allowed }.{ $hint ->
    [yes] {" "}Возможно, имелось в виду «{ $nearest }»?
   *[no] {""}
}
problem-mapping-unknown-reason = Причины «{ $found }» нет; опишите её в разделе «reasons» на трёх языках. Допустимо: { $allowed }.{ $hint ->
    [yes] {" "}Возможно, имелось в виду «{ $nearest }»?
   *[no] {""}
}
problem-mapping-unknown-table = Таблицы «{ $found }» в схеме записей нет. Допустимо: { $allowed }.{ $hint ->
    [yes] {" "}Возможно, имелось в виду «{ $nearest }»?
   *[no] {""}
}
problem-mapping-unknown-column = В этой таблице схемы записей нет колонки «{ $found }». Допустимо: { $allowed }.{ $hint ->
    [yes] {" "}Возможно, имелось в виду «{ $nearest }»?
   *[no] {""}
}
problem-mapping-unknown-attribute = У этого вида события нет признака «{ $found }». Допустимо: { $allowed }.{ $hint ->
    [yes] {" "}Возможно, имелось в виду «{ $nearest }»?
   *[no] {""}
}
problem-mapping-unknown-value = Признак не может иметь значение «{ $found }». Допустимо: { $allowed }.{ $hint ->
    [yes] {" "}Возможно, имелось в виду «{ $nearest }»?
   *[no] {""}
}
problem-mapping-unknown-kind = Вида события «{ $found }» нет. Допустимо: { $allowed }.{ $hint ->
    [yes] {" "}Возможно, имелось в виду «{ $nearest }»?
   *[no] {""}
}
problem-mapping-unknown-lookup = У файла нет связи «{ $found }» в разделе lookups. Допустимо: { $allowed }.{ $hint ->
    [yes] {" "}Возможно, имелось в виду «{ $nearest }»?
   *[no] {""}
}

# Распознавание и черновики
problem-table-unknown = Таблица не похожа ни на один известный вид (лиды, сделки, активности, продажи). Колонки в файле: { $found }. Напишите для неё раскладку (docs/mapping.md).
detect-name = «{ $column }» – известное название этой колонки.
detect-name-like = Название похоже на «{ $alias }».
detect-cells = Догадка только по значениям; проверьте, пожалуйста.
draft-head = Черновик: { $name }. Проверьте каждую догадку, подтвердите этапы и загрузите файл.
draft-sure = { $percent }%:
draft-stages = Что означает каждый этап. Подтвердите: шаг сделки или won, lost, no_decision, disqualified, open.
draft-unused = Неиспользованные колонки: { $names }
