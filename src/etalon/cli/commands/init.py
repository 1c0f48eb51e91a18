"""``etalon init DIR``: a new workspace."""

from pathlib import Path

import click

from etalon.cli.language import chosen
from etalon.cli.verb import Verb, dry_run_option, language_option, option
from etalon.core.errors import InputError, Problem
from etalon.core.strict import check
from etalon.core.texts import Language, text
from etalon.core.yamlfile import YamlDocument
from etalon.standard.loader import base_pack
from etalon.standard.profile import against
from etalon.workspace import FILE_NAME, WorkspaceDocument, init_plan


@click.command("init", cls=Verb)
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@option("--name", default=None)
@option("--route", type=click.Choice(["direct", "channel", "both"]), default="direct", show_default=True)
@option("--profile", "profile", multiple=True)
@option("--currency", default="EUR", show_default=True)
@language_option()
@dry_run_option()
def command(
    folder: Path,
    name: str | None,
    route: str,
    profile: tuple[str, ...],
    currency: str,
    language: Language | None,
    dry_run: bool,
) -> None:
    """Write the files of a new workspace, or say which would be written."""
    language = language or chosen()
    settings = {"organisation": name or folder.resolve().name, "route": route, "currency": currency.upper()}
    said = {**settings, "language": language, "profile": traits_of(profile)}
    asked = YamlDocument(folder / FILE_NAME, said)
    plan = init_plan(folder, check(WorkspaceDocument, asked))
    for path, content in plan.items():
        if not dry_run:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
        click.echo(text("cli-would-write" if dry_run else "cli-wrote", language, path=str(path)))
    if not dry_run:
        click.echo(text("cli-init-next", language, folder=str(folder)))


def traits_of(words: tuple[str, ...]) -> dict[str, str]:
    """What ``--profile TRAIT=ANSWER`` says. Raises `InputError` for another form or unknown words."""
    problems = [Problem("profile-form", facts={"found": word}) for word in words if "=" not in word]
    profile = {trait: answer for trait, _, answer in (word.partition("=") for word in words)}
    if not problems:
        problems = [Problem(code, facts=facts) for _, code, facts in against(base_pack(), profile)]
    if problems:
        raise InputError(*problems)
    return profile
