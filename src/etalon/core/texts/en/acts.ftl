# Ledger: acts read by their words
ledger-act-by-channel = The words in “{ $column }” do not say what the act was. It is kept as a call, letter or meeting without a topic.
ledger-act-not-approved = The words in “{ $column }” suggest what the act was, and nobody has approved it yet. Run “etalon map --acts”, look through acts.yaml and load again.
ledger-act-unclassified = Neither “{ $column }” nor the type says what the act was. It is kept as x.unclassified and takes no part in any measure of acts.

# The table of acts
acts-heading =
    What the acts of the log were, as their words suggest. One line is a pattern; no text of the records stands here.
    Look through the lines from the top (the most frequent stand first), correct kind, attrs, tactic or side where
    they are wrong, write approved: true where the line is right, and load again. Only approved lines count;
    other acts stay calls, letters and meetings without a topic. What your company says in its own words goes to “cues”.
problem-acts-unknown-cue = There is no group of words “{ $found }”. Allowed: { $allowed }.{ $hint ->
    [yes] {" "}Did you mean “{ $nearest }”?
   *[no] {" "}Describe it under “cues”.
}
problem-acts-unknown-tactic = “{ $found }” is not a tactic of the standard. Allowed: { $allowed }.{ $hint ->
    [yes] {" "}Did you mean “{ $nearest }”?
   *[no] {""}
}
problem-acts-repeated = The same pattern already stands in line { $line }. Leave one of the two.
problem-mapping-classify-place = “classify” stands only in the table “events”, and there it takes the place of “kind”. Remove one of the two.

# etalon map --acts
cli-option-acts = Draft the table of acts of the workspace (acts.yaml) from the words of its logs.
cli-option-approve-from = With --acts: approve new lines of at least this confidence, such as 0.8.
cli-acts-progress = Reading the acts
cli-acts-title = Acts by their words: { $rows } rows in { $lines } patterns ({ $logs })
cli-acts-column-approved = Approved
cli-acts-column-rows = Rows
cli-acts-column-sure = Sure
cli-acts-column-kind = What it was
cli-acts-column-about = About
cli-acts-column-tactic = Tactic
cli-acts-column-side = Whose
cli-acts-column-words = Decided by
cli-acts-kind-unclassified = not recognised
cli-acts-kind-own = of our own
cli-acts-side-buyer = the buyer’s
cli-acts-side-seller = ours
cli-acts-side-both = of both
cli-acts-more = { $count ->
    [one] … and { $count } rarer pattern in the file.
   *[other] … and { $count } rarer patterns in the file.
}
cli-acts-approved = Approved: { $rows } rows, { $lines } lines. They count as the table says.
cli-acts-sure = Waiting, { $percent }% sure or more: { $rows } rows, { $lines } lines.
cli-acts-unsure = Waiting, less than { $percent }% sure: { $rows } rows, { $lines } lines. Each deserves a look.
cli-acts-by-channel = By channel only (a call, a letter, a meeting without a topic): { $rows } rows, { $lines } lines.
cli-acts-unclassified = Unclassified (neither words nor type say anything): { $rows } rows, { $lines } lines.
cli-acts-next = The table: { $path }. Correct it, write “approved: true” where a line is right, then run “etalon load”. Until then these acts stay calls, letters and meetings without a topic.
problem-map-nothing-named = Name the file or folder to map, or say --acts for the table of acts.
problem-acts-no-log = No mapping of this workspace reads acts by their words. In the table “events” of a mapping put “classify: {"{"}type: …, subject: …{"}"}” in the place of “kind”. Entries with given kinds now: { $found }.
