"""The formulas of a pack: read, checked against its words, and each mistake placed in its file."""

from collections.abc import Iterator
from dataclasses import dataclass

from etalon.core.errors import Place, Problem
from etalon.core.yamlfile import Path_, place_in_text
from etalon.standard.documents.kpis import Kpi, RecordSet
from etalon.standard.formulas import tree as t
from etalon.standard.formulas.meaning import Meaning
from etalon.standard.formulas.parse import Wrong, parse_formula, parse_set
from etalon.standard.formulas.vocabulary import Vocabulary, vocabulary
from etalon.standard.pack import Pack


@dataclass(frozen=True, slots=True)
class Reading:
    """A formula's tree and the fields of the contract that it reads: of its own, and of KPIs it builds on.

    A need is a field, such as ``deals.value`` or ``events:ad_click``, or several of which any one is enough.
    """

    tree: t.Expression
    needs: tuple[str, ...]


def formula_problems(pack: Pack) -> Iterator[Problem]:
    """Every mistake in the formulas and named sets of a pack, with its place in the file."""
    words = vocabulary(pack)
    broken = False
    for key, found in pack.all("kpi_sets", RecordSet).items():
        for wrong in set_mistakes(found.set, words, key):
            broken = True
            yield placed(pack, "kpi_sets", key, ("set",), found.set, wrong)
    if broken:
        # What a broken set means cannot be told, so the formulas over it wait until it is put right.
        return
    for key, kpi in pack.all("kpis", Kpi).items():
        for wrong in kpi_mistakes(kpi, words):
            yield placed(pack, "kpis", key, ("formula",), kpi.formula, wrong)


def set_mistakes(text: str, words: Vocabulary, key: str) -> list[Wrong]:
    """The mistakes of a named set."""
    try:
        tree = parse_set(text)
    except Wrong as wrong:
        return [wrong]
    if key in inside(tree, words):
        return [Wrong("formula-circle", tree.at, {"found": key})]
    meaning = Meaning(words)
    try:
        meaning.set(tree)
    except Wrong:
        return []
    return meaning.wrong


def inside(tree: t.Set, words: Vocabulary) -> set[str]:
    """The named sets on which a set is built, near and far."""
    seen: set[str] = set()
    queue = [tree]
    for found in queue:
        for name in names_in(found):
            if name in words.sets and name not in seen:
                seen.add(name)
                try:
                    queue.append(words.named(name))
                except Wrong:
                    continue
    return seen


def names_in(node: t.Node) -> Iterator[str]:
    """The names of all sets in a tree."""
    for part in t.walk(node):
        if isinstance(part, t.Set):
            yield from part.names


def kpi_mistakes(kpi: Kpi, words: Vocabulary) -> list[Wrong]:
    """The mistakes of a KPI's formula."""
    try:
        tree = parse_formula(kpi.formula)
    except Wrong as wrong:
        return [wrong]
    if kpi.id in built_on(tree, words):
        return [Wrong("formula-circle", tree.at, {"found": kpi.id})]
    meaning = Meaning(words, tuple(kpi.parameters))
    meaning.expression(tree)
    used = {part.name for part in t.walk(tree) if isinstance(part, t.Parameter)}
    idle = [name for name in kpi.parameters if name not in used]
    return [*meaning.wrong, *(Wrong("formula-parameter-idle", 0, {"found": name}) for name in idle)]


def built_on(tree: t.Node, words: Vocabulary) -> set[str]:
    """The KPIs on which a formula is built, near and far."""
    seen: set[str] = set()
    queue: list[t.Node] = [tree]
    for found in queue:
        for part in t.walk(found):
            if isinstance(part, t.Kpi) and part.id in words.kpis and part.id not in seen:
                seen.add(part.id)
                try:
                    queue.append(parse_formula(words.kpis[part.id]))
                except Wrong:
                    continue
    return seen


def reading(kpi: Kpi, words: Vocabulary) -> Reading:
    """A sound KPI's tree and needs. Raises `Wrong` where it is not sound."""
    tree = parse_formula(kpi.formula)
    needs: dict[str, None] = {}
    for text in (kpi.formula, *(words.kpis[key] for key in sorted(built_on(tree, words)))):
        meaning = Meaning(words, tuple(kpi.parameters))
        meaning.expression(parse_formula(text))
        needs.update(meaning.needs)
    return Reading(tree, tuple(needs))


def placed(pack: Pack, kind: str, key: str, field: Path_, text: str, wrong: Wrong) -> Problem:
    """A mistake of a formula as a problem of its file."""
    return Problem(wrong.code, place_of(pack, kind, key, field, text, wrong.at), {"id": key, **wrong.facts})


def place_of(pack: Pack, kind: str, key: str, field: Path_, text: str, at: int) -> Place:
    """Where in its file a place of a formula's text stands."""
    document, path = pack.sources[kind, key]
    return place_in_text(document, (*path, *field), text, at)
