"""The mapping language: strict YAML that says what each file of a source becomes in the evidence contract.

`model` holds the documents, `read` reads and checks them, `stages` proposes the stage dictionary.
"""

from etalon.evidence.mapping.model import (
    EventSpec,
    Expression,
    FileSpec,
    Format,
    Group,
    Lookup,
    MappingDocument,
    Note,
    Skip,
    TableSpec,
    Test,
)

__all__ = [
    "EventSpec",
    "Expression",
    "FileSpec",
    "Format",
    "Group",
    "Lookup",
    "MappingDocument",
    "Note",
    "Skip",
    "TableSpec",
    "Test",
]
