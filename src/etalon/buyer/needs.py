"""Needs of accounts as SQL relations, by the rule of the design.

A need opens at an account's first deal with none open and closes with its last deal. Deals that name their
need in the records keep it. A deal is known from its row or from its events, and closed by its last
``deal_closed`` unless its stage changed a day or more after that. What is dated by day only lasts until the
end of that day, so that a deal opened on the day on which another closes belongs to the same need.
"""

# own_deals    account_id, deal_id, named (the need that the records name), opened_at, closed_at, until (the
#              end of the closing's day where only the day is known), result; nulls while open
# buyer_needs  account_id, need_id, opened_at, until (null while open), result, deals
# deal_needs   account_id, deal_id, need_id
# openings     account_id, opened_at, need_id, together (how many needs open at that moment)
# wins         account_id, at, n: won deals of the account up to then
NEEDS = """seen_deals AS (
    SELECT account_id, deal_id, min("at") AS first_at,
           max("at") FILTER (kind = 'deal_stage_changed') AS moved_at
    FROM events
    WHERE account_id IS NOT NULL AND deal_id IS NOT NULL AND CAST("at" AS DATE) <= $as_at GROUP BY ALL
), closings AS (
    SELECT account_id, deal_id, "at" AS closed_at, json_extract_string(attrs, '$.result') AS result,
           CASE WHEN at_precision = 'day' THEN "at" + INTERVAL 1 DAY - INTERVAL 1 MICROSECOND
                ELSE "at" END AS until
    FROM events
    WHERE kind = 'deal_closed' AND account_id IS NOT NULL AND deal_id IS NOT NULL
      AND CAST("at" AS DATE) <= $as_at
    QUALIFY row_number() OVER (
        PARTITION BY account_id, deal_id ORDER BY "at" DESC, seq DESC NULLS LAST, event_id DESC
    ) = 1
), joined_deals AS (
    SELECT account_id, deal_id, d.need_id AS named, s.moved_at,
           least(coalesce(d.created_at, s.first_at), c.closed_at) AS opened_at, c.*
    FROM (SELECT account_id, deal_id, need_id, created_at FROM deals WHERE account_id IS NOT NULL) d
    FULL JOIN seen_deals s USING (account_id, deal_id)
    LEFT JOIN (SELECT * FROM closings) c USING (account_id, deal_id)
), own_deals AS (
    SELECT account_id, deal_id, named, opened_at, moved_at >= closed_at + INTERVAL 1 DAY AS reopened,
           CASE WHEN reopened IS NOT TRUE THEN closed_at END AS closed_at,
           CASE WHEN reopened IS NOT TRUE THEN until END AS until,
           CASE WHEN reopened IS NOT TRUE THEN result END AS result
    FROM joined_deals WHERE opened_at IS NOT NULL AND CAST(opened_at AS DATE) <= $as_at
), following AS (
    SELECT *, max(coalesce(until, 'infinity'::TIMESTAMPTZ)) OVER (
        PARTITION BY account_id, named ORDER BY opened_at, deal_id
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS earlier
    FROM own_deals
), deal_needs AS (
    SELECT *, count(*) FILTER (earlier IS NULL OR opened_at > earlier) OVER (
        PARTITION BY account_id, named ORDER BY opened_at, deal_id) AS number,
        coalesce(named, account_id || '#' || number) AS need_id
    FROM following
), buyer_needs AS (
    SELECT account_id, need_id, min(opened_at) AS opened_at, count(*) AS deals,
           CASE WHEN count(until) = count(*) THEN max(until) END AS until,
           CASE WHEN count(until) = count(*) THEN
               CASE WHEN bool_or(result = 'won') THEN 'won' ELSE arg_max(result, (until, deal_id)) END
           END AS result
    FROM deal_needs GROUP BY ALL
), openings AS (
    SELECT account_id, opened_at, min(need_id) AS need_id, count(*) AS together FROM buyer_needs GROUP BY ALL
), wins AS (
    SELECT account_id, closed_at AS "at", max(n) AS n FROM (
        SELECT account_id, closed_at,
               row_number() OVER (PARTITION BY account_id ORDER BY closed_at, deal_id) AS n
        FROM own_deals WHERE result = 'won'
    ) GROUP BY ALL
)"""
