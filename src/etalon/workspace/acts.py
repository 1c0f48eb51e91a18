"""The workspace's table of acts: read for a load, drafted from the logs of all sources."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from etalon.core.errors import WorkspaceError
from etalon.core.texts import Language
from etalon.evidence.acts.decide import UNCLASSIFIED, Decider, Proposal
from etalon.evidence.acts.document import ActRow, ActsDocument, read_acts
from etalon.evidence.acts.draft import drafted, written
from etalon.evidence.acts.lexicon import lexicon
from etalon.evidence.load import jobs_of
from etalon.evidence.mapping.read import Mapping, read_mapping
from etalon.evidence.transform.run import transform
from etalon.standard.pack import Pack
from etalon.workspace.folder import FILE_NAME as SETTINGS
from etalon.workspace.folder import Workspace

Progress = Callable[[str, int, int], None]
FILE_NAME = "acts.yaml"
HEAPS = ("approved", "sure", "unsure", "by-channel", "unclassified")


@dataclass(frozen=True)
class DraftedActs:
    """A new table; `logs` are the entries whose words were read, ``source: entry``."""

    document: ActsDocument
    logs: tuple[str, ...]
    pack: Pack

    def written(self, language: Language) -> str:
        """The text of the new ``acts.yaml``."""
        return written(self.document, language)

    @property
    def threshold(self) -> float:
        """The confidence below which each line deserves a look."""
        return lexicon().marks.threshold

    def heaps(self) -> dict[str, tuple[int, int]]:
        """Lines and rows by what is still to be done with them; each line lies on one of `HEAPS`."""
        found = dict.fromkeys(HEAPS, (0, 0))
        for row in self.document.acts:
            lines, rows = found[self.heap(row)]
            found[self.heap(row)] = (lines + 1, rows + row.rows)
        return found

    def heap(self, row: ActRow) -> str:
        """The heap of a line, as the ledger of a load names it."""
        if row.approved:
            return "approved"
        decider = Decider(lexicon(self.document.cues, self.document.rules), self.pack)
        if (row.kind, row.tactic, row.attrs) == (decider.fallback(row.channel, row.direction), None, {}):
            return "unclassified" if row.kind == UNCLASSIFIED else "by-channel"
        return "sure" if row.confidence >= self.threshold else "unsure"


def acts_file(workspace: Workspace) -> Path:
    """Where the table stands, whether or not there is one."""
    return workspace.folder / FILE_NAME


def workspace_acts(workspace: Workspace, pack: Pack) -> ActsDocument:
    """The approved table, an empty one before the first draft. Raises `DocumentError`."""
    path = acts_file(workspace)
    return read_acts(path, pack) if path.exists() else ActsDocument()


def draft_acts(
    workspace: Workspace, pack: Pack, progress: Progress, approve_from: float | None = None
) -> DraftedActs:
    """A new table over all sources: approved lines are kept, nothing is written.

    `approve_from` approves new lines of at least this confidence (0 to 1). Raises `WorkspaceError` when no
    mapping reads acts by their words, and what mappings, files and the table itself raise.
    """
    before = workspace_acts(workspace, pack)
    sources = [
        (read_mapping(workspace.inside(source.mapping), pack), workspace.inside(source.folder))
        for source in workspace.document.sources
    ]
    logs = [log for mapping, _ in sources for log in _entries(mapping, classified=True)]
    if not logs:
        given = [log for mapping, _ in sources for log in _entries(mapping, classified=False)]
        place = workspace.folder / SETTINGS
        raise WorkspaceError.of("acts-no-log", place, found=", ".join(given) or "–")
    found: Counter[Proposal] = Counter()
    for mapping, folder in sources:
        for job in jobs_of(mapping, folder, pack, progress, before):
            if any(table.classify for table in job.spec.tables.values()):
                found.update(transform(job).acts)
    return DraftedActs(drafted(found, before, approve_from), tuple(logs), pack)


def write_acts(workspace: Workspace, made: DraftedActs, language: Language) -> Path:
    """Write the new table in the place of the old one, whole or not at all."""
    path = acts_file(workspace)
    draft = path.with_name(f".{FILE_NAME}.new")
    draft.write_text(made.written(language), encoding="utf-8", newline="\n")
    return draft.replace(path)


def _entries(mapping: Mapping, *, classified: bool) -> Iterator[str]:
    """The entries of a mapping that are logs of acts, read by their words or by given kinds."""
    for file_id, spec in mapping.spec.files.items():
        log = spec.tables.get("events")
        if log is not None and (log.classify is not None) == classified:
            yield f"{mapping.id}: {file_id}"
