"""The neutral document tree: what a report says, in an order, without knowing any format."""

from dataclasses import dataclass
from typing import Literal

from etalon.core.measured import Measured
from etalon.core.texts import Language
from etalon.maps import MapState
from etalon.standard.documents import Frame


@dataclass(frozen=True)
class Heading:
    """A heading; level 2 opens a chapter, `anchor` is its address."""

    text: str
    level: Literal[2, 3] = 2
    anchor: str = ""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph: plain, the lead under the title, or a note in small type."""

    text: str
    tone: Literal["plain", "lead", "note"] = "plain"


@dataclass(frozen=True)
class Talk:
    """Something to talk about: what the records say, the question that it raises, and what the team says."""

    no: int
    statement: str
    question: str
    basis: str = ""
    claim: str = ""


@dataclass(frozen=True)
class Talks:
    """The things to talk about, in order."""

    talks: tuple[Talk, ...]


@dataclass(frozen=True)
class Contents:
    """Links to the chapters: (anchor, text); `label` names them for a screen reader."""

    label: str
    links: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class TableBlock:
    """A table of texts; `numeric` are the indices of the columns that are set to the right."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    title: str = ""
    numeric: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Side:
    """Small tables that stand beside each other where there is room."""

    blocks: tuple[TableBlock, ...]


@dataclass(frozen=True)
class Bars:
    """Measured values side by side, each with its interval; those that cannot be told are not drawn."""

    title: str
    rows: tuple[tuple[str, Measured], ...]
    note: str = ""
    currency: str | None = None


@dataclass(frozen=True)
class MapBlock:
    """A frame drawn with what is known of each cell; `reading` chooses among the frame's readings."""

    frame: Frame
    state: MapState
    reading: str | None = None
    note: str = ""


@dataclass(frozen=True)
class Entry:
    """A thing explained: its address, name, what is asked about it, and what it holds."""

    anchor: str
    name: str
    question: str
    members: tuple[str, ...]


@dataclass(frozen=True)
class Entries:
    """Things explained one under the other."""

    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Fold:
    """Blocks that wait behind a click."""

    summary: str
    blocks: tuple["Block", ...]


Block = Heading | Paragraph | Talks | Contents | TableBlock | Side | Bars | MapBlock | Entries | Fold


@dataclass(frozen=True)
class Story:
    """A whole document with its title, language and the credit line at its foot."""

    title: str
    subtitle: str
    language: Language
    blocks: tuple[Block, ...]
    credit: str
