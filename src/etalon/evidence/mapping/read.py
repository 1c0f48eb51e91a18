"""Read a mapping and check it against the contract and the standard; every problem at once, each with
its place.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from etalon.core.errors import DocumentError, Place, Problem
from etalon.core.strict import check, nearest
from etalon.core.texts import known
from etalon.core.yamlfile import Path_, YamlDocument, parse_yaml, read_yaml
from etalon.evidence.mapping.model import EventSpec, Expression, FileSpec, MappingDocument, TableSpec
from etalon.evidence.mapping.walk import tests
from etalon.evidence.words import record_words
from etalon.standard.contract import ContractTable, contract
from etalon.standard.pack import Pack

SHOWN = 40
SELF_MADE = {"events": "event_id"}


@dataclass(frozen=True)
class Mapping:
    """A checked mapping and the YAML that it came from (for places in later errors)."""

    spec: MappingDocument
    yaml: YamlDocument

    @property
    def id(self) -> str:
        """The id of the source."""
        return self.spec.id

    def place(self, *path: str | int) -> Place:
        """Where something stands in the mapping."""
        return self.yaml.place(path)


def read_mapping(path: Path, pack: Pack) -> Mapping:
    """Read a mapping file. Raises `DocumentError` with all problems."""
    return checked(read_yaml(path), pack)


def parse_mapping(text: str, path: Path, pack: Pack) -> Mapping:
    """A mapping from text that is, or will be, the file `path`. Raises `DocumentError`."""
    return checked(parse_yaml(text, path), pack)


def checked(document: YamlDocument, pack: Pack) -> Mapping:
    """The mapping of a YAML document. Raises `DocumentError`."""
    spec = check(MappingDocument, document)
    checker = _Checker(spec, document, pack)
    checker.mapping()
    if checker.problems:
        raise DocumentError(*checker.problems)
    return Mapping(spec, document)


class _Checker:
    """Collects what a mapping names and nobody knows."""

    def __init__(self, spec: MappingDocument, document: YamlDocument, pack: Pack) -> None:
        self.spec, self.document, self.pack = spec, document, pack
        self.problems: list[Problem] = []

    def known(self, code: str, word: str, allowed: Iterable[str], path: Path_) -> bool:
        """Note a word that is not among the allowed ones, with the nearest of them."""
        words = list(allowed)
        if word in words:
            return True
        close = nearest(word, words)
        facts: dict[str, str | int] = {"found": word, "allowed": _shown(word, words), "nearest": close}
        self.problems.append(
            Problem(code, self.document.place(path), {**facts, "hint": "yes" if close else "no"})
        )
        return False

    def mapping(self) -> None:
        steps = [*self.pack.deal_steps, *record_words().outcomes]
        for word, step in self.spec.stages.items():
            self.known("mapping-unknown-step", step, steps, ("stages", word))
        for name, file in self.spec.files.items():
            self.file(file, ("files", name))

    def file(self, file: FileSpec, path: Path_) -> None:
        if not file.tables and not file.reason and not self.is_looked_up(str(path[-1])):
            self.problems.append(Problem("mapping-no-tables", self.document.place(path)))
        if file.reason:
            self.reason(file.reason, (*path, "reason"))
        for name, lookup in file.lookups.items():
            self.known("mapping-unknown-file", lookup.in_, self.spec.files, (*path, "lookups", name, "in"))
        for test in tests(file):
            if test.lookup is not None:
                self.known("mapping-unknown-lookup", test.lookup, file.lookups, path)
        for index, skip in enumerate(file.skip):
            self.reason(skip.reason, (*path, "skip", index, "reason"))
        for index, note in enumerate(file.notes):
            self.reason(note.reason, (*path, "notes", index, "reason"))
        for name, table in file.tables.items():
            if self.known("mapping-unknown-table", name, contract(), (*path, "tables", name)):
                self.table(table, contract()[name], file, (*path, "tables", name))

    def reason(self, code: str, path: Path_) -> None:
        """A reason of ours or of the mapping."""
        if not known(f"ledger-{code}"):
            self.known("mapping-unknown-reason", code, self.spec.reasons, path)

    def is_looked_up(self, name: str) -> bool:
        """Whether another file joins to this one."""
        return any(
            lookup.in_ == name for file in self.spec.files.values() for lookup in file.lookups.values()
        )

    def table(self, table: TableSpec, shape: ContractTable, file: FileSpec, path: Path_) -> None:
        for field in ("columns", "not_before"):
            for name in getattr(table, field):
                self.column(name, shape, (*path, field, name))
        for field in ("sum", "required"):
            for index, name in enumerate(getattr(table, field)):
                self.column(name, shape, (*path, field, index))
        for name, other in table.not_before.items():
            self.column(other, shape, (*path, "not_before", name))
        for name in shape.key:
            if name not in table.columns and name != SELF_MADE.get(shape.id):
                place = self.document.place((*path, "columns"))
                self.problems.append(Problem("mapping-no-key", place, {"table": shape.id, "column": name}))
        self.expressions(table.columns, file, (*path, "columns"))
        self.expressions(table.attrs, file, (*path, "attrs"))
        for index, event in enumerate(table.events):
            self.event(event, file, (*path, "events", index))
        self.classify(table, shape, file, (*path, "classify"))
        if shape.id == "events" and "kind" in table.columns:
            self.kinds(table.columns["kind"], (*path, "columns", "kind"))

    def classify(self, table: TableSpec, shape: ContractTable, file: FileSpec, path: Path_) -> None:
        if table.classify is None:
            return
        if shape.id != "events" or "kind" in table.columns:
            self.problems.append(Problem("mapping-classify-place", self.document.place(path)))
        self.expressions(table.classify.fields, file, path)

    def column(self, name: str, shape: ContractTable, path: Path_) -> None:
        self.known("mapping-unknown-column", name, shape.names, path)

    def event(self, event: EventSpec, file: FileSpec, path: Path_) -> None:
        self.kind(event.kind, (*path, "kind"))
        for name in event.columns:
            self.column(name, contract()["events"], (*path, "columns", name))
        self.expressions({"at": event.at}, file, path)
        for field in ("columns", "attrs", "objects"):
            self.expressions(getattr(event, field), file, (*path, field))
        found = self.pack.event_kinds.get(event.kind)
        for name, made in event.attrs.items():
            if found is not None and self.known(
                "mapping-unknown-attribute", name, found.attributes, (*path, "attrs", name)
            ):
                self.attribute(made, found.attributes[name], (*path, "attrs", name))

    def attribute(self, made: Expression, allowed: tuple[str, ...], path: Path_) -> None:
        for word in _words(made):
            if allowed:
                self.known("mapping-unknown-value", word, allowed, path)

    def kinds(self, made: Expression, path: Path_) -> None:
        for word in _words(made):
            self.kind(word, path)

    def kind(self, kind: str, path: Path_) -> None:
        if self.pack.event_kinds and not kind.startswith("x."):
            self.known("mapping-unknown-kind", kind, self.pack.event_kinds, path)

    def expressions(self, made: dict[str, Expression], file: FileSpec, path: Path_) -> None:
        for name, expression in made.items():
            if expression.lookup is not None:
                self.known("mapping-unknown-lookup", expression.lookup, file.lookups, (*path, name, "lookup"))


def _shown(word: str, words: list[str]) -> str:
    """The allowed words; of very many only those like the one that was found."""
    if len(words) <= SHOWN:
        return ", ".join(words)
    return ", ".join([*get_close_matches(word, words, n=6, cutoff=0.3), "…"])


def _words(made: Expression) -> list[str]:
    """The words that an expression can only give, as far as the mapping itself says them."""
    words = [*made.map.values()]
    return [*words, *(word for word in (made.constant, made.default) if word is not None)]
