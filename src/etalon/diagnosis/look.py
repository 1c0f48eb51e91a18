"""Looking at measured rows through one finding rule."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from etalon.core.measured import Measured
from etalon.core.numbers import figure, interval
from etalon.core.texts import Language, text
from etalon.measures.result import MeasureResult, MeasureRow
from etalon.standard.documents import FindingRule
from etalon.standard.documents.findings import Addition

Answers = Mapping[tuple[str, tuple[str, ...]], MeasureResult]


@dataclass(frozen=True)
class Seen:
    """What a rule saw: the number it looked at and the rows that its sentences speak of."""

    value: Measured
    row: MeasureRow
    best: MeasureRow | None = None
    worst: MeasureRow | None = None


def see(rule: FindingRule, answers: Answers) -> Seen | None:
    """What the rule sees in the answers, or None when it does not apply or the records cannot tell."""
    result = answers.get((rule.measure, rule.by))
    if result is None:
        return None
    rows = [row for row in result.part(rule.part) if rule.value in row.values]
    return _extremes(rule, rows) if rule.look == "extremes" else _whole(rule, rows)


def _whole(rule: FindingRule, rows: Iterable[MeasureRow]) -> Seen | None:
    row = next((row for row in rows if not row.group), None)
    if row is None or not _applies(rule, row.values[rule.value]):
        return None
    return Seen(row.values[rule.value], row)


def _applies(rule: FindingRule, value: Measured) -> bool:
    if value.value is None or value.n < rule.min_n:
        return False
    if rule.sure and (value.low is None or value.high is None):
        return False
    lowest = value.low if rule.sure and value.low is not None else value.value
    highest = value.high if rule.sure and value.high is not None else value.value
    enough = rule.at_least is None or lowest >= rule.at_least
    return enough and (rule.at_most is None or highest <= rule.at_most)


def _extremes(rule: FindingRule, rows: Iterable[MeasureRow]) -> Seen | None:
    told = [row for row in rows if row.group and None not in row.group.values() and _certain(rule, row)]
    told.sort(key=lambda row: row.values[rule.value].value or 0.0)
    if len(told) < 2:
        return None
    worst, best = told[0], told[-1]
    low, high = worst.values[rule.value].high, best.values[rule.value].low
    if low is None or high is None or low >= high:
        return None
    return Seen(best.values[rule.value], best, best, worst)


def _certain(rule: FindingRule, row: MeasureRow) -> bool:
    value = row.values[rule.value]
    return value.value is not None and value.low is not None and value.n >= rule.min_n


def facts(seen: Seen, rule: FindingRule, language: Language) -> dict[str, str]:
    """The words that fill the sentences of a rule."""
    currency = seen.row.currency
    made = {name: figure(value, language, currency) for name, value in seen.row.values.items()}
    made |= {"interval": interval(seen.value, language, currency), "n": str(seen.value.n)}
    if seen.best and seen.worst:
        made |= dict(_pair("best", seen.best, rule, language)) | dict(
            _pair("worst", seen.worst, rule, language)
        )
    return made


def _pair(name: str, row: MeasureRow, rule: FindingRule, language: Language) -> Iterator[tuple[str, str]]:
    yield name, ", ".join(str(part) for part in row.group.values())
    yield f"{name}_value", figure(row.values[rule.value], language, row.currency)
    yield f"{name}_n", str(row.values[rule.value].n)


def added(addition: Addition, answers: Answers, language: Language) -> tuple[str, str] | None:
    """An addition's sentence and of how many records its numbers are; None where they do not carry it."""
    result = answers.get((addition.measure, ()))
    rows = result.part(addition.part) if result else ()
    row = next((row for row in rows if not row.group), None)
    if row is None or not _carried(addition, row):
        return None
    numbers = {name: figure(row.values[name], language, row.currency) for name in addition.numbers}
    bases = [counted(numbers[name], row.values[name], language, row.currency) for name in addition.numbers]
    return addition.sentence.in_(language).format_map(numbers), "; ".join(bases)


def _carried(addition: Addition, row: MeasureRow) -> bool:
    """Whether all numbers are known, of enough records, large enough and apart where they must be."""
    values = [row.values.get(name) for name in addition.numbers]
    told = [value for value in values if value and value.value is not None and value.n >= addition.min_n]
    if len(told) < len(values) or (told[0].value or 0.0) < (addition.at_least or 0.0):
        return False
    if not addition.apart:
        return True
    low, high = told[0].low, told[1].high
    return low is not None and high is not None and low > high


def counted(said: str, value: Measured, language: Language, currency: str | None) -> str:
    """A number as it was said, with its n and, where there is one, its interval."""
    sure = interval(value, language, currency)
    kind = "finding-counted-interval" if sure else "finding-counted"
    return text(kind, language, figure=said, n=value.n, interval=sure)


def basis(seen: Seen, language: Language, period: str) -> str:
    """Of how many records, over which period, and how sure."""
    sure = interval(seen.value, language, seen.row.currency)
    if not sure:
        return text("finding-basis", language, n=seen.value.n, period=period)
    return text("finding-basis-interval", language, n=seen.value.n, period=period, interval=sure)
