"""Serving the pages of a workspace on this machine: HTML files only, and nothing but reading."""

import os
import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote

from etalon.core.errors import WorkspaceError

HOME = "report.html"
LOOPBACK = "127.0.0.1"
OWN_NAMES = frozenset({LOOPBACK, "localhost"})
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
}


class Pages(SimpleHTTPRequestHandler):
    """Hands out the HTML pages that stand directly in the folder; everything else is not there."""

    def parse_request(self) -> bool:
        """Answer only to this machine's own names: another name may be a foreign site led here by DNS."""
        if not super().parse_request():
            return False
        if self.headers.get("Host", "").rsplit(":", 1)[0].lower() in OWN_NAMES:
            return True
        self.send_error(421)
        return False

    def translate_path(self, path: str) -> str:
        """The file of an address: a page in the folder itself, or a name that does not exist."""
        name = unquote(path.split("?", 1)[0].split("#", 1)[0]).strip("/") or HOME
        folder = Path(self.directory)
        allowed = name.endswith(".html") and name.isprintable() and Path(name).name == name
        # Found by its name in the folder: on Windows "aux.html" or "a.html::$DATA" would open something else.
        here = allowed and any(entry.name == name and entry.is_file() for entry in folder.iterdir())
        return str(folder / (name if here and not (folder / name).is_symlink() else "not-here"))

    def list_directory(self, path: str) -> None:  # type: ignore[override]
        """Never list a folder."""
        self.send_error(404)

    def version_string(self) -> str:
        """The program's name, without the versions of what it runs on."""
        return "etalon"

    def end_headers(self) -> None:
        """Headers that keep a page from being framed, sniffed or cached."""
        for name, value in HEADERS.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Stay silent."""


class Loopback(ThreadingHTTPServer):
    """A server that shares its port with nobody."""

    # Windows would let two programs listen on one port; elsewhere this only spares the wait after a stop.
    allow_reuse_address = os.name != "nt"

    def handle_error(self, request: object, client_address: object) -> None:
        """Stay silent when a browser leaves in the middle of a page."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


def server(folder: Path, port: int) -> ThreadingHTTPServer:
    """A server of a folder's pages on the loopback address; port 0 takes any free one.

    Raises `WorkspaceError` when the port is taken or not allowed.
    """
    try:
        return Loopback((LOOPBACK, port), partial(Pages, directory=str(folder)))
    except PermissionError:
        raise WorkspaceError.of("serve-port-forbidden", None, port=str(port)) from None
    except OSError:
        raise WorkspaceError.of("serve-port-taken", None, port=str(port)) from None
