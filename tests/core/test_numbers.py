"""Numbers leave the program as readers of a language expect them."""

from datetime import date

import pytest

from etalon.core.measured import Measured, Period
from etalon.core.numbers import figure, interval, money, percent, period
from etalon.core.texts import Language


@pytest.mark.parametrize(
    ("language", "share", "expected"),
    [("en", 0.382, "38%"), ("ru", 0.382, "38 %"), ("uk", 0.056, "5,6%"), ("en", 0.0, "0%")],
)
def test_shares_are_per_cent(language: Language, share: float, expected: str) -> None:
    assert percent(share, language).replace("\u00a0", " ") == expected


@pytest.mark.parametrize(
    ("language", "currency", "expected"),
    [
        ("en", "EUR", "€1,234,568"),
        ("ru", "EUR", "1 234 568 €"),
        ("uk", "UAH", "1 234 568 ₴"),
        ("ru", None, "1 234 568"),
    ],
)
def test_money_is_whole_and_in_its_currency(language: Language, currency: str | None, expected: str) -> None:
    assert money(1234567.5, currency, language).replace("\u00a0", " ").replace("\u202f", " ") == expected


def test_an_interval_names_its_unit_once() -> None:
    assert interval(Measured(0.38, "share", 391, 0.33, 0.43), "en") == "33–43%"
    assert interval(Measured(0.38, "share", 391), "en") == ""


def test_no_value_is_a_dash_and_never_a_zero() -> None:
    assert figure(Measured.cannot_tell("share", "reason-thin", 3), "ru") == "—"


def test_a_value_without_a_reason_to_lack_is_required() -> None:
    with pytest.raises(ValueError, match="reason"):
        Measured(None, "share")
    with pytest.raises(ValueError, match="reason"):
        Measured(0.5, "share", reason="reason-thin")


def test_a_period_is_written_in_full_or_called_open() -> None:
    assert period(Period(date(2026, 1, 5), date(2026, 3, 31)), "en") == "Jan 5, 2026 – Mar 31, 2026"
    assert period(Period(), "ru") == "весь период записей"
