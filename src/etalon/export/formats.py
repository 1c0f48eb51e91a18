"""The formats of ``etalon export``: a registry of names, and what every format is given to write from.

A format is one module (or package) of this room named like the format, with a `FORMAT` in it. To add one,
write that module and put its name into `NAMES`. Formats never import each other.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path

from etalon.core.texts import Language
from etalon.export.theme import Theme
from etalon.maps import EMPTY, MapState
from etalon.standard.documents import Frame
from etalon.standard.pack import Pack

NAMES = ("cards", "poster", "pptx", "site")
Tell = Callable[[str, int, int], None]
"""``tell(what, done, total)``: how far the work has come."""


def silent(_what: str, _done: int, _total: int) -> None:
    """A `Tell` that tells nobody."""


@dataclass(frozen=True)
class Job:
    """What a format writes: these frames in one language, coloured by `states` (frame id, reading id).

    A format adds to `cut` every text that did not fit whole, so that nothing is shortened in silence.
    `languages` are all those asked for, for a format that writes several at once.
    """

    pack: Pack
    frames: tuple[Frame, ...]
    language: Language
    theme: Theme = field(default_factory=Theme)
    states: Mapping[tuple[str, str], MapState] = field(default_factory=dict)
    organisation: str = ""
    tell: Tell = silent
    cut: list[str] = field(default_factory=list)
    languages: tuple[Language, ...] = ()

    def state(self, frame_id: str, reading: str) -> MapState:
        """What is laid over one reading of a frame; an empty state where nothing is known."""
        return self.states.get((frame_id, reading), EMPTY)

    def readings(self) -> list[tuple[Frame, str]]:
        """Every reading of every frame, in order."""
        return [(frame, reading.id) for frame in self.frames for reading in frame.readings]


@dataclass(frozen=True)
class Format:
    """A format: the name of the file (or folder) that it writes by default, and how it writes it.

    ``{language}`` in `target` stands for the language. `write` raises `InputError` where it cannot.
    `whole`: it writes the whole standard, uncoloured, in one language or in all.
    """

    target: str
    write: Callable[[Job, Path], None]
    whole: bool = False


def format_named(name: str) -> Format:
    """The format of a name in `NAMES`."""
    found: Format = import_module(f"etalon.export.{name}").FORMAT
    return found
