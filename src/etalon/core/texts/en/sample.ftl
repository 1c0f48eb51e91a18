problem-world-unknown = There is no world “{ $found }”. Shipped worlds: { $allowed }. A world of your own is named by its file (.yaml).{ $hint ->
    [yes] {" "}Did you mean “{ $nearest }”?
   *[no] {""}
}
problem-world-unknown-id = The standard does not know “{ $found }” here. Allowed: { $allowed }.{ $hint ->
    [yes] {" "}Did you mean “{ $nearest }”?
   *[no] {""}
}
problem-sample-size = A sample needs at least one account, 3 to 60 months and a seed of 0 or more; asked for were { $accounts } accounts, { $months } months, seed { $seed }.
problem-world-incomplete = “{ $field }” says nothing about: { $missing }. Add it.
problem-world-shares = The shares in “{ $field }” must be 0 or more, and one of them above 0.
