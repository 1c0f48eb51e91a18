"""Etalon: the standard of B2B marketing and sales, kept as data, measured on people and records."""

from importlib.metadata import version

__version__ = version("etalon")
__all__ = ["__version__"]
