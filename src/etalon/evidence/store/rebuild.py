"""Making a store anew, beside the one that stands, from files that it kept."""

from collections.abc import Iterable
from pathlib import Path

from etalon.evidence.increment.export import SourceLoad
from etalon.evidence.store.lock import one_writer
from etalon.evidence.store.manifest import Manifest, read_manifest, write_manifest
from etalon.evidence.store.replace import sweep
from etalon.evidence.store.take import advanced


def rebuild(folder: Path, loads: Iterable[SourceLoad]) -> Manifest:
    """Fold all sources from their first files on into a second folder of tables; then the manifest names it.

    Nothing of the tables that stand is read, so that damaged ones can be replaced. The history of loads, and
    when each file was taken in, stay. Sources that are not among `loads` are left out. Raises as a load does.
    """
    every = {load.source: load for load in loads}
    with one_writer(folder):
        standing = read_manifest(folder)
        states = {source: state for source, state in standing.states.items() if source in every}
        place = f"tables-{standing.version + 1}"
        made = standing.model_copy(update={"tables": {}, "states": states, "place": place})
        for load in every.values():
            made = advanced(folder, made, load)
        made = made.model_copy(update={"previous": standing.tables, "before": standing.place})
        write_manifest(folder, made)
        sweep(folder, made)
        return made
