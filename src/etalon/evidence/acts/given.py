"""What a load takes from the classifier: for each distinct act its kind, attributes, tactic, initiator."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pyarrow as pa

from etalon.evidence.acts.classify import Classified, classify
from etalon.evidence.acts.decide import UNCLASSIFIED, Decider, Proposal
from etalon.evidence.acts.document import ActRow, ActsDocument
from etalon.evidence.acts.lexicon import Lexicon, lexicon
from etalon.standard.pack import Pack

INITIATOR = {"buyer": "buyer", "seller": "us", "both": None}
ATTRIBUTE = "attr_"


@dataclass(frozen=True)
class Acts:
    """The words and the approved table that a load works with.

    An approved pattern becomes what its row says. Any other act becomes the kind of its channel, without
    topic and tactic, or ``x.unclassified`` where not even that is known; the ledger says which and why.
    """

    document: ActsDocument
    pack: Pack

    @cached_property
    def lexicon(self) -> Lexicon:
        """Shipped and own words."""
        return lexicon(self.document.cues, self.document.rules)

    def classify(self, fields: Mapping[str, pa.Array]) -> Classified:
        """Propose what each act was."""
        return classify(fields, self.lexicon, self.pack)

    def table(self, found: Classified) -> pa.Table:
        """One row for each distinct proposal, its number in `act`: ``kind, tactic_id, initiator, note``, the
        attributes as ``attr_<name>``.
        """
        approved = {row.pattern: row for row in self.document.acts if row.approved}
        decider = Decider(self.lexicon, self.pack)
        rows = [self._row(each, approved.get(each.pattern), decider) for each in found.proposals]
        names = sorted({name for row in rows for name in row if name.startswith(ATTRIBUTE)})
        fixed = ["kind", "tactic_id", "initiator", "note"]
        columns = {name: pa.array([row.get(name) for row in rows], pa.string()) for name in [*fixed, *names]}
        return pa.table({"act": pa.array(range(len(rows)), pa.int64()), **columns})

    @staticmethod
    def _row(proposal: Proposal, row: ActRow | None, decider: Decider) -> dict[str, Any]:
        if row is None:
            kind = decider.fallback(proposal.channel, proposal.direction)
            if (kind, None, ()) != (proposal.kind, proposal.tactic, proposal.attrs):
                return {"kind": kind, "note": "act-not-approved"}
            return {"kind": kind, "note": "act-unclassified" if kind == UNCLASSIFIED else "act-by-channel"}
        attrs = {ATTRIBUTE + name: value for name, value in row.attrs.items()}
        told = {"kind": row.kind, "tactic_id": row.tactic, "initiator": INITIATOR[row.side], **attrs}
        return {**told, "note": "act-unclassified"} if row.kind == UNCLASSIFIED else told
