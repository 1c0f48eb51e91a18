# ruff: noqa: S608 (names are made here, words enter only through sqltext.lit)
"""The ledger of a file from the counts of its verdicts and notes, and the rows of its quarantine."""

import duckdb
import pyarrow as pa

from etalon.evidence.ledger import Fate, FileLedger, Reason, no_quarantine
from etalon.evidence.readers import RawFile
from etalon.evidence.readers.raw import cell
from etalon.evidence.transform.job import Job
from etalon.evidence.transform.judge import Counts
from etalon.evidence.transform.sqltext import lit
from etalon.evidence.transform.verdicts import Verdict


def file_ledger(
    connection: duckdb.DuckDBPyConnection,
    job: Job,
    raw: RawFile,
    rows: int,
    counts: Counts,
    judged: list[Verdict],
    unused: tuple[str, ...],
    origin: dict[str, str],
    rounded: dict[str, str],
) -> FileLedger:
    """The ledger of a file whose `rows` are judged."""
    found = [_judged(connection, raw, judged, origin, rounded)] if _sum(counts, "quarantined") else []
    quarantine = pa.concat_tables([_ragged(raw, origin), *found])
    return FileLedger(
        path=raw.path.name,
        rows_in=rows + len(raw.rejected),
        rows_used=counts.used,
        rows_duplicate=_sum(counts, "duplicate") + counts.repeated_keys,
        rows_not_mapped=_sum(counts, "not_mapped"),
        rows_quarantined=_sum(counts, "quarantined") + len(raw.rejected),
        rows_repaired=counts.repaired,
        reasons=tuple(_reasons(job, raw, counts)),
        quarantine=quarantine,
        columns_unused=unused,
        columns=tuple(raw.columns),
    )


def _sum(counts: Counts, fate: Fate) -> int:
    return sum(rows for verdict, rows in counts.judged if verdict.fate == fate)


def _reasons(job: Job, raw: RawFile, counts: Counts) -> list[Reason]:
    """Every reason once, in the order of fates."""
    found: dict[tuple[str, str, Fate], int] = {}
    for rejected in raw.rejected:
        key: tuple[str, str, Fate] = (rejected.reason, "", "quarantined")
        found[key] = found.get(key, 0) + 1
    for verdict, rows in [*counts.judged, *counts.noted]:
        key = (verdict.code, verdict.column, verdict.fate)
        found[key] = found.get(key, 0) + rows
    if counts.repeated_keys:
        code = "version-older" if job.spec.version else "key-repeated"
        found[code, ", ".join(job.spec.key), "duplicate"] = counts.repeated_keys
    others = {
        lookup.column: job.mapping.spec.files[lookup.in_].pattern for lookup in job.spec.lookups.values()
    }
    return [
        *(Reason(code, rows, "noted", "", facts) for code, (rows, facts) in _remarks(job, raw).items()),
        *(
            Reason(
                code,
                rows,
                fate,
                column,
                {"file": others.get(column, "")},
                job.mapping.spec.reasons.get(code),
            )
            for (code, column, fate), rows in found.items()
        ),
    ]


def _remarks(job: Job, raw: RawFile) -> dict[str, tuple[int, dict[str, str]]]:
    """What is said of the file itself; sheets that other entries of the mapping read are not unread."""
    found = dict(raw.remarks)
    if "sheets-unread" in found:
        read = {file.format.sheet for file in job.mapping.spec.files.values()}
        left = [sheet for sheet in found["sheets-unread"][1]["sheets"].split(", ") if sheet not in read]
        found["sheets-unread"] = (len(left), {"sheets": ", ".join(left)})
    return {code: said for code, said in found.items() if said[0]}


def _ragged(raw: RawFile, origin: dict[str, str]) -> pa.Table:
    """Rows that have no cells to judge, with their line as it stands."""
    shape = no_quarantine().schema
    rows = [
        {
            "file": raw.path.name,
            "reason": rejected.reason,
            "found": rejected.found,
            "row": rejected.text,
            "source_row": rejected.row,
            **origin,
        }
        for rejected in raw.rejected
    ]
    return pa.Table.from_pylist(rows, schema=shape)


def _judged(
    connection: duckdb.DuckDBPyConnection,
    raw: RawFile,
    judged: list[Verdict],
    origin: dict[str, str],
    rounded: dict[str, str],
) -> pa.Table:
    """Rows that were judged and found to be of no use, with their cells under the names of the file."""
    mine = {number: verdict for number, verdict in enumerate(judged) if verdict.fate == "quarantined"}
    if not mine:
        return no_quarantine()

    def pick(sqls: dict[int, str]) -> str:
        return (
            "CASE verdict " + " ".join(f"WHEN {number} THEN {sql}" for number, sql in sqls.items()) + " END"
        )

    as_read = {cell: f"coalesce({cell}, {kept})" for cell, kept in rounded.items()}
    cells = ", ".join(
        f"{lit(name)}, {as_read.get(cell(index), cell(index))}" for index, name in enumerate(raw.columns)
    )
    columns = {
        "file": lit(raw.path.name),
        "table": pick({number: lit(verdict.table) for number, verdict in mine.items()}),
        "field": pick({number: lit(verdict.column) for number, verdict in mine.items()}),
        "reason": pick({number: lit(verdict.code) for number, verdict in mine.items()}),
        "found": pick({number: verdict.found for number, verdict in mine.items()}),
        "row": "line",
        **{name: lit(value) for name, value in origin.items()},
        "source_row": "row",
    }
    listed = ", ".join(f'{sql} AS "{name}"' for name, sql in columns.items())
    lines = f"SELECT row, CAST(json_object({cells}) AS VARCHAR) AS line FROM raw"
    found = connection.sql(
        f"SELECT {listed} FROM w JOIN ({lines}) USING (row) "
        f"WHERE verdict IN ({', '.join(map(str, mine))}) ORDER BY row"
    ).to_arrow_table()
    shape = no_quarantine().schema
    return found.select(shape.names).cast(shape)
