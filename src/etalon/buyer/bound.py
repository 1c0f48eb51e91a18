"""Values of a query that reach SQL as parameters, and conditions on kinds of events made of them."""

from collections.abc import Iterable, Mapping

Case = tuple[str, Mapping[str, str], str | int]


class Bound:
    """Named parameters of one query; the same value is bound once."""

    def __init__(self) -> None:
        self.params: dict[str, object] = {}
        self._names: dict[tuple[type, str], str] = {}

    def __call__(self, value: object) -> str:
        """The ``$name`` of a value."""
        key = (type(value), repr(value))
        if key not in self._names:
            self._names[key] = f"b{len(self._names)}"
            self.params[self._names[key]] = value
        return f"${self._names[key]}"

    def any_of(self, values: Iterable[str]) -> str:
        """A list of texts as what stands after ``IN``."""
        return f"(SELECT unnest(CAST({self(sorted(values))} AS VARCHAR[])))"

    def case(self, cases: Iterable[Case]) -> str:
        """SQL of the value of the first case whose kind and attributes an event has; null where none fits."""
        made = [
            f"WHEN {' AND '.join(self._tests(kind, attrs))} THEN {self(value)}"
            for kind, attrs, value in cases
        ]
        return f"CASE {' '.join(made)} END" if made else "NULL"

    def _tests(self, kind: str, attrs: Mapping[str, str]) -> list[str]:
        found = [
            f"json_extract_string(attrs, {self(path(key))}) = {self(value)}" for key, value in attrs.items()
        ]
        return [f"kind = {self(kind)}", *found]


def path(attribute: str) -> str:
    """The JSON path of an attribute."""
    return '$."{}"'.format(attribute.replace('"', ""))
