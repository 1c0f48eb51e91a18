"""Every reference that one document of the standard makes to another."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from etalon.core.yamlfile import Path_
from etalon.standard.documents import BuyerModel, Cell, StageId
from etalon.standard.documents.cycles import Recorded
from etalon.standard.pack import Pack

NAMED = (
    "stages",
    "buyer_phases",
    "buyer_states",
    "roles",
    "messages",
    "deal_steps",
    "processes",
    "tactics",
    "partner_phases",
    "zones",
    "technologies",
)


FIELDS: dict[str, dict[str, tuple[str, ...]]] = {
    "buyer_rules": {
        "using_from": ("buyer_states",),
        "default": ("buyer_states",),
        "won": ("buyer_states",),
        "silence_from": ("buyer_states",),
        "proposals": ("behaviours",),
    },
    "stage_criteria": {"buyer_states": ("buyer_states",), "rules": ("rules",)},
    "stage_sheets": {"messages": ("messages",), "roles": ("roles",)},
    "messages": {"states": ("buyer_states",)},
    "content_cells": {"role": ("roles",)},
    "partner_steps": {"kpis": ("kpis",)},
    "logistics_measures": {"kpi": ("kpis",)},
    "lead_states": {"next": ("lead_states",), "rules": ("rules",)},
    "scorecard_lines": {"kpis": ("kpis",)},
    "kpis": {"processes": ("processes",)},
    "partner_phases": {"kpis": ("kpis",)},
    "channel_tactics": {"kpis": ("kpis",)},
    "zones": {"kpis": ("kpis",)},
    "rules": {"process": ("processes",), "behaviour": ("behaviours",), "after": ("rules",)},
    "facts": {"frames": ("frames",)},
    "buyer_exits": {"back_to": ("buyer_states",)},
    "model_signs": {"kpis": ("kpis",)},
    "dealer_questions": {"kpis": ("kpis",)},
    "terms": {
        "see": (*NAMED, "process_groups", "frames", "tactic_families", "event_kinds"),
        "kpis": ("kpis",),
    },
}
"""Fields whose values, one or many, are ids: kind, field, the kinds that they may name."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference: the document that makes it, where inside it, the id it names and the kinds it may name."""

    kind: str
    key: str
    inside: Path_
    target: str
    allowed: tuple[str, ...]


def references(pack: Pack) -> Iterator[Reference]:
    """All references of a pack."""
    yield from _cycles(pack)
    for key, behaviour in pack.behaviours.items():
        yield from _recorded("behaviours", key, "recorded_as", behaviour.recorded_as)
    for key, state in pack.lead_states.items():
        yield from _recorded("lead_states", key, "enters_by", state.enters_by)
    for key, rules in pack.buyer_rules.items():
        yield from _recorded("buyer_rules", key, "endings", rules.endings)
        for index, hold in enumerate(rules.holds):
            yield Reference("buyer_rules", key, ("holds", index, "state"), hold.state, ("buyer_states",))
        for index, kind in enumerate(rules.twice.kinds):
            yield Reference("buyer_rules", key, ("twice", "kinds", index), kind, ("event_kinds",))
    yield from _processes(pack)
    yield from _tactics(pack)
    yield from _kpis(pack)
    yield from _zones(pack)
    for key in pack.frames:
        yield from _frame(pack, key)
    yield from _findings(pack)
    yield from _adaptations(pack)
    yield from _rules(pack)
    yield from _named_sources(pack)
    yield from _fields(pack)


def _cycles(pack: Pack) -> Iterator[Reference]:
    for key, state in pack.buyer_states.items():
        yield Reference("buyer_states", key, ("phase",), state.phase, ("buyer_phases",))
    for key, model in pack.all("buyer_models", BuyerModel).items():
        for ours in model.states:
            yield Reference("buyer_models", key, ("states", ours), ours, ("buyer_states",))
    for key, matrix in pack.sync.items():
        for index, row in enumerate(matrix.rows):
            yield Reference("sync", key, ("rows", index, "state"), row.state, ("buyer_states",))
    for key, kind in pack.event_kinds.items():
        for index, proven in enumerate(kind.evidence_of):
            yield Reference("event_kinds", key, ("evidence_of", index), proven, ("buyer_states",))
        for i, rule in enumerate(kind.evidence_when):
            for j, proven in enumerate(rule.states):
                yield Reference(
                    "event_kinds", key, ("evidence_when", i, "states", j), proven, ("buyer_states",)
                )


def _recorded(kind: str, key: str, field: str, acts: tuple[Recorded, ...]) -> Iterator[Reference]:
    for index, act in enumerate(acts):
        yield Reference(kind, key, (field, index, "kind"), act.kind, ("event_kinds",))


def _processes(pack: Pack) -> Iterator[Reference]:
    for key, process in pack.processes.items():
        yield Reference("processes", key, ("group",), process.group, ("process_groups",))
    for key, profile in pack.profiles.items():
        for index, level in enumerate(profile.levels):
            yield Reference("profiles", key, ("levels", index, "process"), level.process, ("processes",))


def _tactics(pack: Pack) -> Iterator[Reference]:
    for key, tactic in pack.tactics.items():
        yield Reference("tactics", key, ("family",), tactic.family, ("tactic_families",))
        for index, kind in enumerate(tactic.recorded_as):
            yield Reference("tactics", key, ("recorded_as", index), kind, ("event_kinds",))
        if pack.kpis:
            yield from _judged("tactics", key, tactic.kpis)
    for key, channel in pack.channel_tactics.items():
        for index, phase in enumerate(channel.phases):
            yield Reference("channel_tactics", key, ("phases", index), phase, ("partner_phases",))


def _kpis(pack: Pack) -> Iterator[Reference]:
    for key, kpi in pack.kpis.items():
        for i, usual in enumerate(kpi.ranges):
            for j, source in enumerate(usual.sources):
                yield Reference("kpis", key, ("ranges", i, "sources", j), source, ("sources",))


def _judged(kind: str, key: str, kpis: Mapping[StageId, tuple[str, ...]]) -> Iterator[Reference]:
    for stage, named in kpis.items():
        for index, kpi in enumerate(named):
            yield Reference(kind, key, ("kpis", stage, index), kpi, ("kpis",))


def _zones(pack: Pack) -> Iterator[Reference]:
    for key, zone in pack.zones.items():
        for index, process in enumerate(zone.processes):
            yield Reference("zones", key, ("processes", index), process, ("processes",))
    for key, link in pack.zone_links.items():
        yield Reference("zone_links", key, ("cause",), link.cause, ("zones",))
        yield Reference("zone_links", key, ("effect",), link.effect, ("zones",))


OPENS_INTO = {
    "processes": ("processes",),
    "tactics": ("tactics",),
    "channel_tactics": ("channel_tactics",),
    "members": NAMED,
    "kpis": ("kpis",),
}


def _cell(key: str, cell: Cell, inside: Path_) -> Iterator[Reference]:
    if cell.ref is not None:
        yield Reference("frames", key, (*inside, "ref"), cell.ref, NAMED)
    for field, kinds in OPENS_INTO.items():
        for index, target in enumerate(getattr(cell, field)):
            yield Reference("frames", key, (*inside, field, index), target, kinds)


def _frame(pack: Pack, key: str) -> Iterator[Reference]:
    for r, reading in enumerate(pack.frames[key].readings):
        cells = {cell.id for lane in reading.lanes for cell in lane.cells}
        for i, lane in enumerate(reading.lanes):
            for j, cell in enumerate(lane.cells):
                yield from _cell(key, cell, ("readings", r, "lanes", i, "cells", j))
        for i, link in enumerate(reading.links):
            if link.ref is not None:
                yield Reference("frames", key, ("readings", r, "links", i, "ref"), link.ref, ("zone_links",))
            for field, target in (("from", link.from_), ("to", link.to)):
                if target not in cells:
                    yield Reference("frames", key, ("readings", r, "links", i, field), target, ())


def _findings(pack: Pack) -> Iterator[Reference]:
    for key, rule in pack.findings.items():
        yield Reference("findings", key, ("frame",), rule.frame, ("frames",))
        cells = pack.frames[rule.frame].cells() if rule.frame in pack.frames else {}
        if rule.cell not in cells:
            yield Reference("findings", key, ("cell",), rule.cell, ())
        if rule.beside:
            yield Reference("findings", key, ("beside", "frame"), rule.beside.frame, ("frames",))
            known = pack.frames[rule.beside.frame].cells() if rule.beside.frame in pack.frames else {}
            if rule.beside.cell not in known:
                yield Reference("findings", key, ("beside", "cell"), rule.beside.cell, ())


def _rules(pack: Pack) -> Iterator[Reference]:
    for key, rule in pack.rules.items():
        for field in ("when", "then", "until"):
            for index, act in enumerate(getattr(rule.check, field)):
                yield Reference("rules", key, ("check", field, index, "kind"), act.kind, ("event_kinds",))
        if rule.check.until_state is not None:
            yield Reference("rules", key, ("check", "until_state"), rule.check.until_state, ("buyer_states",))
        for i, parameter in enumerate(rule.parameters):
            for j, source in enumerate(parameter.sources):
                yield Reference("rules", key, ("parameters", i, "sources", j), source, ("sources",))


def _named_sources(pack: Pack) -> Iterator[Reference]:
    if not pack.public_sources:
        return
    for kind, items in pack.documents.items():
        for key, item in items.items():
            for index, source in enumerate(item.sources):
                yield Reference(kind, key, ("sources", index), source, ("sources",))
    for key, kpi in pack.kpis.items():
        for i, usual in enumerate(kpi.ranges):
            for j, source in enumerate(usual.sources):
                yield Reference("kpis", key, ("ranges", i, "sources", j), source, ("sources",))


def _fields(pack: Pack) -> Iterator[Reference]:
    for kind, fields in FIELDS.items():
        for key, item in pack.documents.get(kind, {}).items():
            for field, allowed in fields.items():
                # A pack may leave a whole kind out; then its ids cannot be checked.
                value = getattr(item, field)
                if value is not None and any(pack.documents.get(name) for name in allowed):
                    yield from _field(kind, key, field, value, allowed)


def _field(
    kind: str, key: str, field: str, value: str | tuple[str, ...], allowed: tuple[str, ...]
) -> Iterator[Reference]:
    if isinstance(value, str):
        yield Reference(kind, key, (field,), value, allowed)
        return
    for index, target in enumerate(value):
        yield Reference(kind, key, (field, index), target, allowed)


def _adaptations(pack: Pack) -> Iterator[Reference]:
    for key, rule in pack.adaptations.items():
        for trait in rule.when:
            yield Reference("adaptations", key, ("when", trait), trait, ("traits",))
        for fit, stages in rule.fits.items():
            for stage, tactics in stages.items():
                for n, tactic in enumerate(tactics):
                    yield Reference("adaptations", key, ("fits", fit, stage, n), tactic, ("tactics",))
        for stage, tactics in rule.teaching.items():
            for n, tactic in enumerate(tactics):
                yield Reference("adaptations", key, ("teaching", stage, n), tactic, ("tactics",))
        named = [("first", n, item) for n, item in enumerate(rule.first)]
        named += [("later", n, item) for n, item in enumerate(rule.later)]
        for field, n, item in named:
            kind, _, target = item.partition("/")
            yield Reference("adaptations", key, (field, n), target, (kind,))
        for n, change in enumerate(rule.changes):
            kind, _, target = change.item.partition("/")
            yield Reference("adaptations", key, ("changes", n, "item"), target, (kind,))
