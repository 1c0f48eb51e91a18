"""The workspace's table of acts: read for a load, drafted from the logs of all sources."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

from etalon.core.texts import Language
from etalon.evidence.acts.decide import Proposal
from etalon.evidence.acts.document import ActsDocument, read_acts
from etalon.evidence.acts.draft import drafted, written
from etalon.evidence.load import stream_source
from etalon.evidence.mapping.read import read_mapping
from etalon.standard.pack import Pack
from etalon.workspace.folder import Workspace

Progress = Callable[[str, int, int], None]
FILE_NAME = "acts.yaml"


def acts_file(workspace: Workspace) -> Path:
    """Where the table stands, whether or not there is one."""
    return workspace.folder / FILE_NAME


def workspace_acts(workspace: Workspace, pack: Pack) -> ActsDocument:
    """The approved table, an empty one before the first draft. Raises `DocumentError`."""
    path = acts_file(workspace)
    return read_acts(path, pack) if path.exists() else ActsDocument()


def draft_table(
    workspace: Workspace,
    pack: Pack,
    language: Language,
    progress: Progress,
    approve_from: float | None = None,
) -> str:
    """The text of a new ``acts.yaml`` over all sources: earlier decisions are kept, nothing is written.

    `approve_from` approves new lines of at least this confidence (0 to 1). Raises what mappings, files and
    the table itself raise.
    """
    before = workspace_acts(workspace, pack)
    found: Counter[Proposal] = Counter()
    for source in workspace.document.sources:
        mapping = read_mapping(workspace.inside(source.mapping), pack)
        for file in stream_source(mapping, workspace.inside(source.folder), pack, progress, before):
            found.update(file.acts)
    return written(drafted(found, before, approve_from), language)
