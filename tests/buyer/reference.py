"""The buyer's state by its definition, act by act: slow and readable, to hold the SQL against."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from typing import Any

from tests.measures.records import moment

from etalon.buyer import Vocabulary
from etalon.standard.loader import base_pack

Rows = Iterable[Mapping[str, Any]]
WORDS = Vocabulary(base_pack())
RULES = WORDS.rules
TICK = timedelta(microseconds=1)


def days(number: int) -> timedelta:
    return timedelta(days=number)


@dataclass(frozen=True)
class Need:
    id: str
    opened: datetime
    until: datetime | None
    result: str | None
    deals: frozenset[str]

    def open_at(self, at: datetime) -> bool:
        return self.opened <= at and (self.until is None or at <= self.until)


@dataclass(frozen=True)
class Act:
    at: datetime
    deal: str | None
    state: int | None
    ends: str | None
    own: bool
    weak: bool


@dataclass(frozen=True)
class Proof:
    state: int
    at: datetime
    final: bool = False


class Account:
    """One account's needs and acts up to a day."""

    def __init__(self, name: str, deals: Rows, events: Rows, as_at: date) -> None:
        self.end = datetime.combine(as_at, time.max, UTC)
        mine = [row for row in events if row["account_id"] == name and moment(row["at"]) <= self.end]
        self.acts = [act for row in mine if (act := self.act(row))]
        self.deals = [self.deal(row, mine) for row in deals if row["account_id"] == name]
        self.deals = [deal for deal in self.deals if deal.opened <= self.end]
        self.needs = list(joined(name, self.deals))
        self.wins = sorted(deal.until for deal in self.deals if deal.result == "won" and deal.until)

    def act(self, row: Mapping[str, Any]) -> Act | None:
        kind = base_pack().event_kinds[row["kind"]]
        proven = kind.proves(row.get("attrs", {})) if kind.side in ("buyer", "both") else ()
        state = max((WORDS.numbers[each] for each in proven), default=None)
        ends = next(
            (e.lane for e in RULES.endings if e.kind == kind.id and e.attrs.items() <= row["attrs"].items()),
            None,
        )
        if kind.side != "buyer" and state is None and ends is None:
            return None
        weak = kind.id in RULES.twice.kinds
        return Act(moment(row["at"]), row.get("deal_id"), state, ends, kind.side == "buyer", weak)

    def deal(self, row: Mapping[str, Any], events: list[Mapping[str, Any]]) -> Need:
        closings = [e for e in events if e["kind"] == "deal_closed" and e.get("deal_id") == row["deal_id"]]
        last = max(closings, key=lambda e: (e["at"], e["event_id"]), default=None)
        until = moment(last["at"]) if last else None
        opened = min(moment(row["created_at"]), until or moment(row["created_at"]))
        result = last["attrs"].get("result") if last else None
        return Need(row.get("need_id") or "", opened, until, result, frozenset([row["deal_id"]]))

    def need_of(self, at: datetime, deal: str | None = None) -> str | None:
        """The need to which a moment, or an act of a deal, belongs; empty for none, None for several."""
        named = [need.id for need in self.needs if deal in need.deals]
        if named:
            return named[0]
        running = [need.id for need in self.needs if need.open_at(at)]
        if running:
            return running[0] if len(running) == 1 else None
        later = min((need.opened for need in self.needs if need.opened > at), default=None)
        nearest = [need.id for need in self.needs if need.opened == later]
        return "" if not nearest else nearest[0] if len(nearest) == 1 else None

    def near(self, at: datetime) -> str | None:
        """The need that takes the buyer's acts at a moment: open, or opening within the days of the rules."""
        need = self.need_of(at)
        opened = [each.opened for each in self.needs if each.id == need]
        return need if opened and at >= opened[0] - days(RULES.acts_before_days) else None

    def bought(self, at: datetime) -> int:
        return sum(1 for win in self.wins if win <= at)

    def line(self, lane: str, at: datetime, deal: str | None = None) -> str | int | None:
        return self.bought(at) if lane == "using" else self.need_of(at, deal)

    def proofs(self, lane: str, line: str | int) -> list[Proof]:
        """What was proven in a line, and what took it back."""
        here = [act for act in self.acts if self.line(lane, act.at, act.deal) == line]
        shown = [
            act for act in here if act.state is not None and (act.state >= WORDS.using) == (lane == "using")
        ]
        made = [Proof(act.state or 0, act.at) for act in shown if not act.weak or twice(act, shown)]
        made += [Proof(0, act.at, final=True) for act in here if act.ends == lane]
        if lane == "using":
            won = WORDS.numbers[RULES.won]
            made += [Proof(won, win) for win in self.wins if self.bought(win) == line]
        return made

    def proven(self, lane: str, at: datetime, line: str | int) -> int | None:
        """The most advanced state for which a proof vouches at the moment."""
        found = self.proofs(lane, line)
        return max((p.state for p in found if not p.final and vouches(p, found, at)), default=None)

    def shown_by(self, at: datetime, line: str) -> datetime | None:
        found = self.proofs("buying", line)
        return max(
            (p.at for p in found if not p.final and span(p, found)[0] <= at and alive_ever(p, found)),
            default=None,
        )

    def buying(self, at: datetime) -> tuple[int | None, str | None]:
        """The state of the need at a moment, and why where nothing proves it."""
        need = self.need_of(at)
        if need is None:
            return None, "ambiguous"
        state = self.proven("buying", at, need)
        heard = sorted(act.at for act in self.acts if act.own and act.at <= at)
        if state is not None:
            return state, None
        if not heard:
            return None, "never"
        if at >= heard[-1] + days(RULES.unknown_after_days):
            return None, "long"
        shown = self.shown_by(at, need)
        returns = [b for a, b in pairwise(heard) if b >= a + days(RULES.quiet_days)]
        silent = at >= heard[-1] + days(RULES.quiet_days) or (shown and returns and returns[-1] > shown)
        if shown is None or silent:
            return WORDS.numbers[RULES.default], "default"
        return None, "stale"


def joined(name: str, deals: list[Need]) -> Iterable[Need]:
    """Needs of an account: deals that name one, and the others as long as one of them is open."""
    groups: list[list[Need]] = []
    for deal in sorted((deal for deal in deals if not deal.id), key=lambda d: (d.opened, min(d.deals))):
        before = groups[-1] if groups else []
        if before and any(each.until is None or deal.opened <= each.until for each in before):
            before.append(deal)
        else:
            groups.append([deal])
    named = {deal.id: [other for other in deals if other.id == deal.id] for deal in deals if deal.id}
    for number, group in enumerate(groups, 1):
        named[f"{name}#{number}"] = group
    for key, group in named.items():
        ends = [deal.until for deal in group]
        until = None if None in ends else max(end for end in ends if end)
        result = "won" if any(deal.result == "won" for deal in group) else group[-1].result
        ids = frozenset(each for deal in group for each in deal.deals)
        yield Need(key, min(deal.opened for deal in group), until, result if until else None, ids)


def twice(act: Act, shown: list[Act]) -> bool:
    """Whether another act showed the same state on an earlier day, not too long before."""
    gaps = [(act.at.date() - other.at.date()).days for other in shown if other.state == act.state]
    return any(1 <= gap <= RULES.twice.within_days for gap in gaps)


def span(proof: Proof, found: list[Proof]) -> tuple[datetime, datetime]:
    """From when until when a proof vouches for its state."""
    before = [p.at for p in found if p.at <= proof.at and (p.final or p.state < proof.state)]
    lower = [
        p.at
        for p in found
        if not p.final and p.state < proof.state and p.at >= proof.at + days(RULES.lower_after_days)
    ]
    final = [p.at for p in found if p.final and p.at >= proof.at]
    holds = {WORDS.numbers[hold.state]: hold.days for hold in RULES.holds}
    start = max([proof.at - days(RULES.shown_after_days), *before])
    return start, min([proof.at + days(holds[proof.state]), *lower, *final])


def alive_ever(proof: Proof, found: list[Proof]) -> bool:
    start, until = span(proof, found)
    return until > start


def vouches(proof: Proof, found: list[Proof], at: datetime) -> bool:
    start, until = span(proof, found)
    return start <= at < until
