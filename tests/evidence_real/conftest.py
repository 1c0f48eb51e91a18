"""The standard, as in the tests of evidence."""

from tests.evidence.conftest import pack

__all__ = ["pack"]
