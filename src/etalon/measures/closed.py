"""Closed deals: the last `deal_closed` event of each deal decides its outcome, never a status text."""

CLOSED = """closed AS (
    SELECT coalesce(deal_id, event_id) AS deal_id, lead_id, "at", CAST("at" AS DATE) AS day, value, currency,
           json_extract_string(attrs, '$.result') AS result
    FROM events WHERE kind = 'deal_closed' AND "at" IS NOT NULL
    QUALIFY row_number() OVER (
        PARTITION BY coalesce(deal_id, event_id) ORDER BY "at" DESC, seq DESC NULLS LAST, event_id DESC
    ) = 1
)"""

RESULT_NEEDS = ("events:deal_closed", "events:deal_closed.attrs.result")
