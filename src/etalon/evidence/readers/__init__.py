"""Readers of messy files: whatever the form, a `RawFile` of text cells with row numbers comes out.

`open_raw(path, format)` looks into the file, not at its name, and raises `FileError` with one clear problem.
"""

from etalon.evidence.readers.open import open_raw, preview
from etalon.evidence.readers.raw import RawFile, Rejected

__all__ = ["RawFile", "Rejected", "open_raw", "preview"]
