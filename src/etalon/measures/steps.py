"""Acts of ours beside the buyer's state at that moment: early, in step, late or unknown (S14), as SQL.

An act is judged by its behaviour in the standard: early below the behaviour's first state, late above its
last. Behaviours of use (training, renewal, ...) are held against the customer's state of use, the others
against the state of the need to which the act belongs.
"""

from dataclasses import dataclass

from etalon.buyer import NEEDS, Bound, Vocabulary, acts, proofs, states
from etalon.measures.dimensions import Selection, select
from etalon.measures.measure import Query
from etalon.standard.loader import base_pack

STEPS = ("early", "in", "late")
DONE = """SELECT event_id AS point, account_id, need, late_at AS t FROM placed WHERE behaviour IS NOT NULL"""


@dataclass(frozen=True)
class Asking:
    """What one query over the steps is made of."""

    query: Query
    words: Vocabulary
    bound: Bound
    pieces: Selection

    @property
    def params(self) -> dict[str, object]:
        """All parameters of the SQL."""
        return {**self.pieces.params, **self.bound.params}


def asking(query: Query) -> Asking:
    """The pieces of a query over rows ``s`` that `about` makes, by their own day."""
    words = Vocabulary(query.pack or base_pack())
    return Asking(query, words, Bound(), select(query, 'CAST(s."at" AS DATE)'))


def steps(asked: Asking, before: str = "", *more: str) -> str:
    """SQL of all relations up to ``judged``.

    `more` are queries of further moments at which the state is read, over the relations in `before`.

    ``judged``: one row per act of ours with account, actor, deal (its own, else the first of its need),
    need, at, behaviour, lo, hi (its states in step), state (null for unknown), step, stage.
    """
    words, bound = asked.words, asked.bound
    moments = " UNION ALL ".join((DONE, *more))
    first = {key: each.first if each.first is not None else -1 for key, each in words.behaviours.items()}
    last = {key: each.last if each.last is not None else 99 for key, each in words.behaviours.items()}
    using, settling = bound(words.using), bound(asked.query.number("deliver_days"))
    return f"""{NEEDS}, {acts(words, bound)}, {proofs(words, bound)}, {before}{states(words, bound, moments)},
    bounds AS (
        SELECT unnest({bound(list(first))}) AS behaviour, unnest({bound(list(first.values()))}) AS lo,
               unnest({bound(list(last.values()))}) AS hi
    ), first_deals AS (
        SELECT account_id, need_id, arg_min(deal_id, (opened_at, deal_id)) AS deal_id
        FROM deal_needs GROUP BY ALL
    ), first_leads AS (
        SELECT account_id, min(created_at) AS lead_at FROM leads GROUP BY ALL
    ), judged AS (
        SELECT p.account_id AS account, p.actor_id AS actor, coalesce(p.deal_id, f.deal_id) AS deal, p.need,
               p.late_at AS "at", p.behaviour, b.lo, b.hi,
               n.need_id IS NOT NULL AND p.late_at >= n.opened_at
                   AND (n.until IS NULL OR p."at" <= n.until) AS selling,
               CASE WHEN b.lo >= {using} THEN
                        coalesce(k.use, CASE WHEN NOT k.customer AND k.why IS NULL THEN k.buying END)
                    WHEN NOT selling AND b.hi >= {using} AND k.customer THEN k.use
                    ELSE k.buying END AS state,
               CASE WHEN state IS NULL THEN 'unknown' WHEN state < b.lo THEN 'early'
                    WHEN state > b.hi THEN 'late' ELSE 'in' END AS step,
               CASE WHEN selling THEN 'sell'
                    WHEN p.late_at < w."at" + to_days({settling}) THEN 'deliver'
                    WHEN k.customer THEN 'retain' WHEN l.lead_at <= p.late_at THEN 'nurture'
                    WHEN k.why = 'never' THEN 'reach' ELSE 'attract' END AS stage
        FROM placed p JOIN known k ON k.point = p.event_id JOIN bounds b ON b.behaviour = p.behaviour
        LEFT JOIN buyer_needs n ON n.account_id = p.account_id AND n.need_id = p.need
        LEFT JOIN first_deals f ON f.account_id = p.account_id AND f.need_id = p.need AND p.place <> 'early'
        LEFT JOIN first_leads l ON l.account_id = p.account_id
        ASOF LEFT JOIN wins w ON w.account_id = p.account_id AND p.late_at >= w."at"
    )"""  # noqa: S608


def about(source: str) -> str:
    """SQL of rows ``s``: the deal of each row of `source`, or as much of one as its account tells.

    `source` has account, deal, at, actor, stage and columns of its own, which stay. ``side`` is ``channel``
    where the route is; `stage` is that of the standard in which the row stands.
    """
    return f"""SELECT d.* REPLACE (
            j.account AS account_id, coalesce(j.actor, d.owner_id, a.owner_id) AS owner_id,
            coalesce(d.segment, a.segment) AS segment, coalesce(d.region, a.region) AS region,
            coalesce(d.route, a.route, CASE WHEN coalesce(d.partner_id, a.partner_id) IS NOT NULL
                THEN 'channel' ELSE 'direct' END) AS route,
            j.stage AS stage, j.stage AS stage_id),
            CASE WHEN coalesce(d.route, a.route) = 'channel' OR coalesce(d.route, a.route) IS NULL
                AND coalesce(d.partner_id, a.partner_id) IS NOT NULL THEN 'channel' ELSE 'direct' END AS side,
            j.* EXCLUDE (account, stage)
        FROM {source} j LEFT JOIN deals d ON d.deal_id = j.deal AND d.account_id = j.account
        LEFT JOIN accounts a ON a.account_id = j.account"""  # noqa: S608
