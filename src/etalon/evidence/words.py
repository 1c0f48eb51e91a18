"""Words of records in en, ru and uk, from ``sources/words.yaml``: outcomes of deals, yes and no."""

from functools import cache

from etalon.core.localized import LocalizedText
from etalon.core.strict import StrictModel, check
from etalon.core.yamlfile import read_yaml
from etalon.evidence.sources import FOLDER


class Outcome(StrictModel):
    """What a stage word can mean besides a step of a deal."""

    name: LocalizedText
    words: tuple[str, ...]


class RecordWords(StrictModel):
    """All words of records."""

    outcomes: dict[str, Outcome]
    yes: tuple[str, ...]
    no: tuple[str, ...]
    total: tuple[str, ...]
    currencies: dict[str, tuple[str, ...]]
    months: tuple[tuple[str, ...], ...]


@cache
def record_words() -> RecordWords:
    """The words as shipped."""
    return check(RecordWords, read_yaml(FOLDER / "words.yaml"))
