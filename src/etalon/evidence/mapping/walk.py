"""All expressions and all tests of an entry of a mapping, wherever they stand."""

from collections.abc import Iterator

from etalon.evidence.mapping.model import Expression, FileSpec, Test


def expressions(file: FileSpec) -> Iterator[Expression]:
    """Every expression of a file."""
    for table in file.tables.values():
        yield from table.columns.values()
        yield from table.attrs.values()
        yield from table.classify.fields.values() if table.classify else ()
        for event in table.events:
            yield event.at
            for part in (event.columns, event.attrs, event.objects):
                yield from part.values()


def tests(file: FileSpec) -> Iterator[Test]:
    """Every test of a file."""
    for skip in file.skip:
        yield from skip.when
    for note in file.notes:
        yield from note.when
    for group in file.groups.values():
        yield from group.when
    for table in file.tables.values():
        yield from table.when
        for event in table.events:
            yield from event.when
