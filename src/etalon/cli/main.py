"""The ``etalon`` program: finds the verb, runs it, and turns errors into lines that say what to do."""

import contextlib
import io
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import click

from etalon import __version__
from etalon.cli import commands
from etalon.cli.language import heard
from etalon.cli.usage import usage_line
from etalon.cli.verb import Option, Verbs, language_option
from etalon.core.errors import EtalonError, Place, Problem
from etalon.core.texts import problem_lines, text

EXIT_INPUT = 2
EXIT_INTERRUPTED = 130


class Program(Verbs):
    """The group of verbs: one module of ``cli/commands`` each, imported when it is called."""

    help_key = "cli-program"

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All verbs, by name."""
        return sorted(module.name for module in iter_modules(commands.__path__))

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """The command of a verb, or None."""
        if name not in self.list_commands(ctx):
            return None
        command: click.Command = import_module(f"etalon.cli.commands.{name}").command
        return command


@click.group(cls=Program, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="etalon", cls=Option)
@language_option()
def program(language: str | None) -> None:
    """Run a verb."""


def use_utf8() -> None:
    """Print UTF-8 wherever the system would choose another encoding."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            with contextlib.suppress(OSError):
                stream.reconfigure(encoding="utf-8", errors="replace")


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the program and exit: 0 done, 2 put the input right, 130 interrupted, else the verb's code."""
    use_utf8()
    sys.exit(run(arguments))


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the program with arguments and return its exit code."""
    language = heard(arguments)
    try:
        code = program.main(arguments, prog_name="etalon", standalone_mode=False)
    except EtalonError as error:
        click.echo("\n".join(problem_lines(error, language)), err=True)
        return EXIT_INPUT
    except click.ClickException as error:
        click.echo(usage_line(error, language), err=True)
        return EXIT_INPUT
    except (click.Abort, KeyboardInterrupt):
        click.echo(text("cli-interrupted", language), err=True)
        return EXIT_INTERRUPTED
    except BrokenPipeError:
        return 0
    except OSError as error:
        place = Place(Path(error.filename) if isinstance(error.filename, str) else None)
        problem = Problem("system", place, {"detail": error.strerror or str(error)})
        click.echo("\n".join(problem_lines(EtalonError(problem), language)), err=True)
        return EXIT_INPUT
    except Exception as error:
        problem = Problem("unexpected", facts={"detail": f"{type(error).__name__}: {error}"})
        click.echo("\n".join(problem_lines(EtalonError(problem), language)), err=True)
        return EXIT_INPUT
    return code if isinstance(code, int) else 0
