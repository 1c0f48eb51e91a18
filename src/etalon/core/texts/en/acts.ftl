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
