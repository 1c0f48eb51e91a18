"""The same company as if every act had been written down, at once and in full: the truth as an event log."""

import pyarrow as pa
from tests.truth.company import Company

from etalon.evidence.schema import conform
from etalon.evidence.sql import Door, Settings

EVENTS = """
    SELECT 'act' || row_number() OVER () AS event_id, kind, CAST(day AS TIMESTAMPTZ) AS "at",
           'day' AS at_precision, CASE WHEN side = 'buyer' THEN 'buyer' ELSE 'us' END AS initiator,
           nullif(seller, '') AS actor_id, account_id, nullif(deal_id, '') AS deal_id,
           CASE WHEN attrs = '' THEN NULL ELSE to_json(map_from_entries(list_transform(
               string_split(attrs, '; '),
               lambda pair: {'k': string_split(pair, '=')[1], 'v': string_split(pair, '=')[2]}))) END AS attrs
    FROM acts
    UNION ALL BY NAME
    SELECT 'close' || deal_id AS event_id, 'deal_closed' AS kind, CAST(closed AS TIMESTAMPTZ) AS "at",
           'day' AS at_precision, 'us' AS initiator, account_id, deal_id,
           to_json({'result': result}) AS attrs
    FROM deals WHERE closed IS NOT NULL
"""
OBJECTS = {
    "accounts": "SELECT account_id, nullif(seller, '') AS owner_id, route FROM accounts",
    "owners": "SELECT seller AS owner_id FROM sellers",
    "deals": """SELECT deal_id, account_id, seller AS owner_id, 'direct' AS route,
        CAST(opened AS TIMESTAMPTZ) AS created_at FROM deals""",
    "orders": """SELECT order_id, account_id, CAST(day AS TIMESTAMPTZ) AS ordered_at,
        CAST(delivered AS TIMESTAMPTZ) AS delivered_at FROM orders""",
}


def fully_recorded(company: Company) -> Door:
    """A door over the truth. Sellers are known by their names there."""
    return Door.memory(
        {
            name: conform(name, pa.table(company.truth.sql(sql).to_arrow_table()))
            for name, sql in {"events": EVENTS, **OBJECTS}.items()
        },
        Settings(threads=1),
    )
