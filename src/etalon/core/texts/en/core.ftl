# Problems with YAML documents and files
problem-file-not-found = There is no such file. Check the path.
problem-file-is-folder = This is a folder; name a file inside it.
problem-file-unreadable = The file cannot be read: { $detail }. Check its permissions.
problem-yaml-not-utf8 = The file is not UTF-8 (byte { $byte }). Save it as UTF-8.
problem-yaml-broken = This is not valid YAML: { $detail }. Check indentation, quotes and colons near this place.
problem-yaml-empty = The file is empty; a document is expected here.
problem-yaml-anchor = Anchors and aliases are not allowed; write the value out.
problem-yaml-duplicate-key = “{ $key }” is written twice; keep one of them.
problem-field-missing = “{ $field }” is missing; add it.
problem-field-unknown = There is no field “{ $field }” here. Allowed: { $allowed }.{ $hint ->
    [yes] {" "}Did you mean “{ $nearest }”?
   *[no] {""}
}
problem-value-not-allowed = “{ $field }” cannot be “{ $found }”. Allowed: { $allowed }.{ $hint ->
    [yes] {" "}Did you mean “{ $nearest }”?
   *[no] {""}
}
problem-system = The system refused: { $detail }. Check the path, the permissions and the free space.
problem-value-no-number = “{ $field }” is “{ $found }”; a number is expected here.
problem-value-no-text = “{ $field }” is “{ $found }”; a text is expected here. Put it into quotation marks.
problem-value-no-yes = “{ $field }” is “{ $found }”; true or false is expected here.
problem-value-no-list = “{ $field }” is “{ $found }”; a list is expected here: [one, two] or lines that begin with “- ”.
problem-value-no-fields = “{ $field }” is “{ $found }”; fields with values are expected here: “name: value”.
problem-value-form = “{ $field }” is “{ $found }”; it must have the form { $pattern }.
problem-value-wrong = “{ $field }” is “{ $found }”, which does not fit: { $expected }.
problem-pack-not-found = There is no pack folder here. Check the path.
problem-pack-unknown-kind = “{ $kind }” is not a kind of document. Allowed folders: { $allowed }.{ $hint ->
    [yes] {" "}Did you mean “{ $nearest }”?
   *[no] {""}
}
problem-pack-id-not-file-name = The id “{ $id }” and the file name “{ $file }” differ; make them equal.
problem-pack-duplicate-id = The id “{ $id }” already stands at { $first }; give one of them another id.
problem-unexpected = Something went wrong that Etalon did not expect: { $detail }. Please report it together with the command.

# Numbers and periods
period-open = whole period of the records
unit-minutes = { $count ->
    [one] { $shown } minute
   *[other] { $shown } minutes
}
unit-weeks = { $count ->
    [one] { $shown } week
   *[other] { $shown } weeks
}
unit-months = { $count ->
    [one] { $shown } month
   *[other] { $shown } months
}
unit-money_per_day = { $shown } a day
unit-days = { $count ->
    [one] { $shown } day
   *[other] { $shown } days
}
unit-hours = { $count ->
    [one] { $shown } hour
   *[other] { $shown } hours
}
