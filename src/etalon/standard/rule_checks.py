"""What must hold of a rule beyond its form: its records, its parameters and the words that use them."""

from collections.abc import Iterator

from etalon.core.errors import Problem
from etalon.core.localized import LocalizedText
from etalon.core.texts import LANGUAGES
from etalon.core.yamlfile import Path_
from etalon.standard.documents.rules import Rule
from etalon.standard.formulas.fields import linked
from etalon.standard.formulas.meaning import Meaning
from etalon.standard.formulas.parse import Wrong, parse_condition
from etalon.standard.formulas.problems import placed
from etalon.standard.formulas.vocabulary import Rows, Vocabulary, vocabulary
from etalon.standard.pack import Pack
from etalon.standard.rule_words import PLACEHOLDER
from etalon.standard.traces import recorded


def rule_problems(pack: Pack) -> Iterator[Problem]:
    """Rules that read unknown records, default outside their range, or use words that are not there."""
    words = vocabulary(pack)
    for rule in pack.rules.values():
        yield from _conditions(pack, rule, words)
        yield from _records(pack, rule)
        yield from _ranges(pack, rule)
        yield from _words(pack, rule)


def _records(pack: Pack, rule: Rule) -> Iterator[Problem]:
    for index, trace in enumerate(rule.reads):
        if not recorded(trace, pack):
            yield Problem("trace-unknown", pack.place("rules", rule.id, "reads", index), {"trace": trace})
    moment = rule.check.moment
    if moment is not None and not recorded(moment, pack):
        yield Problem("trace-unknown", pack.place("rules", rule.id, "check", "moment"), {"trace": moment})


def _ranges(pack: Pack, rule: Rule) -> Iterator[Problem]:
    for index, parameter in enumerate(rule.parameters):
        if not parameter.at_least <= parameter.default <= parameter.at_most:
            place = pack.place("rules", rule.id, "parameters", index, "default")
            facts = {
                "id": rule.id,
                "name": parameter.name,
                "default": f"{parameter.default:g}",
                "least": f"{parameter.at_least:g}",
                "most": f"{parameter.at_most:g}",
            }
            yield Problem("rule-default-outside", place, facts)


def _words(pack: Pack, rule: Rule) -> Iterator[Problem]:
    names = {parameter.name for parameter in rule.parameters}
    allowed = ", ".join(sorted(names)) or "-"
    for path, sentence in _sentences(rule):
        for language in LANGUAGES:
            used = {found[1] for found in PLACEHOLDER.finditer(sentence.in_(language))}
            for name in sorted(used - names):
                place = pack.place("rules", rule.id, *path, language)
                yield Problem(
                    "rule-parameter-unknown", place, {"id": rule.id, "name": name, "allowed": allowed}
                )


def _sentences(rule: Rule) -> Iterator[tuple[Path_, LocalizedText]]:
    for name in type(rule).model_fields:
        value = getattr(rule, name)
        if isinstance(value, LocalizedText):
            yield (name,), value
    for index, exception in enumerate(rule.exceptions):
        yield ("exceptions", index), exception


def _conditions(pack: Pack, rule: Rule, words: Vocabulary) -> Iterator[Problem]:
    table = linked(rule.check.per, words) if rule.check.per is not None else None
    if rule.check.per is not None and table is None:
        facts = {"id": rule.id, "found": rule.check.per}
        yield Problem("rule-object-unknown", pack.place("rules", rule.id, "check", "per"), facts)
    for path, condition, rows in _conditions_of(rule, words, Rows(table) if table else None):
        for wrong in _mistakes(condition, rows, rule, words):
            yield placed(pack, "rules", rule.id, path, condition, wrong)


def _conditions_of(
    rule: Rule, words: Vocabulary, of: Rows | None
) -> Iterator[tuple[Path_, str, Rows | None]]:
    if rule.check.scope is not None:
        yield ("check", "scope"), rule.check.scope, of
    for field in ("when", "then", "until"):
        for index, act in enumerate(getattr(rule.check, field)):
            if act.where is not None:
                yield ("check", field, index, "where"), act.where, words.rows(act.kind)


def _mistakes(condition: str, rows: Rows | None, rule: Rule, words: Vocabulary) -> list[Wrong]:
    try:
        tree = parse_condition(condition)
    except Wrong as wrong:
        return [wrong]
    meaning = Meaning(words, tuple(parameter.name for parameter in rule.parameters))
    meaning.condition(tree, rows)
    return meaning.wrong
