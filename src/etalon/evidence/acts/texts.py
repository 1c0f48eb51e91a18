"""Subjects made equal and reduced to the words that mean something, column by column in Arrow.

``Re: КП для Ивана, 5 шт.`` becomes ``@reply кп . | . |``: known stems stay, runs of other words become one
dot, punctuation a bar. A million texts become a few thousand of these; only they are read word by word.
"""

from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as compute

from etalon.evidence.acts.lexicon import FORWARD, REPLY, Lexicon
from etalon.evidence.acts.plain import APOSTROPHES

LONGEST = 400
GAP, STOP = ".", "|"
MARK = {REPLY: "@reply", FORWARD: "@forward"}
JOINT = "~"


@dataclass(frozen=True)
class Reduced:
    """`skeletons` are the distinct reduced texts, `codes` gives the one of each text."""

    skeletons: list[str]
    codes: pa.Array


def reduced(subjects: pa.Array, lexicon: Lexicon) -> Reduced:
    """Reduce texts (an Arrow array of strings, empty for none)."""
    words = compute.split_pattern(_spaced(subjects, lexicon), " ")
    tokens = words.values.dictionary_encode()
    known = pa.array([_class(word, lexicon) for word in tokens.dictionary.to_pylist()], pa.string())
    classed = pa.ListArray.from_arrays(words.offsets, known.take(tokens.indices))
    lines = compute.binary_join(classed, " ")
    short = compute.replace_substring_regex(lines, r"\.(?: \.)+", GAP)
    found = short.dictionary_encode()
    return Reduced(found.dictionary.to_pylist(), found.indices)


def _class(word: str, lexicon: Lexicon) -> str:
    """The stems of a word, a mark or bar as it is, a dot for anything else."""
    if word in (STOP, *MARK.values()):
        return word
    return JOINT.join(lexicon.stems(word)) or GAP


def _spaced(subjects: pa.Array, lexicon: Lexicon) -> pa.Array:
    """Small letters, single spaces, ё as е, no apostrophes, bars for punctuation, marks of mails."""
    text = compute.utf8_normalize(compute.fill_null(subjects, ""), form="NFC")
    text = compute.utf8_lower(compute.utf8_slice_codeunits(text, 0, LONGEST))
    for pattern, put in _steps(lexicon):
        text = compute.replace_substring_regex(text, pattern, put)
    return compute.utf8_trim(text, characters=" ")


def _steps(lexicon: Lexicon) -> list[tuple[str, str]]:
    """Patterns (RE2) and what stands in their place, in order."""
    marks = lexicon.marks
    both = "|".join((*marks.mail.reply, *marks.mail.forward))
    count = r"(?:\[\d+\]|\(\d+\))?"
    heads = [
        (rf"^[\s\[]*(?:{'|'.join(words)}){count}\s*:", f" {MARK[name]} ")
        for name, words in ((REPLY, marks.mail.reply), (FORWARD, marks.mail.forward))
    ]
    quoted = "|".join(_escaped(mark) for mark in marks.quoted)
    return [
        (rf"(?s)(?:{quoted}).*", ""),
        *heads,
        (rf"(?:^|\s)(?:(?:{both}){count}\s*:\s*)+", " "),
        (r"\S+@\S+\.\S+|https?://\S+|www\.\S+", " "),
        ("ё", "е"),
        (f"[{APOSTROPHES}]", ""),
        (r"(\pL)[.,](\pL)", r"\1 \2"),
        (r"[.,;:!?()\[\]{}|\n\r]+", f" {STOP} "),
        (r"[^\pL\pN|@]+|@ ", " "),
    ]


def _escaped(mark: str) -> str:
    """A mark as a pattern; a line break before it may be followed by spaces."""
    signs = "".join(f"\\{sign}" if sign in ".[](){}*+?^$|\\-" else sign for sign in mark)
    return signs.replace("\n", r"\n\s*")
