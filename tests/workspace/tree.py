"""What a folder holds, as one value to compare."""

from hashlib import sha256
from pathlib import Path


def tree(folder: Path) -> dict[str, str]:
    """SHA-256 of every file below a folder, by its path; empty folders count too."""
    return {
        path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
        for path in sorted(folder.rglob("*"))
    }
