"""How words are read as times, numbers and yes or no: SQL macros, set up once per session."""

from dataclasses import dataclass

import duckdb

from etalon.evidence.mapping.model import DateOrder
from etalon.evidence.transform.sqltext import among, lit
from etalon.evidence.words import record_words

CLOCKS = ("", " %H:%M:%S", " %H:%M", " %I:%M %p", " %I:%M:%S %p", " %H:%M:%S.%f")
DAYS: dict[DateOrder, str] = {"ymd": "%Y.%m.%d", "dmy": "%d.%m.%Y", "mdy": "%m.%d.%Y"}
NAMED = ("%d %b %Y", "%d %B %Y", "%b %d %Y", "%B %d %Y", "%d.%b.%Y", "%d.%B.%Y")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
CURRENCY = r"[\s\x{A0}\x{2007}\x{2009}\x{202F}'’$€£₽₴¥]|руб(лей|ля|ль)?\.?|грн\.?|р\.|usd|eur|rub|rur|uah|gbp"
THOUSAND, MILLION = r"(k|к|тыс\.?|тис\.?)$", r"(m|м|млн\.?|mln)$"

NUMBERS = rf"""
CREATE MACRO number_text(x) AS
  regexp_replace(replace(lower(x), '−', '-'), '{CURRENCY.replace("'", "''")}', '', 'g');
CREATE MACRO number_factor(t) AS CASE WHEN regexp_matches(t, '{THOUSAND}') THEN 1000
  WHEN regexp_matches(t, '{MILLION}') THEN 1000000 WHEN right(t, 1) = '%' THEN 0.01 ELSE 1 END;
CREATE MACRO number_core(t) AS regexp_replace(regexp_replace(t, '{THOUSAND}|{MILLION}|%$', ''),
  '^\((.*)\)$', '-\1');
CREATE MACRO number_plain(n, comma) AS CASE
  WHEN regexp_full_match(n, '[-+]?\d+') THEN n
  WHEN comma AND regexp_full_match(n, '[-+]?\d{{1,3}}(\.\d{{3}})+(,\d+)?')
    THEN replace(replace(n, '.', ''), ',', '.')
  WHEN NOT comma AND regexp_full_match(n, '[-+]?\d{{1,3}}(,\d{{3}})+(\.\d+)?') THEN replace(n, ',', '')
  WHEN regexp_full_match(n, '[-+]?\d*\.\d+') THEN n
  WHEN regexp_full_match(n, '[-+]?\d*,\d+') THEN replace(n, ',', '.')
  WHEN regexp_full_match(n, '[-+]?\d{{1,3}}(\.\d{{3}})+,\d+') THEN replace(replace(n, '.', ''), ',', '.')
  WHEN regexp_full_match(n, '[-+]?\d{{1,3}}(,\d{{3}})+\.\d+') THEN replace(n, ',', '') END;
CREATE MACRO number_slow(x, comma) AS try_cast(
  try_cast(number_plain(number_core(number_text(x)), comma) AS DECIMAL(18, 4)) * number_factor(number_text(x))
  AS DECIMAL(18, 4));
CREATE MACRO number_fast(x, comma) AS
  try_cast(CASE WHEN NOT (comma AND contains(x, '.')) THEN x END AS DECIMAL(18, 4));
"""

# The usual spelling goes a short way; every other word is tried in turn. Times are counted in UTC without
# the calendar of zones where none is asked for: it is dear.
TIMES = r"""
CREATE MACRO usual_time(x) AS (x LIKE '____-__-__ __:__:__' OR x LIKE '____-__-__'
  OR x LIKE '____-__-__T__:__:__') AND x >= '0' AND x < ':' AND x NOT LIKE '%Z' AND x NOT LIKE '%.';
CREATE MACRO utc_time(t) AS make_timestamptz(epoch_us(t));
CREATE MACRO sane_time(t) AS CASE WHEN year(t) BETWEEN 1900 AND 2200 THEN t
  WHEN year(t) < 70 THEN t + INTERVAL 2000 YEAR WHEN year(t) < 100 THEN t + INTERVAL 1900 YEAR END;
CREATE MACRO time_text(x) AS regexp_replace(translate(x, '/-', '..'), ',\s*|\s+|T', ' ', 'g');
CREATE MACRO time_digits(x) AS CASE
  WHEN regexp_full_match(x, '\d{8}') THEN try_strptime(x, '%Y%m%d')
  WHEN regexp_full_match(x, '\d{10}') THEN make_timestamp(CAST(x AS BIGINT) * 1000000)
  WHEN regexp_full_match(x, '\d{13}') THEN make_timestamp(CAST(x AS BIGINT) * 1000)
  WHEN regexp_full_match(x, '[2-7]\d{4}(\.\d+)?')
    THEN TIMESTAMP '1899-12-30' + to_seconds(round(CAST(x AS DOUBLE) * 86400)) END;
CREATE MACRO time_offset(x) AS regexp_matches(x, '^\d{4}-.*:.*\d(Z|[+-]\d\d:?(\d\d)?)$');
CREATE MACRO time_at_utc(x, t) AS CASE WHEN usual_time(x) THEN utc_time(t)
  WHEN time_offset(x) THEN try_cast(x AS TIMESTAMPTZ) ELSE utc_time(t) END;
CREATE MACRO time_at(x, t, zone) AS CASE WHEN t = date_trunc('day', t) AND usual_time(x) THEN utc_time(t)
  WHEN usual_time(x) THEN timezone(zone, t) WHEN time_offset(x) THEN try_cast(x AS TIMESTAMPTZ)
  WHEN t = date_trunc('day', t) OR regexp_full_match(x, '\d{10,13}') THEN utc_time(t)
  ELSE timezone(zone, t) END;
CREATE MACRO read_yes_no(x) AS CASE WHEN {yes} THEN true WHEN {no} THEN false END;
"""
# CASE, not coalesce: DuckDB reads what the arms of a coalesce share for every row, asked for or not.
LOCAL = """
CREATE MACRO time_words_{order}(x) AS
  CASE WHEN usual_time(x) AND try_cast(x AS TIMESTAMP) IS NOT NULL THEN try_cast(x AS TIMESTAMP)
  ELSE coalesce(
  try_cast(CASE WHEN regexp_matches(x, '^\\d{{4}}[-/.]') THEN replace(x, '.', '-') END AS TIMESTAMP),
  try_strptime(time_text(x), [{plain}]), try_strptime(time_text(x), [{days}]), time_digits(x),
  try_strptime({months}, [{named}])) END;
"""


def set_up(connection: duckdb.DuckDBPyConnection) -> None:
    """Define the macros that `reading` uses."""
    words = record_words()
    connection.execute(NUMBERS)
    connection.execute(TIMES.replace("{yes}", among("x", words.yes)).replace("{no}", among("x", words.no)))
    for order in DAYS:
        tried = [DAYS[order]] if order == "ymd" else [DAYS[order], DAYS["ymd"]]
        plain = ", ".join(lit(DAYS[order] + clock) for clock in CLOCKS[:3])
        days = ", ".join(lit(day + clock) for day in tried for clock in CLOCKS)
        named = ", ".join(lit(day + clock) for day in NAMED for clock in CLOCKS)
        months = _months("time_text(x)")
        connection.execute(LOCAL.format(order=order, plain=plain, days=days, named=named, months=months))


@dataclass(frozen=True)
class Reading:
    """How a text is read, in two steps, so that the dear first one runs once: `outer` names it ``{0}``.

    The result is NULL for words that cannot be read. Midnight stands for a day and is never moved
    between zones.
    """

    inner: str
    outer: str

    def finish(self, column: str) -> str:
        """The second step over the column that holds the first."""
        return self.outer.replace("{0}", column)


def reading(text: str, kind: str, order: DateOrder, comma: bool, zone: str) -> Reading:
    """The SQL of a reading: time, day, number, float, whole, yes_no or json."""
    point = "true" if comma else "false"
    slow = f"CASE WHEN {{0}} IS NOT NULL THEN {{0}} ELSE number_slow({text}, {point}) END"
    number = Reading(f"number_fast({text}, {point})", slow)
    match kind:
        case "time":
            found = f"{text}, sane_time({{0}})"
            at = f"time_at_utc({found})" if zone == "UTC" else f"time_at({found}, {lit(zone)})"
            return Reading(f"time_words_{order}({text})", at)
        case "day":
            return Reading(f"time_words_{order}({text})", "CAST(sane_time({0}) AS DATE)")
        case "number":
            return number
        case "float":
            return Reading(number.inner, f"CAST({number.outer} AS DOUBLE)")
        case "whole":
            whole = f"({slow})"
            digits = f"try_cast(CASE WHEN regexp_full_match({text}, '-?\\d+') THEN {text} END AS BIGINT)"
            return Reading(
                number.inner,
                f"coalesce({digits}, CASE WHEN {whole} % 1 = 0 THEN CAST({whole} AS BIGINT) END)",
            )
        case "yes_no":
            return Reading(f"read_yes_no({text})", "{0}")
    return Reading(
        f"CASE WHEN json_valid({text}) THEN {text} ELSE CAST(to_json({text}) AS VARCHAR) END", "{0}"
    )


def _months(sql: str) -> str:
    """A text with the months of Russian and Ukrainian as strptime knows them, tried only where letters
    are.
    """
    made = f"lower({sql})"
    for month, stems in zip(MONTHS, record_words().months, strict=True):
        name = "(" + "|".join(stems) + r")[а-яіїє]*\.?"
        made = f"regexp_replace({made}, {lit(name)}, {lit(month)})"
    made = rf"trim(regexp_replace({made}, ' (г|року|р)\.?( |$)', '\2'))"
    return rf"CASE WHEN regexp_matches({sql}, '\pL{{3}}') THEN {made} END"
