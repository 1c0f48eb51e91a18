"""Cases of a pack: small examples beside its items, each with what should come out, run by the check.

``cases/kpis/*.yaml`` hold records and the value of a KPI over them; ``cases/frames/*.yaml`` answers on a map
and the weakest places that follow.
"""

import json
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from math import isclose
from pathlib import Path
from typing import Any

import pyarrow as pa

from etalon.assessment.quick import Answer, asked
from etalon.assessment.weakest import weakest
from etalon.core.errors import InputError, Problem
from etalon.core.measured import Period
from etalon.core.strict import StrictModel, check, nearest
from etalon.core.yamlfile import Path_, YamlDocument, read_yaml
from etalon.evidence.schema import schema
from etalon.evidence.sql import Door
from etalon.measures.kpis.run import run_kpi
from etalon.standard.contract import contract
from etalon.standard.overlay.document import CASES
from etalon.standard.pack import Pack

Row = dict[str, Any]


class KpiCase(StrictModel):
    """Records by table of the contract, the first and last day of the period, and the KPI's value."""

    kpi: str
    period: tuple[date, date]
    records: dict[str, tuple[Row, ...]]
    value: float | None


class FrameCase(StrictModel):
    """Answers by cell as the page saves them, and the ids of the weakest places, weakest first."""

    frame: str
    answers: dict[str, Answer]
    weakest: tuple[str, ...]


def failed(folder: Path, pack: Pack) -> Iterator[Problem]:
    """What is wrong with the cases of a pack folder: their form, what they name, and what comes out."""
    for sort, run in (("kpis", _kpi), ("frames", _frame)):
        for path in sorted((folder / CASES / sort).glob("*.yaml")):
            try:
                yield from run(read_yaml(path), pack)
            except InputError as error:
                yield from error.problems


def _kpi(document: YamlDocument, pack: Pack) -> Iterator[Problem]:
    case = check(KpiCase, document)
    if problems := [*_known(case.kpi, list(pack.kpis), document, ("kpi",)), *_columns(case, document)]:
        yield from problems
        return
    first, last = case.period
    tables = {}
    for name, rows in case.records.items():
        try:
            tables[name] = _table(name, rows)
        except (ValueError, TypeError, ArithmeticError) as error:
            facts = {"table": name, "detail": str(error).splitlines()[0]}
            yield Problem("case-value", document.place(("records", name)), facts)
            return
    with Door.memory(tables) as door:
        whole = run_kpi(case.kpi, door, pack, Period(first, last), parameters={"enough": 1}, as_at=last).whole
    found = next(iter(whole.values.values())).value if whole else None
    if not _equal(found, case.value):
        facts = {"id": case.kpi, "found": _said(found), "value": _said(case.value)}
        yield Problem("case-kpi", document.place(("value",)), facts)


def _columns(case: KpiCase, document: YamlDocument) -> Iterator[Problem]:
    """Tables and columns that the contract does not have."""
    for name, rows in case.records.items():
        yield from _known(name, list(contract()), document, ("records", name))
        for number, row in enumerate(rows if name in contract() else ()):
            for column in row:
                yield from _known(column, contract()[name].names, document, ("records", name, number, column))


def _frame(document: YamlDocument, pack: Pack) -> Iterator[Problem]:
    case = check(FrameCase, document)
    if problems := list(_known(case.frame, list(pack.frames), document, ("frame",))):
        yield from problems
        return
    cells = asked(pack.frames[case.frame], pack)
    for cell in case.answers:
        yield from _known(cell, list(cells), document, ("answers", cell))
    found = tuple(place.cell for place in weakest(list(cells.values()), case.answers, pack).places)
    if found != case.weakest:
        facts = {"id": case.frame, "found": ", ".join(found), "value": ", ".join(case.weakest)}
        yield Problem("case-frame", document.place(("weakest",)), facts)


def _known(word: str, allowed: list[str], document: YamlDocument, path: Path_) -> Iterator[Problem]:
    if word not in allowed:
        near = nearest(word, allowed)
        facts = {"found": word, "nearest": near, "hint": "yes" if near else "no"}
        yield Problem("case-unknown", document.place(path), facts)


def _table(name: str, rows: Sequence[Row]) -> pa.Table:
    shape = schema(name)
    columns = [
        pa.array([_cell(row.get(field.name), field.type) for row in rows], field.type) for field in shape
    ]
    return pa.table(columns, schema=shape)


def _cell(value: Any, kind: pa.DataType) -> Any:
    """A value of a case as what the column holds; times without a zone are UTC."""
    if pa.types.is_timestamp(kind) and isinstance(value, str):
        return datetime.fromisoformat(value).replace(tzinfo=UTC)
    if pa.types.is_date(kind) and isinstance(value, str):
        return date.fromisoformat(value)
    if pa.types.is_decimal(kind) and value is not None:
        return Decimal(str(value))
    return json.dumps(value) if isinstance(value, dict) else value


def _equal(found: float | None, value: float | None) -> bool:
    if found is None or value is None:
        return found is value
    return isclose(found, value, rel_tol=1e-6, abs_tol=1e-9)


def _said(value: float | None) -> str:
    return "null" if value is None else f"{value:g}"
