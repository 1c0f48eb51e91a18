"""Posters: each frame on a sheet A3 landscape, with room for notes and questions to discuss."""

from pathlib import Path

from etalon.export.formats import Format, Job


def write(job: Job, out: Path) -> None:
    """Write the posters of a job, one page for each reading of each frame; typst is imported only here."""
    from etalon.core.texts import text
    from etalon.export.poster.poster import posters
    from etalon.export.sheets import to_pdf

    title = job.organisation or text("export-deck-title", job.language)
    sheets = posters(job)
    job.cut.extend(words for sheet in sheets for words in sheet.drawing.cut)
    out.write_bytes(to_pdf(sheets, job.theme, title, job.language))


FORMAT = Format("etalon-posters-{language}.pdf", write)
