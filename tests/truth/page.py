"""The page docs/truth.md: the numbers of all worlds in plain words, and comparing two such pages."""

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import mean

from tests.truth.company import ACCOUNTS, MONTHS, SEEDS
from tests.truth.findings import Findings
from tests.truth.summary import (
    POINTS,
    Early,
    Ranking,
    certainty,
    costs,
    early,
    ranking,
    sellers,
    states,
)

from etalon.standard.loader import base_pack

NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
CLOSE = 0.2
Worlds = Mapping[str, Sequence[Findings]]
TEXT = Path(__file__).with_name("page.txt").read_text(encoding="utf-8")


def page(worlds: Worlds) -> str:
    """The whole page; findings by world."""
    constant = mean(each.truth.value or 0 for found in worlds.values() for each in found)
    reached = {world: early(found, constant) for world, found in worlds.items()}
    ranked = {world: ranking(found) for world, found in worlds.items()}
    return TEXT.format(
        goal=goal(reached, ranked),
        companies=sum(map(len, worlds.values())),
        worlds=len(worlds),
        first=SEEDS[0],
        last=SEEDS[-1],
        accounts=ACCOUNTS,
        months=MONTHS,
        guess=percent(states(next(iter(worlds.values()))).guess),
        constant=percent(constant),
        states=state_table(worlds),
        by_state=by_state(worlds),
        early=early_table(reached),
        certainty=certainty_table(worlds),
        sellers=seller_table(worlds),
        ranking=ranking_table(ranked),
        ranking_said=said(ranked),
        costs=cost_table(worlds),
    )


def goal(reached: Mapping[str, Early], ranked: Mapping[str, Ranking]) -> str:
    """The goal and whether it is reached, world by world."""
    missed = [world for world, each in reached.items() if not each.reached]
    turned = [world for world, each in ranked.items() if each.turned]
    sure = "reached in every world" if not missed else f"**missed** in {', '.join(missed)}"
    held = "held in every world" if not turned else f"**broken** in {', '.join(turned)}"
    return (
        f"The share of early acts lies within {POINTS * 100:.0f} points of the truth in every world: {sure}. "
        f"No order of two sellers is turned round by recording habits alone, or the program says that it "
        f"cannot tell: {held}."
    )


def state_table(worlds: Worlds) -> str:
    """A row per world: right, and by a guess."""
    head = ("world", "moments", "right", "constant guess", "cannot tell")
    found = {world: states(each) for world, each in worlds.items()}
    return table(head, [
        (world, str(s.n), percent(s.macro), percent(s.guess), percent(s.unknown))
        for world, s in found.items()
    ])  # fmt: skip


def by_state(worlds: Worlds) -> str:
    """A row per true state, a column per world."""
    found = {world: states(each).right for world, each in worlds.items()}
    rows = []
    for key, state in base_pack().buyer_states.items():
        cells = [percent(right[key]) if key in right else "—" for right in found.values()]
        if any(key in right for right in found.values()):
            rows.append((state.name.in_("en").lower(), *cells))
    return table(("true state", *found), rows)


def early_table(reached: Mapping[str, Early]) -> str:
    """A row per world: truth, told, the difference, the guess."""
    head = ("world", "truth", "told", "difference, points", "off by, points",
            "guess is off by, points", "widest difference of one company", "companies within 10 points",
            "cannot tell")  # fmt: skip
    return table(head, [
        (world, percent(e.truth), percent(e.told), points(e.told - e.truth), points(e.error, signed=False),
         points(e.guess_error, signed=False), points(e.widest), f"{e.within} of {e.companies}",
         percent(e.unknown))
        for world, e in reached.items()
    ])  # fmt: skip


def certainty_table(worlds: Worlds) -> str:
    """A row per world, from its first company."""
    head = ("world", "moments with a sure state", "right where sure", "right where not",
            "acts judged surely", "early: truth", "early among the surely judged")  # fmt: skip
    found = {world: certainty(each[:1]) for world, each in worlds.items()}
    return table(head, [
        (world, *map(percent, (c.sure, c.right, c.right_else, c.acts, c.truth, c.early)))
        for world, c in found.items()
    ])  # fmt: skip


def seller_table(worlds: Worlds) -> str:
    """A row per world: errors of sellers' shares."""
    head = ("world", "sellers", "off by, points", "guess is off by, points", "within 10 points", "compared",
            "compared: off by, points")  # fmt: skip
    found = {world: sellers(each) for world, each in worlds.items()}
    return table(head, [
        (world, str(s.n), points(s.error, signed=False), points(s.guess_error, signed=False),
         percent(s.within), str(s.clear_n), points(s.clear_error, signed=False) if s.clear_n else "—")
        for world, s in found.items()
    ])  # fmt: skip


def ranking_table(ranked: Mapping[str, Ranking]) -> str:
    """A row per world: pairs of sellers, ordered or not and why, turned round."""
    head = (
        "world",
        "pairs of sellers",
        "order named",
        "cannot tell: too close",
        "cannot tell: thin recording",
        "cannot tell: too few",
        "turned round against the full record",
        "against the truth",
        "bare, turned round",
    )
    return table(head, [
        (world, str(r.pairs), str(r.told), str(r.close), str(r.thin), str(r.few), str(r.turned),
         str(r.untrue), f"{r.bare_turned} of {r.plain}")
        for world, r in ranked.items()
    ])  # fmt: skip


def said(ranked: Mapping[str, Ranking]) -> str:
    """In which worlds the program can hardly name an order."""
    dumb = [world for world, each in ranked.items() if each.told * 10 < each.pairs]
    if not dumb:
        return "In every world the program names an order for at least one pair in ten."
    return f"**Cannot tell:** in {', '.join(dumb)} the records carry an order for fewer than one pair in ten."


def cost_table(worlds: Worlds) -> str:
    """A row per world: the ratio and the costs by tactic."""
    head = ("world", "ratio: truth", "told", "off by", "guess is off by", "interval holds the truth",
            "tactics", "cost of a lead off by", "guess is off by")  # fmt: skip
    found = {world: costs(each) for world, each in worlds.items()}
    return table(head, [
        (world, f"{c.truth:.2f}", f"{c.told:.2f}", percent(c.error), percent(c.guess_error),
         f"{c.within} of {c.asked}", str(c.tactics), percent(c.tactic_error), percent(c.tactic_guess_error))
        for world, c in found.items()
    ])  # fmt: skip


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table; columns after the first stand to the right."""
    line: Callable[[Sequence[str]], str] = lambda cells: f"| {' | '.join(cells)} |"  # noqa: E731
    return "\n".join([line(head), line(["---", *["---:"] * (len(head) - 1)]), *map(line, rows)])


def percent(value: float) -> str:
    """A share as percent with one decimal."""
    return f"{value * 100:.1f}%"


def points(value: float, *, signed: bool = True) -> str:
    """A difference of shares in points."""
    made = f"{value * 100:+.1f}" if signed else f"{value * 100:.1f}"
    return "0.0" if made in ("+0.0", "-0.0") else made


def differences(old: str, new: str) -> list[str]:
    """Lines of two pages that differ in words, or in a number by more than rounding may."""
    before, after = old.splitlines(), new.splitlines()
    found = [f"{len(before)} lines are now {len(after)}"] if len(before) != len(after) else []
    for one, two in zip(before, after, strict=False):
        pairs = zip(map(float, NUMBER.findall(one)), map(float, NUMBER.findall(two)), strict=False)
        same = NUMBER.sub("#", one) == NUMBER.sub("#", two)
        if not same or any(abs(a - b) > max(CLOSE, 0.001 * abs(a)) for a, b in pairs):
            found.append(f"- {one}\n+ {two}")
    return found
