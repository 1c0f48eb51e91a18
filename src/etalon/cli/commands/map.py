"""``etalon map FILE``: a draft mapping for a table, or a folder of tables, that nobody has mapped yet;
``etalon map --acts``: the table of what the acts of a workspace's logs were.
"""

from pathlib import Path

import click

from etalon.cli.acts_table import draft_table
from etalon.cli.language import chosen
from etalon.cli.output import print_json, progress_of
from etalon.cli.verb import Verb, dry_run_option, format_option, language_option, option, workspace_option
from etalon.core.errors import InputError, Problem, WorkspaceError
from etalon.core.texts import Language, text
from etalon.evidence.detect import (
    Detection,
    FoundExport,
    detect,
    detect_exports,
    draft_folder,
    draft_mapping,
    usable,
)
from etalon.standard.pack import Pack
from etalon.workspace import pack_at


@click.command("map", cls=Verb)
@click.argument("file", required=False, type=click.Path(path_type=Path))
@option("--out", type=click.Path(path_type=Path, dir_okay=False), default=None)
@option("--acts", is_flag=True)
@workspace_option()
@option("--approve-from", type=click.FloatRange(0, 1), default=None)
@dry_run_option()
@format_option()
@language_option()
def command(
    file: Path | None,
    out: Path | None,
    acts: bool,
    workspace: Path,
    approve_from: float | None,
    dry_run: bool,
    output: str,
    language: Language | None,
) -> None:
    """Draft a mapping, or with ``--acts`` the table of acts of a workspace."""
    if acts:
        draft_table(workspace, approve_from, dry_run=dry_run, output=output, language=language)
    elif file is None:
        raise InputError(Problem("map-nothing-named"))
    else:
        draft_file(file, out, pack_at(workspace), output, language or chosen())


def draft_file(file: Path, out: Path | None, pack: Pack, output: str, language: Language) -> None:
    """Print or write the draft of a mapping; an existing file is never overwritten."""
    if output == "json":
        with progress_of(text("cli-map-progress", language)):
            said = (
                folder_json(file, language) if file.is_dir() else found_json(usable(detect(file)), language)
            )
        print_json("map", pack, said)
        return
    with progress_of(text("cli-map-progress", language)):
        draft = (draft_folder if file.is_dir() else draft_mapping)(file, pack, language)
    if out is None:
        click.echo(draft)
        return
    if out.exists():
        raise WorkspaceError.of("file-exists", out)
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(draft, encoding="utf-8")
    click.echo(text("cli-map-next", language, path=str(out)))


def folder_json(folder: Path, language: Language) -> dict[str, object]:
    """The known exports that a folder may hold, the likeliest first."""
    return {"exports": [export_json(found, language) for found in detect_exports(folder)]}


def export_json(found: FoundExport, language: Language) -> dict[str, object]:
    """A known export: how sure, why, which files are which, and which nobody knows."""
    return {
        "preset": found.id,
        "status": found.export.preset.status,
        "sure": found.sure,
        "why": found.why(language),
        "files": {one.path.name: one.file_id for one in found.files},
        "others": [path.name for path in found.others],
    }


def found_json(found: Detection, language: Language) -> dict[str, object]:
    """What was found out about the table: preset, fit of all presets, columns with why."""
    columns = {
        each.column: {"field": each.field, "confidence": each.confidence, "why": each.reason(language)}
        for each in found.assigned.values()
    }
    return {
        "preset": found.preset.id,
        "status": found.preset.status,
        "sure": found.shares()[found.preset.id],
        "fit": found.fit,
        "columns": columns,
        "unassigned": list(found.unassigned),
        "missing": list(found.missing),
    }
