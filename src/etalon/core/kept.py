"""Parsed YAML kept between runs: a file whose bytes have not changed is not parsed again.

One JSON file per folder of documents lies in the user's cache folder, or where ``ETALON_CACHE`` says. It
holds only data, never code; whatever cannot be read in it is parsed anew, and a folder that cannot be written
to only costs time. Places are worked out when one is asked for, from the text that was read.
"""

import hashlib
import json
import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

from platformdirs import user_cache_path

from etalon import __version__
from etalon.core.errors import Place
from etalon.core.yamlfile import Path_, YamlDocument, parse_yaml, read_text


class KeptDocument(YamlDocument):
    """A document whose data was kept; it knows its places once someone asks."""

    def __init__(self, file: Path, data: Any, text: str) -> None:
        self.file = file
        self.data = data
        self._text = text

    def __getattr__(self, name: str) -> dict[Path_, Place]:
        """`places`, which is not there before it is asked for."""
        if name != "places":
            raise AttributeError(name)
        self.places = parse_yaml(self._text, self.file).places
        return self.places


def cache_folder() -> Path:
    """Where what can be made again is kept."""
    named = os.environ.get("ETALON_CACHE")
    return Path(named) if named else user_cache_path("etalon", appauthor=False)


class Shelf:
    """The kept documents of one folder. Used as a context: what was parsed anew is kept at the end."""

    def __init__(self, folder: Path) -> None:
        name = hashlib.sha256(f"{__version__}\n{folder.resolve()}".encode()).hexdigest()[:24]
        self.file = cache_folder() / "documents" / f"{name}.json"
        self.folder = folder
        self.held: dict[str, tuple[str, Any]] = _held(self.file)
        self.used: dict[str, tuple[str, Any]] = {}

    def __enter__(self) -> "Shelf":
        return self

    def __exit__(self, *error: object) -> None:
        if self.used != self.held:
            _keep(self.file, self.used)

    def read(self, path: Path) -> YamlDocument:
        """A YAML file below the folder. Raises `DocumentError` like `read_yaml`."""
        text = read_text(path)
        digest = hashlib.sha256(text.encode()).hexdigest()
        name = path.relative_to(self.folder).as_posix()
        kept = self.held.get(name)
        if kept and kept[0] == digest:
            self.used[name] = kept
            return KeptDocument(path, kept[1], text)
        document = parse_yaml(text, path)
        self.used[name] = (digest, document.data)
        return document


def _held(file: Path) -> dict[str, tuple[str, Any]]:
    """What a shelf holds; nothing where the file is missing or not whole."""
    try:
        found = json.loads(file.read_bytes())
        return {str(name): (str(digest), data) for name, (digest, data) in found.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def _keep(file: Path, documents: dict[str, tuple[str, Any]]) -> None:
    """Replace the shelf's file in one step, so that nobody reads half of it."""
    with suppress(OSError):
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=file.parent, suffix=".new")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as stream:
                json.dump(documents, stream, ensure_ascii=False)
            Path(name).replace(file)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
