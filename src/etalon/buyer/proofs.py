"""Proofs of states as SQL: from when until when each act of the buyer vouches for the state that it shows."""

from etalon.buyer.bound import Bound
from etalon.buyer.vocabulary import Vocabulary


def proofs(words: Vocabulary, bound: Bound) -> str:
    """SQL of the relation ``proofs``, after `acts`: account_id, lane, line, state, at, start, until, sure.

    Lane ``buying`` runs per need (its line), lane ``using`` per account and starts anew with each won deal.
    A proof starts up to `shown_after_days` before its act, but not before the last act that showed an
    earlier state. It ends with the days for which the state holds, with an act that shows an earlier state
    `lower_after_days` or more after it, or with an act that takes everything back. ``sure`` is the moment
    up to which the state is sure.
    """
    rules = words.rules
    return f"""signs AS (
        SELECT account_id, "at", proves AS state, weak, false AS final, need,
               CASE WHEN proves >= {bound(words.using)} THEN 'using' ELSE 'buying' END AS lane
        FROM placed WHERE proves IS NOT NULL
        UNION ALL SELECT account_id, "at", NULL, false, true, need, ends FROM placed WHERE ends IS NOT NULL
        UNION ALL
        SELECT account_id, "at", {bound(words.numbers[rules.won])}, false, false, '', 'using' FROM wins
    ), lined AS (
        SELECT s.*, CAST(s."at" AS DATE) AS day,
               CASE s.lane WHEN 'using' THEN CAST(coalesce(w.n, 0) AS VARCHAR) ELSE s.need END AS line
        FROM signs s ASOF LEFT JOIN wins w ON w.account_id = s.account_id AND s."at" >= w."at"
    ), repeated AS (
        SELECT *, max(day) OVER (
            PARTITION BY account_id, lane, line, state ORDER BY day
            RANGE BETWEEN to_days({bound(rules.twice.within_days)}) PRECEDING AND INTERVAL 1 DAY PRECEDING
        ) AS first_day
        FROM lined WHERE line IS NOT NULL
    ), timed AS (
        SELECT *, {lower("max", "before", words)} AS lower_before,
               {lower("min", "later", words)} AS lower_after,
               max("at") FILTER (final) OVER before AS final_before,
               min("at") FILTER (final) OVER after AS final_after
        FROM repeated WHERE final OR NOT weak OR first_day IS NOT NULL
        WINDOW before AS (PARTITION BY account_id, lane, line ORDER BY "at"
                   RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW),
               after AS (PARTITION BY account_id, lane, line ORDER BY "at"
                   RANGE BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING),
               later AS (PARTITION BY account_id, lane, line ORDER BY "at"
                   RANGE BETWEEN to_days({bound(rules.lower_after_days)}) FOLLOWING AND UNBOUNDED FOLLOWING)
    ), proofs AS (
        SELECT account_id, lane, line, state, "at",
               greatest("at" - to_days({bound(rules.shown_after_days)}), lower_before, final_before) AS start,
               least("at" + to_days({days(words, bound)}), lower_after, final_after) AS until,
               "at" + to_days({days(words, bound, sure=True)}) AS sure
        FROM timed WHERE NOT final
    )"""  # noqa: S608


def lower(pick: str, window: str, words: Vocabulary) -> str:
    """SQL of the earliest or latest act in a window that shows an earlier state than the row's."""
    cases = [
        f"""WHEN {number} THEN {pick}("at") FILTER (state < {number}) OVER {window}"""
        for number in words.names
        if number
    ]
    return f"CASE state {' '.join(cases)} END"


def days(words: Vocabulary, bound: Bound, *, sure: bool = False) -> str:
    """SQL of the days for which a proven state holds, or is sure; the quiet days where no rule says."""
    cases = [
        f"WHEN {words.numbers[hold.state]} THEN {bound(hold.sure_days if sure else hold.days)}"
        for hold in words.rules.holds
    ]
    return f"CASE state {' '.join(cases)} ELSE {bound(words.rules.quiet_days)} END"
