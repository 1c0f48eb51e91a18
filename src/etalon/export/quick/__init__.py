"""The no-records map: one self-contained page on which a team colours a frame with no data at all."""

from etalon.export.quick.page import build, chosen

__all__ = ["build", "chosen"]
