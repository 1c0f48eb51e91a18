"""The truth that belongs to no block: sellers, tactics and effects, pushes of acts, dealers, dirt."""

from collections.abc import Iterator

import numpy as np
import pyarrow as pa

from etalon.sample.arrays import Ints
from etalon.sample.files import keys
from etalon.sample.files.money import Costs
from etalon.sample.files.scene import Scene
from etalon.sample.files.sink import TruthWriter
from etalon.sample.world import LABELS, Push


def write_world_truth(scene: Scene, costs: Costs, quiet: Ints, truth: TruthWriter) -> None:
    """Everything that is known once all blocks are done."""
    world, sellers = scene.rules.world, scene.rules.company.sellers
    groups = list(world.recording.groups)
    truth.write("sellers", {
        "seller": pa.array(scene.sellers), "habit": pa.array([LABELS[habit] for habit in sellers.habit]),
        "recording": pa.array([groups[group] for group in sellers.group]), "team": sellers.team + 1,
        "region": pa.array([list(world.market.regions)[region] for region in sellers.region]),
        **{f"share_{label}": sellers.mix[:, number] for number, label in enumerate(LABELS)},
        "logs": np.array([habit.logs for habit in world.recording.groups.values()])[sellers.group],
    })  # fmt: skip
    truth.write("tactics", tactic_truth(scene, costs))
    truth.write("effects", effect_truth(scene))
    truth.write("pushes", push_truth(scene))
    truth.write("dealers", {"partner_id": keys.partners(np.arange(len(quiet))), "last_order_day": quiet})
    counts = scene.exporter.spoiler.counts
    truth.write("dirt", {
        "file": pa.array([file for file, _ in counts], pa.string()),
        "kind": pa.array([kind for _, kind in counts], pa.string()),
        "count": pa.array(list(counts.values()), pa.int64()),
    })  # fmt: skip
    truth.write("files", {
        "file": pa.array(list(scene.exporter.rows)),
        "rows": pa.array(list(scene.exporter.rows.values()), pa.int64()),
    })  # fmt: skip


def tactic_truth(scene: Scene, costs: Costs) -> dict[str, pa.Array]:
    """What each tactic cost, in base units, and how many leads it brought; null where it brought none."""
    world = scene.rules.world
    stages = [world.tactics[tactic].stage if tactic in world.tactics else "" for tactic in scene.tactics]
    hours, paid = costs.people()
    money = costs.money().sum(axis=1)
    total = money + paid
    leads = costs.leads
    return {
        "tactic": pa.array(scene.tactics), "stage": pa.array(stages),
        "owner": pa.array([scene.pack.tactics[tactic].owner for tactic in scene.tactics]),
        "touches": pa.array(costs.touches.sum(axis=1)), "leads": pa.array(leads), "money": pa.array(money),
        "hours": pa.array(hours), "cost": pa.array(total),
        "cost_per_lead": pa.array(total / np.maximum(leads, 1), mask=leads == 0),
    }  # fmt: skip


def effect_truth(scene: Scene) -> dict[str, list[object]]:
    """True factors of tactics on the hazards of single transitions."""
    rows = [
        (tactic, effect.from_, effect.to, effect.factor, use.lasts_days)
        for tactic, use in scene.rules.world.tactics.items()
        for effect in use.effects
    ]
    return dict(
        zip(("tactic", "from", "to", "factor", "days"), map(list, zip(*rows, strict=True)), strict=True)
    )


def push_truth(scene: Scene) -> dict[str, list[object]]:
    """What acts in step, early and late, silence and late deliveries truly do to the buyer."""
    rows = list(_pushes(scene))
    names = ("what", "forward", "back", "leave", "days")
    return dict(zip(names, map(list, zip(*rows, strict=True)), strict=True))


def _pushes(scene: Scene) -> Iterator[tuple[str, float, float, float, int]]:
    world = scene.rules.world
    pushes: dict[str, Push] = {str(label): push for label, push in world.selling.effects.items()}
    pushes["silence"] = world.selling.silence.push
    for name, push in {**pushes, "late_delivery": world.orders.late_push}.items():
        yield name, push.forward, push.back, push.leave, push.days
