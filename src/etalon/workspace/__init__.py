"""A workspace: one organisation's folder with its settings, mappings, quick map and store."""

from etalon.workspace.document import SourceReference, WorkspaceDocument
from etalon.workspace.folder import FILE_NAME, Workspace, init_plan, open_workspace, own_folders, pack_at

__all__ = [
    "FILE_NAME",
    "SourceReference",
    "Workspace",
    "WorkspaceDocument",
    "init_plan",
    "open_workspace",
    "own_folders",
    "pack_at",
]
