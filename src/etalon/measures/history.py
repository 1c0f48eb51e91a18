"""History of deal stages as SQL relations: `deal_stage_changed` events, else changes of the field `stage`."""

# reversed  deals closed before the day on which they were created: their history cannot be true, left out
# changes   deal_id, origin, target, at, no, since (entry into origin, null if unknown), later (next change)
# moves     every transition and, for ended deals, the way out: outcome is its result, null for a change of
#           stage; closes is the result where a change is the last one, within a day of the closing
# ended     closed deals that were not opened again by a later change of stage
# standing  the stage in which a deal stands that has not ended
# places    the place of each stage in the order in which a deal first came to it
HISTORY = """reversed AS (
    SELECT c.deal_id FROM closed c JOIN deals d ON d.deal_id = c.deal_id
    WHERE c.day < CAST(d.created_at AS DATE)
), raw AS (
    SELECT deal_id, json_extract_string(attrs, '$.from') AS origin,
           json_extract_string(attrs, '$.to') AS target, "at", seq, event_id AS id
    FROM events WHERE kind = 'deal_stage_changed' AND deal_id IS NOT NULL AND CAST("at" AS DATE) <= $as_at
), noted AS (
    SELECT object_id AS deal_id, old AS origin, new AS target, "at", NULL::BIGINT AS seq, new AS id
    FROM object_changes
    WHERE type IN ('deals', 'deal') AND field = 'stage' AND CAST("at" AS DATE) <= $as_at
      AND object_id NOT IN (SELECT deal_id FROM raw)
), joined AS (
    SELECT * FROM (SELECT * FROM raw UNION ALL SELECT * FROM noted)
    WHERE target IS NOT NULL AND deal_id NOT IN (SELECT deal_id FROM reversed)
), changes AS (
    SELECT j.deal_id, coalesce(j.origin, lag(j.target) OVER w) AS origin, j.target, j."at",
           row_number() OVER w AS no,
           coalesce(lag(j."at") OVER w, CASE WHEN d.created_at <= j."at" THEN d.created_at END) AS since,
           lead(j."at") OVER w AS later
    FROM joined j LEFT JOIN deals d ON d.deal_id = j.deal_id
    WINDOW w AS (PARTITION BY j.deal_id ORDER BY j."at", j.seq NULLS LAST, j.id)
), last_stage AS (
    SELECT deal_id, target, "at" FROM changes WHERE later IS NULL
), ended AS (
    SELECT c.* FROM closed c JOIN last_stage l USING (deal_id) WHERE c."at" > l."at" - INTERVAL 1 DAY
), moves AS (
    SELECT h.deal_id, h.origin, h.target, NULL::VARCHAR AS outcome, h."at",
           date_sub('hour', h.since, h."at") AS hours,
           CASE WHEN h.later IS NULL AND abs(date_sub('hour', h."at", c."at")) < 24
               THEN coalesce(c.result, 'closed') END AS closes
    FROM changes h LEFT JOIN ended c ON c.deal_id = h.deal_id
    WHERE h.origin IS DISTINCT FROM h.target
    UNION ALL
    SELECT l.deal_id, l.target, NULL, coalesce(c.result, 'closed'), greatest(c."at", l."at"),
           date_sub('hour', l."at", greatest(c."at", l."at")), NULL
    FROM last_stage l JOIN ended c ON c.deal_id = l.deal_id
), standing AS (
    SELECT l.deal_id, l.target, l."at" FROM last_stage l
    WHERE l.deal_id NOT IN (SELECT deal_id FROM ended)
), entered AS (
    SELECT deal_id, origin AS stage, 0 AS no FROM changes WHERE no = 1 AND origin IS NOT NULL
    UNION ALL SELECT deal_id, target, no FROM changes
), places AS (
    SELECT deal_id, stage, row_number() OVER (PARTITION BY deal_id ORDER BY min(no)) AS place
    FROM entered GROUP BY deal_id, stage
)"""
