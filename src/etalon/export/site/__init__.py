"""The standard as a static site: a page for every item, linked both ways, searchable without a network."""

from pathlib import Path

from etalon.export.formats import Format, Job


def write(job: Job, out: Path) -> None:
    """Write the site into a folder. Raises `InputError` where the folder holds something else."""
    from etalon.export.site.write import write_site

    write_site(job, out)


FORMAT = Format("etalon-site-{language}", write, whole=True)
