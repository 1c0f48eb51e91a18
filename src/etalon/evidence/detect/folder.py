"""A mapping drafted for a folder that holds a known export, for a person to confirm."""

from pathlib import Path

from etalon.core.errors import FileError
from etalon.core.texts import Language, text
from etalon.evidence.detect.cut import Plain, cut
from etalon.evidence.detect.draft import emit, scalar
from etalon.evidence.detect.exports import FoundExport, detect_exports
from etalon.evidence.mapping.model import FileSpec, Format
from etalon.evidence.mapping.read import Mapping, parse_mapping
from etalon.evidence.mapping.stages import propose_stages
from etalon.evidence.mapping.walk import expressions, tests
from etalon.evidence.readers import preview
from etalon.evidence.transform.columns import plain
from etalon.standard.pack import Pack

LOOK = 50_000
MOST_WORDS = 60
LEAST = 0.3


def draft_folder(folder: Path, pack: Pack, language: Language = "en", currency: str | None = None) -> str:
    """The text of a mapping for a folder: the likeliest known export, cut down to the files that are there.

    Raises `FileError` when no known export fits, or none well enough.
    """
    found = detect_exports(folder)
    if not found or found[0].sure < LEAST:
        names = sorted(path.name for path in folder.iterdir() if path.is_file())
        raise FileError.of("folder-unknown", folder, found=", ".join(names[:20]) or "–")
    return export_text(found[0], pack, language, currency)


def export_mapping(found: FoundExport, pack: Pack, currency: str | None = None) -> Mapping:
    """The drafted mapping of a found export, ready to run. Raises `DocumentError`."""
    return parse_mapping(export_text(found, pack, "en", currency), found.folder / "mapping.yaml", pack)


def export_text(found: FoundExport, pack: Pack, language: Language, currency: str | None) -> str:
    """The YAML text of a found export's mapping."""
    preset = found.export.preset
    made = cut(found)
    head = [
        text("draft-export", language, name=preset.name.in_(language), percent=round(found.sure * 100)),
        found.why(language),
    ]
    if preset.status == "draft":
        head.append(text("draft-unproven", language))
    lines = [f"# {line}" for line in head]
    lines += ["", f"id: {made['id']}", *([f"system: {made['system']}"] if "system" in made else [])]
    if currency or "currency" in made:
        lines.append(f"currency: {currency or made['currency']}")
    if "reasons" in made:
        lines += emit("reasons", made["reasons"], 0, {})
    lines += _stages(found, made, pack, language)
    lines += ["", "files:"]
    for file_id, body in made["files"].items():
        lines += emit(file_id, body, 2, {})
    return "\n".join(lines) + "\n"


def _stages(found: FoundExport, made: Plain, pack: Pack, language: Language) -> list[str]:
    """The preset's stage words, those of the tables that it lacks as proposals, and what nobody knows."""
    known = dict(made.get("stages", {}))
    words = [word for word in _stage_words(found) if plain(word) not in set(map(plain, known))]
    if not known and not words:
        return []
    proposed = propose_stages(words, pack)
    known |= {word: step for word, step in proposed.items() if step}
    lines = ["", f"# {text('draft-stages', language)}", "stages:" if known else "stages: {}"]
    lines += [f"  {scalar(word)}: {step}" for word, step in known.items()]
    return [*lines, *(f"  # {scalar(word)}: ?" for word, step in proposed.items() if not step)]


def _stage_words(found: FoundExport) -> list[str]:
    """The words that stand in the columns read as stages, the most frequent first."""
    specs = found.export.preset.mapping.files
    paths = {each.file_id: each.path for each in found.files}
    counted: dict[str, int] = {}
    for file_id, column in dict.fromkeys(
        place for each in found.files for place in _stage_columns(each.file_id, specs[each.file_id])
    ):
        if file_id in paths:
            for word in _cells(paths[file_id], column, specs[file_id].format):
                counted[word] = counted.get(word, 0) + 1
    return sorted(counted, key=lambda word: -counted[word])[:MOST_WORDS]


def _stage_columns(file_id: str, spec: FileSpec) -> list[tuple[str, str]]:
    """The columns that hold stage words, with the file in which they stand."""
    own = [(file_id, test.stage) for test in tests(spec) if test.stage]
    for made in expressions(spec):
        if made.as_ == "stage" and made.column:
            own.append((spec.lookups[made.lookup].in_ if made.lookup else file_id, made.column))
    return own


def _cells(path: Path, column: str, form: Format) -> list[str]:
    """The filled cells of a column."""
    _, table = preview(path, form, LOOK)
    names = [name for name in table.column_names if plain(name) == plain(column)]
    return [str(word).strip() for name in names[:1] for word in table[name].to_pylist() if word]
