"""The content inventory, and which asset an act used."""

import numpy as np
import pyarrow as pa

from etalon.sample.arrays import Array, Columns
from etalon.sample.dice import stream
from etalon.sample.files.cells import joined, numbered, picked
from etalon.sample.files.scene import Scene
from etalon.sample.files.specs import word_book

NOT_REVIEWED = 0.35


def asset_states(scene: Scene) -> Array:
    """The buyer state number that each asset serves, asset by asset."""
    content = scene.rules.world.content
    return np.repeat(
        list(scene.rules.catalogue.numbers.values()),
        [content.get(state, 0) for state in scene.pack.buyer_states],
    )


def write_content(scene: Scene) -> None:
    """The inventory: stage, buyer state and role in the standard's names, publication and review."""
    state = asset_states(scene)
    count, dice, language = len(state), stream(scene.rules.seed, "content"), scene.language
    roles = [role.name.in_(language) for role in scene.pack.roles.values()]
    published = -dice.integers(30, 900, count)
    reviewed = np.where(dice.random(count) < NOT_REVIEWED, -1, published + dice.integers(60, 1300, count))
    kinds = [word_book().content[name] for name in scene.pack.buyer_states]
    titles = [scene.names.parts.assets[kind.title] for kind in kinds]
    stages = [scene.pack.stages[kind.stage].name.in_(language) for kind in kinds]
    states = [item.name.in_(language) for item in scene.pack.buyer_states.values()]
    clock = scene.clock("assets")
    cells = {
        "asset_id": numbered("M", np.arange(count), 3),
        "name": joined(picked(titles, state), numbered(" ", np.arange(count) + 1, 1)),
        "kind": picked([kind.title for kind in kinds], state),
        "stage": picked(stages, state),
        "state": picked(states, state),
        "role": picked(roles, dice.integers(0, len(roles), count)),
        "published": clock.days(published),
        "reviewed": clock.days(np.where((reviewed > 0) & (reviewed < scene.rules.days), reviewed, -1)),
    }
    scene.exporter.write("assets", cells)


def asset_of_act(scene: Scene, acts: Columns) -> pa.Array:
    """The asset behind a download: one of those for the first state that allows the act, if any."""
    states = asset_states(scene)
    first = np.array(
        [
            int(np.argmax(act.states)) if act.kind == "content_downloaded" else -1
            for act in scene.rules.catalogue.acts
        ]
    )
    wanted = first[acts["act"]]
    begins, ends = np.searchsorted(states, wanted, "left"), np.searchsorted(states, wanted, "right")
    row = begins + (acts["account"] + acts["day"]) % np.maximum(ends - begins, 1)
    return numbered("M", np.where((wanted >= 0) & (ends > begins), row, -1), 3)
