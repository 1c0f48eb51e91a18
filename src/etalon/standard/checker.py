"""Check a whole pack: references, completeness of texts, and the counts by kind."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import get_args

from pydantic import BaseModel

from etalon.core.errors import Problem
from etalon.core.localized import LocalizedText
from etalon.core.strict import nearest
from etalon.core.texts import LANGUAGES, Language
from etalon.core.yamlfile import Path_
from etalon.standard.documents import Frame, StageId
from etalon.standard.formulas.problems import formula_problems
from etalon.standard.loader import read_pack
from etalon.standard.pack import Pack
from etalon.standard.references import Reference, references
from etalon.standard.rule_checks import rule_problems
from etalon.standard.traces import recorded

MATURITY_LEVELS = 5


@dataclass(frozen=True)
class Check:
    """The result of a check: counts by kind, missing texts by language, and every problem found."""

    counts: dict[str, int]
    texts_missing: dict[Language, int]
    problems: tuple[Problem, ...]


def check_pack(pack: Pack) -> Check:
    """Check everything that a single document cannot know of itself."""
    missing = list(missing_texts(pack))
    problems = [problem for reference in references(pack) if (problem := dangling(pack, reference))]
    problems += [problem for _, problem in missing]
    problems += list(shapes(pack))
    problems += list(formula_problems(pack))
    texts = {language: sum(1 for found, _ in missing if found == language) for language in LANGUAGES}
    return Check(counts(pack), texts, tuple(problems))


def check_folder(folder: Path) -> tuple[Pack, Check]:
    """Check a whole pack, damaged or not: problems of form and of the whole in one run.

    What only follows from a document that could not be read is not told. Raises `DocumentError` where there
    is no folder.
    """
    loaded = read_pack(folder)
    found = check_pack(loaded.pack)
    own = [
        each for each in found.problems if not loaded.spoiled & {str(fact) for fact in each.facts.values()}
    ]
    return loaded.pack, replace(found, problems=(*loaded.problems, *own))


def counts(pack: Pack) -> dict[str, int]:
    """How many items of each kind there are, with questions and maturity lines counted apart."""
    found = {kind: len(items) for kind, items in pack.documents.items()}
    found["questions"] = sum(len(process.questions) for process in pack.processes.values())
    found["maturity_lines"] = sum(len(process.lines) for process in pack.processes.values())
    return found


def dangling(pack: Pack, reference: Reference) -> Problem | None:
    """The problem of a reference that leads nowhere."""
    known = [key for kind in reference.allowed for key in pack.documents.get(kind, {})]
    if reference.target in known:
        return None
    near = nearest(reference.target, known)
    facts = {"target": reference.target, "kinds": ", ".join(reference.allowed) or "cells", "nearest": near}
    place = pack.place(reference.kind, reference.key, *reference.inside)
    return Problem("reference-dangling", place, {**facts, "hint": "yes" if near else "no"})


def missing_texts(pack: Pack) -> Iterator[tuple[Language, Problem]]:
    """Each text that is empty in a language."""
    for kind, items in pack.documents.items():
        for key, item in items.items():
            for path, text in texts(item, ()):
                for language in LANGUAGES:
                    if not text.in_(language).strip():
                        place = pack.place(kind, key, *path, language)
                        facts = {"field": ".".join(map(str, path)), "language": language}
                        yield language, Problem("text-missing", place, {"id": key, **facts})


def texts(model: BaseModel, path: Path_) -> Iterator[tuple[Path_, LocalizedText]]:
    """Every localized text inside a document with its path."""
    for name, field in type(model).model_fields.items():
        yield from _texts_in(getattr(model, name), (*path, field.alias or name))


def _texts_in(value: object, path: Path_) -> Iterator[tuple[Path_, LocalizedText]]:
    if isinstance(value, LocalizedText):
        yield path, value
    elif isinstance(value, BaseModel):
        yield from texts(value, path)
    elif isinstance(value, tuple):
        for index, part in enumerate(value):
            yield from _texts_in(part, (*path, index))
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from _texts_in(part, (*path, key))


def shapes(pack: Pack) -> Iterator[Problem]:
    """Rules of form: full rows of stages, five maturity lines, cells that have a name."""
    stages = get_args(StageId)
    for key, tactic in pack.tactics.items():
        if set(tactic.fit) != set(stages):
            lacks = ", ".join(stage for stage in stages if stage not in tactic.fit)
            yield Problem(
                "tactic-fit-incomplete", pack.place("tactics", key, "fit"), {"id": key, "lacks": lacks}
            )
    for key, process in pack.processes.items():
        if len(process.lines) != MATURITY_LEVELS:
            facts: dict[str, str | int] = {"id": key, "found": len(process.lines)}
            yield Problem("process-lines-not-five", pack.place("processes", key, "lines"), facts)
    for key, frame in pack.frames.items():
        yield from cells(pack, key, frame)
    yield from rule_problems(pack)


def cells(pack: Pack, key: str, frame: Frame) -> Iterator[Problem]:
    """Cells without a name, and traces that no record could be."""
    for r, reading in enumerate(frame.readings):
        for i, lane in enumerate(reading.lanes):
            for j, cell in enumerate(lane.cells):
                inside: Path_ = ("readings", r, "lanes", i, "cells", j)
                if cell.ref is None and cell.name is None:
                    yield Problem("cell-without-name", pack.place("frames", key, *inside), {"id": cell.id})
                for n, trace in enumerate(cell.traces):
                    if not recorded(trace, pack):
                        place = pack.place("frames", key, *inside, "traces", n)
                        yield Problem("trace-unknown", place, {"trace": trace})
