"""What the standard says of events: which prove a state, which end one, which behaviour of ours they are."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from etalon.buyer.bound import Case
from etalon.standard.documents import Behaviour, BuyerRules
from etalon.standard.pack import Pack

BUYERS = ("buyer", "both")
ORDER = "order_placed"


@dataclass(frozen=True)
class Vocabulary:
    """The vocabulary of one pack. States are written as their numbers.

    A state is proven by an act of the buyer or of both sides, never by one of ours. An act of ours is one
    that a behaviour recognises and that is not the buyer's alone.
    """

    pack: Pack

    @cached_property
    def rules(self) -> BuyerRules:
        """The parameters of reading the buyer's state."""
        return self.pack.buyer_rules["standard"]

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """State -> number, in order."""
        return {key: state.no for key, state in self.pack.buyer_states.items()}

    @cached_property
    def names(self) -> Mapping[int, str]:
        """Number -> state."""
        return {number: key for key, number in self.numbers.items()}

    @property
    def using(self) -> int:
        """The number from which on a buyer is a customer."""
        return self.numbers[self.rules.using_from]

    @cached_property
    def buyer_kinds(self) -> list[str]:
        """Kinds that are acts of the buyer alone."""
        return [key for key, kind in self.pack.event_kinds.items() if kind.side == "buyer"]

    @cached_property
    def touch_kinds(self) -> list[str]:
        """Kinds by which the selling side, alone or with the buyer, reaches somebody in person."""
        kinds = self.pack.event_kinds.items()
        families = self.rules.not_touches
        return [k for k, kind in kinds if kind.side in ("seller", "both") and kind.family not in families]

    @cached_property
    def proving(self) -> list[Case]:
        """Acts of the buyer with the highest state that each proves, the highest state first."""
        return sorted(self._evidence(), key=lambda case: -int(case[2]))

    def _evidence(self) -> Iterator[Case]:
        for key, kind in self.pack.event_kinds.items():
            if kind.side not in BUYERS:
                continue
            for state in kind.evidence_of:
                yield key, {}, self.numbers[state]
            for rule in kind.evidence_when:
                for state in rule.states:
                    yield key, rule.attrs, self.numbers[state]

    @cached_property
    def first_order(self) -> int | None:
        """The state that a first order proves."""
        return self._order("first")

    @cached_property
    def next_order(self) -> int | None:
        """The state that a repeat order proves."""
        return self._order("repeat")

    def _order(self, kind: str) -> int | None:
        proven = self.pack.event_kinds[ORDER].proves({"kind": kind})
        return max((self.numbers[state] for state in proven), default=None)

    @cached_property
    def endings(self) -> list[Case]:
        """Acts that take back what was proven, with the lane in which they do."""
        return [(each.kind, each.attrs, each.lane) for each in self.rules.endings]

    @cached_property
    def behaviours(self) -> Mapping[str, Behaviour]:
        """Behaviours that can be early or late."""
        return {
            key: each
            for key, each in self.pack.behaviours.items()
            if each.first is not None or each.last is not None
        }

    @cached_property
    def doing(self) -> list[Case]:
        """Acts of ours with the behaviour that each is, those with more attributes first."""
        found: list[Case] = [
            (act.kind, act.attrs, key)
            for key, each in self.behaviours.items()
            for act in each.recorded_as
            if self.pack.event_kinds[act.kind].side != "buyer"
        ]
        return sorted(found, key=lambda case: -len(case[1]))

    @cached_property
    def kinds(self) -> list[str]:
        """All kinds that matter here."""
        cases = (*self.proving, *self.endings, *self.doing)
        return sorted({*self.buyer_kinds, *(kind for kind, _, _ in cases)})
