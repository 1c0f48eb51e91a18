"""The words in which a place on a map is spoken of: levels, what a team says, how much the records hold."""

from typing import Literal

Level = Literal[0, 1, 2, 3, 4]
"""0 absent, 1 weak or ad hoc, 2 described, 3 measured, 4 improved."""
Claim = Level | Literal["na", "unknown"]
"""What people say of a place: a level, does not apply, or nobody knows."""
Evidence = Literal["none", "some", "most", "cannot_tell"]
"""How much of the traces of a place the records hold."""
