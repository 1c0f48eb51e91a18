"""Write the small dirty company of the tests: five raw exports of an invented supplier, and the truth.

    python -m tools.demo_data            write into tests/demo
    python -m tools.demo_data --out DIR  write everything into a folder

All is drawn from one seed: the same version writes the same files.
"""

import argparse
import json
from pathlib import Path

from tools.demo import dirt, files, rows, truth
from tools.demo.activities import make_activities
from tools.demo.deals import make_deals
from tools.demo.dice import Dice
from tools.demo.leads import make_leads
from tools.demo.register import make_register
from tools.demo.world import build_world

SEED = 20260630
ROOT = Path(__file__).resolve().parent.parent
EXPORTS = ROOT / "tests" / "demo" / "company" / "exports"
TRUTH = ROOT / "tests" / "demo" / "truth.json"


def write(exports: Path, truth_file: Path) -> None:
    """Make the world, its records, their dirt, and write files and truth."""
    plan = dirt.read_dirt()
    dice = Dice(SEED)
    world = build_world(dice)
    words = world.words
    deals = make_deals(dice, world)
    leads = make_leads(dice, world, deals)
    activities = make_activities(dice, world, deals)
    lines = make_register(dice, world, deals)
    sheets = [
        rows.deal_rows(deals),
        rows.history_rows(deals),
        rows.lead_rows(leads),
        rows.activity_rows(activities),
        rows.register_rows(dice, lines),
    ]
    table, history, lead_list, log, register = sheets
    dirt.spoil_deals(dice, plan, table, words["won"], words["lost"])
    dirt.spoil_history(dice, plan, history)
    dirt.spoil_leads(dice, plan, lead_list)
    dirt.spoil_activities(dice, plan, log)
    dirt.spoil_register(dice, plan, register)
    signed = sum(deal.value for deal in deals)
    table.rows.append(files.total_row(table, "ID сделки", Сумма=rows.money(signed)))
    sold = sum(line.total for line in lines) / 100
    pieces = sum(line.quantity for line in lines)
    register.rows.append(files.total_row(register, "Дата", Количество=pieces, Сумма=sold))
    exports.mkdir(parents=True, exist_ok=True)
    files.write_csv(exports, table, "cp1251", ";", "\r\n")
    files.write_csv(exports, history, "utf-8-sig", ",", "\n")
    files.write_csv(exports, lead_list, "utf-8", ",", "\n")
    files.write_csv(exports, log, "utf-8", ";", "\n")
    files.write_register(exports, register, words["company"], world.first, world.last)
    facts = {
        "files": {sheet.name: truth.file_truth(sheet, plan["fate"]) for sheet in sheets},
        "totals": {
            "deals": truth.deal_totals(world, deals),
            "moves": truth.move_totals(world, deals),
            "leads": truth.lead_totals(leads),
            "activities": len(activities),
            "sales": truth.sales_totals(world, lines),
        },
    }
    text = json.dumps(facts, ensure_ascii=False, indent=1)
    truth_file.write_text(text + "\n", encoding="utf-8", newline="\n")


def main() -> None:
    """Write where the arguments say."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--out", type=Path, help="a folder for the files and truth.json")
    out = parser.parse_args().out
    write(out or EXPORTS, out / "truth.json" if out else TRUTH)


if __name__ == "__main__":
    main()
