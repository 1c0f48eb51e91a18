"""Speed as a ratio against a peer, in one run: ``python tools/bench.py [--rows N N ...] [--out FILE]``.

The peer is DuckDB alone, which reads the same CSV, gives its columns types, and writes it sorted to Parquet.
Etalon does that and more: it judges every row, keeps a ledger, makes events and objects, and cuts the store
into buckets. Each side runs in a process of its own, so that the peak of memory is its own.
"""

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, datetime, timedelta
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ROUNDS = 3
SIZES = (1_000_000, 10_000_000)
PACKAGES = ("duckdb", "deltalake", "pyarrow", "numpy")
KINDS = ("Call", "Meeting", "Email", "Task")
MAPPING = """id: bench
files:
  activities:
    pattern: activities.csv
    mode: partial
    format: {type: csv, encoding: utf-8, delimiter: ",", dates: ymd}
    key: id
    tables:
      events:
        columns:
          event_id: id
          kind: {column: type, map: {Call: call_made, Meeting: meeting_held, Email: email_sent, Task: x.task}}
          at: at
          account_id: account
          deal_id: deal
          actor_id: owner
"""
PEER = """COPY (
    SELECT id, CASE type WHEN 'Call' THEN 'call_made' WHEN 'Meeting' THEN 'meeting_held'
        WHEN 'Email' THEN 'email_sent' ELSE 'x.task' END AS kind,
        CAST("at" AS TIMESTAMP) AS "at", account, deal, owner
    FROM read_csv($source, header = true, all_varchar = true)
    ORDER BY account, "at", id
) TO '{target}' (FORMAT parquet, COMPRESSION zstd)"""


def generate(path: Path, rows: int) -> None:
    """Write an activity log of `rows` rows over rows / 100 accounts and two years."""
    start = datetime(2024, 1, 1, 8)
    accounts = max(1, rows // 100)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write("id,type,at,account,deal,owner,subject\n")
        for row in range(rows):
            scattered = row * 2_654_435_761 % 4_294_967_296
            at = start + timedelta(minutes=scattered % 1_052_640)
            file.write(
                f"A{row:08},{KINDS[scattered % 4]},{at:%Y-%m-%d %H:%M:%S},C{scattered % accounts:06},"
                f"D{scattered % (accounts * 2):07},owner{scattered % 50},About the order no. {row}\n"
            )


def etalon(folder: Path) -> int:
    """Load the log with Etalon's own verb, without the command line around it; gives the events stored."""
    from etalon.standard.loader import base_pack
    from etalon.workspace import open_workspace
    from etalon.workspace.loading import load

    opened = open_workspace(folder)
    load(opened, base_pack(), lambda *_: None)
    return opened.evidence().counts()["events"]


def duckdb_alone(folder: Path) -> int:
    """Read, type, sort and write the log with DuckDB alone; gives the rows written."""
    import duckdb

    target = folder / "peer.parquet"
    source = str(folder / "exports" / "activities.csv")
    duckdb.connect().execute(PEER.format(target=target.as_posix()), {"source": source})
    found = duckdb.connect().execute("SELECT count(*) FROM read_parquet(?)", [str(target)]).fetchone()
    return int(found[0]) if found else 0


SIDES: dict[str, Callable[[Path], int]] = {"etalon": etalon, "duckdb": duckdb_alone}


def peak_megabytes() -> float | None:
    """The most memory that this process has held, or None where the system does not say."""
    try:
        import resource
    except ImportError:  # Windows
        return None
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return used / (1024 * 1024 if sys.platform == "darwin" else 1024)


def measure(side: str, folder: Path) -> dict[str, float | None]:
    """One side in this process: seconds (without imports and the standard), rows, peak of memory in MB."""
    import duckdb  # noqa: F401 (imported before the clock starts)

    if side == "etalon":
        from etalon.standard.loader import base_pack
        from etalon.workspace import loading  # noqa: F401

        base_pack()
    began = time.perf_counter()
    rows = SIDES[side](folder)
    return {"seconds": time.perf_counter() - began, "rows": rows, "peak": peak_megabytes()}


def fresh(folder: Path, rows: int) -> None:
    """The workspace over the generated log."""
    for name in ("exports", "mappings"):
        (folder / name).mkdir(parents=True)
    generate(folder / "exports" / "activities.csv", rows)
    (folder / "mappings" / "bench.yaml").write_text(MAPPING, encoding="utf-8")
    settings = "format: 1\norganisation: Bench\nroute: direct\ncurrency: EUR\nlanguage: en\n"
    sources = "sources: [{mapping: mappings/bench.yaml}]\n"
    (folder / "etalon.yaml").write_text(settings + sources, encoding="utf-8")


def cleared(folder: Path) -> None:
    """Take away what an earlier round wrote."""
    from shutil import rmtree

    rmtree(folder / "store", ignore_errors=True)
    (folder / "peer.parquet").unlink(missing_ok=True)


def rounds(folder: Path, turns: int) -> dict[str, list[dict[str, float]]]:
    """Both sides in turn, each in a process of its own."""
    found: dict[str, list[dict[str, float]]] = {side: [] for side in SIDES}
    for turn in range(turns):
        for side in SIDES:
            cleared(folder)
            command = [sys.executable, str(Path(__file__)), "--side", side, "--folder", str(folder)]
            run = subprocess.run(command, check=True, capture_output=True, text=True)
            found[side].append(json.loads(run.stdout))
            print(
                f"round {turn + 1}, {side}: {found[side][-1]['seconds']:.1f} s", file=sys.stderr, flush=True
            )
    return found


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def page(tables: list[list[str]]) -> str:
    """The text of docs/benchmarks.md; one table for each size."""
    packages = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    lines = [
        "# Benchmarks",
        "",
        "Written by `make bench` (`tools/bench.py`). What counts is the ratio: both sides ran in turn on one",
        "machine in one run. Seconds of another machine, or of another day, are not comparable.",
        "",
        "DuckDB alone reads the file, gives the columns types and writes it sorted to one Parquet file.",
        "Etalon reads the same file, judges every row (twins, keys, dates, kinds), keeps the ledger and the",
        "original, makes events of the contract, and writes them sorted in 16 buckets as Delta tables with",
        "a manifest. Starting Python, importing, and reading the standard are left out of the seconds.",
        "",
        *(line for table in tables for line in table),
        f"{date.today():%Y-%m-%d}; Python {platform.python_version()}, {packages}; {platform.system()}"
        f" {platform.machine()}, {cores()} cores{busy()}.",
        "",
    ]
    return "\n".join(lines)


def table(found: dict[str, list[dict[str, float]]], rows: int, size: int) -> list[str]:
    """What both sides took for a log of `rows` rows, as lines of the page."""
    best = {side: min(each["seconds"] for each in runs) for side, runs in found.items()}
    peak = {side: max((each["peak"] or 0.0) for each in runs) for side, runs in found.items()}
    labels = {"etalon": "Etalon: load", "duckdb": "DuckDB alone: read, type, sort, write"}
    turns = len(found["etalon"])
    lines = [
        f"## A log of {rows:,} activities ({size / 1e6:.0f} MB of CSV)",
        "",
        f"| | best of {turns}, s | all, s | peak of memory, MB | rows written |",
        "|---|---|---|---|---|",
    ]
    for side, runs in found.items():
        told = ", ".join(f"{each['seconds']:.1f}" for each in runs)
        memory = f"{peak[side]:,.0f}" if peak[side] else "not told by the system"
        lines.append(f"| {labels[side]} | {best[side]:.1f} | {told} | {memory} | {int(runs[0]['rows']):,} |")
    ratio = best["etalon"] / best["duckdb"]
    return [
        *lines,
        "",
        f"**Etalon takes {ratio:.1f} times as long as DuckDB alone**"
        f" ({rows / best['etalon']:,.0f} rows a second).",
        "",
    ]


def measured(rows: int, turns: int) -> list[str]:
    """One size measured, as lines of the page."""
    with tempfile.TemporaryDirectory(prefix="etalon-bench-") as temporary:
        folder = Path(temporary) / "bench"
        fresh(folder, rows)
        found = rounds(folder, turns)
        return table(found, rows, (folder / "exports" / "activities.csv").stat().st_size)


def busy() -> str:
    """How much else the machine was doing, where the system says so."""
    load = os.getloadavg()[1] if hasattr(os, "getloadavg") else 0.0
    return f", mean load {load:.1f} over the last 5 minutes (its own work included)" if load else ""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, nargs="+", default=SIZES, help="the sizes to measure")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="how often each side runs")
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "benchmarks.md")
    parser.add_argument("--side", choices=SIDES, help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.side:
        print(json.dumps(measure(options.side, options.folder)))
        return 0
    text = page([measured(rows, options.rounds) for rows in options.rows])
    options.out.write_text(text, encoding="utf-8")
    print(options.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
