"""What is told of one company, beside its truth."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from tests.truth.company import Company, company
from tests.truth.recorded import fully_recorded

from etalon.buyer import states_of
from etalon.evidence.sql import Door
from etalon.measures.result import MeasureResult, MeasureRow
from etalon.measures.run import run
from etalon.standard.loader import base_pack

# A need is open while a deal is; the state of every such need is looked at every other week.
STATES = """
    WITH moments AS (
        SELECT d.account_id, d.need_id, CAST(m AS DATE) AS day, CAST(m AS TIMESTAMPTZ) AS t
        FROM deals d JOIN accounts a USING (account_id), unnest(generate_series(
            CAST(d.opened AS TIMESTAMP) + INTERVAL 36 HOUR, coalesce(d.closed, $until)::TIMESTAMP,
            INTERVAL 14 DAY)) AS u(m)
        WHERE a.route = 'direct'
    )
    SELECT s.state AS truth, f.state AS told, coalesce(f.sure, false) AS sure, count(*) AS n
    FROM moments m JOIN states s ON s.account_id = m.account_id AND s.need_id = m.need_id
         AND m.day BETWEEN s.first AND s.last
    ASOF LEFT JOIN found f ON f.account_id = m.account_id AND m.t >= f.since
    GROUP BY ALL ORDER BY ALL
"""
# Acts of sellers while a need is open, recorded or not.
EARLY = """
    SELECT a.seller, count(*) AS n, count(*) FILTER (label = 'early') AS early
    FROM acts a JOIN accounts c USING (account_id)
    WHERE a.behaviour <> '' AND c.route = 'direct' AND EXISTS (
        SELECT 1 FROM deals d WHERE d.account_id = a.account_id
        AND a.day BETWEEN d.opened AND coalesce(d.closed, $until))
    GROUP BY ALL ORDER BY ALL
"""
COSTS = """
    SELECT owner, sum(cost) / sum(leads) AS cost FROM tactics
    WHERE stage IN ('reach', 'attract') OR leads > 0 GROUP BY ALL ORDER BY ALL
"""
REFUSED = {"reason-too-few-to-compare": "few", "reason-recording-thin": "thin"}


@dataclass(frozen=True)
class Share:
    """A share with its n, its interval and why the program does not compare it (empty: it does)."""

    value: float | None
    n: int
    low: float | None = None
    high: float | None = None
    refused: str = ""


@dataclass(frozen=True)
class Findings:
    """One company. `states` counts moments by (true state, state told or None, sure).

    `sellers` maps each seller to the truth, what the exports tell and what the full record tells.
    """

    world: str
    seed: int
    states: Mapping[tuple[str, str | None, bool], int]
    truth: Share
    told: Share
    certain: Share
    sure: float | None
    unknown: float | None
    sellers: Mapping[str, tuple[Share, Share | None, Share | None]]
    ratio: tuple[float, float | None, float | None, float | None]
    tactics: Mapping[str, tuple[float, float | None]]


def findings(place: tuple[str, int]) -> Findings:
    """Make a company, ask the program, and set the truth beside it. `place`: world and seed."""
    world, seed = place
    with company(world, seed) as made:
        until = f"DATE '{made.until}'"
        pack = base_pack()
        with made.door.whole() as view:
            states = made.ask(STATES.replace("$until", until), found=states_of(view, pack, made.until))
            names = view.query("SELECT o.owner_id, p.name FROM owners o JOIN persons p USING (person_id)")
        seller = {row["owner_id"]: row["name"] for row in names.to_pylist()}
        told, full = step(made.door, made), step(fully_recorded(made), made)
        true = {str(name): Share(early / n, n) for name, n, early in cast(list[tuple[str, int, int]],
                made.ask(EARLY.replace("$until", until)))}  # fmt: skip
        mine = {seller.get(key, key): share for key, share in shares(told).items()}
        whole = told.whole
        assert whole is not None
        return Findings(
            world,
            seed,
            {cast(tuple[str, str | None, bool], row[:3]): cast(int, row[3]) for row in states},
            together(true),
            of(whole, "early"),
            of(told.part("certain")[0], "early"),
            whole.values["sure"].value,
            whole.values["unknown"].value,
            {name: (share, mine.get(name), shares(full).get(name)) for name, share in true.items()},
            *costs(made),
        )


def step(door: Door, made: Company) -> MeasureResult:
    """The measure of step by seller, for needs that are open."""
    return run(
        "sync",
        door,
        base_pack(),
        by="owner_id",
        where=["stage=sell"],
        parameters={"names": "shown"},
        as_at=made.until,
    )


def shares(result: MeasureResult) -> dict[str, Share]:
    """Each seller's share of early acts as the program compares it."""
    return {str(row.group["owner_id"]): of(row, "early_share") for row in result.part("compared")}


def of(row: MeasureRow, name: str) -> Share:
    """A number of a row as a share."""
    found, compared = row.values[name], row.values.get("more_often_than")
    why = REFUSED.get(compared.reason or "", "") if compared else ""
    return Share(found.value, found.n, found.low, found.high, why)


def together(sellers: Mapping[str, Share]) -> Share:
    """The share over all sellers."""
    n = sum(each.n for each in sellers.values())
    return Share(sum((each.value or 0) * each.n for each in sellers.values()) / n, n)


def costs(
    made: Company,
) -> tuple[tuple[float, float | None, float | None, float | None], dict[str, tuple[float, float | None]]]:
    """The ratio of a sales lead's cost to a marketing lead's (truth, told, low, high); costs by tactic."""
    result = run("cost_per_lead", made.door, base_pack(), as_at=made.until)
    true = {str(owner): cast(float, cost) for owner, cost in made.ask(COSTS)}
    whole = result.whole
    ratio = whole.values["ratio"] if whole else None
    told = {row.group["tactic"]: row.values["cost_per_lead"].value for row in result.part("tactics")}
    by_tactic = made.ask("SELECT tactic, cost_per_lead FROM tactics WHERE leads >= 20 ORDER BY tactic")
    return (
        (
            true["sales"] / true["marketing"],
            ratio.value if ratio else None,
            ratio.low if ratio else None,
            ratio.high if ratio else None,
        ),
        {str(tactic): (cast(float, cost), told.get(str(tactic))) for tactic, cost in by_tactic},
    )
