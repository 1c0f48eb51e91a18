"""What must hold of a rule beyond its form: its records, its parameters and the words that use them."""

from collections.abc import Iterator

from etalon.core.errors import Problem
from etalon.core.localized import LocalizedText
from etalon.core.texts import LANGUAGES
from etalon.core.yamlfile import Path_
from etalon.standard.documents.rules import Rule
from etalon.standard.pack import Pack
from etalon.standard.rule_words import PLACEHOLDER
from etalon.standard.traces import recorded


def rule_problems(pack: Pack) -> Iterator[Problem]:
    """Rules that read unknown records, default outside their range or speak of unknown parameters."""
    for rule in pack.rules.values():
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
    for path, sentence in _sentences(rule):
        used = {found[1] for language in LANGUAGES for found in PLACEHOLDER.finditer(sentence.in_(language))}
        for name in sorted(used - names):
            facts = {"id": rule.id, "name": name, "allowed": ", ".join(sorted(names)) or "-"}
            yield Problem("rule-parameter-unknown", pack.place("rules", rule.id, *path), facts)


def _sentences(rule: Rule) -> Iterator[tuple[Path_, LocalizedText]]:
    for name in type(rule).model_fields:
        value = getattr(rule, name)
        if isinstance(value, LocalizedText):
            yield (name,), value
    for index, exception in enumerate(rule.exceptions):
        yield ("exceptions", index), exception
