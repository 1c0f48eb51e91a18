"""The columns of a file that a mapping names: found whatever their capitals, or an error that lists them."""

from collections.abc import Iterable
from dataclasses import dataclass

from etalon.core.errors import FileError, Place, Problem
from etalon.core.strict import nearest
from etalon.evidence.mapping.model import FileSpec
from etalon.evidence.mapping.read import Mapping
from etalon.evidence.mapping.walk import expressions, tests
from etalon.evidence.readers import RawFile
from etalon.evidence.readers.raw import cell
from etalon.evidence.transform.lookups import wanted_columns

WIDE = 500


@dataclass(frozen=True)
class Columns:
    """`cells` gives the cell of each name that the mapping uses; `unused` are the columns that nothing
    reads.
    """

    cells: dict[str, str]
    unused: tuple[str, ...]

    @classmethod
    def of(cls, raw: RawFile, mapping: Mapping, file_id: str) -> "Columns":
        """The columns of a file for its entry of the mapping. Raises `FileError` with every column
        that is missing.
        """
        spec = mapping.spec.files[file_id]
        cells = cls.find(raw, named(spec))
        elsewhere = cls.present(raw, joined_by_others(mapping, file_id))
        taken = {*cells.values(), *elsewhere.values()}
        unused = (name for index, name in enumerate(raw.columns) if cell(index) not in taken)
        return cls(cells, tuple(unused))

    @staticmethod
    def present(raw: RawFile, names: Iterable[str]) -> dict[str, str]:
        """The cells of those names that the file has."""
        exact = {name: cell(index) for index, name in reversed(list(enumerate(raw.columns)))}
        folded = {plain(name): place for name, place in exact.items()}
        found = {name: exact.get(name) or folded.get(plain(name)) for name in dict.fromkeys(names)}
        return {name: place for name, place in found.items() if place}

    @classmethod
    def find(cls, raw: RawFile, names: Iterable[str]) -> dict[str, str]:
        """The cells of names that must be there. Raises `FileError`."""
        wanted = list(dict.fromkeys(names))
        cells = cls.present(raw, wanted)
        missing = [name for name in wanted if name not in cells]
        if missing:
            raise FileError(*problems(raw, missing))
        return cells


def plain(name: str) -> str:
    """A column name without capitals and doubled spaces."""
    return " ".join(name.casefold().split())


def named(spec: FileSpec) -> list[str]:
    """Every column that an entry of a mapping reads in its own file."""
    read = [name for made in expressions(spec) for name in made.cells]
    return [
        *spec.key,
        *([spec.version] if spec.version else []),
        *(group.column for group in spec.groups.values()),
        *read,
        *(test.cell for test in tests(spec) if test.lookup is None),
        *(lookup.column for lookup in spec.lookups.values()),
    ]


def joined_by_others(mapping: Mapping, file_id: str) -> list[str]:
    """The columns of this file that other files of the source read through lookups."""
    found = []
    for spec in mapping.spec.files.values():
        mine = {name for name, lookup in spec.lookups.items() if lookup.in_ == file_id}
        found += [spec.lookups[name].by for name in mine]
        found += [column for name in mine for column in wanted_columns(spec, name)]
    return found


def shortened(names: list[str]) -> str:
    """Names of columns in one line that a person can take in."""
    listed = ", ".join(names)
    return listed if len(listed) <= WIDE else listed[:WIDE].rsplit(", ", 1)[0] + ", …"


def problems(raw: RawFile, missing: list[str]) -> list[Problem]:
    """What to say of missing columns: most likely the delimiter when the file seems to have one column
    only.
    """
    place = Place(raw.path, int(raw.form.get("header", 1)), 1)
    if len(raw.columns) == 1 and raw.form["type"] == "csv":
        facts = {"delimiter": str(raw.form["delimiter"]).replace("\t", "TAB"), "found": raw.columns[0][:80]}
        return [Problem("csv-one-column", place, {**facts, "column": missing[0]})]
    made = []
    for name in missing:
        close = nearest(name, raw.columns)
        facts = {"column": name, "found": shortened(raw.columns), "nearest": close}
        made.append(Problem("column-missing", place, {**facts, "hint": "yes" if close else "no"}))
    return made
