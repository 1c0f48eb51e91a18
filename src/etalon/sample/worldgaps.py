"""What a world must say completely: states, habits, costs of hours, shares above zero."""

from collections.abc import Iterable, Iterator, Mapping

from etalon.core.errors import Problem
from etalon.core.yamlfile import Path_, YamlDocument
from etalon.sample.world import LABELS, World
from etalon.standard.pack import Pack


def gaps(world: World, document: YamlDocument, pack: Pack) -> Iterator[Problem]:
    """A problem for each thing that is missing."""
    for path, missing in _missing(world, pack):
        if missing:
            facts: dict[str, str | int] = {"field": ".".join(map(str, path)), "missing": ", ".join(missing)}
            yield Problem("world-incomplete", document.place(path), facts)
    for path, weights in _weights(world).items():
        if sum(weights.values()) <= 0 or min(weights.values()) < 0:
            yield Problem("world-shares", document.place(path), {"field": ".".join(map(str, path))})


def _missing(world: World, pack: Pack) -> Iterator[tuple[Path_, list[str]]]:
    """Places and what they lack."""
    selling = world.selling
    behind = [use.tactic for use in (*selling.buying.values(), *selling.using.values())]
    owners = {pack.tactics[key].owner for key in (*world.tactics, *behind) if key in pack.tactics}
    yield ("buying", "states"), _lacks(pack.buyer_states, world.buying.states)
    yield ("selling", "habits"), _lacks(LABELS, selling.habits)
    yield ("selling", "effects"), _lacks(LABELS, selling.effects)
    yield (
        ("hour_costs",),
        _lacks(["sales", "marketing", "service", "partner", *sorted(owners)], world.hour_costs),
    )
    for key, use in world.tactics.items():
        if use.leads and use.lead_act is None:
            yield ("tactics", key), ["lead_act"]


def _lacks(wanted: Iterable[str], said: Iterable[str]) -> list[str]:
    """The wanted words that were not said, each once."""
    has = set(said)
    return list(dict.fromkeys(word for word in wanted if word not in has))


def _weights(world: World) -> dict[Path_, Mapping[str, float]]:
    """Dictionaries of shares by their place."""
    market = world.market
    return {
        ("market", "segments"): market.segments,
        ("market", "regions"): market.regions,
        ("market", "sizes"): market.sizes,
        ("market", "start"): market.start,
        ("buying", "falls_to"): world.buying.falls_to,
        ("selling", "habits"): {key: habit.share for key, habit in world.selling.habits.items()},
        ("recording", "groups"): {key: group.share for key, group in world.recording.groups.items()},
        **{("buying", "states", key, "next"): life.next for key, life in world.buying.states.items()},
        **{
            ("selling", "habits", key, "mix"): {str(label): part for label, part in habit.mix.items()}
            for key, habit in world.selling.habits.items()
        },
    }
