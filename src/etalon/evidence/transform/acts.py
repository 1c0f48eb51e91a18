# ruff: noqa: S608 (names are made here, words enter only through sqltext.lit)
"""Acts of a log read by their words: one proposal for each distinct act, joined to the used rows."""

from dataclasses import dataclass, field, replace

import duckdb
import pyarrow as pa

from etalon.evidence.acts.decide import Proposal
from etalon.evidence.acts.given import ATTRIBUTE, Acts
from etalon.evidence.transform.compile import Value
from etalon.evidence.transform.plan import TablePlan
from etalon.evidence.transform.sqltext import all_of, lit
from etalon.evidence.transform.verdicts import Verdict

NOTES = ("act-by-channel", "act-not-approved", "act-unclassified")
COLUMNS = ("kind", "tactic_id", "initiator")


@dataclass(frozen=True)
class ReadActs:
    """Tables with the columns that the words give, what the ledger says of them, and how often each proposal
    was made.
    """

    tables: list[TablePlan]
    notes: list[Verdict] = field(default_factory=list)
    counts: dict[Proposal, int] = field(default_factory=dict)


def read_acts(connection: duckdb.DuckDBPyConnection, acts: Acts, tables: list[TablePlan]) -> ReadActs:
    """Classify the acts of the log among `tables`, if it asks for that; ``used`` then has the columns
    ``act_…``.
    """
    log = next((table for table in tables if table.act), None)
    if log is None:
        return ReadActs(tables)
    found, names = _joined(connection, acts, log)
    values = {name: Value(f"act_{name}") for name in COLUMNS}
    attrs = {name.removeprefix(ATTRIBUTE): Value(f"act_{name}") for name in names}
    told = replace(log, values={**values, **log.values}, attrs={**attrs, **log.attrs})
    label = (log.act.get("subject") or log.act["type"]).label
    notes = [
        Verdict("noted", code, all_of([log.when, f"coalesce(act_note = {lit(code)}, false)"]), label)
        for code in NOTES
    ]
    return ReadActs([told if table is log else table for table in tables], notes, found)


def _joined(
    connection: duckdb.DuckDBPyConnection, acts: Acts, log: TablePlan
) -> tuple[dict[Proposal, int], list[str]]:
    """Put the meaning of each act beside the used rows; rows by proposal, and the attributes that occur."""
    fields = [f"{value.sql} AS act_{name}_text" for name, value in log.act.items()]
    names = [f"act_{name}_text" for name in log.act]
    connection.execute("ALTER VIEW used RENAME TO unread")
    listed = ", ".join(fields)
    distinct = connection.sql(
        f"SELECT {listed}, count(*) AS rows FROM unread WHERE {log.when} GROUP BY ALL ORDER BY ALL"
    ).to_arrow_table()
    found = acts.classify({name: distinct[f"act_{name}_text"] for name in log.act})
    meaning = acts.table(found)
    wide = distinct.drop_columns("rows").append_column("act", pa.array(found.codes))
    connection.register("act_meaning", meaning)
    connection.register("act_texts", wide)
    columns = [name for name in meaning.column_names if name != "act"]
    picked = ", ".join([*names, *(f"{name} AS act_{name}" for name in columns)])
    connection.execute(f"CREATE TABLE acts AS SELECT {picked} FROM act_texts JOIN act_meaning USING (act)")
    on = " AND ".join(
        f"{value.sql} IS NOT DISTINCT FROM acts.act_{name}_text" for name, value in log.act.items()
    )
    connection.execute(
        f"CREATE VIEW used AS SELECT unread.*, {', '.join(f'act_{name}' for name in columns)} "
        f"FROM unread LEFT JOIN acts ON {on}"
    )
    counts: dict[Proposal, int] = {}
    for code, rows in zip(found.codes.tolist(), distinct["rows"].to_pylist(), strict=True):
        proposal = found.proposals[code]
        counts[proposal] = counts.get(proposal, 0) + rows
    return counts, [name for name in columns if name.startswith(ATTRIBUTE)]
