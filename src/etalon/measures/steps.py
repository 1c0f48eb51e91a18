"""Acts of ours beside the buyer's state at that moment: early, in step, late or unknown (S14), as SQL.

An act is judged by its behaviour in the standard: early below the behaviour's first state, late above its
last. Behaviours of use (training, renewal, ...) are held against the customer's state of use, the others
against the state of the need to which the act belongs.
"""

from dataclasses import dataclass

from etalon.buyer import NEEDS, Bound, Vocabulary, acts, proofs, states
from etalon.measures.closed import CLOSED
from etalon.measures.cycle_place import PLACES, STAGE
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
        places = {"buyers": self.words.buyer_kinds, "settling": self.query.number("deliver_days")}
        return {**self.pieces.params, **self.bound.params, **places}


def asking(query: Query) -> Asking:
    """The pieces of a query over rows ``s`` that `about` makes, by their own day."""
    words = Vocabulary(query.pack or base_pack())
    return Asking(query, words, Bound(), select(query, 'CAST(s."at" AS DATE)'))


def steps(asked: Asking, before: str = "", *more: str) -> str:
    """SQL of all relations up to ``judged``.

    `more` are queries of further moments at which the state is read, over the relations in `before`.

    ``judged``: one row per act of ours with account, actor, deal (its own, else the first of its need),
    need, at, behaviour, lo, hi (its states in step), state (null for unknown), sure (whether it is sure),
    step, stage.
    """
    words, bound = asked.words, asked.bound
    moments = " UNION ALL ".join((DONE, *more))
    first = {key: each.first if each.first is not None else -1 for key, each in words.behaviours.items()}
    last = {key: each.last if each.last is not None else 99 for key, each in words.behaviours.items()}
    using = bound(words.using)
    return f"""{CLOSED}, {PLACES}, {NEEDS}, {acts(words, bound)}, {proofs(words, bound)},
    {before}{states(words, bound, moments)},
    bounds AS (
        SELECT unnest({bound(list(first))}) AS behaviour, unnest({bound(list(first.values()))}) AS lo,
               unnest({bound(list(last.values()))}) AS hi
    ), first_deals AS (
        SELECT account_id, need_id, arg_min(deal_id, (opened_at, deal_id)) AS deal_id
        FROM deal_needs GROUP BY ALL
    ), stepped AS (
        SELECT p.account_id AS account, p.actor_id AS actor, coalesce(p.deal_id, f.deal_id) AS deal, p.need,
               p.late_at AS "at", p.behaviour, b.lo, b.hi,
               n.need_id IS NOT NULL AND p.late_at >= n.opened_at
                   AND (n.until IS NULL OR p."at" <= n.until) AS selling,
               b.lo >= {using} OR NOT selling AND b.hi >= {using} AND k.customer AS of_use,
               CASE WHEN b.lo >= {using} THEN
                        coalesce(k.use, CASE WHEN NOT k.customer AND k.why IS NULL THEN k.buying END)
                    WHEN of_use THEN k.use ELSE k.buying END AS state,
               CASE WHEN of_use AND k.use IS NOT NULL THEN k.use_sure ELSE k.buying_sure END
                   AND state IS NOT NULL AS sure,
               CASE WHEN state IS NULL THEN 'unknown' WHEN state < b.lo THEN 'early'
                    WHEN state > b.hi THEN 'late' ELSE 'in' END AS step,
               'a:' || p.account_id AS who, CAST(p.late_at AS DATE) AS day, p.deal_id, false AS own
        FROM placed p JOIN known k ON k.point = p.event_id JOIN bounds b ON b.behaviour = p.behaviour
        LEFT JOIN buyer_needs n ON n.account_id = p.account_id AND n.need_id = p.need
        LEFT JOIN first_deals f ON f.account_id = p.account_id AND f.need_id = p.need AND p.place <> 'early'
    ), judged AS (
        SELECT u.* EXCLUDE (who, day, deal_id, own), {STAGE} AS stage
        FROM stepped u LEFT JOIN place_since k ON k.who = u.who
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
