"""What tactics cost: money and people's hours, by month, tactic and function.

Amounts of different currencies never meet. The SQL takes the parameters ``$as_at``.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from etalon.measures.measure import Query
from etalon.measures.needs import needs
from etalon.measures.partials import Row

SPEND_NEEDS = needs(
    "spend.amount | spend.hours | campaigns.cost",
    "spend.tactic_id | campaigns.tactic_id | spend.function",
)

# known    campaigns, each once
# lines    one row per sum of money or number of hours spent
# rates    the median cost of an hour by function, in the currency that most of its people have
# spent    money lines, and hours times the rate; `value` is null where no rate is known. By default a line
#          with an amount has its hours in the amount already; ``hours=added`` puts them on top.
SPENT = """known AS (
    SELECT campaign_id, max(tactic_id) AS tactic_id, max(function) AS function, max(cost) AS cost,
           max(currency) AS currency, min(starts_at) AS starts_at
    FROM campaigns GROUP BY campaign_id
), lines AS (
    SELECT coalesce(s.tactic_id, c.tactic_id) AS tactic, coalesce(s.function, c.function) AS function,
           s.stage, s.day, s.amount, s.currency, s.hours
    FROM spend s LEFT JOIN known c ON c.campaign_id = s.campaign_id
    UNION ALL
    SELECT tactic_id, function, NULL, CAST(starts_at AS DATE), cost, currency, NULL FROM known
    WHERE cost IS NOT NULL
      AND campaign_id NOT IN (SELECT campaign_id FROM spend WHERE campaign_id IS NOT NULL)
), rates AS (
    SELECT function, currency, median(CAST(hour_cost AS DOUBLE)) AS rate FROM owners
    WHERE hour_cost IS NOT NULL GROUP BY function, currency
    QUALIFY row_number() OVER (PARTITION BY function ORDER BY count(*) DESC, currency NULLS LAST) = 1
), spent AS (
    SELECT tactic, function, stage, day, currency, CAST(amount AS DOUBLE) AS value, NULL::DOUBLE AS hours
    FROM lines WHERE amount IS NOT NULL
    UNION ALL
    SELECT l.tactic, l.function, l.stage, l.day, coalesce(r.currency, l.currency),
           CASE WHEN l.amount IS NULL OR {added} THEN l.hours * coalesce(r.rate, {hour_cost}) ELSE 0 END,
           l.hours
    FROM lines l LEFT JOIN rates r ON r.function IS NOT DISTINCT FROM l.function
    WHERE l.hours > 0
)"""

SPEND_ROWS = """SELECT tactic, function, stage, strftime(day, '%Y-%m') AS month, currency,
        sum(value) AS value, sum(hours) AS hours, count(*) AS n,
        coalesce(sum(hours) FILTER (value IS NULL), 0) AS unpriced
    FROM spent WHERE (day IS NULL OR day <= $as_at) {asked} GROUP BY ALL ORDER BY ALL"""


def spent(query: Query) -> str:
    """The relations that end in ``spent``."""
    hour_cost = query.number("hour_cost")
    return SPENT.format(
        added="true" if query.parameters["hours"] == "added" else "false",
        hour_cost=hour_cost if hour_cost else "NULL",
    )


@dataclass
class Cost:
    """Money by currency and month (None: no day recorded), hours, and hours that have no price."""

    money: dict[str | None, dict[str | None, float]] = field(default_factory=dict)
    hours: float = 0.0
    unpriced: float = 0.0

    def add(self, row: Row) -> None:
        """Count a row of spending."""
        if row["value"] is not None:
            months = self.money.setdefault(row["currency"], {})
            months[row["month"]] = months.get(row["month"], 0.0) + row["value"]
        self.hours += row["hours"] or 0.0
        self.unpriced += row["unpriced"]

    @property
    def currencies(self) -> list[str | None]:
        """Currencies in which something was spent; a line of nothing has none."""
        return [name for name, months in self.money.items() if any(months.values())]

    @property
    def currency(self) -> str | None:
        """The one currency of all of it; None where it is not named or not one."""
        return self.currencies[0] if len(self.currencies) == 1 else None

    @property
    def total(self) -> float | None:
        """All of it; None where currencies differ, hours have no price, or nothing was spent."""
        if len(self.currencies) != 1 or self.unpriced:
            return None
        return sum(self.by_month.values())

    @property
    def by_month(self) -> dict[str | None, float]:
        """Money by month in the one currency."""
        return self.money[self.currencies[0]] if len(self.currencies) == 1 else {}

    @property
    def reason(self) -> str:
        """Why there is no total."""
        if self.unpriced:
            return "reason-hours-without-price"
        return "reason-several-currencies" if len(self.currencies) > 1 else "reason-no-costs"


def summed(found: Iterable[Row]) -> Cost:
    """Rows of spending as one cost."""
    made = Cost()
    for row in found:
        made.add(row)
    return made
