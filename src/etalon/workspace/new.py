"""New items of an organisation's own pack, written from templates: a plan of files, then the files."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from string import Template

from etalon.core.errors import InputError, WorkspaceError
from etalon.core.strict import StrictModel, check, nearest
from etalon.core.yamlfile import read_text, read_yaml
from etalon.packs import NEW
from etalon.standard.pack import Pack
from etalon.workspace.folder import FILE_NAME, Workspace, quoted

OWN = "pack"
"""The folder of the pack that is made where a workspace has none."""
PACKS_KEY = re.compile(r"^packs:[ \t]*(?:\[[ \t]*\])?[ \t]*$", re.MULTILINE)


class NewFile(StrictModel):
    """A file that a generator writes; not where the pack has `unless` (``kind/id``) already."""

    template: str
    to: str
    unless: str | None = None


class Generator(StrictModel):
    """How items of a kind are made: the form of their ids, an example, and the files."""

    kind: str
    pattern: str
    example: str
    files: tuple[NewFile, ...]


@dataclass(frozen=True)
class Plan:
    """What would be written: file -> content; `item` is ``kind/id`` of what is new."""

    item: str
    files: Mapping[Path, str]


def sorts() -> list[str]:
    """The sorts of items that can be made."""
    return sorted(path.parent.name for path in NEW.glob("*/generator.yaml"))


def plan_new(workspace: Workspace, sort: str, name: str) -> Plan:
    """The files of a new item in the first pack of a workspace; the pack too, where there is none.

    Raises `InputError` for an id of another form or one that is taken, `WorkspaceError` where a file is.
    """
    made = check(Generator, read_yaml(NEW / sort / "generator.yaml"))
    pack = workspace.pack
    if not re.fullmatch(made.pattern, name):
        raise InputError.of("new-form", None, found=name, sort=sort, example=made.example)
    if name in pack.documents[made.kind]:
        raise InputError.of("new-taken", pack.place(made.kind, name), id=name)
    files: dict[Path, str] = {}
    if not workspace.document.packs:
        files |= first_pack(workspace)
    folder = workspace.inside(workspace.document.packs[0] if workspace.document.packs else OWN)
    facts = {"id": name, "prefix": re.split(r"[.-]", name)[0], "number": str(next_number(pack, made.kind))}
    for file in made.files:
        unless = Template(file.unless or "").substitute(facts)
        kind, _, key = unless.partition("/")
        if unless and key in pack.documents[kind]:
            continue
        kind = file.to.partition("/")[0]
        own = {**facts, "number": str(next_number(pack, kind))} if kind in pack.documents else facts
        files[folder / Template(file.to).substitute(facts)] = filled(sort, file.template, own)
    taken = [path for path in files if path.exists() and path.name != FILE_NAME]
    if taken:
        raise WorkspaceError.of("new-file-there", taken[0])
    return Plan(f"{made.kind}/{name}", files)


def filled(sort: str, template: str, facts: Mapping[str, str]) -> str:
    """A template with its facts."""
    return Template(read_text(NEW / sort / template)).substitute(facts)


def next_number(pack: Pack, kind: str) -> int:
    """The number after the last of a kind."""
    return max((getattr(item, "no", 0) for item in pack.documents[kind].values()), default=0) + 1


def first_pack(workspace: Workspace) -> dict[Path, str]:
    """The head of a new pack, and the workspace's settings with its name in them."""
    organisation = workspace.document.organisation
    slug = re.sub(r"[^a-z0-9]+", "-", organisation.lower()).strip("-") or "own"
    facts = {"slug": slug, "organisation": quoted(organisation), "year": str(datetime.now(UTC).year)}
    settings = read_text(workspace.folder / FILE_NAME)
    named = f"packs: [{OWN}]"
    said = PACKS_KEY.sub(named, settings, count=1)
    said = said if said != settings else f"{settings.rstrip()}\n{named}\n"
    return {
        workspace.folder / FILE_NAME: said,
        workspace.inside(OWN) / "pack.yaml": filled("pack", "pack.yaml", facts),
    }


def write(plan: Plan) -> None:
    """Write the files of a plan."""
    for path, content in plan.files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")


def sort_named(word: str) -> str:
    """The sort of item that a word names. Raises `InputError` with the nearest."""
    if word in sorts():
        return word
    near = nearest(word, sorts())
    said = {"found": word, "allowed": ", ".join(sorts()), "nearest": near, "hint": "yes" if near else "no"}
    raise InputError.of("new-sort", None, **said)
