"""Worlds are documents: strict, based on each other, and told apart by what they say."""

from pathlib import Path

import pytest
from pydantic import BaseModel

from etalon.core.errors import DocumentError, WorkspaceError
from etalon.core.strict import models_in
from etalon.core.texts import LANGUAGES, problem_lines
from etalon.sample import World, generate, read_world, shipped_worlds
from etalon.standard.loader import base_pack


@pytest.mark.parametrize("name", shipped_worlds())
def test_every_shipped_world_is_valid(name: str) -> None:
    world = read_world(name, base_pack())
    assert world.id == name
    assert all(world.name.in_(language) and world.about.in_(language) for language in LANGUAGES)


def test_four_worlds_ship() -> None:
    assert {"balanced", "early-sellers", "thin-records", "dealer-heavy"} <= set(shipped_worlds())


def test_it_reads_a_world_that_is_not_in_the_repository(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text("based_on: balanced\nid: mine\nmarket: {channel: 0}\ntactics: {em.drip: null}\n", "utf-8")
    world = read_world(path, base_pack())
    assert world.market.channel == 0
    assert "em.drip" not in world.tactics
    assert world.market.known == read_world("balanced", base_pack()).market.known


def test_it_names_the_place_and_the_nearest_word_of_a_wrong_id(tmp_path: Path) -> None:
    path = tmp_path / "wrong.yaml"
    path.write_text("based_on: balanced\nid: wrong\nbuying:\n  falls_to: {status_qou: 1}\n", "utf-8")
    with pytest.raises(DocumentError) as caught:
        read_world(path, base_pack())
    for language in LANGUAGES:
        (line,) = problem_lines(caught.value, language)
        assert f"{path}:4:" in line
        assert "status_quo" in line


def test_it_names_a_field_that_no_world_has(tmp_path: Path) -> None:
    path = tmp_path / "wrong.yaml"
    path.write_text("based_on: balanced\nid: wrong\nmarket: {chanel: 0.5}\n", "utf-8")
    with pytest.raises(DocumentError, match="field-unknown"):
        read_world(path, base_pack())


@pytest.mark.parametrize("text", [None, "based_on: balancd\nid: x\n"])
def test_it_proposes_a_world_for_a_misspelt_name(tmp_path: Path, text: str | None) -> None:
    path = tmp_path / "x.yaml"
    if text:
        path.write_text(text, "utf-8")
    with pytest.raises(DocumentError) as caught:
        read_world(path if text else "balancd", base_pack())
    assert "balanced" in problem_lines(caught.value, "uk")[0]


def test_it_refuses_numbers_that_make_no_sample(tmp_path: Path) -> None:
    pack = base_pack()
    with pytest.raises(WorkspaceError, match="sample-size") as caught:
        generate(read_world("balanced", pack), pack, 0, 12, 1, "en", tmp_path)
    assert all(problem_lines(caught.value, language) for language in LANGUAGES)


def test_it_never_writes_over_a_workspace(tmp_path: Path) -> None:
    (tmp_path / "etalon.yaml").write_text("format: 1\n", "utf-8")
    pack = base_pack()
    with pytest.raises(WorkspaceError, match="workspace-exists"):
        generate(read_world("balanced", pack), pack, 10, 3, 1, "en", tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["etalon.yaml"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("selling: {habits: {late: null}}", "world-incomplete"),
        ("buying: {states: {contracting: null}}", "world-incomplete"),
        ("tactics: {ad.search: {lead_act: null}}", "world-incomplete"),
        ("hour_costs: {sales: null}", "world-incomplete"),
        ("market: {sizes: {small: 0, middle: 0, large: 0}}", "world-shares"),
        ("market: {start: {adopting: 0.1}}", "world-unknown-id"),
        ("selling: {buying: {beh.silence: {weight: 1, hours: 1, tactic: se.disc}}}", "world-unknown-id"),
        ('last_day: "2026-02-31"', "value-wrong"),
    ],
)
def test_it_says_what_a_world_lacks(tmp_path: Path, text: str, code: str) -> None:
    path = tmp_path / "gap.yaml"
    path.write_text(f"based_on: balanced\nid: gap\n{text}\n", "utf-8")
    with pytest.raises(DocumentError) as caught:
        read_world(path, base_pack())
    assert code in [problem.code for problem in caught.value.problems]
    assert all(problem_lines(caught.value, language) for language in LANGUAGES)


def test_a_world_may_have_segments_and_regions_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    segments = "{machinery: null, food: null, building: null, energy: null, Mining: 1}"
    market = f"{{segments: {segments}, regions: {{north: null, West: 1}}}}"
    path.write_text(f"based_on: dealer-heavy\nid: own\nmarket: {market}\n", "utf-8")
    pack = base_pack()
    made = generate(read_world(path, pack), pack, 60, 3, 1, "ru", tmp_path / "out")
    text = (made.folder / "exports" / "Компании.csv").read_text("cp1251")
    assert "Mining" in text
    assert "West" in text


def fields(model: type[BaseModel]) -> set[str]:
    """The names of all fields of a model and of the models inside it."""
    made = {field.alias or name for name, field in model.model_fields.items()}
    return made.union(
        *(fields(part) for field in model.model_fields.values() for part in models_in(field.annotation))
    )


def test_every_parameter_of_a_world_is_documented() -> None:
    page = (Path(__file__).parents[2] / "docs" / "worlds.md").read_text("utf-8")
    languages = {*LANGUAGES, "reviewed_by"}
    assert not {name for name in fields(World) - languages if f"`{name}`" not in page}
    assert all(f"`{name}`" in page for name in shipped_worlds())
