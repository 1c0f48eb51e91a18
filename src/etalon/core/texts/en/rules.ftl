# Rules of regulations: amounts, severities, verdicts
rule-amount-wm = { $count ->
    [one] { $shown } working minute
   *[other] { $shown } working minutes
}
rule-amount-wm-of = { $count ->
    [one] { $shown } working minute
   *[other] { $shown } working minutes
}
rule-amount-wh = { $count ->
    [one] { $shown } working hour
   *[other] { $shown } working hours
}
rule-amount-wh-of = { $count ->
    [one] { $shown } working hour
   *[other] { $shown } working hours
}
rule-amount-wd = { $count ->
    [one] { $shown } working day
   *[other] { $shown } working days
}
rule-amount-wd-of = { $count ->
    [one] { $shown } working day
   *[other] { $shown } working days
}
rule-amount-cd = { $count ->
    [one] { $shown } calendar day
   *[other] { $shown } calendar days
}
rule-amount-cd-of = { $count ->
    [one] { $shown } calendar day
   *[other] { $shown } calendar days
}
rule-severity-critical = critical: money, law or trust is at stake
rule-severity-major = important: the result of a stage is at stake
rule-severity-minor = useful: good order
rule-severity-info = for information
rule-verdict-ok = confirmed by the records
rule-verdict-late = later than agreed, by the records
rule-verdict-broken = not confirmed by the records
rule-verdict-open = the time has not run out yet
rule-verdict-excused = waiver
rule-verdict-unknown = cannot tell
rule-cases = Cases worth discussing
