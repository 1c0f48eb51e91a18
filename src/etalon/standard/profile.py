"""The standard adapted to a profile: rules of the pack change fits, teaching sets, priorities and questions.

Each change keeps the rule that made it and why. What an organisation has changed itself stays as it said.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import get_args

from etalon.core.errors import DocumentError, Problem
from etalon.core.strict import nearest
from etalon.core.yamlfile import Path_
from etalon.standard.changed import Changed, How, Json
from etalon.standard.documents import KINDS, Adaptation, Item, StageId
from etalon.standard.overlay.fields import NoFieldError, drop, put, resolve, value_at
from etalon.standard.overlay.rebuild import dump, rebuilt
from etalon.standard.pack import Pack
from etalon.standard.teaching import taught, touched

ItemId = tuple[str, str]
RANKS = ("first", "normal", "later")


@dataclass(frozen=True, slots=True)
class Asked:
    """A change that a rule asks for; `inside` is where in the rule it is written."""

    rule: Adaptation
    how: How
    item: ItemId
    field: str
    value: Json
    inside: Path_


def adapted(pack: Pack, profile: Mapping[str, str]) -> Pack:
    """The pack as the rules of a profile make it; items that are hidden are left out in silence.

    Raises `DocumentError` where a rule's change names a field that is not there or a value that does not fit.
    """
    rules = [rule for rule in pack.adaptations.values() if rule.holds(dict(profile))]
    by_item: dict[ItemId, list[Asked]] = {}
    for asked in (*asked_by(rules), *taught_by(rules, pack)):
        by_item.setdefault(asked.item, []).append(asked)
    documents = {kind: dict(items) for kind, items in pack.documents.items()}
    made: list[Changed] = []
    problems: list[Problem] = []
    for (kind, key), several in by_item.items():
        item = documents.get(kind, {}).get(key)
        if item is None:
            continue
        try:
            documents[kind][key], changes = _changed(pack, item, several)
            made += changes
        except DocumentError as error:
            problems += error.problems
    if problems:
        raise DocumentError(*problems)
    documents["frames"] = dict(sorted(documents["frames"].items(), key=lambda pair: rank(pair[1])))
    return replace(pack, documents=documents, changes=(*pack.changes, *made))


def rank(item: Item) -> int:
    """The place of an item's priority: 0 first, 1 normal, 2 later."""
    return RANKS.index(getattr(item, "priority", "normal"))


def asked_by(rules: Sequence[Adaptation]) -> Iterator[Asked]:
    """Everything that the rules ask for, field by field; a later rule has the last word about a field."""
    for rule in rules:
        for fit, stages in rule.fits.items():
            for stage, tactics in stages.items():
                for n, tactic in enumerate(tactics):
                    inside: Path_ = ("fits", fit, stage, n)
                    yield Asked(rule, "override", ("tactics", tactic), f"fit.{stage}", fit, inside)
        for n, item in enumerate(rule.first):
            yield Asked(rule, "override", item_id(item), "priority", "first", ("first", n))
        for n, item in enumerate(rule.later):
            yield Asked(rule, "override", item_id(item), "priority", "later", ("later", n))
        for n, change in enumerate(rule.changes):
            inside = ("changes", n, "value")
            yield Asked(rule, "override", item_id(change.item), change.field, change.value, inside)


def taught_by(rules: Sequence[Adaptation], pack: Pack) -> Iterator[Asked]:
    """The places in the teaching sets that follow from the rules."""
    fits = {
        (key, stage): (fit, rule)
        for rule in rules
        for fit, stages in rule.fits.items()
        for stage, tactics in stages.items()
        for key in tactics
        if not own(pack, ("tactics", key), ("fit", stage))
    }
    for stage in get_args(StageId):
        for key, place, rule in taught(stage, rules, pack, fits) if touched(stage, rules) else ():
            how: How = "override" if place else "hide"
            yield Asked(rule, how, ("tactics", key), f"teaching.{stage}", place, ("teaching", stage))


def own(pack: Pack, item: ItemId, path: Path_) -> bool:
    """Whether the organisation itself has changed a field, or a part of it, or what it is a part of."""
    mine = [each.path for each in pack.changed(*item) if each.path and not each.rule]
    return any(path[: len(each)] == each or each[: len(path)] == path for each in mine)


def item_id(written: str) -> ItemId:
    """Kind and id of ``kind/id``."""
    kind, _, key = written.partition("/")
    return kind, key


def _changed(pack: Pack, item: Item, several: list[Asked]) -> tuple[Item, list[Changed]]:
    """An item with what was asked for it; the last word about a field stands."""
    (kind, key) = several[0].item
    data = dump(item)
    before = dump(item)
    made: dict[Path_, Changed] = {}
    for asked in several:
        try:
            path = resolve(KINDS[kind], data, asked.field)
        except NoFieldError as error:
            place = pack.place("adaptations", asked.rule.id, *asked.inside)
            facts = {"item": f"{kind}/{key}", "field": asked.field, **error.facts}
            raise DocumentError(Problem("overlay-no-field", place, facts)) from None
        if own(pack, (kind, key), path):
            continue
        old = value_at(before, path)
        drop(data, path) if asked.how == "hide" else put(data, path, asked.value)
        made[path] = _change(pack, asked, path, old)
    changes = [each for each in made.values() if each.old != value_at(data, each.path)]
    return (rebuilt(pack, item, data, changes) if changes else item), changes


def _change(pack: Pack, asked: Asked, path: Path_, old: Json) -> Changed:
    document, at = pack.sources["adaptations", asked.rule.id]
    kind, key = asked.item
    rule = asked.rule
    source = (document, (*at, *asked.inside))
    return Changed(
        asked.how, kind, key, asked.field, path, old, asked.value, rule.name, rule.why, rule.id, source=source
    )


def against(pack: Pack, profile: Mapping[str, str]) -> Iterator[tuple[str, str, dict[str, str]]]:
    """What a profile says that the pack does not know: the trait, the problem's code, and its facts."""
    for trait, answer in profile.items():
        known = pack.traits.get(trait)
        options = [option.id for option in known.options] if known else list(pack.traits)
        found = answer if known else trait
        if found not in options:
            near = nearest(found, options)
            facts = {"trait": trait, "found": found, "allowed": ", ".join(options), "nearest": near}
            yield (
                trait,
                f"profile-{'answer' if known else 'trait'}",
                {**facts, "hint": "yes" if near else "no"},
            )
