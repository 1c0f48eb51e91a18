"""Documents of the mapping language. One mapping describes one source: its files, and what each becomes."""

import re
from typing import Annotated, Any, Literal

import pyarrow as pa
import pyarrow.compute as compute
from pydantic import AfterValidator, BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from etalon.core.localized import LocalizedText
from etalon.core.strict import StrictModel

DateOrder = Literal["ymd", "dmy", "mdy"]
Decimal = Literal["point", "comma"]
Kind = Literal["text", "date", "number", "yes_no", "stage", "kind"]
Encoding = Literal["auto", "utf-8", "utf-8-sig", "utf-16", "cp1251", "cp1252", "cp866", "mixed"]
EMPTY = ("", "NULL", "null", "None", "N/A", "#N/A", "NaN", "nan")
FORMS = ("column", "constant", "join", "hash", "first", "previous")


def as_text(value: Any) -> Any:
    """Numbers and yes/no written without quotes are texts in a mapping, since all cells are read as text."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, int | float) else value


def as_list(value: Any) -> Any:
    """A single value stands for a list of one."""
    return value if isinstance(value, list | tuple) or value is None else [value]


def as_column(value: Any) -> Any:
    """A bare word is the name of a column."""
    return {"column": as_text(value)} if isinstance(value, str | int | float) else value


def sound_pattern(value: str | None) -> str | None:
    """A regular expression of RE2, which reads it later, with one group."""
    if value is not None and _groups(value) != 1:
        raise PydanticCustomError("problem-mapping-pattern", "pattern", {"found": value})
    return value


def sound_test(value: str | None) -> str | None:
    """A regular expression of RE2, with or without groups."""
    if value is not None and _groups(value) < 0:
        raise PydanticCustomError("problem-mapping-test", "pattern", {"found": value})
    return value


def _groups(pattern: str) -> int:
    """How many groups a regular expression has; -1 when it is none."""
    try:
        compute.match_substring_regex(["x"], pattern)
        return re.compile(pattern).groups
    except (pa.ArrowInvalid, re.error):
        return -1


Word = Annotated[str, BeforeValidator(as_text)]
Words = Annotated[tuple[Word, ...], BeforeValidator(as_list)]
WordMap = dict[str, Word]


class Expression(StrictModel):
    """How one value is made from the cells of a row. Exactly one form of `FORMS` is used.

    - ``column``   the cell of a column; with `lookup`, of the joined row of that lookup
    - ``constant`` the same word for every row
    - ``join``     several cells with `separator` between them
    - ``hash``     a stable key made of several cells; empty when all of them are
    - ``first``    the first of several cells that is filled
    - ``previous`` the cell of the row before among rows of the same `by`, ordered by the date in `along`

    In this order: `part` keeps the first group of a regular expression; the words of `empty` stand for
    nothing (counted); `repair` puts known misspellings right (counted as repaired); `map` translates words,
    `default` stands where the cell is empty or its word is not in `map`; `prefix` is put before what is
    there. `as` says how words are read where the target is text: ``kind`` makes an event kind ``x.<word>``.
    A number is divided by `divide`.
    """

    column: Word | None = None
    constant: Word | None = None
    join: tuple[Word, ...] = ()
    hash: tuple[Word, ...] = ()
    first: tuple[Word, ...] = ()
    previous: Word | None = None
    by: Words = ()
    along: Word | None = None
    separator: str = " "
    lookup: str | None = None
    part: Annotated[str | None, AfterValidator(sound_pattern)] = None
    empty: Words = ()
    prefix: Word | None = None
    divide: float | None = Field(default=None, gt=0)
    as_: Kind | None = Field(default=None, alias="as")
    map: WordMap = {}
    default: Word | None = None
    repair: WordMap = {}
    dates: DateOrder | None = None
    decimal: Decimal | None = None

    @model_validator(mode="after")
    def one_form(self) -> "Expression":
        """Exactly one form, complete."""
        used = [form for form in FORMS if getattr(self, form) not in (None, ())]
        if len(used) != 1:
            raise PydanticCustomError("problem-mapping-one-form", "one form", {"allowed": ", ".join(FORMS)})
        if self.previous is not None and not (self.by and self.along):
            raise PydanticCustomError("problem-mapping-needs", "by, along", {"needs": "by, along"})
        if self.lookup is not None and self.column is None:
            raise PydanticCustomError("problem-mapping-needs", "column", {"needs": "column"})
        return self

    @property
    def cells(self) -> tuple[str, ...]:
        """The columns of this file that the expression reads; none of those of a looked-up file."""
        own = self.column if self.lookup is None else None
        single = [name for name in (own, self.previous, self.along) if name is not None]
        return (*single, *self.join, *self.hash, *self.first, *self.by)


Expr = Annotated[Expression, BeforeValidator(as_column)]


class Test(StrictModel):
    """A test of one cell, blind to capitals.

    `stage` compares the step that the cell has in the stage dictionary; `total` asks for a word
    such as "Total", `yes` for a word such as "true" (an empty cell is no yes), `matches` for a regular
    expression somewhere in the cell, `matches_not` for its absence from a filled cell. With `lookup` the cell
    is one of the joined row.
    """

    __test__ = False
    column: Word | None = None
    lookup: str | None = None
    stage: Word | None = None
    is_: Words | None = Field(default=None, alias="is")
    is_not: Words | None = None
    empty: bool | None = None
    total: bool | None = None
    yes: bool | None = None
    matches: Annotated[str | None, AfterValidator(sound_test)] = None
    matches_not: Annotated[str | None, AfterValidator(sound_test)] = None

    @model_validator(mode="after")
    def complete(self) -> "Test":
        """One cell and one question."""
        if (self.column is None) == (self.stage is None) or (self.lookup and self.stage):
            raise PydanticCustomError("problem-mapping-one-form", "one cell", {"allowed": "column, stage"})
        asked = (self.is_, self.is_not, self.empty, self.total, self.yes, self.matches, self.matches_not)
        if sum(part is not None for part in asked) != 1:
            allowed = {"allowed": "is, is_not, empty, total, yes, matches, matches_not"}
            raise PydanticCustomError("problem-mapping-one-form", "one question", allowed)
        return self

    @property
    def cell(self) -> str:
        """The column that is tested."""
        return self.column or self.stage or ""


Tests = Annotated[tuple[Test, ...], BeforeValidator(as_list)]


class Format(StrictModel):
    """How a file is written. What is not said is found out from the file itself.

    `header` is the row of the column names as a spreadsheet counts it, the first of `header_rows` where names
    stand in several; `member` is the file inside a ZIP; `zone` is that of times without one.
    """

    type: Literal["auto", "csv", "xlsx", "json", "parquet", "xes"] = "auto"
    encoding: Encoding = "auto"
    delimiter: str | None = None
    quote: Literal['"', "'"] | None = None
    header: int | None = Field(default=None, ge=1)
    header_rows: int | None = Field(default=None, ge=1, le=9)
    sheet: str | None = None
    member: str | None = None
    dates: DateOrder = "ymd"
    decimal: Decimal = "point"
    zone: str = "UTC"
    empty: Words = EMPTY


class Lookup(StrictModel):
    """A join to another file of the source: this file's `column` with `by` of the file `in`.

    `repair` puts keys right that are spelled otherwise there (rows counted as repaired). A filled key that
    joins to nothing is noted in the ledger and kept, or sends the row to quarantine, or is nothing to speak
    of (``ignore``: a table of links in which not every record stands).
    """

    column: Word
    in_: str = Field(alias="in")
    by: Word
    repair: WordMap = {}
    missing: Literal["note", "quarantine", "ignore"] = "note"


class Skip(StrictModel):
    """Rows that are not wanted: all tests hold. `reason` is a code of ours or of the mapping's `reasons`."""

    when: Tests
    reason: str = "skipped"


class Note(StrictModel):
    """Used rows of which the ledger says something: all tests hold. `reason` as in `Skip`."""

    when: Tests
    reason: str


class Group(StrictModel):
    """A further column made of heading rows: each row gets the cell of `column` of the last row for which the
    tests hold, itself included. Such rows are headings and not records, unless `rows` says ``records``
    (a cell merged over the rows below it)."""

    column: Word
    when: Tests
    rows: Literal["headings", "records"] = "headings"

    @model_validator(mode="after")
    def own_cells(self) -> "Group":
        """Headings are told by the cells of their own row, before anything is joined."""
        if any(test.lookup or test.stage for test in self.when):
            raise PydanticCustomError("problem-mapping-one-form", "own cells", {"allowed": "column"})
        return self


class EventSpec(StrictModel):
    """An event of a row: its kind, when, under which condition, and its own columns and attributes.

    Ids of objects are taken over from the table in which the event stands; a value is not, since it may have
    been known only later. `objects` are further objects of the event, by type.
    """

    kind: str
    at: Expr
    when: Tests = ()
    columns: dict[str, Expr] = {}
    attrs: dict[str, Expr] = {}
    objects: dict[str, Expr] = {}


class Classify(StrictModel):
    """Cells of an activity log by whose words each act gets its kind, attributes, tactic and initiator:
    its type, subject, purpose, and whether it went in or out.
    """

    type: Expr | None = None
    subject: Expr | None = None
    purpose: Expr | None = None
    direction: Expr | None = None

    @model_validator(mode="after")
    def complete(self) -> "Classify":
        """A type or a subject at least."""
        if self.type is None and self.subject is None:
            raise PydanticCustomError("problem-mapping-needs", "subject", {"needs": "type, subject"})
        return self

    @property
    def fields(self) -> dict[str, Expression]:
        """The cells that are given."""
        given = {name: getattr(self, name) for name in type(self).model_fields}
        return {name: made for name, made in given.items() if made is not None}


class TableSpec(StrictModel):
    """A table of the contract that a file fills.

    Rows with equal keys are merged: columns in `sum` are added up, others stay where all rows agree or,
    without `sum`, take the last filled value. `not_before` names pairs of dates whose order is watched.
    `ordered` keeps events of one time in the order of the file. `classify` reads acts by their words.
    """

    when: Tests = ()
    columns: dict[str, Expr]
    attrs: dict[str, Expr] = {}
    sum: tuple[str, ...] = ()
    required: tuple[str, ...] = ()
    not_before: dict[str, str] = {}
    ordered: bool = False
    classify: Classify | None = None
    events: tuple[EventSpec, ...] = ()


class FileSpec(StrictModel):
    """A file, or several of one form, of a source. The first table is the main one: its key must be filled.

    `key` names the columns by which a second row is a duplicate of the first; equal rows always are. With
    `version`, a column of dates, the newest row of a key counts, wherever it stands.

    A file with a `reason` and no tables is known and gives no evidence: all its rows are counted under
    that reason. Its pattern takes only what no other entry takes.
    """

    pattern: str
    mode: Literal["full", "partial"] = "full"
    optional: bool = False
    format: Format = Format()
    key: Words = ()
    keep: Literal["first", "last"] = "first"
    version: Word | None = None
    groups: dict[str, Group] = {}
    skip: tuple[Skip, ...] = ()
    notes: tuple[Note, ...] = ()
    lookups: dict[str, Lookup] = {}
    tables: dict[str, TableSpec] = {}
    reason: str | None = None

    @property
    def main(self) -> str:
        """The id of the main table."""
        return next(iter(self.tables), "")


class MappingDocument(StrictModel):
    """A whole mapping. `stages` is the dictionary of stage words, confirmed by a person:
    a step of a deal, or ``won``, ``lost``, ``no_decision``, ``open``."""

    id: str
    name: LocalizedText | None = None
    system: str | None = None
    currency: str | None = None
    reasons: dict[str, LocalizedText] = {}
    stages: dict[str, str] = {}
    files: dict[str, FileSpec]
