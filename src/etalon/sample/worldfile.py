"""Reading a world: a shipped one by name, or any file; ``based_on`` names the world that it changes."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from etalon.core.errors import DocumentError, Problem
from etalon.core.strict import check, nearest
from etalon.core.yamlfile import Path_, YamlDocument, read_yaml
from etalon.packs import PACKS
from etalon.sample.world import EXITS, World
from etalon.sample.worldgaps import gaps
from etalon.standard.frame_view import view_of
from etalon.standard.pack import Pack

WORLDS = PACKS / "worlds"
BASE_KEY = "based_on"


def shipped_worlds() -> list[str]:
    """The ids of the worlds that ship, in alphabetical order."""
    return sorted(path.stem for path in WORLDS.glob("*.yaml"))


def read_world(name: str | Path, pack: Pack) -> World:
    """A shipped world by its id, or a world file. Raises `DocumentError` with every problem."""
    document = _merged(_path(name))
    world = check(World, document)
    problems = [*_unknown_words(world, document, pack), *gaps(world, document, pack)]
    if problems:
        raise DocumentError(*problems)
    return world


def _path(name: str | Path) -> Path:
    """The file of a world. Raises `DocumentError` for a word that is neither a shipped world nor a file."""
    if str(name) in shipped_worlds():
        return WORLDS / f"{name}.yaml"
    path = Path(name)
    if path.suffix.lower() in {".yaml", ".yml"}:
        return path
    raise DocumentError(_wrong("world-unknown", None, (), str(name), shipped_worlds()))


def _merged(path: Path) -> YamlDocument:
    """A world file over the world that it is based on; places are those of the file that says the value."""
    own = read_yaml(path)
    if not isinstance(own.data, dict) or BASE_KEY not in own.data:
        return own
    base_name = str(own.data.pop(BASE_KEY))
    if base_name not in shipped_worlds():
        raise DocumentError(_wrong("world-unknown", own, (BASE_KEY,), base_name, shipped_worlds()))
    base = _merged(WORLDS / f"{base_name}.yaml")
    return YamlDocument(path, _over(base.data, own.data), {**base.places, **own.places})


def _over(base: Any, own: Any) -> Any:
    """Dictionaries field by field, anything else replaced; null takes a field away."""
    if not (isinstance(base, dict) and isinstance(own, dict)):
        return own
    made = {**base, **{key: _over(base.get(key), value) for key, value in own.items()}}
    return {key: value for key, value in made.items() if value is not None}


def _wrong(
    code: str, document: YamlDocument | None, path: Path_, found: str, allowed: Iterable[str]
) -> Problem:
    words = list(allowed)
    close = nearest(found, words)
    facts: dict[str, str | int] = {"found": found, "allowed": ", ".join(words), "nearest": close}
    facts["hint"] = "yes" if close else "no"
    return Problem(code, document.place(path), facts) if document else Problem(code, facts=facts)


def _unknown_words(world: World, document: YamlDocument, pack: Pack) -> Iterator[Problem]:
    """Ids that the standard does not know."""
    for allowed, found in _named(world, pack):
        for word, path in found:
            if word not in allowed:
                yield _wrong("world-unknown-id", document, path, word, allowed)


def _named(world: World, pack: Pack) -> Iterator[tuple[Iterable[str], Iterable[tuple[str, Path_]]]]:
    """Pairs of allowed ids and the ids that the world names, each with its path."""
    states, kinds = list(pack.buyer_states), list(pack.event_kinds)
    steps = [step.id for step in pack.deal_steps.values()]
    yield states, _states(world)
    yield states[: states.index("adopting")], _before_buying(world)
    yield [*states, *EXITS], _destinations(world)
    yield kinds, _kinds(world)
    yield list(pack.tactics), ((key, ("tactics", key)) for key in world.tactics)
    yield list(pack.frames), ((key, ("said", key)) for key in world.said)
    for key in world.said.keys() & pack.frames.keys():
        asked = [cell.id for cell in view_of(pack.frames[key], pack).asked()]
        yield asked, ((cell, ("said", key, cell)) for cell in world.said[key])
    recordable = [key for key, behaviour in pack.behaviours.items() if behaviour.recorded_as]
    for side in ("buying", "using"):
        uses = getattr(world.selling, side)
        yield recordable, ((key, ("selling", side, key)) for key in uses)
        yield (
            list(pack.tactics),
            ((use.tactic, ("selling", side, key, "tactic")) for key, use in uses.items()),
        )
        yield steps, ((use.step, ("selling", side, key, "step")) for key, use in uses.items() if use.step)


def _states(world: World) -> Iterator[tuple[str, Path_]]:
    places: list[tuple[Iterable[str], Path_]] = [
        (world.buying.states, ("buying", "states")),
        (world.leads.qualified, ("leads", "qualified")),
        (world.leads.accepted, ("leads", "accepted")),
        (world.content, ("content",)),
        (world.service.tickets_per_month, ("service", "tickets_per_month")),
        *((act.per_month, ("buyer_acts", key, "per_month")) for key, act in world.buyer_acts.items()),
        *((act.on_entry, ("buyer_acts", key, "on_entry")) for key, act in world.buyer_acts.items()),
        *((answer.chance, ("answers", key, "chance")) for key, answer in world.answers.items()),
        *((use.leads, ("tactics", key, "leads")) for key, use in world.tactics.items()),
    ]
    for words, path in places:
        yield from ((word, (*path, word)) for word in words)
    for habit, spec in world.selling.habits.items():
        yield spec.opens_from, ("selling", "habits", habit, "opens_from")
    yield world.selling.silence.from_state, ("selling", "silence", "from_state")


def _before_buying(world: World) -> Iterator[tuple[str, Path_]]:
    yield from ((word, ("market", "start", word)) for word in world.market.start)
    yield from ((word, ("buying", "falls_to", word)) for word in world.buying.falls_to)


def _destinations(world: World) -> Iterator[tuple[str, Path_]]:
    for state, life in world.buying.states.items():
        yield from ((word, ("buying", "states", state, "next", word)) for word in life.next)
    for key, use in world.tactics.items():
        for index, effect in enumerate(use.effects):
            yield effect.from_, ("tactics", key, "effects", index, "from")
            yield effect.to, ("tactics", key, "effects", index, "to")


def _kinds(world: World) -> Iterator[tuple[str, Path_]]:
    for group in ("buyer_acts", "answers"):
        yield from ((act.kind, (group, key, "kind")) for key, act in getattr(world, group).items())
    for key, use in world.tactics.items():
        for field in ("sends", "lead_act"):
            act = getattr(use, field)
            if act is not None:
                yield act.kind, ("tactics", key, field, "kind")
