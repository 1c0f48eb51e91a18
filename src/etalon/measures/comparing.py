"""Comparing teams by their share of early acts; where records cannot carry an order, none is given (S14).

Who writes little down shows fewer acts of the buyer's too, and so looks early without being so. Therefore a
group is compared only where most of its contacts say what was done in them, and two groups are told apart
only where their intervals do not meet. Acts of a seller towards one customer share that customer's state, so
the interval takes a seller's customers and not acts as its units.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from etalon.core.measured import Measured
from etalon.measures.cycle_place import STAGE
from etalon.measures.in_step import share, total
from etalon.measures.measure import Query
from etalon.measures.partials import Key, Row, groups, named
from etalon.measures.people import merged, of_people, of_person
from etalon.measures.result import MeasureRow
from etalon.measures.statistics import ratio_interval
from etalon.measures.steps import Asking, about

PART = "compared"


def compares(query: Query) -> bool:
    """Whether a query is cut by people or their teams."""
    return any(of_person(name) or of_people(query.subject, name) for name in query.by)


def contacts(asked: Asking) -> str:
    """SQL of the relation ``contacts`` (for `about`), after `steps`: touches that could tell a behaviour.

    ``clear`` says whether they do.
    """
    words, bound = asked.words, asked.bound
    kinds = {kind for kind, _, _ in words.doing} & set(words.touch_kinds)
    return f"""contacts AS (
        SELECT u.account, u.actor, u.deal_id AS deal, u."at", u.clear, {STAGE} AS stage
        FROM (
            SELECT account_id AS account, actor_id AS actor, deal_id, "at", 'a:' || account_id AS who,
                   CAST("at" AS DATE) AS day, false AS own, {bound.case(words.doing)} IS NOT NULL AS clear
            FROM events WHERE kind IN {bound.any_of(kinds)} AND account_id IS NOT NULL
              AND initiator IS DISTINCT FROM 'buyer' AND CAST("at" AS DATE) <= $as_at
        ) u LEFT JOIN place_since k ON k.who = u.who
    )"""  # noqa: S608


def selects(asked: Asking) -> dict[str, str]:
    """Two parts of the partial: ``units``, sums over customers by seller; ``contacts`` by seller."""
    pieces = asked.pieces
    where = f"{pieces.join} WHERE {pieces.asked} AND s.side = 'direct' GROUP BY ALL"
    by = "".join(f", by_{number}" for number in range(len(asked.query.by)))
    return {
        "units": f"""SELECT seller{by}, count(*) AS units, sum(x)::BIGINT AS x, sum(y)::BIGINT AS y,
            sum(x * x)::BIGINT AS xx, sum(x * y)::BIGINT AS xy, sum(y * y)::BIGINT AS yy
            FROM (SELECT s.owner_id AS seller, s.account_id, count(*) FILTER (s.step <> 'unknown') AS x,
                  count(*) FILTER (s.step = 'early') AS y{pieces.by} FROM ({about("judged")}) s {where})
            WHERE x > 0 GROUP BY ALL""",  # noqa: S608
        "contacts": f"""SELECT s.owner_id AS seller, s.clear, count(*) AS n{pieces.by}
            FROM ({about("contacts")}) s {where}""",  # noqa: S608
    }


@dataclass(frozen=True)
class Standing:
    """One group: its share of early acts, of contacts that say what was done, and why it is not compared."""

    key: Key
    early: Measured
    clear: Measured
    refused: str | None

    def surely_earlier_than(self, other: "Standing") -> bool:
        """Whether both can be compared and this one is early more often, beyond what chance explains."""
        comparable = self.refused is None and other.refused is None
        mine, theirs = self.early.low, other.early.high
        return comparable and mine is not None and theirs is not None and mine > theirs


def standings(units: Sequence[Row], clear: Sequence[Row], query: Query) -> list[Standing]:
    """Every group that has a name, the one with the most acts first."""
    told = groups(merged(clear, query), query)
    made = []
    for key, members in groups(merged(units, query), query).items():
        if key and None not in key:
            made.append(standing(key, members, told.get(key, []), query))
    return sorted(made, key=lambda each: (-each.early.n, each.key))


def standing(key: Key, members: Sequence[Row], clear: Sequence[Row], query: Query) -> Standing:
    """One group from its sums."""
    n, x, y, xx, xy, yy = (
        sum(row[name] for row in members) for name in ("units", "x", "y", "xx", "xy", "yy")
    )
    low, high = ratio_interval(n, x, y, xx, xy, yy) or (None, None)
    told = share(total(row for row in clear if row["clear"]), total(clear), "reason-nothing-counted")
    refused = None
    if x < query.number("enough") or n < query.number("fewest_customers") or low is None:
        refused = "reason-too-few-to-compare"
    elif told.value is None or told.value * 100 < query.number("clear_percent"):
        refused = "reason-recording-thin"
    return Standing(key, Measured(y / x, "share", x, low, high), told, refused)


def compared_rows(units: Sequence[Row], clear: Sequence[Row], query: Query) -> list[MeasureRow]:
    """A row per group: than how many others it is surely early more often, and less often; or why not."""
    found = standings(units, clear, query)
    if len(found) < 2:
        return []
    return [MeasureRow(numbers(each, found), named(each.key, query), PART) for each in found]


def numbers(one: Standing, found: Sequence[Standing]) -> dict[str, Measured]:
    """The numbers of one group beside the others."""
    others = [each for each in found if each is not one and each.refused is None]
    more = sum(one.surely_earlier_than(each) for each in others)
    less = sum(each.surely_earlier_than(one) for each in others)
    reason = one.refused or (None if more or less else "reason-no-sure-difference")
    counts = {"more_often_than": more, "less_often_than": less}
    return {
        "early_share": one.early,
        "clear_share": one.clear,
        **{
            name: Measured.cannot_tell("count", reason) if reason else Measured(n, "count", len(others))
            for name, n in counts.items()
        },
    }
