"""Slides: the frames as native, editable PowerPoint shapes."""

from pathlib import Path

from etalon.export.formats import Format, Job


def write(job: Job, out: Path) -> None:
    """Write the deck of a job; python-pptx is imported only here."""
    from etalon.export.pptx.deck import write_deck

    write_deck(job, out)


FORMAT = Format("etalon-{language}.pptx", write)
