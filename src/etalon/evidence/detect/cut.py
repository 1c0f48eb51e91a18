"""A preset's mapping cut down to an export: absent files and columns fall away with all that needs them."""

from collections.abc import Iterable
from typing import Any

from etalon.evidence.detect.exports import Found, FoundExport
from etalon.evidence.mapping.model import Expression, FileSpec, TableSpec, Test
from etalon.evidence.transform.columns import plain
from etalon.standard.contract import contract

SELF_MADE = "event_id"
Plain = dict[str, Any]


def cut(found: FoundExport) -> Plain:
    """The mapping, as plain data, for the files that were found."""
    made = dict(found.export.plain)
    specs = found.export.preset.mapping.files
    here = {each.file_id: each for each in found.files}
    files: dict[str, Plain] = {}
    for file_id, body in found.export.plain["files"].items():
        if file_id in here:
            files[file_id] = _File(specs[file_id], here[file_id], here).cut(body)
        elif specs[file_id].reason:
            files[file_id] = body
    made["files"] = _served(files)
    return made


def _served(files: dict[str, Plain]) -> dict[str, Plain]:
    """The files without those that fill nothing and that no other file joins to."""
    joined = {lookup["in"] for body in files.values() for lookup in body.get("lookups", {}).values()}
    return {
        name: body
        for name, body in files.items()
        if body.get("tables") or body.get("reason") or name in joined
    }


class _File:
    """One entry, with the columns that its file has and the files that it may join to."""

    def __init__(self, spec: FileSpec, found: Found, files: dict[str, Found]) -> None:
        self.spec = spec
        self.found = found
        self.here = {plain(name) for name in found.header}
        self.lookups = {
            name
            for name, lookup in spec.lookups.items()
            if self.has([lookup.column]) and lookup.in_ in files and _has(files[lookup.in_], lookup.by)
        }
        self.files = files

    def has(self, names: Iterable[str]) -> bool:
        return all(plain(name) in self.here for name in names)

    def cut(self, body: Plain) -> Plain:
        """The entry of the mapping."""
        made = {**body, "pattern": self.found.path.name}
        for name, keep in (
            ("key", self.has(self.spec.key)),
            ("version", self.has([self.spec.version or ""])),
            ("groups", self.has(group.column for group in self.spec.groups.values())),
        ):
            if not keep:
                made.pop(name, None)
        asked = {
            "skip": [part.when for part in self.spec.skip],
            "notes": [part.when for part in self.spec.notes],
        }
        for name, each in asked.items():
            pairs = zip(body.get(name, []), each, strict=True)
            made[name] = [part for part, when in pairs if self.asks(when)]
        made["lookups"] = {
            name: part for name, part in body.get("lookups", {}).items() if name in self.lookups
        }
        tables = {
            name: self.table(name, spec, body["tables"][name]) for name, spec in self.spec.tables.items()
        }
        made["tables"] = {name: table for name, table in tables.items() if table is not None}
        return {name: part for name, part in made.items() if part not in ({}, [])}

    def makes(self, made: Expression) -> bool:
        """Whether an expression can be made from what is there."""
        if made.lookup is not None:
            there = made.lookup in self.lookups
            return there and _has(self.files[self.spec.lookups[made.lookup].in_], made.column or "")
        return self.has(made.cells)

    def asks(self, tests: tuple[Test, ...]) -> bool:
        """Whether all cells of some tests are there."""
        return all(
            self.makes(Expression(column=test.cell, lookup=test.lookup))
            if test.lookup
            else self.has([test.cell])
            for test in tests
        )

    def values(self, specs: dict[str, Expression], body: Plain) -> Plain:
        """The expressions that can be made; of one with a default, the default remains."""
        found: Plain = {}
        for name, made in specs.items():
            part = body[name]
            if self.makes(made):
                found[name] = part
            elif made.default is not None:
                found[name] = {"constant": made.default}
            elif made.first or made.join:
                form = "first" if made.first else "join"
                left = [cell for cell in made.cells if self.has([cell])]
                found |= {name: {**part, form: left}} if left else {}
        return found

    def table(self, name: str, spec: TableSpec, body: Plain) -> Plain | None:
        """A table whose key can still be made."""
        columns = self.values(spec.columns, body["columns"])
        needed = [key for key in contract()[name].key if key != SELF_MADE]
        acts = self.values(spec.classify.fields, body["classify"]) if spec.classify else {}
        needed += ["at"] if name == "events" else []
        needed += ["kind"] if name == "events" and not {"type", "subject"} & set(acts) else []
        if not self.asks(spec.when) or any(key not in columns for key in needed):
            return None
        made = {**body, "columns": columns, "attrs": self.values(spec.attrs, body.get("attrs", {}))}
        made |= {"classify": acts} if spec.classify else {}
        made["events"] = self.events(spec, body)
        for listed in ("sum", "required"):
            made[listed] = [column for column in body.get(listed, []) if column in columns]
        made["not_before"] = {
            later: first
            for later, first in body.get("not_before", {}).items()
            if later in columns and first in columns
        }
        return {key: part for key, part in made.items() if part not in ({}, [])}

    def events(self, spec: TableSpec, body: Plain) -> list[Plain]:
        """The events whose date is there."""
        found = []
        for event, part in zip(spec.events, body.get("events", []), strict=True):
            if self.makes(event.at) and self.asks(event.when):
                made = dict(part)
                for field in ("columns", "attrs", "objects"):
                    made[field] = self.values(getattr(event, field), part.get(field, {}))
                found.append({key: value for key, value in made.items() if value not in ({}, [])})
        return found


def _has(found: Found, name: str) -> bool:
    """Whether a file has a column."""
    return plain(name) in {plain(column) for column in found.header}
