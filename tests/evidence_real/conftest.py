"""The real data and the standard, as in the tests of the room."""

from tests.evidence.conftest import pack, real_data

__all__ = ["pack", "real_data"]
