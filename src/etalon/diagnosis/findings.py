"""Findings: the numbers worth talking about, most important first, each ending in a question."""

from collections.abc import Sequence
from dataclasses import dataclass

from etalon.core.localized import LocalizedText
from etalon.core.numbers import period as period_text
from etalon.core.texts import Language
from etalon.diagnosis.look import Answers, Seen, added, basis, facts, see
from etalon.standard.documents import FindingRule
from etalon.standard.pack import Pack
from etalon.standard.profile import rank


@dataclass(frozen=True)
class Finding:
    """A finding in a reader's language; `frame` and `cell` say where on the map it belongs.

    `beside` is the frame and the cell whose claimed level belongs beside it.
    """

    id: str
    statement: str
    question: str
    basis: str
    frame: str
    cell: str
    weight: int
    beside: tuple[str, str] = ("", "")


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
            made.append(_finding(rule, seen, answers, language, period))
    made.sort(key=lambda finding: (-finding.weight, rank(pack.frames[finding.frame])))
    cells: set[tuple[str, str]] = set()
    first: list[Finding] = []
    rest: list[Finding] = []
    for finding in varied(made):
        (rest if (finding.frame, finding.cell) in cells else first).append(finding)
        cells.add((finding.frame, finding.cell))
    return [*first, *rest]


def varied(findings: Sequence[Finding]) -> list[Finding]:
    """Findings of equal weight with those of frames that were not spoken of yet before the others."""
    left = list(findings)
    made: list[Finding] = []
    while left:
        spoken = {each.frame for each in made}
        heaviest = [each for each in left if each.weight == left[0].weight]
        chosen = next((each for each in heaviest if each.frame not in spoken), heaviest[0])
        left.remove(chosen)
        made.append(chosen)
    return made


def _finding(rule: FindingRule, seen: Seen, answers: Answers, language: Language, period: str) -> Finding:
    words = facts(seen, rule, language)

    additions = [found for each in rule.additions if (found := added(each, answers, language))]

    def filled(sentence: LocalizedText) -> str:
        return sentence.in_(language).format_map(words)

    return Finding(
        id=rule.id,
        statement=" ".join([filled(rule.statement), *(sentence for sentence, _ in additions)]),
        question=filled(rule.question),
        basis="; ".join([basis(seen, language, period), *(more for _, more in additions)]),
        frame=rule.frame,
        cell=rule.cell,
        weight=rule.weight,
        beside=(rule.beside.frame, rule.beside.cell) if rule.beside else (rule.frame, rule.cell),
    )
