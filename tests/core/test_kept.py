"""Documents kept between runs say the same as documents parsed anew."""

from pathlib import Path

import pytest

from etalon.core.errors import DocumentError
from etalon.core.kept import KeptDocument, Shelf
from etalon.core.yamlfile import read_yaml

TEXT = "name:\n  en: One\n  ru: Один\nfit: [1, 2.5, null, true]\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ETALON_CACHE", str(tmp_path / "cache"))
    (tmp_path / "pack").mkdir()
    (tmp_path / "pack" / "one.yaml").write_text(TEXT, encoding="utf-8")
    return tmp_path / "pack"


def kept(folder: Path) -> Path:
    """The one file that the cache holds."""
    (found,) = (folder.parent / "cache" / "documents").iterdir()
    return found


def read(folder: Path) -> object:
    with Shelf(folder) as shelf:
        return shelf.read(folder / "one.yaml")


def test_a_kept_document_equals_one_that_was_parsed(folder: Path) -> None:
    read(folder)
    second, parsed = read(folder), read_yaml(folder / "one.yaml")
    assert isinstance(second, KeptDocument)
    assert second.data == parsed.data
    assert second.places == parsed.places
    assert second.place(("name", "ru", "deeper")) == parsed.place(("name", "ru"))


def test_a_changed_file_is_parsed_anew(folder: Path) -> None:
    read(folder)
    (folder / "one.yaml").write_text(TEXT.replace("Один", "Другой"), encoding="utf-8")
    changed = read(folder)
    assert not isinstance(changed, KeptDocument)
    assert changed.data["name"]["ru"] == "Другой"  # type: ignore[attr-defined]
    assert isinstance(read(folder), KeptDocument)


@pytest.mark.parametrize("damage", ["", "{", "[1]", '{"one.yaml": 5}', '{"one.yaml": ["a"]}'])
def test_a_damaged_cache_costs_only_time(folder: Path, damage: str) -> None:
    read(folder)
    kept(folder).write_text(damage, encoding="utf-8")
    assert read(folder).data == read_yaml(folder / "one.yaml").data  # type: ignore[attr-defined]


def test_a_broken_document_is_told_each_time(folder: Path) -> None:
    (folder / "one.yaml").write_text("a: 1\na: 2\n", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(DocumentError):
            read(folder)


def test_a_cache_that_cannot_be_written_is_done_without(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ETALON_CACHE", str(folder / "one.yaml"))
    assert read(folder).data["name"]["en"] == "One"  # type: ignore[attr-defined]
