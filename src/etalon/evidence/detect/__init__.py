"""What an unknown table likely is: `detect(file)` proposes a preset and its columns, `draft_mapping` a
mapping.

A person looks at both; nothing is loaded on a guess without the ledger saying so.
"""

from etalon.evidence.detect.draft import draft_mapping, guessed_mapping
from etalon.evidence.detect.guess import Assignment, Detection, detect

__all__ = ["Assignment", "Detection", "detect", "draft_mapping", "guessed_mapping"]
