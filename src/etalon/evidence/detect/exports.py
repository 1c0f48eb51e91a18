"""Which known export a folder holds: files known by name and by their columns, how sure that is, and why."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from fnmatch import fnmatch
from math import prod
from pathlib import Path

from etalon.core.errors import FileError
from etalon.core.texts import Language, text
from etalon.evidence.mapping.model import FileSpec
from etalon.evidence.presets import Export, exports
from etalon.evidence.readers import open_raw
from etalon.evidence.transform.columns import named
from etalon.evidence.transform.columns import plain as plain_name

NAMED, HALF, FEW = 0.05, 0.5, 4
MOST = 0.6
SHOWN = 5
IDLE = {".md", ".txt", ".pdf", ".yaml", ".yml", ".html"}
NOISE = re.compile(r"[_\s-]*(data|export|table|fivetran)$")


@dataclass(frozen=True)
class Found:
    """A file of the folder and the entry of the preset that it is. `columns` are the preset's columns that
    the file has, `wanted` how many the preset knows; `by_name` is false where only the header gave it away.
    """

    file_id: str
    path: Path
    header: tuple[str, ...]
    columns: tuple[str, ...]
    wanted: int
    by_name: bool

    @property
    def share(self) -> float:
        """The share of the preset's columns that are there."""
        return len(self.columns) / self.wanted if self.wanted else 1.0

    @property
    def weight(self) -> float:
        """How much the file says for the preset: the more of its columns are there, the more."""
        return min(MOST, NAMED * len(self.columns)) * self.share * (1 if self.by_name else HALF)


@dataclass(frozen=True)
class FoundExport:
    """A preset proposed for a folder. `sure` is between 0 and 1; `others` are files that it does not know."""

    export: Export
    folder: Path
    files: tuple[Found, ...]
    others: tuple[Path, ...]

    @property
    def id(self) -> str:
        """The id of the preset."""
        return self.export.preset.id

    @property
    def sure(self) -> float:
        """Each file speaks for the preset by itself; what no file says for remains."""
        return 1 - prod(1 - found.weight for found in self.files)

    def why(self, language: Language) -> str:
        """What speaks for the preset, as a sentence."""
        best = sorted(self.files, key=lambda found: -found.weight)[:SHOWN]
        shown = ", ".join(f"{found.path.name} ({len(found.columns)}/{found.wanted})" for found in best)
        return text(
            "detect-export",
            language,
            known=len(self.files),
            files=len(self.files) + len(self.others),
            shown=shown,
        )


def detect_exports(folder: Path) -> list[FoundExport]:
    """The known exports that a folder may hold, the likeliest first; empty when none fits.

    Raises `FileError` when there is no such folder. Files that cannot be read speak for nothing.
    """
    if not folder.is_dir():
        raise FileError.of("source-folder-missing", folder)
    paths = sorted(path for path in folder.iterdir() if path.is_file() and _may_be_table(path))
    headers = {path: header for path in paths if (header := _header(path)) is not None}
    found = [_fitted(export, folder, headers) for export in exports().values()]
    return sorted((fit for fit in found if fit.files), key=lambda fit: -fit.sure)


def _may_be_table(path: Path) -> bool:
    return path.suffix.casefold() not in IDLE and not path.name.startswith(".")


def _header(path: Path) -> tuple[str, ...] | None:
    """The names of the columns of a file; None when it cannot be read."""
    try:
        raw = open_raw(path)
    except FileError:
        return None
    return tuple(raw.columns)


def _fitted(export: Export, folder: Path, headers: dict[Path, tuple[str, ...]]) -> FoundExport:
    """What of a folder a preset knows."""
    found: dict[Path, Found] = {}
    for file_id, spec in export.preset.mapping.files.items():
        if spec.reason is None:
            best = _best(file_id, spec, headers, found)
            found |= {best.path: best} if best else {}
    others = tuple(path for path in headers if path not in found)
    return FoundExport(export, folder, tuple(found.values()), others)


def _best(
    file_id: str, spec: FileSpec, headers: dict[Path, tuple[str, ...]], taken: Iterable[Path]
) -> Found | None:
    """The file that an entry is: one of its name with half of its columns, or one with all of several
    columns.
    """
    wanted = list(dict.fromkeys(named(spec)))
    offers = []
    for path, header in headers.items():
        if path in taken:
            continue
        there = {plain_name(name) for name in header}
        columns = tuple(name for name in wanted if plain_name(name) in there)
        offer = Found(file_id, path, header, columns, len(wanted), same_name(path.name, spec.pattern))
        by_header = not offer.by_name and len(columns) >= FEW and offer.share == 1
        if (offer.by_name and (offer.share >= HALF or _has_key(spec, there))) or by_header:
            offers.append(offer)
    return max(offers, key=lambda offer: (offer.by_name, offer.share), default=None)


def _has_key(spec: FileSpec, there: set[str]) -> bool:
    """Whether the columns by which records are told apart are there, at least."""
    return bool(spec.key) and all(plain_name(name) in there for name in spec.key)


def same_name(name: str, pattern: str) -> bool:
    """Whether a file may be the one of a pattern, whatever its form and the habits of its exporter."""
    return fnmatch(name.casefold(), pattern.casefold()) or _stem(name) == _stem(pattern)


def _stem(name: str) -> str:
    """A file's name in small letters, without endings."""
    return NOISE.sub("", name.casefold().split(".", 1)[0]).replace(" ", "_").replace("-", "_")
