"""Which preset a table fits, and which of its columns hold what: proposals with a confidence and the
reason why.
"""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache, lru_cache
from pathlib import Path

from etalon.core.errors import FileError
from etalon.core.texts import Language, text
from etalon.evidence.detect.profile import Profile, profile
from etalon.evidence.mapping.model import DateOrder, Format
from etalon.evidence.mapping.stages import plain
from etalon.evidence.presets import Field, Preset, presets
from etalon.evidence.readers import preview
from etalon.evidence.transform.columns import shortened

LOOK = 200_000
ALIKE = 0.86
LEAST = 0.3
KEYS = (" id", " key", " code")
CAMEL = re.compile(r"([a-zа-я])([A-ZА-Я])")


@dataclass(frozen=True)
class Assignment:
    """A column proposed for a field of a preset. `confidence` is between 0 and 1; `why` is a message id."""

    field: str
    column: str
    confidence: float
    why: str
    alias: str = ""

    def reason(self, language: Language) -> str:
        """Why this column, as a sentence."""
        return text(self.why, language, {"alias": self.alias, "column": self.column})


@dataclass(frozen=True)
class Detection:
    """What a table likely is. `fit` ranks all presets; `unassigned` are columns that no field took;
    `missing` are absent fields of the preset, the ones that unlock most first."""

    path: Path
    form: Format
    preset: Preset
    fit: dict[str, float]
    assigned: dict[str, Assignment]
    unassigned: tuple[str, ...]
    missing: tuple[str, ...]
    profiles: dict[str, Profile]

    def shares(self) -> dict[str, float]:
        """What speaks for each preset that may fit, as a share of all that speaks for any, the most first."""
        fits = {name: fit for name, fit in self.fit.items() if fit > 0}
        return {name: fit / sum(fits.values()) for name, fit in fits.items()}

    def words(self, field: str) -> tuple[str, ...]:
        """The most frequent cells of the column of a field."""
        return self.profiles[self.assigned[field].column].words if field in self.assigned else ()


def detect(path: Path, form: Format = Format()) -> Detection:
    """Look at the first rows of a table. Raises `FileError` when it cannot be read or nothing fits."""
    raw, table = preview(path, form, LOOK)
    if not table.num_rows:
        raise FileError.of("file-no-rows", path)
    columns = profile(table)
    tried = {preset.id: assign(preset, columns) for preset in presets().values()}
    fit = {name: _fit(presets()[name], found) for name, found in tried.items()}
    best = max(fit, key=lambda name: fit[name])
    if fit[best] <= 0:
        raise FileError.of("table-unknown", path, found=shortened(raw.columns))
    assigned = tried[best]
    taken = {found.column for found in assigned.values()}
    return Detection(
        path,
        _form(raw.form, form, columns, assigned, presets()[best]),
        presets()[best],
        dict(sorted(fit.items(), key=lambda pair: -pair[1])),
        assigned,
        tuple(column.name for column in columns if column.name not in taken),
        _missing(presets()[best], assigned),
        {column.name: column for column in columns},
    )


def assign(preset: Preset, columns: list[Profile]) -> dict[str, Assignment]:
    """The best column for each field of a preset, each column used once."""
    offers = [
        (score(name, field, column), field.weight, field.needed)
        for name, field in preset.fields.items()
        for column in columns
    ]
    offers.sort(key=lambda offer: (-offer[0].confidence, -offer[2], -offer[1]))
    found: dict[str, Assignment] = {}
    taken: set[str] = set()
    for offer, _weight, _needed in offers:
        if offer.confidence >= LEAST and offer.field not in found and offer.column not in taken:
            found[offer.field] = offer
            taken.add(offer.column)
    return {name: found[name] for name in preset.fields if name in found}


def score(name: str, field: Field, column: Profile) -> Assignment:
    """How well a column fits a field: by its name first, then by its cells."""
    match, alias = max(
        ((_alike(column.name, alias), alias) for alias in field.names), key=lambda pair: pair[0]
    )
    suits = column.suits(field.values)
    if field.values == "id" and not suits:
        return Assignment(name, column.name, 0.0, "detect-cells")
    if match == 1.0:
        return Assignment(name, column.name, 0.4 + 0.55 * suits, "detect-name", alias)
    if match > 0:
        return Assignment(name, column.name, match * suits, "detect-name-like", alias)
    only_cells = (
        0.35 if field.guess and suits == 1.0 and (field.values != "text" or _repeats(column)) else 0.0
    )
    return Assignment(name, column.name, only_cells, "detect-cells")


def _repeats(column: Profile) -> bool:
    """Whether the words of a column come back, as customers do."""
    return 1 < column.distinct < column.filled * 0.8


def _alike(header: str, alias: str) -> float:
    """1 for the same name, less for a name inside a longer one or spelled nearly so, else 0.

    The main word of a name stands last in English and first in Russian and Ukrainian: "order owner" is an
    owner, not an order.
    """
    (one, short, joined), (other, together) = _compared(header), _known(alias)
    if joined == together or short == other:
        return 1.0
    if other in short and f" {other} " in f" {short} ":
        main = short.endswith(other) if other.isascii() else short.startswith(other)
        return (0.65 if main else 0.35) + 0.15 * len(other) / len(short)
    if 2 * min(len(one), len(other)) < ALIKE * (len(one) + len(other)):  # the lengths alone forbid it
        return 0.0
    matcher = SequenceMatcher(None, one, other)
    ratio = matcher.ratio() if matcher.quick_ratio() >= ALIKE else 0.0
    return 0.75 * ratio if ratio >= ALIKE else 0.0


@lru_cache(maxsize=1 << 14)
def _compared(header: str) -> tuple[str, str, str]:
    """A heading as it is compared: whole, without the word for a key at its end, without spaces."""
    one = plain(CAMEL.sub(r"\1 \2", header.removeprefix("property_")).replace("_", " "))
    return one, one.rsplit(" ", 1)[0] if one.endswith(KEYS) else one, one.replace(" ", "")


@cache
def _known(alias: str) -> tuple[str, str]:
    """A name of a field as it is compared: whole and without spaces."""
    other = plain(alias)
    return other, other.replace(" ", "")


def _fit(preset: Preset, assigned: dict[str, Assignment]) -> float:
    """How much speaks for a preset: what was found, less what it cannot do without."""
    found = sum(preset.fields[name].weight * offer.confidence for name, offer in assigned.items())
    lacking = sum(
        2 * field.weight for name, field in preset.fields.items() if field.needed and name not in assigned
    )
    return found - lacking


def _missing(preset: Preset, assigned: dict[str, Assignment]) -> tuple[str, ...]:
    """Absent fields that would unlock something, in the order of their weight."""
    absent = [name for name, field in preset.fields.items() if name not in assigned and field.unlocks]
    return tuple(sorted(absent, key=lambda name: -preset.fields[name].weight))


def _form(
    found: dict[str, str | int],
    wanted: Format,
    columns: list[Profile],
    assigned: dict[str, Assignment],
    preset: Preset,
) -> Format:
    """How the file is written, as a mapping says it."""
    by_name = {column.name: column for column in columns}
    orders: list[DateOrder] = [
        by_name[offer.column].order
        for name, offer in assigned.items()
        if preset.fields[name].values == "date"
    ]
    numbers = [
        by_name[offer.column].comma
        for name, offer in assigned.items()
        if preset.fields[name].values == "number"
    ]
    seen: dict[str, str] = {"dates": max(set(orders), key=orders.count) if orders else "ymd"}
    seen |= {"decimal": "comma" if any(share > 0 for share in numbers) else "point"}
    given = wanted.model_dump(exclude_defaults=True)
    known = {name: value for name, value in found.items() if name in Format.model_fields}
    encoding = {"encoding": "auto"} if known.get("encoding") == "utf-16-le" else {}
    return Format.model_validate({**known, **encoding, **seen, **given})
