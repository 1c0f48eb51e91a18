"""Reading any pack folder, standing alone or lying over the shipped standard."""

from pathlib import Path

from etalon.core.errors import DocumentError
from etalon.core.strict import check
from etalon.core.yamlfile import read_yaml
from etalon.standard.loader import base_pack, load_pack
from etalon.standard.overlay.apply import overlaid
from etalon.standard.pack import Pack, PackHead


def lies_over(folder: Path) -> bool:
    """Whether the pack of a folder says that it lies over another one."""
    try:
        data = read_yaml(folder / "pack.yaml").data
    except DocumentError:
        return False
    return isinstance(data, dict) and data.get("base") is not None


def any_pack(folder: Path) -> Pack:
    """The pack of a folder; one whose head names a `base` is laid over the shipped standard.

    Raises `DocumentError` with all problems of all its files, or where it lies over a pack that is not there.
    """
    if not lies_over(folder):
        return load_pack(folder)
    document = read_yaml(folder / "pack.yaml")
    head = check(PackHead, document)
    under = base_pack()
    if head.base != under.head.id:
        facts = {"found": str(head.base), "allowed": under.head.id}
        raise DocumentError.of("overlay-base-unknown", document.place(("base",)), **facts)
    return overlaid(under, folder)
