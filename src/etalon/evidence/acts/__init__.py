"""The act classifier: what each line of an activity log was, proposed by words that are data, approved by a person.

`words/` holds the words and rules in three languages, `lexicon` reads them, `texts` makes subjects equal and finds
known words (vectorised), `cues` reads phrases and negations, `decide` picks the rule, `classify` joins it all over
distinct texts, `document` is the approved table ``acts.yaml``, `draft` writes it, `apply` gives a load its columns.
"""
