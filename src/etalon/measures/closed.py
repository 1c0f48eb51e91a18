"""Closed deals: the last `deal_closed` event of each deal decides its outcome, never a status text.

The SQL takes the parameter ``$as_at``: an event dated later has not happened yet.
"""

CLOSED = """closed AS (
    SELECT coalesce(deal_id, event_id) AS deal_id, lead_id, "at", CAST("at" AS DATE) AS day, value, currency,
           json_extract_string(attrs, '$.result') AS result
    FROM events WHERE kind = 'deal_closed' AND CAST("at" AS DATE) <= $as_at
    QUALIFY row_number() OVER (
        PARTITION BY coalesce(deal_id, event_id) ORDER BY "at" DESC, seq DESC NULLS LAST, event_id DESC
    ) = 1
)"""

RESULT_NEEDS = ("events:deal_closed", "events:deal_closed.attrs.result")
