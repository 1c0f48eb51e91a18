"""Which dealer a row belongs to, as SQL, and dealers by name.

A dealer is a firm, so it may be shown by itself. Direct customers and dealers are never averaged (S19, S28).
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import pyarrow as pa

from etalon.measures.partials import Row, rows

# Joins for a table `s` with account_id and partner_id; DEALER is then the dealer's id or null.
DEALER_JOINS = """LEFT JOIN accounts AS own ON own.account_id = s.account_id
    LEFT JOIN (SELECT account_id, min(partner_id) AS partner_id FROM partners
               WHERE account_id IS NOT NULL GROUP BY account_id) AS itself
        ON itself.account_id = s.account_id"""
DEALER = """coalesce(s.partner_id, itself.partner_id, own.partner_id,
    CASE WHEN {route} = 'channel' THEN s.account_id END)"""
NAMES = """SELECT partner_id AS dealer_id, max(name) AS name FROM partners GROUP BY partner_id
    UNION ALL SELECT account_id, max(name) FROM accounts
    WHERE route = 'channel' AND partner_id IS NULL GROUP BY account_id"""


def dealer(route: str = "own.route") -> str:
    """The SQL of a row's dealer; `route` is the SQL of its route to market."""
    return DEALER.format(route=route)


def names(partials: Sequence[pa.Table]) -> dict[str, str]:
    """Dealer ids with their names; a name that two dealers bear is left out, their ids tell them apart."""
    found = {row["dealer_id"]: row["name"] for row in rows(partials, "names") if row["name"]}
    often = Counter(found.values())
    return {key: name for key, name in sorted(found.items()) if often[name] == 1}


def by_dealer(found: Iterable[Row]) -> dict[str | None, list[Row]]:
    """Rows by dealer, the one with the most rows behind it first; key None holds those of no dealer."""
    made: dict[str | None, list[Row]] = {}
    for row in found:
        made.setdefault(row["dealer_id"], []).append(row)
    size = {key: sum(row["n"] for row in members) for key, members in made.items()}
    return {key: made[key] for key in sorted(made, key=lambda key: (-size[key], key or ""))}


def label(dealer_id: str | None, named: Mapping[str, str]) -> str | None:
    """What a dealer is called."""
    return named.get(dealer_id, dealer_id) if dealer_id else None
