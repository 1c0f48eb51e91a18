# ruff: noqa: S608 (only names of the contract go into the text)
"""Differences of an object's rows from file to file, as rows of ``object_changes``.

Every field that differs is a row: `old` and `new` are texts (times in UTC, numbers without idle zeros), `at`
is the time of the newer file, `recorded_at` that of its load. A record that a whole export lacks gets a row
of the field ``deleted`` and one for each field that was filled, so that its last values stay known; one that
comes back gets the reverse. Of personal data it is only said that a field changed.
"""

import pyarrow as pa

from etalon.evidence.increment.rows import keys_of, quoted
from etalon.evidence.schema import schema
from etalon.evidence.transform.sqltext import lit

DELETED = "deleted"
PERSONAL = ("persons",)
ORIGIN = ("source_id", "load_id", "source_row", "bucket")


def object_type(table: str) -> str:
    """The type of a table's objects, as other tables name it: ``deal`` for ``deals``."""
    return keys_of(table)[0].removesuffix("_id")


def changes_sql(table: str, source: str, main: bool) -> str:
    """SQL over ``tagged`` (rows of each step, and where keys are gone) and ``steps``.

    A record that is gone counts as deleted only in the main table of its file: elsewhere it was a mention.
    """
    keys = quoted(keys_of(table))
    fields = [name for name in schema(table).names if name not in (*ORIGIN, *keys_of(table))]
    filled = ", ".join(
        f'last_value("{name}" IGNORE NULLS) OVER era AS "{name}"' for name in [*fields, "source_row"]
    )
    values = ", ".join(f"{{'field': {lit(name)}, 'value': {_text(table, name)}}}" for name in fields)
    marked = f"{{'field': '{DELETED}', 'value': CASE WHEN _gone THEN 'true' ELSE 'false' END}}"
    differing = "count(*) > 1 AND (bool_or(_gone) OR count(DISTINCT hash(" + quoted(fields) + ")) > 1)"
    account = '"account_id"' if "account_id" in schema(table).names else "CAST(NULL AS VARCHAR)"
    shown = f"field = '{DELETED}'" if table in PERSONAL else "true"
    seen = "true" if main else "NOT _gone AND NOT _was_gone"
    return f"""
    WITH several AS (SELECT {keys} FROM tagged GROUP BY {keys} HAVING {differing}),
    eras AS (
        SELECT *, count(*) FILTER (whole OR _gone) OVER (PARTITION BY {keys} ORDER BY _step) AS _era
        FROM tagged SEMI JOIN several USING ({keys})
    ), filled AS (
        SELECT {keys}, _step, _gone, {filled}
        FROM eras WINDOW era AS (PARTITION BY {keys}, _era ORDER BY _step)
    ), owned AS (
        SELECT *, last_value({account} IGNORE NULLS) OVER (PARTITION BY {keys} ORDER BY _step) AS _account,
            lag(_gone) OVER (PARTITION BY {keys} ORDER BY _step) AS _was_gone
        FROM filled
    ), long AS (
        SELECT {keys}, _step, _gone, _was_gone, _account, source_row,
            unnest([{values}, {marked}], recursive := true)
        FROM owned
    ), pairs AS (
        SELECT *, lag(value) OVER before AS earlier, row_number() OVER before AS no
        FROM long WINDOW before AS (PARTITION BY {keys}, field ORDER BY _step)
    )
    SELECT {lit(object_type(table))} AS "type", concat_ws('|', {keys}) AS object_id, field,
        CASE WHEN {shown} THEN earlier END AS "old", CASE WHEN {shown} THEN value END AS "new", steps."at",
        steps.recorded_at, _account AS account_id, {lit(source)} AS source_id, steps.load_id, source_row
    FROM pairs JOIN steps USING (_step)
    WHERE no > 1 AND _step > 0 AND earlier IS DISTINCT FROM value AND {seen}
    """


def _text(table: str, name: str) -> str:
    """SQL of a value as text."""
    kind = schema(table).field(name).type
    if pa.types.is_decimal(kind):
        return f"""rtrim(rtrim(CAST("{name}" AS VARCHAR), '0'), '.')"""
    if pa.types.is_timestamp(kind):
        return f"""replace(regexp_replace(CAST("{name}" AS VARCHAR), '\\+00(:00)?$', 'Z'), ' ', 'T')"""
    return f'CAST("{name}" AS VARCHAR)'
