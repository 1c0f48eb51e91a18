"""The CRM's exports: companies, contacts, deals, their stages, activities."""

import numpy as np
import pyarrow as pa

from etalon.sample.arrays import Array, Columns, taken
from etalon.sample.files import keys
from etalon.sample.files.cells import joined, money, picked, where
from etalon.sample.files.scene import Block
from etalon.sample.files.specs import word_book

RESULTS = ("won", "lost", "no_decision", "disqualified")
OLD_CARDS = 1500
ON_SECOND_CARD = 0.3


def write_crm(block: Block) -> None:
    """All CRM files of a block."""
    write_accounts(block)
    write_contacts(block)
    write_deals(block)
    write_stages(block)
    write_activities(block)


def write_accounts(block: Block) -> None:
    """Company cards, then the second cards of those entered twice."""
    scene, people, dice = block.scene, block.people, block.dice("accounts")
    names, market = scene.names, scene.rules.world.market
    shown = np.flatnonzero(block.in_crm)
    rows = np.concatenate([shown, np.flatnonzero(block.merged)])
    second = np.arange(len(rows)) >= len(shown)
    ids = block.of_accounts(rows)
    created = -dice.integers(2, OLD_CARDS, len(people))[rows] + 30 * second
    cells = {
        "account_id": keys.second_card(ids, second),
        "name": block.firms.take(pa.array(rows)),
        "segment": picked(scene.worded("segments", market.segments), people.segment[rows]),
        "region": picked(scene.worded("regions", market.regions), people.region[rows]),
        "city": names.cities(people.number[rows]),
        "size": picked(scene.worded("sizes", market.sizes), people.size[rows]),
        "route": picked(names.words("routes"), np.where(people.direct, 0, 1)[rows]),
        "partner_id": keys.partners(people.dealer[rows]),
        "owner": picked(scene.sellers, people.seller[rows]),
        "created": scene.clock("accounts").days(created),
        "main_card": where(second, ids),
    }
    scene.exporter.write("accounts", cells, block.number)
    scene.exporter.spoiler.counts["accounts", "second_card"] += int(second.sum())


def write_contacts(block: Block) -> None:
    """People of the companies that have cards."""
    scene, people = block.scene, block.people
    account = np.repeat(np.arange(len(people)), people.contacts)
    contact = np.arange(len(account)) - np.repeat(
        np.cumsum(people.contacts) - people.contacts, people.contacts
    )
    positions = scene.names.words("positions")
    role = (people.number[account] * 3 + contact) % len(positions)
    cells = {
        "contact_id": keys.contacts(people.number[account], contact),
        "account_id": block.of_accounts(account),
        "name": block.contacts["name"],
        "position": picked(positions, np.where(contact == 0, people.number[account] % 3, role)),
        "email": block.emails(account, contact),
        "phone": scene.names.phones(people.number[account] * 7 + contact),
    }
    shown = pa.array(block.in_crm[account])
    scene.exporter.write(
        "contacts", {name: column.filter(shown) for name, column in cells.items()}, block.number
    )


def final_stage(deals: Columns, steps: int) -> Array:
    """The number of a deal's stage word: its step while open, else its result behind all steps."""
    return np.where(deals["result"] >= 0, steps + deals["result"], deals["step"])


def deal_worth(block: Block) -> Array:
    """What deals are worth (1 is the usual sum): won ones as much as their order."""
    dice = block.dice("values")
    worth = block.people.worth[block.deals["account"]] * np.exp(
        dice.normal(0, 0.3, len(block.deals["account"]))
    )
    ordered = block.orders["deal"] >= 0
    worth[block.orders["deal"][ordered]] = block.orders["worth"][ordered]
    return worth


def write_deals(block: Block) -> None:
    """Deals as they stand on the last day; hasty sellers leave source, product and amount empty."""
    scene, deals, people = block.scene, block.deals, block.people
    names, account = scene.names, deals["account"]
    steps = len(scene.pack.deal_steps)
    result = deals["result"]
    lead = np.maximum(deals["lead"], 0)
    has_lead = (deals["lead"] >= 0) & (len(block.leads["tactic"]) > 0)
    tactic = np.where(has_lead, block.leads["tactic"][lead] if len(block.leads["tactic"]) else -1, -1)
    kept = [_filled(block, deals["seller"], f"deal {field}") for field in ("source", "product", "value")]
    worth = deal_worth(block)
    product = names.products_for(worth, people.number[account])
    value = np.round(worth * scene.rules.world.orders.value * 1000 * scene.unit, 2)
    clock, market = scene.clock("deals"), scene.rules.world.market
    cells = {
        "deal_id": keys.in_block("D", block.number, np.arange(len(account))),
        "account_id": block.of_accounts(account),
        "name": joined(picked(names.products, product), ": ", block.firms.take(pa.array(account))),
        "kind": picked(names.words("deal_kinds"), deals["repeat"]),
        "owner": picked(scene.sellers, deals["seller"]),
        "stage": picked(names.words("stages"), final_stage(deals, steps)),
        "source": where(kept[0], picked(scene.tactic_names, tactic)),
        "lead_id": keys.in_block("L", block.number, deals["lead"]),
        "segment": picked(scene.worded("segments", market.segments), people.segment[account]),
        "region": picked(scene.worded("regions", market.regions), people.region[account]),
        "product": where(kept[1], picked(names.products, product)),
        "value": where(kept[2], money(value, scene.exporter.form("deals"))),
        "created": clock.days(deals["opened"]),
        "closed": clock.days(deals["closed"]),
        "reason": picked(names.words("loss_reasons"), np.where(result > 0, result - 1, -1)),
    }
    scene.exporter.write("deals", cells, block.number)


def _filled(block: Block, seller: Array, purpose: str) -> Array:
    """Whether a seller fills a field."""
    empty = np.array([habit.empty for habit in block.scene.rules.world.recording.groups.values()])
    group = block.scene.rules.company.sellers.group[seller]
    return block.dice(purpose).random(len(seller)) >= empty[group]


def write_stages(block: Block) -> None:
    """The stage history: the first stage, every move ahead, the end; late sellers enter moves late."""
    scene, deals, moves = block.scene, block.deals, block.life.steps.columns()
    count, steps = len(deals["account"]), len(scene.pack.deal_steps)
    ends = np.flatnonzero(deals["result"] >= 0)
    deal = np.concatenate([np.arange(count), moves["deal"], ends])
    before = np.concatenate([np.full(count, -1), moves["from"], deals["step"][ends]])
    after = np.concatenate([np.zeros(count, np.int64), moves["to"], steps + deals["result"][ends]])
    day = np.concatenate([deals["opened"], moves["day"], deals["closed"][ends]])
    rank = np.repeat([0, 1, 2], [count, len(moves["deal"]), len(ends)])
    days = np.array([habit.late_days for habit in scene.rules.world.recording.groups.values()])
    lag = (
        block.dice("stages").exponential(1, len(deal))
        * days[scene.rules.company.sellers.group[deals["seller"][deal]]]
    )
    closed = np.where(deals["closed"] >= 0, deals["closed"], scene.rules.days - 1)
    day = np.where(rank == 1, np.minimum(day + lag.astype(np.int64), closed[deal]), day)
    order = np.lexsort((after, day, deal))
    words = scene.names.words("stages")
    minute = 9 * 60 + (np.arange(len(deal)) * 37) % 120 + 180 * rank
    cells = {
        "deal_id": keys.in_block("D", block.number, deal[order]),
        "from": picked(words, before[order]),
        "to": picked(words, after[order]),
        "at": scene.clock("stages").times(day[order], minute[order]),
    }
    scene.exporter.write("stages", cells, block.number)


def activity_ids(block: Block, rows: Array) -> pa.Array:
    """Ids of acts, the same in every export and in the truth."""
    return keys.in_block("A", block.number, rows)


def write_activities(block: Block) -> None:
    """Acts that sellers wrote down, each with as much as they wrote."""
    scene, people = block.scene, block.people
    by_hand = np.array([act.system == "crm" for act in scene.rules.catalogue.acts])
    rows = np.flatnonzero(by_hand[block.acts["act"]] & (block.acts["logged"] == 1))
    acts = taken(block.acts, rows)
    words = ActivityWords(block)
    full, account = acts["vague"] == 0, acts["account"]
    second = block.merged[account] & (block.dice("second card").random(len(rows)) < ON_SECOND_CARD)
    scene.exporter.spoiler.counts["activities", "on_second_card"] += int(second.sum())
    filled = acts["empty"] == 0
    clock = scene.clock("activities")
    cells = {
        "activity_id": activity_ids(block, rows),
        "type": where(full, picked(words.types, acts["act"]), picked(words.vague, acts["act"])),
        "direction": picked(words.directions, acts["act"]),
        **{name: where(full & filled, picked(words.attrs[name], acts["act"])) for name in words.attrs},
        "at": clock.times(acts["day"], acts["minute"]),
        "entered": clock.days(acts["entered"]),
        "owner": picked(scene.sellers, people.seller[account]),
        "account_id": keys.second_card(block.of_accounts(account), second),
        "deal_id": where(filled, keys.in_block("D", block.number, acts["deal"])),
        "contact_id": where(filled, keys.contacts(people.number[account], acts["contact"])),
    }
    scene.exporter.write("activities", cells, block.number)


ATTRIBUTES = {"topic": ("topic", "topics"), "form": ("kind", "forms"), "role": ("role", "roles")}


class ActivityWords:
    """The words of every act of the catalogue, by code, in one language."""

    def __init__(self, block: Block) -> None:
        book, names = word_book(), block.scene.names
        acts = block.scene.rules.catalogue.acts
        written = [act if act.kind in book.activities else None for act in acts]
        self.types = [names.word("activities", act.kind) if act else "" for act in written]
        left = [
            book.vague.get("buyer" if act.side == "buyer" else act.kind, act.kind) if act else ""
            for act in written
        ]
        self.vague = [names.word("activities", kind) if kind else "" for kind in left]
        self.directions = [names.word("directions", "in" if act.side == "buyer" else "out") for act in acts]
        self.attrs = {
            field: [self._word(block, words, act.attrs.get(key, "")) for act in acts]
            for field, (key, words) in ATTRIBUTES.items()
        }

    @staticmethod
    def _word(block: Block, book: str, value: str) -> str:
        return block.scene.names.word(book, value) if value in getattr(word_book(), book) else ""
