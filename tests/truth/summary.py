"""All companies of one world together: what was told, the truth, and what a constant guess would say."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from statistics import mean

from tests.truth.findings import Findings, Share

FEWEST_MOMENTS = 20
FEWEST_ACTS = 20
POINTS = 0.10
Pair = tuple[tuple[Share, Share | None, Share | None], tuple[Share, Share | None, Share | None]]


@dataclass(frozen=True)
class States:
    """How often the state told is the true one, by true state, over `n` moments."""

    right: dict[str, float]
    n: int
    unknown: float

    @property
    def macro(self) -> float:
        """The mean over the true states, each counting alike."""
        return mean(self.right.values())

    @property
    def guess(self) -> float:
        """A guess that always names the same state is right in one state and wrong in the others."""
        return 1 / len(self.right)


def states(companies: Sequence[Findings]) -> States:
    """The states of all companies; a true state with few moments is left out."""
    counts: Counter[tuple[str, str | None, bool]] = Counter()
    for each in companies:
        counts.update(each.states)
    total = sum(counts.values())
    return States(
        right=recalls(counts),
        n=total,
        unknown=sum(n for (_, told, _), n in counts.items() if told is None) / total,
    )


def recalls(counts: Counter[tuple[str, str | None, bool]]) -> dict[str, float]:
    """Of the moments in each true state, the share in which that state was told; unknown is not right."""
    made = {}
    for state in dict.fromkeys(true for true, _, _ in counts):
        taken = {key: n for key, n in counts.items() if key[0] == state}
        if sum(taken.values()) >= FEWEST_MOMENTS:
            right = sum(n for (_, told, _), n in taken.items() if told == state)
            made[state] = right / sum(taken.values())
    return made


@dataclass(frozen=True)
class Early:
    """Share of early acts of companies: truth, told, the widest difference; how many lie within the goal."""

    truth: float
    told: float
    error: float
    unknown: float
    widest: float
    within: int
    companies: int
    guess_error: float

    @property
    def reached(self) -> bool:
        """Whether the world reaches the goal of this version."""
        return abs(self.told - self.truth) <= POINTS


def early(companies: Sequence[Findings], constant: float) -> Early:
    """`constant` is the best single number for all companies of all worlds: the mean of the truth."""
    gaps = [(each.told.value or 0) - (each.truth.value or 0) for each in companies]
    return Early(
        truth=mean(each.truth.value or 0 for each in companies),
        told=mean(each.told.value or 0 for each in companies),
        error=mean(map(abs, gaps)),
        unknown=mean(each.unknown or 0 for each in companies),
        widest=max(gaps, key=abs),
        within=sum(abs(gap) <= POINTS for gap in gaps),
        companies=len(companies),
        guess_error=mean(abs(constant - (each.truth.value or 0)) for each in companies),
    )


@dataclass(frozen=True)
class Certainty:
    """How often a told state is right, sure or not; acts surely judged, and the early ones among them."""

    sure: float
    right: float
    right_else: float
    acts: float
    early: float
    truth: float


def certainty(companies: Sequence[Findings]) -> Certainty:
    """Of the moments with a told state, and of the acts of sellers."""
    counts: Counter[tuple[bool, bool]] = Counter()
    for each in companies:
        for (true, told, sure), n in each.states.items():
            if told is not None:
                counts[sure, true == told] += n
    surely, other = (counts[flag, True] + counts[flag, False] for flag in (True, False))
    return Certainty(
        sure=surely / (surely + other),
        right=counts[True, True] / surely,
        right_else=counts[False, True] / other,
        acts=mean(each.sure or 0 for each in companies),
        early=mean(each.certain.value or 0 for each in companies),
        truth=mean(each.truth.value or 0 for each in companies),
    )


@dataclass(frozen=True)
class Sellers:
    """Errors of sellers' shares; `clear` leaves out those whose records the program does not compare."""

    n: int
    error: float
    clear_n: int
    clear_error: float
    within: float
    guess_error: float


def sellers(companies: Sequence[Findings]) -> Sellers:
    """The guess gives every seller the true mean of the world, which nobody knows."""
    seen = [
        (true, told)
        for each in companies
        for true, told, _ in each.sellers.values()
        if told is not None and told.value is not None and told.n >= FEWEST_ACTS
    ]
    errors = [abs((told.value or 0) - (true.value or 0)) for true, told in seen]
    clear = [error for error, (_, told) in zip(errors, seen, strict=True) if not told.refused]
    middle = mean(true.value or 0 for true, _ in seen)
    return Sellers(
        n=len(seen),
        error=mean(errors),
        clear_n=len(clear),
        clear_error=mean(clear) if clear else 0.0,
        within=mean(error <= POINTS for error in errors),
        guess_error=mean(abs(middle - (true.value or 0)) for true, _ in seen),
    )


@dataclass(frozen=True)
class Ranking:
    """Pairs of sellers of one company, and how the program orders them.

    `turned` are pairs whose order by the program is the reverse of that of the full record, `untrue` those
    against the truth itself. `bare_turned`: pairs that the full record tells apart and that bare shares of
    the exports, without a refusal, put the other way round.
    """

    pairs: int
    told: int
    close: int
    thin: int
    few: int
    turned: int
    untrue: int
    plain: int
    bare_turned: int


def ranking(companies: Sequence[Findings]) -> Ranking:
    """All pairs of all companies."""
    kinds: Counter[str] = Counter()
    for one, two in pairs(companies):
        kinds["pairs"] += 1
        order = told_order(one[1], two[1])
        kinds[order if isinstance(order, str) else "told"] += 1
        if isinstance(order, int):
            kinds["turned"] += order * sign(one[2], two[2]) < 0
            kinds["untrue"] += order * sign(one[0], two[0]) < 0
        full = told_order(one[2], two[2])
        if isinstance(full, int):
            kinds["plain"] += 1
            kinds["bare_turned"] += full * sign(one[1], two[1]) < 0
    names = ("pairs", "told", "close", "thin", "few", "turned", "untrue", "plain", "bare_turned")
    return Ranking(*(kinds[name] for name in names))


def pairs(companies: Sequence[Findings]) -> Iterator[Pair]:
    """Every two sellers of one company."""
    for each in companies:
        yield from combinations(each.sellers.values(), 2)


def told_order(one: Share | None, two: Share | None) -> int | str:
    """1 when the first is surely early more often, -1 when the second; else why no order is named."""
    if one is None or two is None:
        return "few"
    if "thin" in (one.refused, two.refused):
        return "thin"
    if one.refused or two.refused or None in (one.low, one.high, two.low, two.high):
        return "few"
    if (one.low or 0) > (two.high or 0):
        return 1
    return -1 if (two.low or 0) > (one.high or 0) else "close"


def sign(one: Share | None, two: Share | None) -> int:
    """The order of two bare shares."""
    if one is None or two is None or one.value is None or two.value is None:
        return 0
    return (one.value > two.value) - (one.value < two.value)


@dataclass(frozen=True)
class Costs:
    """The cost of a sales lead to that of a marketing lead, and costs of a lead by tactic."""

    truth: float
    told: float
    error: float
    guess_error: float
    within: int
    asked: int
    tactics: int
    tactic_error: float
    tactic_guess_error: float


def costs(companies: Sequence[Findings]) -> Costs:
    """Errors are relative to the truth. Guesses: both leads cost the same; every tactic costs the mean."""
    ratios = [each.ratio for each in companies if each.ratio[1] is not None]
    single = [pair for each in companies for pair in each.tactics.values() if pair[1] is not None]
    middle = mean(true for true, _ in single)
    return Costs(
        truth=mean(true for true, *_ in ratios),
        told=mean(told or 0 for _, told, *_ in ratios),
        error=mean(abs((told or 0) / true - 1) for true, told, *_ in ratios),
        guess_error=mean(abs(1 / true - 1) for true, *_ in ratios),
        within=sum(
            low is not None and high is not None and low <= true <= high for true, _, low, high in ratios
        ),
        asked=len(ratios),
        tactics=len(single),
        tactic_error=mean(abs((told or 0) / true - 1) for true, told in single),
        tactic_guess_error=mean(abs(middle / true - 1) for true, _ in single),
    )
