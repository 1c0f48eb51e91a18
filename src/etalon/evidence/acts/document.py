"""The table of acts, ``acts.yaml`` in a workspace: what the words proposed and what a person approved.

It holds no text of the records, only names of cues, so it may be kept under version control.
"""

from pathlib import Path

from etalon.core.errors import DocumentError, Problem
from etalon.core.strict import StrictModel, check, nearest
from etalon.core.yamlfile import Path_, YamlDocument, parse_yaml, read_yaml
from etalon.evidence.acts.lexicon import FORWARD, OPEN, REPLY, lexicon
from etalon.evidence.acts.model import Channel, Direction, Rule, Side, Words
from etalon.standard.pack import Pack

Pattern = tuple[str, str, str, tuple[str, ...], tuple[str, ...]]


class ActRow(StrictModel):
    """A pattern of acts, the rows that have it, the proposal, and whether a person approved it.

    `words` and `purpose` are the cues that decided. What a person may change: `kind`, `attrs`, `tactic`,
    `side`, `approved`.
    """

    channel: Channel
    direction: Direction
    rule: str
    words: tuple[str, ...] = ()
    purpose: tuple[str, ...] = ()
    rows: int
    kind: str
    attrs: dict[str, str] = {}
    tactic: str | None = None
    side: Side = "both"
    confidence: float
    approved: bool = False

    @property
    def pattern(self) -> Pattern:
        """What the row is about."""
        return (self.channel, self.direction, self.rule, self.words, self.purpose)


class ActsDocument(StrictModel):
    """The whole table; `cues` and `rules` are an organisation's own words, tried before the shipped ones."""

    cues: dict[str, Words] = {}
    rules: tuple[Rule, ...] = ()
    acts: tuple[ActRow, ...] = ()


def read_acts(path: Path, pack: Pack) -> ActsDocument:
    """Read a table. Raises `DocumentError` with every problem."""
    return checked_acts(read_yaml(path), pack)


def parse_acts(text: str, path: Path, pack: Pack) -> ActsDocument:
    """A table from text that is, or will be, the file `path`. Raises `DocumentError`."""
    return checked_acts(parse_yaml(text, path), pack)


def checked_acts(document: YamlDocument, pack: Pack) -> ActsDocument:
    """The table of a YAML document. Raises `DocumentError` for words that the standard does not know."""
    made = check(ActsDocument, document)
    checker = _Checker(made, document, pack)
    checker.run()
    if checker.problems:
        raise DocumentError(*checker.problems)
    return made


class _Checker:
    """Collects what a table names and nobody knows, and patterns that stand there twice."""

    def __init__(self, made: ActsDocument, document: YamlDocument, pack: Pack) -> None:
        self.made, self.document, self.pack = made, document, pack
        self.problems: list[Problem] = []

    def run(self) -> None:
        known = lexicon(self.made.cues)
        cues = [*known.cues, *known.channels, REPLY, FORWARD]
        for index, rule in enumerate(self.made.rules):
            for cue in sorted(rule.cues):
                self.known("acts-unknown-cue", cue, cues, ("rules", index))
            self.act(rule, ("rules", index))
        seen: dict[Pattern, int] = {}
        for index, row in enumerate(self.made.acts):
            self.act(row, ("acts", index))
            first = seen.setdefault(row.pattern, index)
            if first != index:
                line = self.document.place(("acts", first)).line
                self.problems.append(
                    Problem("acts-repeated", self.document.place(("acts", index)), {"line": line})
                )

    def act(self, act: ActRow | Rule, path: Path_) -> None:
        """Kind, attributes and tactic of a row or rule."""
        if act.tactic is not None:
            self.known("acts-unknown-tactic", act.tactic, list(self.pack.tactics), (*path, "tactic"))
        if act.kind.startswith("x."):
            return
        if not self.known("mapping-unknown-kind", act.kind, list(self.pack.event_kinds), (*path, "kind")):
            return
        attributes = self.pack.event_kinds[act.kind].attributes
        for name, value in act.attrs.items():
            place = (*path, "attrs", name)
            known = self.known("mapping-unknown-attribute", name, list(attributes), place)
            if known and attributes[name]:
                self.known("mapping-unknown-value", value, list(attributes[name]), place)

    def known(self, code: str, word: str, allowed: list[str], path: Path_) -> bool:
        """Note a word that is not allowed, with the nearest that is."""
        if word in allowed:
            return True
        close = nearest(word, allowed)
        shown = ", ".join(sorted(name for name in allowed if name != OPEN)[:40])
        facts = {"found": word, "allowed": shown, "nearest": close, "hint": "yes" if close else "no"}
        self.problems.append(Problem(code, self.document.place(path), facts))
        return False
