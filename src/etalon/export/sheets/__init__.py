"""Printed sheets: pages of measured shapes and lines of text, set as PDF with the type inside."""

from etalon.export.sheets.page import Sheet, mm
from etalon.export.sheets.typeset import to_pdf

__all__ = ["Sheet", "mm", "to_pdf"]
