"""Classification of many acts at once: distinct values are read word by word, rows only joined.

Fields are Arrow columns of equal length: ``type``, ``subject``, ``purpose``, ``direction``; any may
be missing.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

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
    codes: NDArray[np.int64]

    def of(self, row: int) -> Proposal:
        """The proposal for a row."""
        return self.proposals[int(self.codes[row])]


def classify(fields: Mapping[str, pa.Array], lexicon: Lexicon, pack: Pack) -> Classified:
    """Propose what each act was. Columns are arrays of texts, null for none."""
    parts = {name: _read(column, lexicon) for name, column in fields.items()}
    keys = np.zeros(len(next(iter(fields.values()))), dtype=np.int64)
    for part in parts.values():
        keys = keys * len(part.skeletons) + part.codes.to_numpy()
    distinct = pa.array(keys).dictionary_encode()
    reader = _Reader(lexicon, pack)
    found: dict[Proposal, int] = {}
    places = [found.setdefault(reader.read(act), len(found)) for act in _acts(distinct.dictionary, parts)]
    return Classified(list(found), np.array(places, dtype=np.int64)[distinct.indices.to_numpy()])


def _acts(keys: pa.Array, parts: Mapping[str, Reduced]) -> Iterator[dict[str, str]]:
    """The reduced fields behind each key."""
    for key in keys.to_pylist():
        act, rest = {}, key
        for name in reversed(list(parts)):
            rest, code = divmod(rest, len(parts[name].skeletons))
            act[name] = parts[name].skeletons[code]
        yield act


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
        self.decide = cache(self.decider.decide)

    def read(self, act: Mapping[str, str]) -> Proposal:
        """The proposal for reduced fields."""
        stated, subject = self.cues(act.get("type", "")), self.cues(act.get("subject", ""))
        direction = _direction(self.cues(act.get("direction", ""))) or _direction(stated) or "any"
        channel = self.decider.channel(stated, subject)
        purpose = frozenset(self.cues(act.get("purpose", "")).cues)
        return self.decide(Act(channel, direction, frozenset((*stated.cues, *subject.cues)), purpose))


def _direction(found: Found) -> Direction | None:
    """Which way the words of a field say that the act went."""
    return next((side for side in SIDES if side in found.cues), None)
