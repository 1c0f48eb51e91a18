"""What a measure needs of the records: fields of the contract, any one of some being enough."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

FIELD = re.compile(r"(?P<table>\w+)(?::(?P<kind>[\w.]+?))?(?:\.(?P<attr>attrs\.)?(?P<column>\w+))?")
KIND_COLUMN = {"events": "kind", "object_changes": "field"}


@dataclass(frozen=True, slots=True)
class Field:
    """A field of the contract: a column, or rows of one kind, or an attribute of rows of one kind.

    Written ``deals.created_at``, ``events:deal_closed``, ``events:deal_closed.attrs.result``.
    """

    name: str

    @property
    def parts(self) -> Mapping[str, str | None]:
        """Its table, kind, attrs mark and column."""
        found = FIELD.fullmatch(self.name)
        if found is None:
            raise ValueError(f"not a field of the contract: {self.name}")
        return found.groupdict()

    @property
    def table(self) -> str:
        """The table it belongs to."""
        return str(self.parts["table"])

    @property
    def rows_sql(self) -> str:
        """The condition that picks the rows which could hold it."""
        kind = self.parts["kind"]
        return f"{KIND_COLUMN[self.table]} = '{kind}'" if kind else "true"

    @property
    def value_sql(self) -> str:
        """The expression that is null where it is absent."""
        column = self.parts["column"]
        if column is None:
            return "1"
        return f"json_extract_string(attrs, '$.{column}')" if self.parts["attr"] else f'"{column}"'


@dataclass(frozen=True, slots=True)
class Need:
    """Something that a measure cannot do without: any one of these fields is enough."""

    any_of: tuple[Field, ...]

    @property
    def name(self) -> str:
        """The fields, the preferred one first."""
        return " | ".join(each.name for each in self.any_of)


def needs(*names: str) -> tuple[Need, ...]:
    """Needs from field names; ``a | b`` means that either is enough."""
    return tuple(Need(tuple(Field(part.strip()) for part in name.split("|"))) for name in names)
