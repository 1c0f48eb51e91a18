"""The search index of a language: a script that hands its words to the page, so that no request is needed."""

import json

from etalon.export.site.tongue import Tongue
from etalon.standard.search import ALSO, ENDINGS, KEPT, LETTERS, NAME, TEXT, entry

WEIGHTS = (NAME, ALSO, TEXT)


def index_script(tongue: Tongue) -> str:
    """``etalonIndex({...})``: kinds, the rules of comparing words, and for each item its words by weight."""
    kinds = list(tongue.pack.documents)
    entries = []
    for number, (kind, items) in enumerate(tongue.pack.documents.items()):
        for key, item in items.items():
            found = entry(kind, item, (tongue.language,)).weights
            words = [
                " ".join(sorted(word for word, has in found.items() if has == weight)) for weight in WEIGHTS
            ]
            entries.append([number, key, tongue.titles[kind, key], *words])
    data = {
        "kinds": [[kind, tongue.kinds[kind]] for kind in kinds],
        "endings": ENDINGS,
        "kept": KEPT,
        "letters": LETTERS,
        "weights": WEIGHTS,
        "entries": entries,
    }
    return f"window.etalonIndex({json.dumps(data, ensure_ascii=False, separators=(',', ':'))});\n"
