"""The export files and words that ship with the sample, read once and checked."""

from functools import cache
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from etalon.core.strict import StrictModel, check
from etalon.core.texts import LANGUAGES, Language
from etalon.core.yamlfile import read_yaml
from etalon.packs import PACKS

SAMPLE = PACKS / "sample"


def in_every_language(value: Any) -> Any:
    """One word stands for all languages."""
    return dict.fromkeys(LANGUAGES, value) if isinstance(value, str) else value


Words = Annotated[dict[Language, str], BeforeValidator(in_every_language)]
WordList = dict[str, Words]


class FileForm(StrictModel):
    """How a file is written."""

    encoding: Literal["utf-8", "utf-8-sig", "cp1251"]
    delimiter: str
    dates: Literal["ymd", "dmy"]
    decimal: Literal["point", "comma"]


class DirtColumns(StrictModel):
    """Which columns of a file dirt touches; `test` takes the test word in rows whose `key` is made up."""

    duplicates: bool = False
    misspelt: str | None = None
    broken: str | None = None
    orphan: str | None = None
    test: str | None = None
    key: str | None = None


class ExportFile(StrictModel):
    """An exported file: its name, form, headings by field in order, and dirt."""

    file: Words
    form: str
    columns: dict[str, Words]
    dirt: DirtColumns


class Exports(StrictModel):
    """All files and their forms."""

    forms: dict[str, dict[Language, FileForm]]
    files: dict[str, ExportFile]


class ContentKind(StrictModel):
    """Content for one buyer state: the stage at which it is used, and which title it takes."""

    stage: str
    title: str


class WordBook(StrictModel):
    """The words of coded values; `vague` maps an event kind to the kind that a vague record leaves of it."""

    segments: WordList
    regions: WordList
    sizes: WordList
    routes: WordList
    stages: WordList
    deal_kinds: WordList
    loss_reasons: WordList
    directions: WordList
    activities: WordList
    vague: dict[str, str]
    topics: WordList
    forms: WordList
    roles: WordList
    positions: WordList
    ticket_kinds: WordList
    priorities: WordList
    causes: WordList
    yes_no: WordList
    functions: WordList
    journal: WordList
    content: dict[str, ContentKind]
    team: WordList
    test: WordList


class NameParts(StrictModel):
    """Parts of invented names in one language. Surnames are pairs: of a man, of a woman."""

    organisation: str
    currency: str = Field(pattern="^[A-Z]{3}$")
    money: float
    men: tuple[str, ...]
    women: tuple[str, ...]
    surnames: tuple[tuple[str, str], ...]
    roots: tuple[str, ...]
    endings: tuple[str, ...]
    firms: dict[str, tuple[str, ...]]
    dealers: tuple[str, ...]
    cities: tuple[str, ...]
    products: tuple[tuple[str, float], ...]
    letters: dict[str, str]
    phone: str
    domain: str
    assets: dict[str, str]


class Figure(StrictModel):
    """A plan or another figure entered by hand, of the whole time or of each quarter, and its source."""

    measure: str
    value: float
    unit: str
    quarterly: bool = False
    source: Words


class Figures(StrictModel):
    """All figures entered by hand."""

    figures: tuple[Figure, ...]


@cache
def figures() -> Figures:
    """The figures entered by hand."""
    return check(Figures, read_yaml(SAMPLE / "figures.yaml"))


@cache
def exports() -> Exports:
    """The export files."""
    return check(Exports, read_yaml(SAMPLE / "exports.yaml"))


@cache
def word_book() -> WordBook:
    """The words of coded values."""
    return check(WordBook, read_yaml(SAMPLE / "words.yaml"))


@cache
def name_parts(language: Language) -> NameParts:
    """The name parts of a language."""
    return check(NameParts, read_yaml(SAMPLE / "names" / f"{language}.yaml"))
