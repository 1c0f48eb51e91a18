"""What a trace names: a column of the contract or a kind of event."""

from etalon.standard.contract import contract
from etalon.standard.pack import Pack


def recorded(trace: str, pack: Pack) -> bool:
    """Whether a trace is a column of the contract (``deals.closed_at``) or an event kind (``events:x``)."""
    table, _, kind = trace.partition(":")
    if kind:
        return table == "events" and kind in pack.event_kinds
    table, _, column = trace.partition(".")
    return table in contract() and column in contract()[table].names
