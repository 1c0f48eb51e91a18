"""The simulated company's records as files: rows in the words of a language, spoiled as real exports are."""
