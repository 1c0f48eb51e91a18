"""An organisation's own pack laid over the standard, field by field."""

from etalon.standard.overlay.apply import overlaid
from etalon.standard.overlay.document import CHANGES, Change
from etalon.standard.overlay.fields import digest, same
from etalon.standard.overlay.layers import any_pack, lies_over

__all__ = ["CHANGES", "Change", "any_pack", "digest", "lies_over", "overlaid", "same"]
