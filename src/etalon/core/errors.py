"""The error tree.

::

    EtalonError
    ├── InputError          something outside the program must be put right by a person
    │   ├── DocumentError   a YAML document of a pack, mapping or workspace
    │   ├── FileError       a file of records: unreadable, empty, wrong delimiter, missing column
    │   └── WorkspaceError  no workspace, a locked store, an unknown measure
    └── StoreError          the store is damaged or of another version

An error carries one or more `Problem`s: a message id, where it is, and the facts. Its sentence is made
by `etalon.core.texts` in the reader's language from the message ``problem-<code>``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a file something stands; line and column count from 1, 0 means unknown."""

    file: Path | None = None
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        if self.file is None:
            return ""
        position = f":{self.line}:{self.column}" if self.line else ""
        return f"{self.file}{position}"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: message id (without ``problem-``), place, and the facts of the sentence."""

    code: str
    place: Place = Place()
    facts: Mapping[str, str | int] = field(default_factory=dict)

    def __str__(self) -> str:
        facts = ", ".join(f"{name}={value}" for name, value in self.facts.items())
        return f"{self.place}: {self.code} ({facts})"


class EtalonError(Exception):
    """Base of all errors that Etalon raises on purpose; `problems` holds at least one."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("; ".join(map(str, problems)))
        self.problems: tuple[Problem, ...] = problems

    @classmethod
    def of(cls, code: str, place: Place | Path | None = None, **facts: str | int) -> "EtalonError":
        """Build the error from one problem's facts."""
        where = place if isinstance(place, Place) else Place(place)
        return cls(Problem(code, where, facts))


class InputError(EtalonError):
    """Something outside the program must be put right by a person."""


class DocumentError(InputError):
    """A YAML document is not what its kind asks for."""


class FileError(InputError):
    """A file of records cannot be read as it is."""


class WorkspaceError(InputError):
    """The workspace, or what was asked of it, is not there or not free."""


class StoreError(EtalonError):
    """The store is damaged or was written by another version."""
