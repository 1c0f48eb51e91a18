"""Decided deals by the step of what was presented and offered in them, as SQL beside `steps`."""

from etalon.measures.steps import Asking


def proposals(asked: Asking) -> str:
    """SQL of the relation ``outcomes`` (for `about`): result, days and step of each decided deal.

    ``early``: at least one presentation or proposal in it came too early; ``in``: none did and at least one
    came in step; null otherwise.
    """
    kinds = asked.bound.any_of(asked.words.rules.proposals)
    return f"""offers AS (
        SELECT j.account, j.deal, bool_or(j.step = 'early') AS early, bool_or(j.step = 'in') AS timely
        FROM judged j JOIN own_deals o ON o.account_id = j.account AND o.deal_id = j.deal
        WHERE j.behaviour IN {kinds} AND j."at" <= o.until GROUP BY ALL
    ), outcomes AS (
        SELECT o.account_id AS account, o.deal_id AS deal, o.closed_at AS "at", NULL::VARCHAR AS actor,
               'sell' AS stage, o.result,
               date_diff('day', CAST(o.opened_at AS DATE), CAST(o.closed_at AS DATE)) AS days,
               CASE WHEN f.early THEN 'early' WHEN f.timely THEN 'in' END AS step
        FROM own_deals o JOIN offers f ON f.account = o.account_id AND f.deal = o.deal_id
        WHERE o.result IN ('won', 'lost', 'no_decision')
    )"""  # noqa: S608
