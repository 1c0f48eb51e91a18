"""Cut-out cards for teaching: every place of a frame and what is inside it, with a key to the answers."""

from pathlib import Path

from etalon.export.formats import Format, Job


def write(job: Job, out: Path) -> None:
    """Write cards and keys of a job as one PDF; typst is imported only here."""
    from etalon.core.texts import text
    from etalon.export.cards.sheets import card_sheets
    from etalon.export.sheets import to_pdf

    title = text("export-cards-title", job.language)
    sheets = card_sheets(job)
    job.cut.extend(words for sheet in sheets for words in sheet.drawing.cut)
    out.write_bytes(to_pdf(sheets, job.theme, title, job.language))


FORMAT = Format("etalon-cards-{language}.pdf", write)
