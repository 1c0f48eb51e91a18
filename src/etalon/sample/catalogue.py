"""Every act that can happen in a world, numbered: its kind in the standard, and the states that allow it."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from etalon.sample.arrays import Bools
from etalon.sample.world import ActKind, Attrs, World
from etalon.standard.documents import Behaviour
from etalon.standard.documents.cycles import Recorded
from etalon.standard.pack import Pack


@dataclass(frozen=True)
class Act:
    """An act: its key in the world, event kind, attributes, side, system, and a mask by state number."""

    key: str
    kind: str
    attrs: Attrs
    side: str
    system: str
    states: Bools


class Catalogue:
    """All acts of a world: behaviours, buyer acts, answers by key, ``<tactic>.sends``, ``<tactic>.lead``."""

    def __init__(self, world: World, pack: Pack) -> None:
        self.world, self.pack = world, pack
        self.numbers = {state: item.no for state, item in pack.buyer_states.items()}
        self.acts: list[Act] = []
        self.code: dict[str, int] = {}
        anywhere = self.numbers
        for beh in {**world.selling.buying, **world.selling.using}:
            recorded = recorded_by_seller(pack, pack.behaviours[beh])
            self._add(beh, recorded.kind, recorded.attrs, "crm", anywhere)
        for key, buyer in world.buyer_acts.items():
            self._add(key, buyer.kind, buyer.attrs, buyer.system, {**buyer.per_month, **buyer.on_entry})
        for key, answer in world.answers.items():
            self._add(key, answer.kind, answer.attrs, answer.system, answer.chance)
        for key, use in world.tactics.items():
            self._of_tactic(f"{key}.sends", use.sends, anywhere)
            self._of_tactic(f"{key}.lead", use.lead_act, use.leads)

    def _of_tactic(self, key: str, act: ActKind | None, states: Iterable[str]) -> None:
        if act is not None:
            home = self.pack.event_kinds[act.kind].home
            system = "crm" if "crm" in home and "automation" not in home else "automation"
            self._add(key, act.kind, act.attrs, system, states)

    def _add(self, key: str, kind: str, attrs: Attrs, system: str, states: Iterable[str]) -> None:
        mask = np.zeros(len(self.numbers), dtype=np.bool_)
        mask[[self.numbers[state] for state in states]] = True
        self.code[key] = len(self.acts)
        self.acts.append(Act(key, kind, attrs, self.pack.event_kinds[kind].side, system, mask))

    def answers_to(self, kind: str, attrs: Attrs) -> list[int]:
        """The acts of a kind that have these attribute values."""
        return [
            number
            for number, act in enumerate(self.acts)
            if act.kind == kind and attrs.items() <= act.attrs.items()
        ]


def recorded_by_seller(pack: Pack, behaviour: Behaviour) -> Recorded:
    """How a seller's record of a behaviour looks: its first kind that is not an act of the buyer alone."""
    for recorded in behaviour.recorded_as:
        if pack.event_kinds[recorded.kind].side in {"seller", "both"} and recorded.kind != "email_sent":
            return recorded
    return behaviour.recorded_as[0]
