"""Data only: presets of common tables, and the words that records use."""

from pathlib import Path

FOLDER = Path(__file__).parent
