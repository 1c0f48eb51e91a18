"""Findings: the numbers worth talking about, most important first, each ending in a question."""

from dataclasses import dataclass

from etalon.core.localized import LocalizedText
from etalon.core.numbers import period as period_text
from etalon.core.texts import Language
from etalon.diagnosis.look import Answers, Seen, basis, facts, see
from etalon.standard.documents import FindingRule
from etalon.standard.pack import Pack
from etalon.standard.profile import rank


@dataclass(frozen=True)
class Finding:
    """A finding in a reader's language; `frame` and `cell` say where on the map it belongs."""

    id: str
    statement: str
    question: str
    basis: str
    frame: str
    cell: str
    weight: int


def asked(pack: Pack) -> set[tuple[str, tuple[str, ...]]]:
    """The measures, each with its dimensions, that the rules of a pack look at."""
    return {(rule.measure, rule.by) for rule in pack.findings.values()}


def find(pack: Pack, answers: Answers, language: Language) -> list[Finding]:
    """All findings, by weight, of equals those of a frame that comes first for the organisation.

    Of two about the same cell the weightier comes first, the other to the end.
    """
    made = []
    for rule in pack.findings.values():
        seen = see(rule, answers)
        if seen is not None:
            period = period_text(answers[rule.measure, rule.by].period, language)
            made.append(_finding(rule, seen, language, period))
    made.sort(key=lambda finding: (-finding.weight, rank(pack.frames[finding.frame])))
    cells: set[tuple[str, str]] = set()
    first: list[Finding] = []
    rest: list[Finding] = []
    for finding in made:
        (rest if (finding.frame, finding.cell) in cells else first).append(finding)
        cells.add((finding.frame, finding.cell))
    return [*first, *rest]


def _finding(rule: FindingRule, seen: Seen, language: Language, period: str) -> Finding:
    words = facts(seen, rule, language)

    def filled(sentence: LocalizedText) -> str:
        return sentence.in_(language).format_map(words)

    return Finding(
        id=rule.id,
        statement=filled(rule.statement),
        question=filled(rule.question),
        basis=basis(seen, language, period),
        frame=rule.frame,
        cell=rule.cell,
        weight=rule.weight,
    )
