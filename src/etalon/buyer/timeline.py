"""Needs and the buyer's state over time as tables, for one bucket of accounts."""

from datetime import date

import pyarrow as pa

from etalon.buyer.acts import acts, placing
from etalon.buyer.bound import Bound
from etalon.buyer.needs import NEEDS
from etalon.buyer.proofs import proofs
from etalon.buyer.states import states
from etalon.buyer.vocabulary import Vocabulary
from etalon.evidence.sql import View
from etalon.standard.pack import Pack


def needs_of(view: View, pack: Pack, as_at: date) -> pa.Table:
    """The needs of a bucket: account_id, need_id, opened_at, closed_at, result, deals, acts, before, early.

    `acts` are the buyer's acts while it was open or that name it, `before` those taken from the days before,
    `early` those that came too long before and stay unassigned.
    """
    words, bound = Vocabulary(pack), Bound()
    sql = f"""WITH {NEEDS}, {acts(words, bound)}
        SELECT n.account_id, n.need_id, n.opened_at, n.until AS closed_at, n.result, n.deals,
               count(p.event_id) FILTER (place IN ('open', 'named')) AS acts,
               count(p.event_id) FILTER (place = 'before') AS before,
               count(p.event_id) FILTER (place = 'early') AS early
        FROM buyer_needs n
        LEFT JOIN (FROM placed WHERE own) p ON p.account_id = n.account_id AND p.need = n.need_id
        GROUP BY ALL ORDER BY n.account_id, n.opened_at, n.need_id"""  # noqa: S608
    return view.query(sql, {**bound.params, "as_at": as_at})


def states_of(view: View, pack: Pack, as_at: date) -> pa.Table:
    """The buyer's state over time: account_id, need_id, since, state, sure, why.

    A row holds until the next row of the account; before the first nothing is known. `need_id` is null where
    no need is open or opens soon; `state` is the id of a buyer state, or null for unknown, and `why` is the
    reason as in `states`. Between needs a customer's state of use is shown, unless an act
    shows a state of the next need.
    """
    words, bound = Vocabulary(pack), Bound()
    names = " ".join(f"WHEN {number} THEN {bound(name)}" for number, name in words.names.items())
    changing = 'SELECT event_id AS point, account_id, need, "at" AS t FROM turns_placed'
    sql = f"""WITH {NEEDS}, {acts(words, bound)}, {proofs(words, bound)}, {turns(words, bound)},
        {placing("turns", "turns_placed", words, bound)}, {states(words, bound, changing)},
        shown AS (
            SELECT t.account_id, t."at" AS since,
                   CASE WHEN place NOT IN ('none', 'early') THEN t.need END AS need_id,
                   k.use IS NOT NULL AND place NOT IN ('open', 'named', 'ambiguous')
                       AND (buying IS NULL OR why IS NOT NULL) AS in_use,
                   CASE CASE WHEN in_use THEN use ELSE buying END {names} END AS state,
                   CASE WHEN in_use THEN use_sure ELSE buying_sure END AS sure,
                   CASE WHEN NOT in_use THEN why END AS why
            FROM turns_placed t JOIN known k ON k.point = t.event_id
        )
        SELECT account_id, need_id, since, state, sure, why FROM shown
        QUALIFY (need_id, state, sure, why) IS DISTINCT FROM
            lag((need_id, state, sure, why)) OVER (PARTITION BY account_id ORDER BY since)
        ORDER BY account_id, since"""  # noqa: S608
    return view.query(sql, {**bound.params, "as_at": as_at})


def turns(words: Vocabulary, bound: Bound) -> str:
    """SQL of the relation ``turns``: every moment up to `as_at` at which a state can change."""
    quiet, unknown = bound(words.rules.quiet_days), bound(words.rules.unknown_after_days)
    before = bound(words.rules.acts_before_days)
    return f"""turns AS (
        SELECT row_number() OVER () AS event_id, account_id, "at", "at" AS late_at,
               NULL::VARCHAR AS deal_id, NULL::VARCHAR AS named
        FROM (
            SELECT account_id, unnest(["at", "at" + to_days({quiet}), "at" + to_days({unknown})]) AS "at"
            FROM told WHERE own
            UNION SELECT account_id, unnest([start, "at", sure, until]) FROM proofs
            UNION SELECT account_id, unnest([
                opened_at - to_days({before}), opened_at, until + INTERVAL 1 MICROSECOND]) FROM buyer_needs
        ) WHERE "at" IS NOT NULL AND CAST("at" AS DATE) <= $as_at
    )"""  # noqa: S608
