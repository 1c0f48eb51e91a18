# Reasons of the ledger
ledger-row-blank = The row is empty.
ledger-row-repeated = The row repeats an earlier row in every cell.
ledger-key-repeated = Another row with the same key ({ $column }) is already used.
ledger-row-of-no-table = No table of the mapping takes this row.
ledger-skipped = The mapping leaves these rows out.
ledger-row-total = A total under the table, not a record.
ledger-row-ragged = The row has more or fewer cells than the header. Look for a delimiter or a quotation mark inside a value.
ledger-row-not-json = The line is not a JSON object.
ledger-value-not-mapped = The mapping does not say what the word in “{ $column }” means. Add it to the map.
ledger-kind-unknown = “{ $column }” names a kind of event that the standard does not have.
ledger-key-empty = “{ $column }” is the key and is empty. Fill it in and load the row again.
ledger-required-empty = “{ $column }” must be filled and is empty. Fill it in and load the row again.
ledger-date-unreadable = The date in “{ $column }” cannot be read. Check the order of day and month in the mapping.
ledger-number-unreadable = The number in “{ $column }” cannot be read.
ledger-yes-no-unreadable = “{ $column }” is neither yes nor no.
ledger-stage-unknown = The stage in “{ $column }” is not in the stage dictionary of the mapping. Add it.
ledger-key-missing = The value of “{ $column }” was not found in { $file }. It is kept; nothing was joined to it.
ledger-key-repaired = “{ $column }” was spelled differently in { $file } and was put right as the mapping says.
ledger-value-repaired = The spelling in “{ $column }” was put right as the mapping says.
ledger-dates-reversed = The date in “{ $column }” is earlier than the date it should follow. Both are kept.

# Files of records
problem-file-empty = The file is empty. Export it again.
problem-file-no-rows = The file has a header and no rows below it. Export it again with its records.
problem-file-damaged = The file is damaged, or is not what its first bytes say it is ({ $detail }). Open it in its own program and export it again.
problem-file-binary = This is not a table that can be read. Export it as CSV, Excel, JSON or Parquet.
problem-encoding-wrong = The file is not { $encoding }: byte { $byte } at position { $position } (line { $line }) does not belong to it. It looks like { $likely }; write “encoding: { $likely }” in the mapping.
problem-encoding-other = The file is written in { $likely }, not in { $encoding }. Write “encoding: { $likely }” in the mapping.
problem-csv-quote-open = A quotation mark that opens in or after row { $row } is never closed. Close it or remove it.
problem-csv-one-column = With the delimiter “{ $delimiter }” the file has one column only: “{ $found }”. Give the right delimiter in the mapping (column “{ $column }” is needed).
problem-column-missing = The column “{ $column }” that the mapping needs is not in the file. Columns found: { $found }.{ $hint ->
    [yes] {" "}Did you mean “{ $nearest }”?
   *[no] {" "}Correct the mapping or the export.
}
problem-sheet-missing = There is no sheet “{ $sheet }”. Sheets found: { $found }.{ $hint ->
    [yes] {" "}Did you mean “{ $nearest }”?
   *[no] {""}
}
problem-json-no-objects = There are no JSON objects in the file. Export it as a list of objects, or with one object per line.
problem-lookup-file-missing = The mapping joins to { $pattern }, and no such file is in the folder. Add the file or remove the lookup.
problem-source-folder-missing = There is no folder with the files of this source. Check the path.
problem-source-file-missing = No file in the folder “{ $folder }” fits the pattern “{ $pattern }”. Add the file or correct the pattern.

# Mappings
problem-mapping-one-form = “{ $field }” needs exactly one of: { $allowed }.
problem-mapping-needs = “{ $field }” also needs: { $needs }.
problem-mapping-no-tables = The file fills no table and no other file joins to it. Add “tables” or remove the file.
problem-mapping-no-key = The table “{ $table }” needs its key “{ $column }”. Say which column it comes from.
problem-mapping-unknown-step = “{ $found }” is not a step of a deal. Allowed: { $allowed }.{ $hint ->
    [yes] {" "}Did you mean “{ $nearest }”?
   *[no] {""}
}
problem-mapping-unknown-file = The mapping has no file “{ $found }”. Allowed: { $allowed }.{ $hint ->
    [yes] {" "}Did you mean “{ $nearest }”?
   *[no] {""}
}
problem-mapping-unknown-reason = There is no reason “{ $found }”; describe it under “reasons” in three languages. Allowed: { $allowed }.{ $hint ->
    [yes] {" "}Did you mean “{ $nearest }”?
   *[no] {""}
}
problem-mapping-unknown-table = “{ $found }” is not a table of the contract. Allowed: { $allowed }.{ $hint ->
    [yes] {" "}Did you mean “{ $nearest }”?
   *[no] {""}
}
problem-mapping-unknown-column = The table of the contract has no column “{ $found }”. Allowed: { $allowed }.{ $hint ->
    [yes] {" "}Did you mean “{ $nearest }”?
   *[no] {""}
}
problem-mapping-unknown-attribute = This kind of event has no attribute “{ $found }”. Allowed: { $allowed }.{ $hint ->
    [yes] {" "}Did you mean “{ $nearest }”?
   *[no] {""}
}
problem-mapping-unknown-value = The attribute cannot be “{ $found }”. Allowed: { $allowed }.{ $hint ->
    [yes] {" "}Did you mean “{ $nearest }”?
   *[no] {""}
}
problem-mapping-unknown-kind = “{ $found }” is not a kind of event. Allowed: { $allowed }.{ $hint ->
    [yes] {" "}Did you mean “{ $nearest }”?
   *[no] {""}
}
problem-mapping-unknown-lookup = The file has no lookup “{ $found }”. Allowed: { $allowed }.{ $hint ->
    [yes] {" "}Did you mean “{ $nearest }”?
   *[no] {""}
}

# Detection and drafts
problem-table-unknown = This table looks like none of the known kinds (leads, deals, activities, sales). Columns found: { $found }. Write a mapping for it (docs/mapping.md).
detect-name = “{ $column }” is a known name for it.
detect-name-like = The name resembles “{ $alias }”.
detect-cells = Only the values suggest it; please check.
draft-head = A draft: { $name }. Check each guess below, confirm the stages, then load the file.
draft-sure = { $percent }%:
draft-stages = What each stage word means. Please confirm: a step of a deal, or won, lost, no_decision, disqualified, open.
draft-unused = Columns that are not used: { $names }
