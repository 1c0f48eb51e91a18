"""Diagnosis: what of all that was measured is worth talking about first."""

from etalon.diagnosis.findings import Finding, find
from etalon.diagnosis.look import Answers

__all__ = ["Answers", "Finding", "find"]
