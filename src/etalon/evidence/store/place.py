"""Where a store may lie."""

import os
from pathlib import Path

from etalon.core.errors import WorkspaceError

# Delta Lake cannot address a folder with the first five; to DuckDB the others are a file pattern.
BARRED = "%^|[]*?" if os.name == "nt" else "%^|[]*?\\"


def fit_path(folder: Path) -> Path:
    """The absolute path of a store. Raises `WorkspaceError` for a sign that the store cannot live with."""
    full = folder.absolute()
    found = "".join(sign for sign in BARRED if sign in str(full))
    if found:
        raise WorkspaceError.of("store-path", full, signs=" ".join(found))
    return full
