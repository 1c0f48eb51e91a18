"""What unknown tables likely are: `detect(file)` proposes a preset and columns, `draft_mapping` a mapping;
`detect_exports(folder)` and `draft_folder` do so for the files of a known export.

A person looks at all of them; nothing is loaded on a guess without the ledger saying so.
"""

from etalon.evidence.detect.draft import draft_mapping, guessed_mapping, usable
from etalon.evidence.detect.exports import FoundExport, detect_exports
from etalon.evidence.detect.folder import draft_folder, export_mapping
from etalon.evidence.detect.guess import Assignment, Detection, detect

__all__ = [
    "Assignment",
    "Detection",
    "FoundExport",
    "detect",
    "detect_exports",
    "draft_folder",
    "draft_mapping",
    "export_mapping",
    "guessed_mapping",
    "usable",
]
