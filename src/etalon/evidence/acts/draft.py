"""Drafting ``acts.yaml``: the patterns of a source's acts, the most frequent first, kept decisions kept."""

from collections.abc import Mapping

from etalon.core.texts import Language, text
from etalon.evidence.acts.decide import Proposal
from etalon.evidence.acts.document import ActRow, ActsDocument
from etalon.evidence.acts.model import Words

Counted = Mapping[Proposal, int]


def drafted(found: Counted, before: ActsDocument, approve_from: float | None = None) -> ActsDocument:
    """A table of all patterns found, with the decisions of the table before.

    A row that a person approved stays as it is, only its count is new; one that no longer occurs
    stays with 0 rows if it was approved. `approve_from` approves new rows of at least this confidence.
    """
    old = {row.pattern: row for row in before.acts}
    rows = {}
    for proposal, count in found.items():
        rows[proposal.pattern] = _row(proposal, count, old.get(proposal.pattern), approve_from)
    gone = {
        pattern: row.model_copy(update={"rows": 0})
        for pattern, row in old.items()
        if row.approved and pattern not in rows
    }
    ordered = sorted([*rows.values(), *gone.values()], key=lambda row: (-row.rows, row.pattern))
    return before.model_copy(update={"acts": tuple(ordered)})


def _row(proposal: Proposal, count: int, old: ActRow | None, approve_from: float | None) -> ActRow:
    """The row of a pattern."""
    if old is not None and old.approved:
        return old.model_copy(update={"rows": count})
    sure = approve_from is not None and proposal.confidence >= approve_from
    return ActRow(
        channel=proposal.channel,
        direction=proposal.direction,
        rule=proposal.rule,
        words=proposal.words,
        purpose=proposal.purpose,
        rows=count,
        kind=proposal.kind,
        attrs=dict(proposal.attrs),
        tactic=proposal.tactic,
        side=proposal.side,
        confidence=proposal.confidence,
        approved=sure,
    )


def written(document: ActsDocument, language: Language) -> str:
    """The table as YAML, one line for each pattern under a heading that says what to do."""
    lines = [f"# {line}" for line in text("acts-heading", language).splitlines()]
    if document.cues:
        lines += ["cues:", *(f"  {name}: {_words(words)}" for name, words in document.cues.items())]
    if document.rules:
        dumped = (rule.model_dump(exclude_defaults=True) for rule in document.rules)
        lines += ["rules:", *(f"  - {_flow(each)}" for each in dumped)]
    lines += ["acts:", *(f"  - {_line(row)}" for row in document.acts)] if document.acts else ["acts: []"]
    return "\n".join(lines) + "\n"


def _line(row: ActRow) -> str:
    """A row with the parts that matter first."""
    data = row.model_dump(exclude_defaults=True)
    first = {"approved": row.approved, "rows": row.rows, "kind": row.kind}
    return _flow({**first, **{name: value for name, value in data.items() if name not in first}})


def _words(words: Words) -> str:
    return _flow(words.model_dump(exclude_defaults=True))


def _flow(value: object) -> str:
    """Plain data as YAML in one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name}: {_flow(part)}" for name, part in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(_flow, value)) + "]"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return f"{value:g}" if isinstance(value, float) else str(value)
    return '"' + str(value).replace("\\", "\\\\").replace('"', '\\"') + '"'
