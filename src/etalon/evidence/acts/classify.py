"""Classification of many acts at once: distinct values are read word by word, rows only joined.

Fields are Arrow columns of equal length: ``type``, ``subject``, ``purpose``, ``direction``; any may be missing.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np
import pyarrow as pa

from etalon.evidence.acts.cues import Found, read_cues
from etalon.evidence.acts.decide import Act, Decider, Proposal
from etalon.evidence.acts.lexicon import Lexicon
from etalon.evidence.acts.model import Direction
from etalon.evidence.acts.texts import Reduced, reduced
from etalon.standard.pack import Pack

FIELDS = ("type", "subject", "purpose", "direction")
SIDES: tuple[Direction, Direction] = ("in", "out")


@dataclass(frozen=True)
class Classified:
    """`proposals` are the distinct ones, `codes` gives the one of each row."""

    proposals: list[Proposal]
    codes: np.ndarray

    def of(self, row: int) -> Proposal:
        """The proposal for a row."""
        return self.proposals[self.codes[row]]


def classify(fields: Mapping[str, pa.Array], lexicon: Lexicon, pack: Pack) -> Classified:
    """Propose what each act was. Columns are arrays of texts, null for none."""
    parts = {name: _read(column, lexicon) for name, column in fields.items()}
    codes = np.stack([parts[name].codes.to_numpy() for name in parts], axis=1)
    rows, back = np.unique(codes, axis=0, return_inverse=True)
    reader = _Reader(lexicon, pack)
    found: dict[Proposal, int] = {}
    places = [
        found.setdefault(
            reader.read({n: parts[n].skeletons[c] for n, c in zip(parts, row, strict=True)}), len(found)
        )
        for row in rows
    ]
    return Classified(list(found), np.array(places, dtype=np.int64)[back.reshape(-1)])


def _read(column: pa.Array, lexicon: Lexicon) -> Reduced:
    """Distinct values reduced, so that a text of many rows is made equal once."""
    chunk = column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column
    distinct = chunk.cast(pa.string()).fill_null("").dictionary_encode()
    made = reduced(distinct.dictionary, lexicon)
    return Reduced(made.skeletons, made.codes.take(distinct.indices))


class _Reader:
    """Reads reduced fields of an act; each distinct text once."""

    def __init__(self, lexicon: Lexicon, pack: Pack) -> None:
        self.decider = Decider(lexicon, pack)
        self.cues = cache(lambda skeleton: read_cues(skeleton, lexicon))

    def read(self, act: Mapping[str, str]) -> Proposal:
        """The proposal for reduced fields."""
        stated, subject = self.cues(act.get("type", "")), self.cues(act.get("subject", ""))
        direction = _direction(self.cues(act.get("direction", ""))) or _direction(stated) or "any"
        cues = tuple(dict.fromkeys((*stated.cues, *subject.cues)))
        purpose = self.cues(act.get("purpose", "")).cues
        return self.decider.decide(Act(self.decider.channel(stated, subject), direction, cues, purpose))


def _direction(found: Found) -> Direction | None:
    """Which way the words of a field say that the act went."""
    return next((side for side in SIDES if side in found.cues), None)
