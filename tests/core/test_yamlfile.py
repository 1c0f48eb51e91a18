"""YAML is read strictly: every fault has its place, and words stay words."""

from pathlib import Path

import pytest

from etalon.core.errors import DocumentError
from etalon.core.yamlfile import parse_yaml, read_yaml

FILE = Path("a.yaml")


def problems(text: str) -> list[tuple[str, int, int]]:
    with pytest.raises(DocumentError) as caught:
        parse_yaml(text, FILE)
    return [(problem.code, problem.place.line, problem.place.column) for problem in caught.value.problems]


def test_words_that_yaml_1_1_would_change_stay_text() -> None:
    document = parse_yaml("a: no\nb: on\nc: 2024-01-02\nd: 1_000\ne: 12:30\nf: yes\n", FILE)
    assert document.data == {"a": "no", "b": "on", "c": "2024-01-02", "d": "1_000", "e": "12:30", "f": "yes"}


def test_numbers_truth_and_nothing_are_typed() -> None:
    document = parse_yaml('a: 1\nb: -2.5\nc: true\nd:\ne: null\nf: "1"\n', FILE)
    assert document.data == {"a": 1, "b": -2.5, "c": True, "d": None, "e": None, "f": "1"}


def test_it_knows_the_place_of_every_value() -> None:
    document = parse_yaml("a:\n  - x: 1\n    y: 2\n", FILE)
    assert str(document.place(("a", 0, "y"))) == "a.yaml:3:5"
    assert document.place(("a", 0, "missing")) == document.place(("a", 0))


def test_a_repeated_key_is_a_fault() -> None:
    assert problems("a: 1\nb: 2\na: 3\n") == [("yaml-duplicate-key", 3, 1)]


def test_anchors_are_refused() -> None:
    assert problems("a: &x [1]\nb: *x\n") == [("yaml-anchor", 1, 4)]


def test_broken_text_has_a_place() -> None:
    assert problems("a: [1\nb: 2\n") == [("yaml-broken", 2, 2)]


def test_an_empty_file_is_a_fault() -> None:
    assert problems("# nothing\n") == [("yaml-empty", 1, 1)]


@pytest.mark.parametrize(("made", "code"), [("folder", "file-is-folder"), ("missing", "file-not-found")])
def test_what_is_not_a_file_is_named(tmp_path: Path, made: str, code: str) -> None:
    path = tmp_path / "x"
    if made == "folder":
        path.mkdir()
    with pytest.raises(DocumentError) as caught:
        read_yaml(path)
    assert [problem.code for problem in caught.value.problems] == [code]


def test_another_encoding_is_named_with_its_byte(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes("a: Сделка".encode("cp1251"))
    with pytest.raises(DocumentError) as caught:
        read_yaml(path)
    assert caught.value.problems[0].code == "yaml-not-utf8"
    assert caught.value.problems[0].facts == {"byte": 3}
