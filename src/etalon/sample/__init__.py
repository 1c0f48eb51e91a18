"""A simulated B2B company whose truth is known: worlds, raw exports, a workspace, the truth.

It imports only `core`, `standard` and `packs`, so that it cannot lean on what it is there to test.

::

    world = read_world("balanced", pack)          # or the path of a world file
    made = generate(world, pack, accounts=2000, months=24, seed=1, language="ru", folder=Path("demo"))
"""

from etalon.sample.generate import Made, generate
from etalon.sample.world import World
from etalon.sample.worldfile import read_world, shipped_worlds

__all__ = ["Made", "World", "generate", "read_world", "shipped_worlds"]
