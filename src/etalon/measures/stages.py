"""The order of deal stages: of the standard where it knows them all, else the usual one of the records."""

from collections import Counter
from collections.abc import Iterable, Mapping

from etalon.measures.partials import Row
from etalon.standard.pack import Pack


def of_pack(names: Iterable[Row], pack: Pack | None) -> dict[str, float]:
    """Stage name -> position, from the step or stage of the standard to which deals of that name were mapped.

    `names` are rows of stage, stage_id and n. An id of the standard is a name of itself.
    """
    if pack is None:
        return {}
    positions = {key: float(stage.no) for key, stage in pack.stages.items()}
    sell = positions.get("sell", 0.0)
    positions |= {key: sell + step.no / 100 for key, step in pack.deal_steps.items()}
    counts: Counter[tuple[str, str]] = Counter()
    for row in names:
        if row["stage_id"] in positions:
            counts[row["stage"], row["stage_id"]] += row["n"]
    mapped = {
        stage: positions[key]
        for (stage, key), _ in sorted(counts.items(), key=lambda pair: (pair[1], pair[0]))
    }
    return positions | mapped


def of_records(visits: Iterable[Row]) -> dict[str, float]:
    """Stage name -> mean place of its first visit within a deal; rows of stage, places (a sum) and n."""
    places: Counter[str] = Counter()
    n: Counter[str] = Counter()
    for row in visits:
        places[row["stage"]] += row["places"]
        n[row["stage"]] += row["n"]
    return {stage: places[stage] / n[stage] for stage in n}


def ranked(positions: Mapping[str, float], stages: Iterable[str]) -> dict[str, int]:
    """Stage -> rank from 0 among the stages that occur; equal positions are ordered by name."""
    ordered = sorted(set(stages), key=lambda stage: (positions[stage], stage))
    return {stage: rank for rank, stage in enumerate(ordered)}
