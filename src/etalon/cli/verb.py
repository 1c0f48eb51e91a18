"""Commands and options whose help comes from the message catalogue in the reader's language."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

import click

from etalon.cli.language import chosen
from etalon.core.errors import InputError, Problem
from etalon.core.strict import nearest
from etalon.core.texts import LANGUAGES, text

P = ParamSpec("P")
R = TypeVar("R")
Decorator = Callable[[Callable[P, R]], Callable[P, R]]


class Localized(click.Command):
    """A command whose help, headings and option texts are in the reader's language."""

    help_key = ""

    def get_short_help_str(self, limit: int = 100) -> str:
        """The help in one line."""
        return text(self.help_key or f"cli-{self.name}", chosen())[:limit]

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write how the command is called."""
        words = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, words, prefix=text("cli-heading-usage", chosen()) + " ")

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what the command does."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(text(self.help_key or f"cli-{self.name}", chosen()))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options."""
        records = [found for param in self.get_params(ctx) if (found := param.get_help_record(ctx))]
        with formatter.section(text("cli-heading-options", chosen())):
            formatter.write_dl(records)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The help option, localized."""
        names = self.get_help_option_names(ctx)
        return Option(names, is_flag=True, is_eager=True, expose_value=False, callback=show_help)


def show_help(ctx: click.Context, _: click.Parameter, asked: bool) -> None:
    """Print the help and stop, when asked."""
    if asked:
        click.echo(ctx.get_help(), color=ctx.color)
        ctx.exit()


class Verb(Localized):
    """A command; its help is the message ``cli-<name>``."""


class Verbs(Localized, click.Group):
    """A group of commands; its help is the message ``cli-<name>``."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the words begin with. Raises `InputError` with the nearest verb."""
        allowed = self.list_commands(ctx)
        if args[0] not in allowed and not args[0].startswith("-"):
            near = nearest(args[0], allowed)
            words = {"found": args[0], "nearest": near, "hint": "yes" if near else "no"}
            facts = {**words, "command": ctx.command_path, "allowed": ", ".join(allowed)}
            raise InputError(Problem("cli-no-such-verb", facts=facts))
        return super().resolve_command(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, then the commands."""
        super().format_options(ctx, formatter)
        self.format_commands(ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands with a line each."""
        found = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        with formatter.section(text("cli-heading-commands", chosen())):
            formatter.write_dl([(name, command.get_short_help_str()) for name, command in found if command])


class Option(click.Option):
    """An option; its help is the message ``cli-option-<name>``."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """The option and its help in the reader's language."""
        self.help = text(f"cli-option-{self.name}".replace("_", "-"), chosen())
        return super().get_help_record(ctx)


def option(*names: str, **settings: Any) -> Decorator[..., Any]:
    """A localized option."""
    return click.option(*names, cls=Option, **settings)


def workspace_option() -> Decorator[..., Any]:
    """``--workspace DIR``, the current folder by default."""
    kind = click.Path(path_type=Path, file_okay=False)
    return option("--workspace", type=kind, default=Path(), show_default=False)


def format_option() -> Decorator[..., Any]:
    """``--format table|json``."""
    return option("--format", "output", type=click.Choice(["table", "json"]), default="table")


def language_option() -> Decorator[..., Any]:
    """``--language en|ru|uk``."""
    return option("--language", type=click.Choice(LANGUAGES), default=None)


def dry_run_option() -> Decorator[..., Any]:
    """``--dry-run``: print what would be done and change nothing."""
    return option("--dry-run", is_flag=True)
