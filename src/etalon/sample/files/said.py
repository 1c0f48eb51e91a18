"""What the team says of itself: the levels that a world gives, as the saved map of a workshop."""

import json
from pathlib import Path

from etalon.sample.files.scene import Scene

FOLDER = "assessment"


def write_said(scene: Scene, folder: Path) -> None:
    """Write ``assessment/<last day>.json`` into the sample's folder; nothing where the world says nothing."""
    world, head = scene.rules.world, scene.pack.head
    if not world.said:
        return
    frames = {
        name: {"reading": scene.pack.frames[name].readings[0].id, "answers": answers}
        for name, answers in world.said.items()
    }
    saved = {
        "kind": "etalon-quick-map",
        "version": 1,
        "standard": f"{head.id} {head.version}",
        "organisation": scene.names.parts.organisation,
        "day": world.last_day.isoformat(),
        "language": scene.language,
        "frames": frames,
    }
    path = folder / FOLDER / f"{world.last_day.isoformat()}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(saved, ensure_ascii=False, indent=2) + "\n", encoding="utf-8", newline="\n")
