"""Us as the dealers' supplier: deliveries on time, range, payment; direct customers beside (S28, S31)."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from statistics import median as plain_median

import pyarrow as pa

from etalon.core.measured import Measured
from etalon.evidence.sql import View
from etalon.measures.dealers import DEALER_JOINS, NAMES, by_dealer, dealer, label, names
from etalon.measures.dimensions import select
from etalon.measures.measure import Measure, Query
from etalon.measures.needs import needs
from etalon.measures.partials import Row, covered, groups, named, rows, together
from etalon.measures.quantiles import Counted, median
from etalon.measures.result import Body, MeasureRow, Note
from etalon.measures.statistics import wilson
from etalon.measures.thin import few
from etalon.measures.waiting import Waits, late


def partial(view: View, query: Query) -> pa.Table:
    """Orders by dealer (null: direct), lateness in days, time to payment; products; names; last day."""
    pieces = select(query, "CAST(s.ordered_at AS DATE)")
    by = "".join(f", by_{number}" for number in range(len(query.by)))
    relations = f"""supplied AS (
        SELECT {dealer("coalesce(s.route, own.route)")} AS dealer_id, s.product_id,
               CAST(s.ordered_at AS DATE) AS day, CAST(s.promised_at AS DATE) AS promised,
               CAST(s.delivered_at AS DATE) AS delivered, CAST(s.paid_at AS DATE) AS paid,
               CAST(s.due_at AS DATE) AS due, CAST(coalesce(s.invoiced_at, s.ordered_at) AS DATE) AS billed,
               TRY_CAST(json_extract_string(s.attrs, '$.delivered_quantity') AS DOUBLE) >= s.quantity
                   AS complete{pieces.by}
        FROM orders s {DEALER_JOINS} {pieces.join}
        WHERE CAST(s.ordered_at AS DATE) <= $as_at AND coalesce(s.value >= 0, true) AND {pieces.asked}
    )"""  # noqa: S608
    sql = together(
        relations,
        orders=f"""SELECT dealer_id, delivered - promised AS delay, complete,
                CASE WHEN delivered IS NULL THEN promised END AS awaited,
                count(*) AS n, min(day) AS first_day, max(day) AS last_day{by}
            FROM supplied GROUP BY ALL""",  # noqa: S608
        payments=f"""SELECT dealer_id, paid - billed AS lag, CASE WHEN paid IS NULL THEN billed END AS billed,
                CASE WHEN paid IS NULL THEN due END AS due, paid > due AS overdue, count(*) AS n{by}
            FROM supplied GROUP BY ALL""",  # noqa: S608
        products=f"""SELECT DISTINCT dealer_id, product_id, 1 AS n{by} FROM supplied
            WHERE product_id IS NOT NULL AND dealer_id IS NOT NULL""",  # noqa: S608
        until="""SELECT max(d) AS last_day FROM (
            SELECT CAST(unnest([ordered_at, delivered_at, paid_at]) AS DATE) AS d FROM orders
            UNION ALL SELECT CAST("at" AS DATE) FROM events) WHERE d <= $as_at""",
        names=NAMES,
    )
    return view.query(sql, pieces.params)


def delivery_values(found: Sequence[Row], until: date) -> dict[str, Measured]:
    """On time of the orders whose promised and real day are known; the others apart."""
    n = sum(row["n"] for row in found)
    delays: Counter[int] = Counter()
    for row in found:
        if row["delay"] is not None:
            delays[row["delay"]] += row["n"]
    judged = sum(delays.values())
    on_time = sum(count for days, count in delays.items() if days <= 0)
    overdue = sum(row["n"] for row in found if row["awaited"] and row["awaited"] < until)
    whole = [row for row in found if row["delay"] is not None and row["complete"] is not None]
    told = sum(row["n"] for row in whole)
    both = sum(row["n"] for row in whole if row["delay"] <= 0 and row["complete"])
    share = Measured.cannot_tell("share", "reason-no-promised-day", n)
    in_full = Measured.cannot_tell("share", "reason-in-full-not-recorded", n)
    return {
        "on_time": Measured(on_time / judged, "share", judged, *wilson(on_time, judged)) if judged else share,
        "on_time_in_full": Measured(both / told, "share", told, *wilson(both, told)) if told else in_full,
        "delay_median": median(Counted(late(delays)), "days"),
        "day_unknown": Measured(n - judged, "count", n),
        "overdue": Measured(overdue, "count", n),
    }


def payment_values(found: Sequence[Row], until: date) -> dict[str, Measured]:
    """Days until half is paid, unpaid orders counted for as long as they wait; the share paid too late."""
    n = sum(row["n"] for row in found)
    if not any(row["lag"] is not None for row in found):
        return {
            "payment_median": Measured.cannot_tell("days", "reason-no-payments", n),
            "paid_late": Measured.cannot_tell("share", "reason-no-payments", n),
        }
    waits = Waits()
    judged = too_late = 0
    for row in found:
        if row["lag"] is not None:
            waits.add(row["lag"], True, row["n"])
        elif row["billed"] is not None:
            waits.add((until - row["billed"]).days, False, row["n"])
        overdue = row["overdue"] if row["overdue"] is not None else row["due"] and row["due"] < until
        if overdue is not None and (row["lag"] is not None or overdue):
            judged, too_late = judged + row["n"], too_late + row["n"] * bool(overdue)
    share = Measured.cannot_tell("share", "reason-no-due-day", n)
    return {
        "payment_median": waits.median("days"),
        "paid_late": Measured(too_late / judged, "share", judged, *wilson(too_late, judged))
        if judged
        else share,
    }


def side_row(orders: Sequence[Row], payments: Sequence[Row], until: date, query: Query) -> MeasureRow:
    """The numbers of all dealers, of one, or of direct customers."""
    n = sum(row["n"] for row in orders)
    values = {
        **delivery_values(orders, until),
        "orders": Measured(n, "count", n),
        **payment_values(payments, until),
    }
    return MeasureRow(values, notes=few(values["on_time"].n, query))


class Supply:
    """The partials of all buckets, asked side by side."""

    def __init__(self, partials: Sequence[pa.Table], query: Query) -> None:
        self.query = query
        self.orders = list(rows(partials, "orders"))
        self.payments = list(rows(partials, "payments"))
        self.products = list(rows(partials, "products"))
        self.names = names(partials)
        self.until = max(
            (row["last_day"] for row in rows(partials, "until") if row["last_day"]), default=None
        )

    def sides(self, part: str, direct: bool) -> list[MeasureRow]:
        """Rows of one side by group: all direct customers, or all dealers."""
        orders = groups([row for row in self.orders if (row["dealer_id"] is None) == direct], self.query)
        payments = groups([row for row in self.payments if (row["dealer_id"] is None) == direct], self.query)
        made = []
        for key, members in orders.items():
            if members and self.until:
                row = side_row(members, payments.get(key, []), self.until, self.query)
                more = {} if direct else self.range(members)
                made.append(MeasureRow({**row.values, **more}, named(key, self.query), part, None, row.notes))
        return made

    def range(self, members: Sequence[Row]) -> dict[str, Measured]:
        """How many dealers there are, and how many products half of them buy."""
        dealers = {row["dealer_id"] for row in members}
        kinds = {key: self.kinds(key) for key in dealers}
        told = [n for n in kinds.values() if n]
        range_ = Measured.cannot_tell("count", "reason-no-products", len(dealers))
        return {
            "products": Measured(plain_median(told), "count", len(told)) if told else range_,
            "dealers": Measured(len(dealers), "count", len(dealers)),
        }

    def kinds(self, dealer_id: str | None) -> int:
        """Different products that a dealer bought."""
        return len({row["product_id"] for row in self.products if row["dealer_id"] == dealer_id})

    def one_by_one(self) -> list[MeasureRow]:
        """A row per dealer, the one with most orders first."""
        payments = by_dealer(self.payments)
        made = []
        for key, members in by_dealer(self.orders).items():
            if key and self.until:
                row = side_row(members, payments.get(key, []), self.until, self.query)
                n = self.kinds(key)
                range_ = Measured(n, "count", row.values["orders"].n)
                absent = Measured.cannot_tell("count", "reason-no-products", row.values["orders"].n)
                values = {**row.values, "products": range_ if n else absent}
                made.append(MeasureRow(values, {"dealer": label(key, self.names)}, "dealer", None, row.notes))
        return made


def combine(partials: Sequence[pa.Table], query: Query) -> Body:
    """Dealers as a whole, one by one, and direct customers beside them."""
    supply = Supply(partials, query)
    if not supply.orders or supply.until is None:
        return Body(reason=Note("reason-nothing-asked"))
    dealers = supply.sides("dealers", direct=False)
    if not dealers:
        n = sum(row["n"] for row in supply.orders)
        absent = Measured.cannot_tell("share", "reason-no-dealers", n)
        dealers = [MeasureRow({"on_time": absent}, part="dealers")]
    made = [*dealers, *supply.one_by_one(), *supply.sides("customers", direct=True)]
    notes = (Note("note-watched-until", {"day": supply.until.isoformat()}), Note("note-on-time-of-known"))
    return Body(tuple(made), covered(supply.orders), notes)


MEASURE = Measure(
    id="dealer_supply",
    unit="share",
    subjects={
        "orders": needs(
            "orders.ordered_at",
            "orders.partner_id | accounts.partner_id | accounts.route | orders.route | partners.account_id",
            "orders.promised_at",
            "orders.delivered_at",
        )
    },
    partial=partial,
    combine=combine,
    parameters={"enough": 20},
)
