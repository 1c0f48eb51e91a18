"""Making a sample: raw exports, a workspace over them, the truth beside them."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from etalon.core.errors import WorkspaceError
from etalon.core.texts import Language
from etalon.sample.catalogue import Catalogue
from etalon.sample.company import company
from etalon.sample.dealers import dealer_orders
from etalon.sample.files.automation import write_automation
from etalon.sample.files.books import write_books, write_dealer_invoices, write_figures, write_journal
from etalon.sample.files.channel import write_partners, write_passed
from etalon.sample.files.content import write_content
from etalon.sample.files.crm import write_crm
from etalon.sample.files.dirt import Spoiler
from etalon.sample.files.money import Costs, write_hours, write_spend, write_staff
from etalon.sample.files.names import Names
from etalon.sample.files.register import write_dealer_orders, write_orders
from etalon.sample.files.said import write_said
from etalon.sample.files.scene import Block, Scene
from etalon.sample.files.service import write_service
from etalon.sample.files.sink import Exporter, TruthWriter
from etalon.sample.files.specs import word_book
from etalon.sample.files.workspace import write_workspace
from etalon.sample.hazards import hazards
from etalon.sample.life.life import Rules
from etalon.sample.life.live import live
from etalon.sample.population import BLOCK, population
from etalon.sample.truth.breaches import write_breaches
from etalon.sample.truth.tables import write_truth
from etalon.sample.truth.world import write_world_truth
from etalon.sample.world import World
from etalon.standard.pack import Pack

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True)
class Made:
    """What was made: rows by export, rows of dirt by (export, kind), and how many acts truly happened."""

    folder: Path
    rows: dict[str, int]
    dirt: dict[tuple[str, str], int]
    acts: int


def silent(what: str, done: int, total: int) -> None:
    """A progress that tells nobody."""


def generate(
    world: World,
    pack: Pack,
    accounts: int,
    months: int,
    seed: int,
    language: Language,
    folder: Path,
    progress: Progress = silent,
) -> Made:
    """Write a sample of `accounts` accounts over `months` months into a folder that is no workspace yet.

    Accounts live in blocks of `BLOCK`, each with random numbers of its own; memory holds one block. The same
    world, size, seed and language give the same bytes. `progress(what, done, total)` counts accounts and may
    raise to stop. Raises `WorkspaceError` when the folder already is a workspace, or a number makes no sense.
    """
    if (folder / "etalon.yaml").exists():
        raise WorkspaceError.of("workspace-exists", folder / "etalon.yaml")
    if accounts < 1 or not 3 <= months <= 60 or seed < 0:
        raise WorkspaceError.of("sample-size", folder, accounts=accounts, months=months, seed=seed)
    people = company(world, accounts, months, seed)
    rules = Rules(world, people, Catalogue(world, pack), hazards(world, pack), seed)
    spoiler = Spoiler(world.dirt, word_book().test["word"][language], Counter())
    names = Names(language, list(world.market.segments))
    with (
        Exporter(folder / "exports", language, seed, spoiler) as exporter,
        TruthWriter(folder / "truth") as truth,
    ):
        scene = Scene(rules, pack, language, names, exporter)
        costs = Costs(scene)
        acts = _blocks(scene, costs, truth, accounts, progress)
        _whole(scene, costs, truth)
    write_workspace(scene, folder)
    write_said(scene, folder)
    return Made(folder, dict(exporter.rows), dict(spoiler.counts), acts)


def _blocks(scene: Scene, costs: Costs, truth: TruthWriter, accounts: int, progress: Progress) -> int:
    """Live and write one block after another; returns how many acts happened."""
    acts = 0
    progress("accounts", 0, accounts)
    for number in range((accounts + BLOCK - 1) // BLOCK):
        rules = scene.rules
        block = Block(
            scene, live(rules, population(rules.world, rules.company, number, accounts, rules.seed))
        )
        for write in (write_crm, write_automation, write_orders, write_service, write_passed, write_books):
            write(block)
        costs.add(block)
        write_truth(block, truth)
        write_breaches(block, truth)
        acts += len(block.acts["day"])
        progress("accounts", min((number + 1) * BLOCK, accounts), accounts)
    return acts


def _whole(scene: Scene, costs: Costs, truth: TruthWriter) -> None:
    """Write what belongs to no block."""
    orders, quiet = dealer_orders(scene.rules.world, scene.rules.company, scene.rules.seed)
    write_dealer_orders(scene, orders)
    write_dealer_invoices(scene, orders)
    write_figures(scene)
    write_journal(scene)
    write_partners(scene)
    write_staff(scene)
    write_content(scene)
    write_spend(costs)
    write_hours(costs)
    write_world_truth(scene, costs, quiet, truth)
