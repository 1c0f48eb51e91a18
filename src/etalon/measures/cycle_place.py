"""Where in the cycle a customer stood on a day, by the records: the stage of the standard as SQL.

Proposal of Etalon, after the entry and exit criteria of the stages: before any act of the buyer's own
``reach``; until the lead is there ``attract``; then ``nurture``; while a deal is open ``sell``; from a
purchase to the delivery and some days on ``deliver``; afterwards ``retain``. The SQL takes the parameters
``$as_at``, ``$buyers`` (kinds of the buyer's own acts) and ``$settling`` (days that follow a delivery).
"""

# somebody     a customer, or a lead without one, as one key: events, leads, deals and orders agree on it
# place_since  by customer: the buyer's first own act, the day we knew the name, the first purchase
# deal_spans   days on which a deal was open; delivery_spans: days from a purchase to the end of its delivery
WHO = "coalesce('a:' || {0}.account_id, 'l:' || {0}.lead_id)"
PLACES = f"""dated AS (
    SELECT {WHO.format("s")} AS who, CAST(s."at" AS DATE) AS day, s.* FROM events s
    WHERE CAST(s."at" AS DATE) <= $as_at
), deal_spans AS (
    SELECT {WHO.format("d")} AS who, d.deal_id, CAST(d.created_at AS DATE) AS first_day,
           coalesce(c.day, CAST(d.closed_at AS DATE), $as_at) AS last_day, c.result
    FROM deals d LEFT JOIN closed c ON c.deal_id = d.deal_id
    WHERE coalesce(d.account_id, d.lead_id) IS NOT NULL
), delivery_spans AS (
    SELECT 'a:' || account_id AS who, CAST(ordered_at AS DATE) AS first_day,
           CAST(coalesce(delivered_at, ordered_at) AS DATE) + CAST($settling AS INTEGER) AS last_day
    FROM orders WHERE account_id IS NOT NULL AND ordered_at IS NOT NULL
    UNION ALL
    SELECT who, last_day, last_day + CAST($settling AS INTEGER) FROM deal_spans WHERE result = 'won'
), place_marks AS (
    SELECT who, min(day) AS acted, NULL::DATE AS named, NULL::DATE AS bought FROM dated
    WHERE who IS NOT NULL AND kind IN (SELECT unnest($buyers)) GROUP BY who
    UNION ALL
    SELECT {WHO.format("l")}, NULL, CAST(l.created_at AS DATE), NULL FROM leads l
    UNION ALL
    SELECT who, NULL, first_day, NULL FROM deal_spans
    UNION ALL
    SELECT who, NULL, first_day, first_day FROM delivery_spans
), place_since AS (
    SELECT who, min(acted) AS acted, min(named) AS named, min(bought) AS bought FROM place_marks
    WHERE who IS NOT NULL GROUP BY who
)"""  # noqa: S608

# The stage of a row `u` (who, day, deal_id, own: an act of the buyer's) joined with `k` from place_since.
# An act without a customer or lead is the buyer's own step or still reaching people.
STAGE = """CASE
    WHEN EXISTS (SELECT 1 FROM deal_spans p WHERE p.who = u.who AND u.day BETWEEN p.first_day AND p.last_day
                 AND (u.deal_id IS NULL OR p.deal_id = u.deal_id)) THEN 'sell'
    WHEN EXISTS (SELECT 1 FROM delivery_spans p WHERE p.who = u.who
                 AND u.day > p.first_day AND u.day <= p.last_day) THEN 'deliver'
    WHEN k.bought < u.day THEN 'retain'
    WHEN u.deal_id IS NOT NULL AND u.who IS NULL THEN 'sell'
    WHEN k.named < u.day THEN 'nurture'
    WHEN k.acted <= u.day OR k.named = u.day OR u.own THEN 'attract'
    ELSE 'reach'
END"""
