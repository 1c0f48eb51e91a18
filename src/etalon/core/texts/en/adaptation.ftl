# An organisation's own pack over the standard
problem-overlay-needless = “{ $part }” says nothing in a change of the sort “{ $change }”; remove it.
problem-overlay-item-exists = The standard already has “{ $item }”. Change it field by field in the folder “changes”, or give yours another id.
problem-overlay-kind-unknown = “{ $item }”: there is no kind “{ $found }”.{ $hint ->
    [yes] {" "}Did you mean “{ $nearest }”?
   *[no] {" "}“etalon standard show” lists the kinds.
}
problem-overlay-item-unknown = The standard { $version } has no “{ $item }”.{ $hint ->
    [yes] {" "}Did you mean “{ $nearest }”?
   *[no] {" "}“etalon standard show KIND” lists what there is.
}
problem-overlay-no-field = “{ $item }” has no field “{ $field }”: “{ $part }” is not there. Allowed: { $allowed }.{ $hint ->
    [yes] {" "}Did you mean “{ $nearest }”?
   *[no] {""}
}
problem-overlay-id = The id of “{ $item }” cannot be changed: everything refers to it by this id. Rename the item, or hide it and add your own.
problem-overlay-was-missing = “{ $item }” { $field }: say what your change replaces, so that a new version of the standard can be compared. Add “was: { $now }”.
problem-overlay-twice = “{ $item }” { $field } is changed twice; keep one of the changes.
problem-overlay-no-list = “{ $item }” { $field } is no list, so nothing can be added to it; use “change: override”.
problem-overlay-fixed = “{ $item }” cannot be hidden: the program computes with it. Rename it or change its fields.
problem-overlay-needed = “{ $item }” cannot be hidden while { $needed_by } names it ({ $inside }). Hide or change that too.
problem-overlay-base-unknown = There is no standard “{ $found }” to lie over. Write “base: { $allowed }”.

# Who changed what
adapted-by-own = changed by { $by }: { $reason }
adapted-by-added = added by { $by }
adapted-by-rule = by the rule “{ $by }”. { $reason }
adapted-whole = (whole item)
adapted-field = changed: { $field }
adapted-values = { $old } → { $new }; { $why }
cli-diff = Show what differs: “base” and “mine” (the workspace’s), or two folders.
cli-column-item = Item
cli-column-old = Was
cli-column-new = Now
cli-column-reason = Changed by, and why
cli-differences = { $count ->
    [0] No differences.
    [one] { $count } difference.
   *[other] { $count } differences.
}
cli-again = { $count ->
    [one] Look again: the standard has changed under { $count } change of yours. It keeps working.
   *[other] Look again: the standard has changed under { $count } changes of yours. They keep working.
}
cli-again-field = { $item } { $field }: made against { $base }, where it was { $was }; in { $version } it is { $now }; yours is { $mine }. Keep it, and write the new “was” and “base”, or remove it.
cli-again-whole = { $item }: hidden in { $base }; it has changed in { $version }. Look whether to hide it still, then write the new “was” and “base”.
cli-again-gone = { $item } { $field }: made against { $base }; { $version } no longer has it. Remove the change, or move it to another item.

# The profile
kind-traits = Traits of an organisation
kind-adaptations = Rules of the profile
problem-profile-trait = The profile has no trait “{ $found }”. Traits: { $allowed }.{ $hint ->
    [yes] {" "}Did you mean “{ $nearest }”?
   *[no] {""}
}
problem-profile-answer = “{ $trait }” cannot be “{ $found }”. Allowed: { $allowed }.{ $hint ->
    [yes] {" "}Did you mean “{ $nearest }”?
   *[no] {""}
}
problem-profile-form = “{ $found }” is not TRAIT=ANSWER. Write, for example, --profile market=mature.
cli-option-profile = What else is true of the organisation, TRAIT=ANSWER; may be repeated (“etalon standard show traits”).
map-legend-changed-m = mainstream, changed for you
map-legend-changed-u = useful, changed for you
story-changed-place = Place
story-changed-why = Changed by, and why
story-changed = { $count ->
    [one] Changed for you on this map: { $count } place. { $map }
   *[other] Changed for you on this map: { $count } places. { $map }
}
story-judged-by = KPI: { $kpi }

# Generators
origin-o = the organisation’s own
cli-new = Write a new item of your own: tactic, process, message, frame, kpi or rule.
cli-new-next = Next: write the { $count } texts that begin with ✎ (etalon standard check --workspace { $folder } lists them), then look: etalon standard show { $kind } { $id } --workspace { $folder }
cli-to-write = { $count ->
    [one] To be written: { $count } text that begins with ✎.
   *[other] To be written: { $count } texts that begin with ✎.
}
problem-new-sort = “{ $found }” cannot be made. Kinds: { $allowed }.{ $hint ->
    [yes] {" "}Did you mean “{ $nearest }”?
   *[no] {""}
}
problem-new-form = “{ $found }” is no id for a { $sort }. Write it like { $example }.
problem-new-taken = “{ $id }” is there already. Choose another id, or change it field by field in the folder “changes”.
problem-new-file-there = The file is already there; choose another id, or remove the file yourself.

# Cases
problem-case-unknown = The case names “{ $found }”, which is not there.{ $hint ->
    [yes] {" "}Did you mean “{ $nearest }”?
   *[no] {""}
}
problem-case-kpi = The case of “{ $id }” expects { $value }; by the formula it is { $found }. Put the case or the formula right.
problem-case-frame = The case of “{ $id }” expects as the weakest places: { $value }; it is: { $found }. Put the case or the frame right.
problem-case-value = A value of “{ $table }” in the case does not fit its column: { $detail }. Put it right.
