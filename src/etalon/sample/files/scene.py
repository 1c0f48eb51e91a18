"""What every writer needs: the rules, the names, the files, and one block's life put into columns."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pyarrow as pa

from etalon.core.texts import Language
from etalon.sample import experience
from etalon.sample.acts import all_acts
from etalon.sample.arrays import Bools, Ints
from etalon.sample.company import STAFF
from etalon.sample.dice import stream
from etalon.sample.files import keys
from etalon.sample.files.cells import Clock, joined, numbered
from etalon.sample.files.names import Names
from etalon.sample.files.sink import Exporter
from etalon.sample.files.specs import word_book
from etalon.sample.life.life import Life, Rules
from etalon.sample.recording import recorded
from etalon.standard.pack import Pack

PER_STAFF = 7


@dataclass(frozen=True)
class Scene:
    """The whole sample as its writers see it."""

    rules: Rules
    pack: Pack
    language: Language
    names: Names
    exporter: Exporter

    def clock(self, name: str) -> Clock:
        """Days and times in the form of a file."""
        return Clock(self.rules.company.calendar.first, self.exporter.form(name))

    @cached_property
    def sellers(self) -> list[str]:
        """Names of sellers by number, each of them once."""
        return self.staff_names("sellers", len(self.rules.company.sellers))

    @cached_property
    def staff(self) -> dict[str, list[str]]:
        """Names of the people of other functions."""
        count = max(2, len(self.sellers) // PER_STAFF)
        return {function: self.staff_names(function, count) for function in STAFF}

    def staff_names(self, purpose: str, count: int) -> list[str]:
        """So many names; a second person of a name gets a number."""
        seen: Counter[str] = Counter()
        made = []
        for name in self.names.people(stream(self.rules.seed, purpose), count)["name"].to_pylist():
            seen[name] += 1
            made.append(name if seen[name] == 1 else f"{name} {seen[name]}")
        return made

    @cached_property
    def tactics(self) -> list[str]:
        """Every tactic that costs money or hours: those of the world, then those of behaviours."""
        selling = self.rules.world.selling
        behind = [use.tactic for use in (*selling.buying.values(), *selling.using.values())]
        return list(dict.fromkeys([*self.rules.world.tactics, *behind]))

    @cached_property
    def tactic_names(self) -> list[str]:
        """Their names in the language of the sample."""
        return [self.pack.tactics[tactic].name.in_(self.language) for tactic in self.tactics]

    def worded(self, book: str, ids: Iterable[str]) -> list[str]:
        """The words for ids of the world; an id that the word book lacks stands for itself."""
        words = getattr(word_book(), book)
        return [words[key][self.language] if key in words else key for key in ids]

    @cached_property
    def unit(self) -> float:
        """How much of the currency a base unit of the world is."""
        return self.names.parts.money


class Block:
    """One block's life as columns: acts with their recording, orders, people, names."""

    def __init__(self, scene: Scene, life: Life) -> None:
        self.scene, self.life, self.people = scene, life, life.people
        self.number = life.people.block
        self.acts = recorded(life, all_acts(life))
        own = np.where(self.acts["track"] == 0, life.deals_on[self.acts["day"], self.acts["account"]], -1)
        self.acts["deal"] = np.where(self.acts["deal"] >= 0, self.acts["deal"], own)
        self.orders = life.orders.columns()
        self.deals = life.deals.columns()
        self.leads = life.leads.columns()
        self.complaints = experience.complaints(life, self.orders)
        self.surveys = experience.surveys(life, self.orders)
        self.tickets = experience.tickets(life)
        self.informed = experience.informed(life, self.orders)

    def dice(self, purpose: str) -> np.random.Generator:
        """Random numbers for writing one thing of this block."""
        return stream(self.scene.rules.seed, f"write {purpose}", self.number)

    @cached_property
    def account_ids(self) -> pa.Array:
        """Ids of the block's accounts."""
        return keys.accounts(self.people.number)

    @cached_property
    def firms(self) -> pa.Array:
        """Names of the block's accounts."""
        return self.scene.names.firms(self.people.number, self.people.segment)

    @cached_property
    def merged(self) -> Bools:
        """Accounts that have a second card."""
        share = self.scene.rules.world.dirt.merged
        return self.people.direct & (self.dice("merged").random(len(self.people)) < share)

    @cached_property
    def in_crm(self) -> Bools:
        """Accounts with a card in the CRM: our own, and those of dealers that marketing knows in the end."""
        return self.people.direct | self.life.is_known

    @cached_property
    def contacts(self) -> dict[str, pa.Array]:
        """Names and mailboxes of all contacts of the block, account by account."""
        return self.scene.names.people(self.dice("contacts"), int(self.people.contacts.sum()))

    def contact_row(self, account: Ints, contact: Ints) -> Ints:
        """The row of a contact among all contacts of the block."""
        first = np.cumsum(self.people.contacts) - self.people.contacts
        return first[account] + contact

    def emails(self, account: Ints, contact: Ints) -> pa.Array:
        """E-mail addresses of contacts."""
        boxes = self.contacts["mailbox"].take(pa.array(self.contact_row(account, contact)))
        firm = numbered("c", self.people.number[account], 1)
        return joined(boxes, "@", firm, f".{self.scene.names.parts.domain}")

    def of_accounts(self, account: Ints) -> pa.Array:
        """Ids of accounts by their row in the block."""
        return self.account_ids.take(pa.array(account))
