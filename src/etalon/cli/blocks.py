"""Printing what a story says."""

from collections.abc import Iterable

import click

from etalon.cli.output import print_table
from etalon.core.texts import Language, text
from etalon.story.blocks import Bars, Block, Heading, Paragraph, Side, TableBlock
from etalon.story.words import shown


def print_blocks(blocks: Iterable[Block], language: Language) -> None:
    """Blocks of a story as plain text and tables."""
    for block in blocks:
        match block:
            case Heading():
                click.echo(f"\n{block.text}")
            case Paragraph():
                click.echo(block.text)
            case TableBlock():
                click.echo()
                print_table(block.columns, block.rows, block.title or None)
            case Side():
                print_blocks(block.blocks, language)
            case Bars():
                columns = (block.title, text("story-value", language), "n")
                rows = [
                    (label, shown(value, language, block.currency), str(value.n))
                    for label, value in block.rows
                ]
                click.echo()
                print_table(columns, rows)
                click.echo(block.note)
