"""Which files of a source are new, and where each stands in the sequence of its entry."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from etalon.evidence.increment.export import Export, SourceLoad
from etalon.evidence.store.records import SourceState, Taken

TICK = timedelta(microseconds=1)
Overlap = Callable[[str, Export, Sequence[Export]], bool]


@dataclass(frozen=True)
class Placed:
    """A new file with its place."""

    taken: Taken
    export: Export


def unknown(load: SourceLoad, state: SourceState) -> list[Export]:
    """The files that were not taken in yet, by time and name: a new name of known content is known."""
    latest: dict[tuple[str, str], str] = {(each.file_id, each.name): each.sha256 for each in state.taken}
    held = {(file_id, sha256) for (file_id, _), sha256 in latest.items()}
    fresh = [
        each
        for each in load.exports
        if latest.get((each.file_id, each.name)) != each.sha256
        and ((each.file_id, each.name) in latest or (each.file_id, each.sha256) not in held)
    ]
    return sorted(fresh, key=lambda each: (each.at, each.name))


def place(fresh: Iterable[Export], load: SourceLoad, state: SourceState, overlap: Overlap) -> list[Placed]:
    """Give each new file its entry and its time.

    A file in the place of another of its name is newer than that one, whatever its date says. Full exports of
    one entry under several names are one table if they share records, else parts of it that lie side by
    side, each with a sequence of its own. `overlap(entry, export, before)` says whether a file shares records
    with what an entry holds, or with files placed before.
    """
    placed: list[Placed] = []
    for export in fresh:
        before = [*state.taken, *(each.taken for each in placed)]
        namesake = [each for each in before if (each.file_id, each.name) == (export.file_id, export.name)]
        at = min(export.at, load.at)
        if namesake:
            at = max(at, namesake[-1].at + TICK)
            entry = namesake[-1].entry
        else:
            entry = _entry(export, before, placed, overlap)
        taken = Taken(
            entry=entry,
            file_id=export.file_id,
            name=export.name,
            sha256=export.sha256,
            size=export.size,
            mode=export.mode,
            at=at,
            at_from=export.at_from,
            recorded_at=load.at,
        )
        placed.append(Placed(taken, export))
    return placed


def in_turn(taken: Iterable[Taken]) -> list[Taken]:
    """Files in the order in which they are folded."""
    return sorted(taken, key=lambda each: (each.at, each.name))


def turn_of(entry: str, order: Sequence[str]) -> tuple[int, bool, int, str]:
    """Where the rows of an entry stand among others: a later one's cells stand over an earlier one's.

    Rows put right stand below those of the export, which may have been put right itself since.
    """
    base, _, part = entry.partition("#")
    plain = base.removesuffix(".fixed") if base not in order else base
    return order.index(plain), base == plain, int(part or 1), entry


def _entry(export: Export, before: Sequence[Taken], placed: Sequence[Placed], overlap: Overlap) -> str:
    """The entry, or part of it, that a file under a new name belongs to."""
    if export.fixed:
        return f"{export.file_id}.fixed"
    if export.mode == "partial":
        return export.file_id
    own = [each.entry for each in before if each.file_id == export.file_id]
    parts = [each for each in dict.fromkeys(own) if not each.endswith(".fixed")]
    for part in parts:
        if overlap(part, export, [each.export for each in placed if each.taken.entry == part]):
            return part
    return f"{export.file_id}#{len(parts) + 1}" if parts else export.file_id
