"""All measures, found by looking: each module of `etalon.measures.families` that has a `MEASURE`."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from etalon.core.errors import WorkspaceError
from etalon.core.strict import nearest
from etalon.measures import families
from etalon.measures.measure import Measure


@cache
def measures() -> dict[str, Measure]:
    """All measures by id."""
    found: dict[str, Measure] = {}
    for module in iter_modules(families.__path__, f"{families.__name__}."):
        measure = getattr(import_module(module.name), "MEASURE", None)
        if isinstance(measure, Measure):
            found[measure.id] = measure
    return dict(sorted(found.items()))


def measure(name: str) -> Measure:
    """The measure of a name. Raises `WorkspaceError` with the nearest right word."""
    known = measures()
    if name not in known:
        close = nearest(name, list(known))
        facts = {
            "measure": name,
            "allowed": ", ".join(known),
            "nearest": close,
            "hint": "yes" if close else "no",
        }
        raise WorkspaceError.of("measure-unknown", None, **facts)
    return known[name]
