"""The saved map comes back as it was, or says in one sentence per problem what is wrong with it."""

import json
from pathlib import Path
from typing import Any

import pytest

from etalon.assessment.quick import Claims, SavedMap, asked, claims, read_saved
from etalon.core.errors import DocumentError
from etalon.core.texts import LANGUAGES, problem_lines
from etalon.standard.loader import base_pack

PACK = base_pack()


def saved(**changes: Any) -> dict[str, Any]:
    """A saved map of frames A and B2 as the page writes it, with changes."""
    return {
        "kind": "etalon-quick-map",
        "version": 1,
        "standard": PACK.head.version,
        "organisation": "ООО «Пример»",
        "day": "2026-03-02",
        "language": "ru",
        "frames": {
            "process_model": {
                "reading": "main",
                "answers": {"strategy": 1, "nurture": 0, "channels": "na", "content": "unknown"},
            },
            "tactics_map": {
                "reading": "main",
                "answers": {"nurture.em.drip": "unused", "sell.se.pres": "used"},
            },
        },
    } | changes


def written(folder: Path, data: object) -> Path:
    file = folder / "map.json"
    file.write_text(json.dumps(data, ensure_ascii=False, indent=2), encoding="utf-8")
    return file


def said(found: SavedMap, frame: str) -> Claims:
    return claims(found, PACK.frames[frame], PACK)


def problems_of(file: Path) -> dict[str, str]:
    with pytest.raises(DocumentError) as caught:
        read_saved(file, PACK)
    for language in LANGUAGES:
        assert all(len(line) > 30 for line in problem_lines(caught.value, language))
    return {problem.code: str(problem.place) for problem in caught.value.problems}


def test_it_reads_back_what_was_saved(tmp_path: Path) -> None:
    found = read_saved(written(tmp_path, saved()), PACK)
    assert found.organisation == "ООО «Пример»"
    assert str(found.day) == "2026-03-02"
    assert found.frames["process_model"].answers["nurture"] == 0
    again = read_saved(written(tmp_path, found.model_dump(mode="json")), PACK)
    assert again == found


def test_it_reads_a_file_without_line_breaks_and_with_tabs(tmp_path: Path) -> None:
    file = tmp_path / "map.json"
    file.write_text(json.dumps(saved()), encoding="utf-8")
    plain = read_saved(file, PACK)
    file.write_text(json.dumps(saved(), indent="\t"), encoding="utf-8")
    assert read_saved(file, PACK) == plain


def test_claims_keep_levels_apart_from_use(tmp_path: Path) -> None:
    found = read_saved(written(tmp_path, saved()), PACK)
    process, tactics = said(found, "process_model"), said(found, "tactics_map")
    assert process.levels == {"strategy": 1, "nurture": 0, "channels": "na", "content": "unknown"}
    assert process.used == {}
    assert tactics.used == {"nurture.em.drip": False, "sell.se.pres": True}
    assert said(found, "growth_zones").levels == {}


def test_a_tactic_that_nobody_knows_of_is_not_an_unused_one(tmp_path: Path) -> None:
    frames = {"tactics_map": {"answers": {"nurture.em.drip": "unknown", "sell.se.pres": "na"}}}
    found = said(read_saved(written(tmp_path, saved(frames=frames)), PACK), "tactics_map")
    assert found.used.get("nurture.em.drip") == "unknown"
    assert "sell.se.pres" not in found.used


def test_every_answer_of_every_frame_can_be_saved(tmp_path: Path) -> None:
    frames = {
        frame.id: {"answers": {c.id: "used" if c.asks == "use" else 3 for c in asked(frame, PACK).values()}}
        for frame in PACK.frames.values()
    }
    found = read_saved(written(tmp_path, saved(frames=frames)), PACK)
    assert {key: len(part.answers) for key, part in found.frames.items()} == {
        frame.id: len(asked(frame, PACK)) for frame in PACK.frames.values()
    }


def test_a_cut_off_file_is_named_as_damaged_with_its_place(tmp_path: Path) -> None:
    file = tmp_path / "map.json"
    file.write_text(json.dumps(saved(), indent=2)[:200], encoding="utf-8")
    assert list(problems_of(file)) == ["quick-not-json"]
    assert ":" in problems_of(file)["quick-not-json"].rsplit("map.json", 1)[1]


@pytest.mark.parametrize("data", [[], "text", 7, None, {"kind": "other"}, {}])
def test_another_file_is_named_as_such(tmp_path: Path, data: object) -> None:
    assert list(problems_of(written(tmp_path, data))) == ["quick-other-file"]


def test_a_newer_version_is_not_guessed_at(tmp_path: Path) -> None:
    assert list(problems_of(written(tmp_path, saved(version=2, surprise=1)))) == ["quick-newer"]


def test_missing_folder_and_foreign_encoding_are_clear(tmp_path: Path) -> None:
    assert list(problems_of(tmp_path / "none.json")) == ["file-not-found"]
    assert list(problems_of(tmp_path)) in (["file-is-folder"], ["file-unreadable"])
    file = tmp_path / "old.json"
    file.write_bytes('{"kind": "карта"}'.encode("cp1251"))
    assert list(problems_of(file)) == ["yaml-not-utf8"]


def test_all_problems_are_named_at_once_each_with_its_line(tmp_path: Path) -> None:
    frames = {
        "process_mode": {"answers": {}},
        "process_model": {"reading": "mian", "answers": {"nurtur": 1, "strategy": "used"}},
        "tactics_map": {"answers": {"sell.se.pres": 3}},
    }
    found = problems_of(written(tmp_path, saved(frames=frames)))
    assert set(found) == {
        "quick-unknown-frame", "quick-unknown-reading", "quick-unknown-cell", "quick-wrong-answer",
    }  # fmt: skip
    assert len(set(found.values())) == 4


@pytest.mark.parametrize("answer", [5, -1, 1.5, True, "3", "yes", None, [1]])
def test_an_answer_outside_the_scale_is_refused(tmp_path: Path, answer: object) -> None:
    frames = {"process_model": {"answers": {"strategy": answer}}}
    codes = set(problems_of(written(tmp_path, saved(frames=frames))))
    assert codes <= {"value-not-allowed", "value-wrong"}


@pytest.mark.parametrize(
    ("field", "value"), [("day", "tomorrow"), ("language", "de"), ("organisation", "x" * 201)]
)
def test_fields_are_checked(tmp_path: Path, field: str, value: str) -> None:
    codes = set(problems_of(written(tmp_path, saved(**{field: value}))))
    assert codes <= {"value-not-allowed", "value-wrong"}


def test_an_unknown_field_is_refused_with_the_nearest_right_word(tmp_path: Path) -> None:
    assert list(problems_of(written(tmp_path, saved(organization="x")))) == ["field-unknown"]
