"""Numbers, money and dates as a reader of a language expects them (one door to Babel; CLDR formats)."""

from datetime import date
from decimal import Decimal

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_currency, format_decimal, format_percent

from etalon.core.measured import Measured, Period
from etalon.core.texts import Language, text

Number = int | float | Decimal
WHOLE_FROM = 100
TENTHS_BELOW = 0.1
SIGN = "% \u00a0\u202f"


def number(value: Number, language: Language, digits: int = 1) -> str:
    """A number with at most `digits` decimals; whole from 100 up."""
    places = 0 if abs(float(value)) >= WHOLE_FROM else digits
    pattern = "#,##0" + ("." + "#" * places if places else "")
    return format_decimal(value, format=pattern, locale=language)


def percent(share: float, language: Language) -> str:
    """A share (0 to 1) in per cent; one decimal below 10%."""
    tenths = 0 < abs(share) < TENTHS_BELOW
    pattern = str(Locale.parse(language).percent_formats[None].pattern)
    return format_percent(
        share, format=pattern.replace("##0", "##0.#") if tenths else pattern, locale=language
    )


def money(value: Number, currency: str | None, language: Language) -> str:
    """A sum of money without cents, with its currency where known."""
    if not currency:
        return format_decimal(value, format="#,##0", locale=language)
    pattern = str(Locale.parse(language).currency_formats["standard"].pattern).replace(".00", "")
    return format_currency(value, currency, format=pattern, locale=language, currency_digits=False)


def day(value: date, language: Language) -> str:
    """A date in the language's medium form."""
    return format_date(value, format="medium", locale=language)


def period(value: Period, language: Language) -> str:
    """A period as `first to last`, or what is open about it."""
    if value.first and value.last:
        return f"{day(value.first, language)} – {day(value.last, language)}"
    return text("period-open", language)


def figure(measured: Measured, language: Language, currency: str | None = None) -> str:
    """The value of a measured number with its unit, or a dash when the records cannot tell."""
    return "—" if measured.value is None else quantity(measured.value, measured.unit, language, currency)


def quantity(value: Number, unit: str, language: Language, currency: str | None = None) -> str:
    """A number in the form of its unit."""
    match unit:
        case "share":
            return percent(float(value), language)
        case "money":
            return money(value, currency, language)
        case "money_per_day":
            return text("unit-money_per_day", language, shown=money(value, currency, language))
        case "minutes" | "hours" | "days" | "weeks" | "months":
            return text(f"unit-{unit}", language, count=round(float(value), 1), shown=number(value, language))
        case "ratio":
            return number(value, language, digits=2)
        case _:
            return number(value, language)


def interval(measured: Measured, language: Language, currency: str | None = None) -> str:
    """The 95% interval as `low–high`, or an empty string where none was made."""
    if measured.low is None or measured.high is None:
        return ""
    if measured.unit == "share":
        low, high = percent(measured.low, language), percent(measured.high, language)
        return f"{low.rstrip(SIGN)}–{high}"
    if measured.unit == "money":
        return f"{money(measured.low, None, language)}–{money(measured.high, currency, language)}"
    return f"{number(measured.low, language)}–{number(measured.high, language)}"
