"""The buyer's state at given moments as SQL."""

from etalon.buyer.bound import Bound
from etalon.buyer.vocabulary import Vocabulary


def states(words: Vocabulary, bound: Bound, moments: str) -> str:
    """SQL of the relation ``known``, after `proofs`: the state at each moment, in both lanes.

    `moments` is a query of point, account_id, need (null where it is ambiguous) and t. ``known`` has point
    with ``buying``, ``use`` (numbers of states, null for unknown), ``buying_sure``, ``use_sure``,
    ``customer`` (something shows that the account has bought), and ``why``, where buying is not proven:
    ``default`` or, unknown, ``ambiguous``, ``never`` (no act of the buyer so far), ``long`` (none for too
    long), ``stale`` (what was shown no longer holds, yet the buyer is not silent).

    In a lane the most advanced state holds of those that an act vouches for at the moment; an act at the
    very moment counts. It is sure while such an act is fresh, or follows within the days for which it vouches
    backwards. Where none does, the buyer is in the default state when no act has shown a state for
    this need yet, or after a silence of `quiet_days` since the last one that did.
    """
    rules = words.rules
    default, quiet = bound(words.numbers[rules.default]), bound(rules.quiet_days)
    return f"""moments AS ({moments}), asked AS (
        SELECT point, m.account_id, t, 'buying' AS lane, need AS line FROM moments m WHERE need IS NOT NULL
        UNION ALL SELECT point, m.account_id, t, 'using', CAST(coalesce(w.n, 0) AS VARCHAR)
        FROM moments m ASOF LEFT JOIN wins w ON w.account_id = m.account_id AND m.t >= w."at"
    ), marks AS (
        SELECT account_id, lane, line, start AS t, state, until, "at", sure, NULL AS point
        FROM proofs WHERE until > start
        UNION ALL SELECT account_id, lane, line, t, NULL, NULL, NULL, NULL, point FROM asked
    ), running AS (
        SELECT point, lane, line, t, max("at") OVER w AS shown_at, {running(words)}
        FROM marks WINDOW w AS (PARTITION BY account_id, lane, line ORDER BY t)
    ), proven AS (
        SELECT point, lane, line, shown_at, {first_alive(words, "{n}")} AS state,
               {first_alive(words, "t < sure_{n}")} AS sure
        FROM running WHERE point IS NOT NULL
    ), gaps AS (
        SELECT account_id, "at", lag("at") OVER (PARTITION BY account_id ORDER BY "at") AS earlier
        FROM told WHERE own
    ), heard_acts AS (
        SELECT account_id, "at", max("at") FILTER ("at" >= earlier + to_days({quiet})) OVER (
            PARTITION BY account_id ORDER BY "at") AS back_at
        FROM gaps
    ), heard AS (
        SELECT m.point, m.need, m.t, o."at" AS last_at, o.back_at
        FROM moments m ASOF LEFT JOIN heard_acts o ON o.account_id = m.account_id AND m.t >= o."at"
    ), known AS (
        SELECT h.point, CASE WHEN b.state IS NOT NULL THEN NULL WHEN h.need IS NULL THEN 'ambiguous'
                    WHEN last_at IS NULL THEN 'never'
                    WHEN t >= last_at + to_days({bound(rules.unknown_after_days)}) THEN 'long'
                    WHEN b.shown_at IS NULL OR t >= last_at + to_days({quiet}) OR back_at > b.shown_at
                        THEN 'default' ELSE 'stale' END AS why,
               CASE WHEN b.state IS NOT NULL THEN b.state WHEN why = 'default' THEN {default} END AS buying,
               coalesce(b.sure, false) AS buying_sure, u.state AS use, coalesce(u.sure, false) AS use_sure,
               u.line <> '0' OR u.shown_at IS NOT NULL AS customer
        FROM heard h
        LEFT JOIN (FROM proven WHERE lane = 'buying') b ON b.point = h.point
        LEFT JOIN (FROM proven WHERE lane = 'using') u ON u.point = h.point
    )"""  # noqa: S608


def running(words: Vocabulary) -> str:
    """SQL of until when each state has been proven up to a moment, and until when surely."""
    columns = [
        f"max({column}) FILTER (state = {n}) OVER w AS {column}_{n}"
        for n in words.names
        for column in ("until", "sure")
    ]
    return ", ".join(columns)


def first_alive(words: Vocabulary, value: str) -> str:
    """SQL of a value of the most advanced state that still holds; null where none does."""
    cases = [f"WHEN until_{n} > t THEN {value.format(n=n)}" for n in sorted(words.names, reverse=True)]
    return f"CASE {' '.join(cases)} END"
