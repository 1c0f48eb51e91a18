"""What is true in the demo data: planted dirt, what must become of each file's rows, and the totals."""

from collections import Counter
from typing import Any

from tools.demo.deals import Deal
from tools.demo.leads import Lead
from tools.demo.register import Line
from tools.demo.sheet import Sheet
from tools.demo.world import World

BINS = ("duplicate", "not_mapped", "quarantined")


def ledger(sheet: Sheet, fate: dict[str, str]) -> dict[str, int]:
    """Rows of a file by what must become of them."""
    sums: Counter[str] = Counter()
    for kind, count in sheet.planted.items():
        sums[fate[kind]] += count
    rows = len(sheet.rows)
    return {
        "rows_in": rows,
        "used": rows - sum(sums[name] for name in BINS),
        **{name: sums[name] for name in (*BINS, "repaired")},
    }


def file_truth(sheet: Sheet, fate: dict[str, str]) -> dict[str, Any]:
    """Planted dirt and ledger of a file."""
    return {"planted": dict(sorted(sheet.planted.items())), "ledger": ledger(sheet, fate)}


def deal_totals(world: World, deals: list[Deal]) -> dict[str, Any]:
    """Deals by outcome, value of the won ones, by route and by seller."""
    words = world.words
    by = {
        "all": deals,
        "direct": [deal for deal in deals if deal.account.kind != "dealer"],
        "dealer": [deal for deal in deals if deal.account.kind == "dealer"],
    }
    outcome = {
        name: {
            "deals": len(group),
            "won": sum(deal.stage == words["won"] for deal in group),
            "lost": sum(deal.stage == words["lost"] for deal in group),
            "won_value": sum(deal.value for deal in group if deal.stage == words["won"]) / 100,
        }
        for name, group in by.items()
    }
    stages = Counter(deal.stage for deal in deals if deal.closed is None)
    sellers = {
        seller["name"]: [
            sum(deal.stage == words[end] for deal in deals if deal.seller == seller["name"])
            for end in ("won", "lost")
        ]
        for seller in words["sellers"]
    }
    return {"outcome": outcome, "open_by_stage": dict(sorted(stages.items())), "won_lost_by_seller": sellers}


def move_totals(world: World, deals: list[Deal]) -> dict[str, int]:
    """Moves of the deals that have a history: one step forward, skipping, back, out."""
    stages: list[str] = world.words["stages"]
    sums: Counter[str] = Counter(deals=sum(bool(deal.has_history and deal.moves) for deal in deals))
    for move in (move for deal in deals if deal.has_history for move in deal.moves):
        if move.after not in stages:
            sums[move.after] += 1
            continue
        steps = stages.index(move.after) - stages.index(move.before)
        sums["back" if steps < 0 else "forward" if steps == 1 else "skipped"] += 1
    return dict(sorted(sums.items()))


def lead_totals(leads: list[Lead]) -> dict[str, int]:
    """Leads by the farthest point that they reached."""
    return {
        "leads": len(leads),
        "qualified": sum(lead.qualified is not None for lead in leads),
        "accepted": sum(lead.accepted is not None for lead in leads),
        "deals": sum(lead.deal_id != "" for lead in leads),
        "not_ready": sum(lead.status == "Not ready" for lead in leads),
    }


def sales_totals(world: World, lines: list[Line]) -> dict[str, Any]:
    """Revenue: whole, of dealers, of repeated purchases, of the largest buyers; who has left."""
    total = sum(line.total for line in lines)
    by_account: Counter[str] = Counter()
    first: dict[str, str] = {}
    for line in sorted(lines, key=lambda line: (line.day, line.document)):
        by_account[line.account.name] += line.total
        first.setdefault(line.account.name, line.document)
    repeated = sum(line.total for line in lines if first[line.account.name] != line.document)
    dealers = {account.name for account in world.dealers}
    top = by_account.most_common(5)
    left = [account for account in [*world.existing, *world.dealers] if account.until < world.last]
    return {
        "documents": len({line.document for line in lines}),
        "lines": len(lines),
        "accounts": len(by_account),
        "revenue": total / 100,
        "dealer_revenue": sum(value for name, value in by_account.items() if name in dealers) / 100,
        "existing_customer_revenue": existing_revenue(lines) / 100,
        "revenue_after_first_document": repeated / 100,
        "top_five": [[name, value / 100] for name, value in top],
        "lapsed_customers": sorted(account.name for account in left if account.name not in dealers),
        "quiet_dealers": sorted(account.name for account in left if account.name in dealers),
    }


def existing_revenue(lines: list[Line]) -> int:
    """Cents bought by those who had bought in the first quarter of the data, the first quarter included."""
    start = min(line.day for line in lines)
    early = {line.account.name for line in lines if (line.day - start).days < 90}
    return sum(line.total for line in lines if line.account.name in early)
