# More reasons of the ledger: what exports do
ledger-row-deleted = The record is marked as deleted.
ledger-row-test = A test record, not a customer.
ledger-row-draft = The document is not posted, so nothing was sold yet.
ledger-row-header = The header again, in the middle of the table.
ledger-row-return = A return of goods, not a sale.
ledger-row-other-document = A document of another kind, which is not a sale.
ledger-row-group = A heading of the rows below it. Its text was carried down to them.
ledger-version-older = An older version of the same record ({ $column }). The newest one is used.
ledger-grain-other = The same money is counted in another file of this export. Adding both would double it.
ledger-not-evidence = This file of the export is known and tells nothing about selling.
ledger-id-rounded = The number in “{ $column }” was rounded by a spreadsheet (it keeps 15 digits). Nothing is joined by it. Export the file again as CSV and do not open it in a spreadsheet, or set the column to text first.
ledger-date-style = The date in “{ $column }” is written in another way than most of the column. It was read; check day and month.
ledger-word-for-nothing = “{ $column }” holds a word that stands for nothing. The field is left empty.
ledger-encoding-mixed = Some lines are written in another encoding than the rest of the file. Each was read in its own.
ledger-sheets-unread = The workbook has further sheets that nothing reads: { $sheets }. Name them in the mapping if they are needed.
ledger-money-other = The amount in “{ $column }” names another currency than the mapping. It was kept as it is and not converted.

# Compressed files and event logs
problem-packed-bomb = The file would unpack to more than { $times } times its size. It was not opened. Unpack it yourself if you trust it.
problem-packed-twice = There is another compressed file inside. Unpack it once and load what is inside.
problem-zip-several = The archive holds several tables: { $found }. Name one of them in the mapping (format, member), or unpack them.
problem-zip-none = The archive holds no file “{ $member }”. Files found: { $found }.
problem-zip-locked = The archive is locked with a password. Unpack it and load what is inside.
problem-xes-no-events = The event log holds no events. Export it again.
problem-xml-broken = The event log is damaged at line { $line }, position { $position }. Export it again.
problem-xml-entities = The event log defines entities of its own, which no log needs. It was not opened. Remove the DOCTYPE.
problem-mapping-test = “{ $found }” in “{ $field }” is not a regular expression.
problem-mapping-pattern = “{ $found }” in “{ $field }” is not a regular expression with exactly one group.

# Columns of a file of quarantined rows
quarantine-row = row
quarantine-reason = reason
quarantine-found = found

# Known exports of many files
detect-export = { $known } of { $files } files are known by name and columns: { $shown }.
draft-export = A draft for an export of { $name }, { $percent }% sure. Confirm it, then load the folder.
draft-unproven = No export of another company was loaded with this preset yet: compare the first numbers with the system.
problem-folder-unknown = The files of this folder are not those of a known export ({ $found }). Draft a mapping for each file, or write one (docs/mapping.md).
ledger-row-put-right = The row was put right in { $file } and is counted there.
problem-table-no-main = The table looks a little like “{ $preset }”, but too little of it was recognised to say what a row is: a load would tell nothing. Recognised: { $known }. Not recognised: { $left }. Give the columns common names, or write a mapping (docs/mapping.md).
draft-why = Preset { $preset }, { $percent }% of what speaks for any kind of table. Known names: { $known }. It may also be: { $others }. Is it right? If not, write the entry anew (docs/mapping.md).
problem-table-too-wide = The table has { $n } columns; at most { $most } can be read. Export only the columns that the mapping needs.
problem-file-is-markup = This is a web page or XML under the name of a table. Open it in a spreadsheet program and save it as XLSX or CSV.
