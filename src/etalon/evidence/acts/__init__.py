"""The act classifier: what each line of an activity log was. Words that are data propose, a person approves.

`words/` holds the words and rules in three languages and `lexicon` reads them; `texts` makes subjects equal
and finds known words (vectorised), `cues` reads phrases and negations, `decide` picks the rule, `classify`
joins it all over distinct texts. `document` is the approved table ``acts.yaml``, `draft` writes it, `given`
is what a load takes from it.
"""
