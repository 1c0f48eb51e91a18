"""Silence of ours, and open deals as they stand now, as SQL around `steps`.

On which day the records end only all buckets together know. So a bucket says of each open need what holds
from its last act on, whatever that day is: no act follows, and a state can change by mere time alone.
"""

from etalon.measures.steps import Asking

# Points of pauses and of moments ahead, beside the ids of events.
PAUSE = "'pause|' || account_id || '|' || need_id || '|' || n"
AHEAD = "'ahead|' || account_id || '|' || need_id || '|' || n"
MOMENTS = (
    f"SELECT {PAUSE} AS point, account_id, need_id AS need, silent_at AS t FROM pauses",  # noqa: S608
    f"SELECT {AHEAD} AS point, account_id, need_id AS need, t FROM ahead",  # noqa: S608
)


def touches(asked: Asking) -> str:
    """SQL of relations over `proofs` that go before the states; ends with a comma.

    ``pauses``: times within needs without a touch of ours for `silence_days`, with the moment at which each
    became a silence, and whether it goes on. ``wanting``: needs whose buyer showed that a touch was due.
    ``last_acts``: of open needs the last act of either side. ``ahead``: of open needs the moments from
    there on at which the state changes.
    """
    words, bound, rules = asked.words, asked.bound, asked.words.rules
    days, due = bound(asked.query.number("silence_days")), bound(words.numbers[rules.silence_from])
    ends = f"to_days({bound(rules.quiet_days)})", f"to_days({bound(rules.unknown_after_days)})"
    return f"""touches AS (
        SELECT account_id, "at" FROM events
        WHERE kind IN {bound.any_of(words.touch_kinds)} AND account_id IS NOT NULL
          AND initiator IS DISTINCT FROM 'buyer' AND CAST("at" AS DATE) <= $as_at
    ), held_contacts AS (
        SELECT n.account_id, n.need_id, n.until, unnest([n.opened_at, t."at"]) AS "at"
        FROM buyer_needs n LEFT JOIN touches t ON t.account_id = n.account_id
             AND t."at" > n.opened_at AND (n.until IS NULL OR t."at" <= n.until)
    ), followed AS (
        SELECT *, lead("at") OVER (PARTITION BY account_id, need_id ORDER BY "at") AS next_at
        FROM (SELECT DISTINCT * FROM held_contacts WHERE "at" IS NOT NULL)
    ), pauses AS (
        SELECT account_id, need_id, "at" + to_days({days}) AS silent_at,
               coalesce(next_at, until) IS NULL AS going_on,
               row_number() OVER (PARTITION BY account_id, need_id ORDER BY "at") AS n
        FROM followed WHERE coalesce(next_at, until, 'infinity') > "at" + to_days({days})
    ), wanting AS (
        SELECT DISTINCT account_id, line AS need_id FROM proofs WHERE lane = 'buying' AND state >= {due}
    ), last_heard AS (
        SELECT account_id, max("at") AS heard_at FROM told WHERE own GROUP BY ALL
    ), last_touched AS (
        SELECT account_id, max("at") AS touched_at FROM touches GROUP BY ALL
    ), last_acts AS (
        SELECT n.account_id, n.need_id, n.opened_at, heard_at, touched_at,
               greatest(heard_at, touched_at, n.opened_at) AS last_at
        FROM buyer_needs n LEFT JOIN last_heard USING (account_id) LEFT JOIN last_touched USING (account_id)
        WHERE n.until IS NULL
    ), ahead AS (
        SELECT a.account_id, a.need_id, t,
               row_number() OVER (PARTITION BY a.account_id, a.need_id ORDER BY t) AS n
        FROM (
            SELECT account_id, need_id, last_at AS t FROM last_acts
            UNION SELECT account_id, need_id, unnest([heard_at + {ends[0]}, heard_at + {ends[1]}])
            FROM last_acts
            UNION SELECT account_id, line, until FROM proofs WHERE lane = 'buying'
        ) a SEMI JOIN last_acts l
            ON l.account_id = a.account_id AND l.need_id = a.need_id AND a.t >= l.last_at
    ), """  # noqa: S608


def silences(asked: Asking) -> str:
    """SQL of two relations (for `about`) after `steps`.

    ``waiting``: needs that wanted a touch, with ``silent`` (we were silent at least once) and
    ``silent_from`` (the day from which we are). ``standing``: open needs at the moments ahead, with the
    state, our last act and its behaviour.
    """
    due = asked.bound(asked.words.numbers[asked.words.rules.silence_from])
    return f"""quiet_needs AS (
        SELECT p.account_id, p.need_id, bool_or(NOT p.going_on) AS silent,
               min(CAST(p.silent_at AS DATE)) FILTER (p.going_on) AS silent_from
        FROM (SELECT *, {PAUSE} AS point FROM pauses) p JOIN known k ON k.point = p.point
        WHERE k.buying >= {due} GROUP BY ALL
    ), waiting AS (
        SELECT n.account_id AS account, f.deal_id AS deal, n.opened_at AS "at", NULL::VARCHAR AS actor,
               'sell' AS stage, coalesce(q.silent, false) AS silent, q.silent_from
        FROM buyer_needs n SEMI JOIN wanting w ON w.account_id = n.account_id AND w.need_id = n.need_id
        LEFT JOIN first_deals f ON f.account_id = n.account_id AND f.need_id = n.need_id
        LEFT JOIN quiet_needs q ON q.account_id = n.account_id AND q.need_id = n.need_id
    ), latest AS (
        SELECT account, need, arg_max(behaviour, ("at", behaviour)) AS behaviour, max("at") AS done_at
        FROM judged GROUP BY ALL
    ), open_deals AS (
        SELECT account_id, need_id, arg_min(deal_id, (opened_at, deal_id)) AS deal_id
        FROM deal_needs WHERE until IS NULL GROUP BY ALL
    ), standing AS (
        SELECT a.account_id AS account, d.deal_id AS deal, l.opened_at AS "at", NULL::VARCHAR AS actor,
               'sell' AS stage, a.need_id AS need, a.t, l.touched_at, k.buying AS state,
               j.behaviour, j.done_at
        FROM (SELECT *, {AHEAD} AS point FROM ahead) a JOIN known k ON k.point = a.point
        JOIN last_acts l ON l.account_id = a.account_id AND l.need_id = a.need_id
        JOIN open_deals d ON d.account_id = a.account_id AND d.need_id = a.need_id
        LEFT JOIN latest j ON j.account = a.account_id AND j.need = a.need_id
    )"""  # noqa: S608
