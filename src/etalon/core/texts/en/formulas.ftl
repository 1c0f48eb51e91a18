## Formulas of KPIs and conditions.
problem-formula-unreadable = { $id }: the formula { $ended ->
    [yes] ends too early
   *[no] cannot be read from “{ $found }” on
} (character { $column }). Here can stand: { $allowed }.{ $hint ->
    [yes] {" "}Did you mean “{ $nearest }”?
   *[no] {""}
}
problem-formula-name-unknown = { $id }: there is no table, event kind or named set “{ $found }”.{ $hint ->
    [yes] {" "}Did you mean “{ $nearest }”?
   *[no] {""}
} See docs/formulas.md.
problem-formula-sets-mixed = { $id }: “{ $found }” joins records of different tables. Only event kinds can be joined with |.
problem-formula-field-unknown = { $id }: “{ $of }” has no field “{ $found }”. Fields: { $allowed }.{ $hint ->
    [yes] {" "}Did you mean “{ $nearest }”?
   *[no] {""}
}
problem-formula-parameter-unknown = { $id }: there is no parameter “{ $found }”. { $allowed ->
    [none] List it under “parameters”.
   *[other] Parameters: { $allowed }. List it under “parameters” or use one of these.
}{ $hint ->
    [yes] {" "}Did you mean “{ $nearest }”?
   *[no] {""}
}
problem-formula-parameter-idle = { $id }: the formula does not use the parameter “{ $found }”. Remove it, or write it with $ where it belongs.
problem-formula-kpi-unknown = { $id }: there is no KPI “{ $found }”.{ $hint ->
    [yes] {" "}Did you mean “{ $nearest }”?
   *[no] {""}
}
problem-formula-circle = { $id }: the formula leads back to itself through “{ $found }”. Write out one of them.
problem-formula-per-missing = { $id }: say to which object “{ $found }” is tied, for example “per contact”. Allowed: { $allowed }.
problem-formula-per-unknown = { $id }: records of “{ $of }” do not name “{ $found }”. Allowed after “per”: { $allowed }.{ $hint ->
    [yes] {" "}Did you mean “{ $nearest }”?
   *[no] {""}
}
problem-formula-row-missing = { $id }: “{ $found }” can stand only where a row is known: before “over”, or in a condition.
problem-formula-value-missing = { $id }: say of which field, for example “{ $found }(orders.value)” or “{ $found }(value over orders)”.
problem-formula-distinct = { $id }: “distinct” counts the values of one field, for example “distinct(page_view.contact_id)”.
problem-formula-value-unknown = { $id }: “{ $of }” cannot be “{ $found }”. Allowed: { $allowed }.{ $hint ->
    [yes] {" "}Did you mean “{ $nearest }”?
   *[no] {""}
}
problem-formula-types = { $id }: “{ $field }” is compared with something of another kind. Expected: { $expected ->
    [time] a date or moment
    [number] a number
   *[word] a word, with = or !=
}.
problem-formula-no-time = { $id }: records of “{ $found }” have no time of their own, so “before”, “after”, “within”, “until” and “since” mean nothing beside them. Use “in last … cd”.
problem-formula-days-only = { $id }: here time is counted in calendar days; write cd instead of { $found }.
kpi-explained = { $name }: { $meaning }. Formula: { $formula } (docs/formulas.md). Needs: { $needs }. Parameters: { $parameters }. { $notes }
