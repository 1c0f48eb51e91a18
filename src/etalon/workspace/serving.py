"""Serving the pages of a workspace on this machine: HTML files only, and nothing but reading."""

from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from etalon.core.errors import WorkspaceError

HOME = "report.html"
LOOPBACK = "127.0.0.1"


class Pages(SimpleHTTPRequestHandler):
    """Hands out the HTML pages that stand directly in the folder; everything else is not there."""

    def translate_path(self, path: str) -> str:
        """The file of an address: a page in the folder itself, or a name that does not exist."""
        name = path.split("?", 1)[0].split("#", 1)[0].strip("/") or HOME
        allowed = Path(name).name == name and name.endswith(".html")
        return str(Path(self.directory) / (name if allowed else "not-here"))

    def list_directory(self, path: str) -> None:  # type: ignore[override]
        """Never list a folder."""
        self.send_error(404)

    def end_headers(self) -> None:
        """Headers that keep a page from being framed, sniffed or cached."""
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("X-Frame-Options", "DENY")
        self.send_header("Referrer-Policy", "no-referrer")
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Stay silent."""


def server(folder: Path, port: int) -> ThreadingHTTPServer:
    """A server of a folder's pages on the loopback address; port 0 takes any free one.

    Raises `WorkspaceError` when the port is taken.
    """
    try:
        return ThreadingHTTPServer((LOOPBACK, port), partial(Pages, directory=str(folder)))
    except OSError:
        raise WorkspaceError.of("serve-port-taken", None, port=port) from None
