"""What is run: one file, its entry of the mapping, and the other files that it joins to."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from etalon.evidence.acts.document import ActsDocument
from etalon.evidence.acts.given import Acts
from etalon.evidence.mapping.model import FileSpec, Format
from etalon.evidence.mapping.read import Mapping
from etalon.evidence.quarantine_file import fixed_format, is_fixed
from etalon.standard.pack import Pack

Tick = Callable[[], None]


@dataclass(frozen=True)
class Job:
    """A file to run, the entry of the mapping that it belongs to, and where the other files of the
    source are.
    """

    mapping: Mapping
    pack: Pack
    file_id: str
    path: Path
    others: dict[str, list[Path]]
    tick: Tick = lambda: None
    table: ActsDocument = field(default_factory=ActsDocument)

    @property
    def acts(self) -> Acts:
        """The words and the approved table by which acts are read."""
        return Acts(self.table, self.pack)

    @property
    def spec(self) -> FileSpec:
        """The entry of the mapping."""
        return self.mapping.spec.files[self.file_id]

    @property
    def form(self) -> Format:
        """How the file is written: as the entry says, unless it holds rows that a person put right."""
        return form_of(self.path, self.spec.format)


def form_of(path: Path, form: Format) -> Format:
    """How a file is written whose entry says `form`."""
    return fixed_format(form) if is_fixed(path) else form
