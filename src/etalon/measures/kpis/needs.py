"""What KPIs need of the records."""

from collections.abc import Mapping
from functools import cache

from etalon.evidence.sql import Door
from etalon.measures.needs import Need, needs
from etalon.measures.presence import Presence, met, presence
from etalon.measures.registry import measures
from etalon.standard.documents import Kpi
from etalon.standard.formulas import tree as t
from etalon.standard.formulas.parse import parse_formula
from etalon.standard.formulas.problems import built_on, reading
from etalon.standard.formulas.vocabulary import Vocabulary, vocabulary
from etalon.standard.pack import Pack


def needs_of(kpi: Kpi, words: Vocabulary) -> tuple[Need, ...]:
    """The fields that a KPI reads, those of the measures in its formula too."""
    found = reading(kpi, words)
    texts = [kpi.formula, *(words.kpis[key] for key in sorted(built_on(found.tree, words)))]
    own = needs(*found.needs)
    more = [need for text in texts for need in measured(text)]
    return tuple(dict.fromkeys((*own, *more)))


@cache
def measured(formula: str) -> tuple[Need, ...]:
    """The needs of the measures that a formula names."""
    names = [part.name for part in t.walk(parse_formula(formula)) if isinstance(part, t.OfMeasure)]
    known = measures()
    return tuple(need for name in names for need in known[name.partition(".")[0]].needs)


def kpi_needs(pack: Pack) -> dict[str, tuple[Need, ...]]:
    """The needs of every KPI of a pack."""
    words = vocabulary(pack)
    return {key: needs_of(kpi, words) for key, kpi in pack.kpis.items()}


def unmet(kpi: Kpi, words: Vocabulary, door: Door) -> list[Need]:
    """The needs of a KPI that the records do not fill at all."""
    wanted = needs_of(kpi, words)
    return absent(wanted, presence(door, [field for need in wanted for field in need.any_of]))


def absent(wanted: tuple[Need, ...], found: Mapping[str, Presence]) -> list[Need]:
    """Those of some needs that nothing fills."""
    return [need for need in wanted if not met(need, found)]
