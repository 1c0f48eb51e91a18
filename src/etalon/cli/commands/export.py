"""``etalon export FORMAT``: the frames as slides, posters, cards; the whole standard as a site."""

from dataclasses import replace
from pathlib import Path
from typing import cast

import click

from etalon.assessment.quick import read_saved
from etalon.cli.language import chosen
from etalon.cli.output import progress_of
from etalon.cli.verb import Verb, option
from etalon.core.errors import InputError
from etalon.core.texts import LANGUAGES, Language, text
from etalon.export import formats
from etalon.export.formats import Format, Job, Tell, format_named
from etalon.export.quick import chosen as chosen_frames
from etalon.export.quick.page import ALL
from etalon.export.theme import Theme, read_theme
from etalon.standard.documents import Frame
from etalon.standard.pack import Pack
from etalon.workspace import open_workspace, pack_at
from etalon.workspace.colouring import States, saved_states, workspace_states

FILE = click.Path(path_type=Path, dir_okay=False)


@click.command("export", cls=Verb)
@click.argument("name", metavar="FORMAT", type=click.Choice(formats.NAMES))
@option("--frame", type=str, default="all", show_default=True)
@option("--map", "saved", type=FILE, default=None)
@option("--workspace", "records", type=click.Path(path_type=Path, file_okay=False), default=None)
@option("--theme", type=FILE, default=None)
@option("--name", "organisation", default="")
@option("--out", type=click.Path(path_type=Path), default=None)
@option("--language", "languages", type=click.Choice((*LANGUAGES, ALL)), default=None)
def command(
    name: str,
    frame: str,
    saved: Path | None,
    records: Path | None,
    theme: Path | None,
    organisation: str,
    out: Path | None,
    languages: str | None,
) -> None:
    """Write one format."""
    wanted = format_named(name)
    language = chosen() if languages in (None, ALL) else cast(Language, languages)
    if wanted.whole:
        refuse({"--frame": frame != ALL, "--map": saved, "--theme": theme})
        every = LANGUAGES if languages in (None, ALL) else (language,)
        written(wanted, Job(pack_at(records or Path()), (), language, languages=every), out)
        return
    if languages == ALL:
        raise InputError.of("export-one-language", None, name=name)
    pack = pack_at(records or Path())
    frames = chosen_frames(frame, pack)
    look = read_theme(theme) if theme else Theme()
    target = writable(out or Path(wanted.target.format(language=language)))
    with progress_of(text("cli-export-progress", language)) as tell:
        states, named = coloured(saved, records, frames, pack, language, tell)
        job = Job(pack, frames, language, look, states, organisation or named, tell)
        wanted.write(job, target)
    click.echo(text("cli-wrote", language, path=str(target)))
    if job.cut:
        texts = "; ".join(dict.fromkeys(job.cut))
        click.echo(text("cli-export-cut", language, count=len(job.cut), texts=texts), err=True)


def refuse(given: dict[str, object]) -> None:
    """Refuse options that a format of the whole standard cannot heed. Raises `InputError`."""
    for name, value in given.items():
        if value:
            raise InputError.of("site-whole", None, option=name)


def written(wanted: Format, job: Job, out: Path | None) -> None:
    """Write a format of the whole standard and say where."""
    tongues = job.language if len(job.languages) == 1 else ALL
    target = writable(out or Path(wanted.target.format(language=tongues)))
    with progress_of(text("cli-export-progress", job.language)) as tell:
        wanted.write(replace(job, tell=tell), target)
    click.echo(text("cli-wrote", job.language, path=str(target)))


def writable(out: Path) -> Path:
    """A path in a folder that is there. Raises `InputError`."""
    if not out.parent.is_dir():
        raise InputError.of("export-no-folder", out, folder=str(out.parent))
    return out


def coloured(
    saved: Path | None,
    records: Path | None,
    frames: tuple[Frame, ...],
    pack: Pack,
    language: Language,
    tell: Tell,
) -> tuple[States, str]:
    """The colours asked for, and the organisation that they are of; nothing where the frames stay empty."""
    if saved is not None and records is not None:
        raise InputError.of("export-two-colours")
    if saved is not None:
        found = read_saved(saved, pack)
        return saved_states(found, frames, pack, language), found.organisation
    if records is not None:
        workspace = open_workspace(records)
        states = workspace_states(workspace, frames, pack, language, tell)
        return states, workspace.document.organisation
    return {}, ""
