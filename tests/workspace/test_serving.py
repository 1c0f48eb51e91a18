"""Serving: the pages of the folder itself, on this machine, read only; everything else is not there."""

import http.client
import os
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from etalon.core.errors import WorkspaceError
from etalon.core.texts import LANGUAGES, problem_lines
from etalon.workspace.serving import HEADERS, server

SECRET = "not for the street"
Answer = tuple[int, dict[str, str], str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A workspace with pages, and things around them that nobody may fetch."""
    made = tmp_path / "acme"
    for name in ("store", "exports"):
        (made / name).mkdir(parents=True)
        (made / name / "page.html").write_text(SECRET, encoding="utf-8")
    (tmp_path / "outside.html").write_text(SECRET, encoding="utf-8")
    (made / "folder.html").mkdir()
    (made / "folder.html" / "index.html").write_text(SECRET, encoding="utf-8")
    for name in ("etalon.yaml", "index.htm", "notes.HTML.txt", "map.js"):
        (made / name).write_text(SECRET, encoding="utf-8")
    for name in ("report.html", "map.html", "Отчёт за май.html"):
        (made / name).write_text(f"<p>{name}</p>", encoding="utf-8")
    return made


@pytest.fixture
def port(folder: Path) -> Iterator[int]:
    """The port of a running server."""
    with server(folder, 0) as running:
        thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        yield running.server_address[1]
        running.shutdown()
        thread.join()


def fetch(port: int, path: str, method: str = "GET", host: str | None = None) -> Answer:
    """The answer to a request whose path is sent as it stands."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
    connection.putheader("Host", f"127.0.0.1:{port}" if host is None else host)
    connection.endheaders()
    answer = connection.getresponse()
    headers = {name.title(): value for name, value in answer.getheaders()}
    found = answer.status, headers, answer.read().decode("utf-8")
    connection.close()
    return found


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/", "report.html"),
        ("/report.html", "report.html"),
        ("/map.html?frame=A", "map.html"),
        ("/map.html#cell", "map.html"),
        ("/%D0%9E%D1%82%D1%87%D1%91%D1%82%20%D0%B7%D0%B0%20%D0%BC%D0%B0%D0%B9.html", "Отчёт за май.html"),
    ],
)
def test_it_hands_out_the_pages_of_the_folder(port: int, path: str, name: str) -> None:
    status, headers, body = fetch(port, path)
    assert (status, body) == (200, f"<p>{name}</p>")
    assert headers["Content-Type"].startswith("text/html")
    assert {key: headers.get(key) for key in HEADERS} == HEADERS
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "Python" not in headers["Server"]


@pytest.mark.parametrize(
    "path",
    [
        "/outside.html",
        "/../outside.html",
        "/%2e%2e/outside.html",
        "/..%2foutside.html",
        "/%2e%2e%2foutside.html",
        "/..%5coutside.html",
        "/./../outside.html",
        "//outside.html",
        "/store/page.html",
        "/exports/page.html",
        "/exports/",
        "/store",
        "/folder.html",
        "/folder.html/",
        "/folder.html/index.html",
        "/etalon.yaml",
        "/index.htm",
        "/notes.HTML.txt",
        "/map.js",
        "/report.html%00.yaml",
        "/etalon.yaml%00.html",
        "/etalon.yaml?x=.html",
        "/report.html::$DATA",
        "/nothing.html",
        "/*.html",
        "/%0d%0aSet-Cookie:x.html",
        "/" + "a" * 5000 + ".html",
    ],
)
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_everything_else_is_not_there(port: int, path: str, method: str) -> None:
    status, headers, body = fetch(port, path, method)
    assert status == 404
    assert SECRET not in body
    assert "Set-Cookie" not in headers
    assert headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_out_of_the_folder_is_not_followed(port: int, folder: Path) -> None:
    (folder / "link.html").symlink_to(folder.parent / "outside.html")
    assert fetch(port, "/link.html")[0] == 404


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])
def test_nothing_can_be_written(port: int, folder: Path, method: str) -> None:
    assert fetch(port, "/report.html", method)[0] == 501
    assert (folder / "report.html").read_text(encoding="utf-8") == "<p>report.html</p>"


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8000", "127.0.0.1.evil.example", "", "[::1"])
def test_a_foreign_name_that_leads_here_is_refused(port: int, host: str) -> None:
    """A site whose name is made to point at this machine must not read the report."""
    status, _, body = fetch(port, "/report.html", host=host)
    assert status == 421
    assert "report.html" not in body


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:8000", "127.0.0.1"])
def test_this_machine_is_called_by_its_own_names(port: int, host: str) -> None:
    assert fetch(port, "/report.html", host=host)[0] == 200


def test_it_listens_on_this_machine_only(folder: Path) -> None:
    with server(folder, 0) as running:
        assert running.server_address[0] == "127.0.0.1"
        assert running.address_family == socket.AF_INET


def test_a_port_that_is_taken_is_a_clear_error(folder: Path) -> None:
    with server(folder, 0) as running:
        bound = running.server_address[1]
        with pytest.raises(WorkspaceError) as caught:
            server(folder, bound)
    for language in LANGUAGES:
        [line] = problem_lines(caught.value, language)
        assert str(bound) in line
        assert "--port" in line


def test_a_reader_who_leaves_early_harms_nobody(
    port: int, folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (folder / "big.html").write_text("x" * 20_000_000, encoding="utf-8")
    for _ in range(3):
        with socket.create_connection(("127.0.0.1", port)) as line:
            line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")
            line.sendall(b"GET /big.html HTTP/1.0\r\nHost: localhost\r\n\r\n")
            line.recv(100)
    assert fetch(port, "/report.html")[0] == 200
    assert "Traceback" not in capfd.readouterr().err
