"""The one door to lxml: elements of DrawingML and PresentationML by their prefixed names."""

from typing import Any

from lxml import etree  # type: ignore[import-untyped]
from pptx.oxml.ns import qn


def child(parent: Any, tag: str, /, **attributes: str) -> Any:
    """A new last child such as ``a:ln``."""
    return etree.SubElement(parent, qn(tag), attributes)


def element(tag: str) -> Any:
    """A new element without a parent."""
    return etree.Element(qn(tag))


def parse(source: str | bytes) -> Any:
    """The root element of some XML."""
    return etree.fromstring(source)


def foreign(parent: Any, space: str, tag: str, prefix: str | None = None, /, **attributes: str) -> Any:
    """A new last child of another namespace; `prefix` declares it there."""
    return etree.SubElement(
        parent, f"{{{space}}}{tag}", attributes, nsmap={prefix: space} if prefix else None
    )


def as_bytes(root: Any) -> bytes:
    """A document as it is written into a file."""
    made: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return made
