"""Tactics by stage from the records, beside the standard (S21, S22)."""

from typing import Any

from tests.measures.records import Rows, cut, one

from etalon.measures.families.tactic_use import PARTS, sole_kinds
from etalon.measures.result import MeasureResult
from etalon.measures.run import run
from etalon.standard.loader import base_pack


def act(number: int, kind: str, day: str, **more: Any) -> dict[str, Any]:
    """An event of the customer Birch, in January to March 2024."""
    return {"event_id": str(number), "kind": kind, "at": f"2024-{day}", "account_id": "birch", **more}


def life() -> dict[str, Rows]:
    """Birch: reached, visits, leaves a name, is nurtured, a deal, a win, a delivery, a customer."""
    return {
        "events": [
            act(1, "ad_impression", "01-02", tactic_id="ad.display"),
            act(2, "page_view", "01-05", tactic_id="web.site"),
            act(3, "lead_created", "01-10", lead_id="l", tactic_id="web.guide"),
            act(4, "email_sent", "01-15", tactic_id="em.drip"),
            act(5, "meeting_held", "02-02", deal_id="d"),
            act(6, "proposal_sent", "02-10", deal_id="d"),
            act(7, "deal_closed", "02-20", deal_id="d", attrs={"result": "won"}),
            act(8, "training_held", "03-01", tactic_id="de.train"),
            act(9, "survey_sent", "06-01", tactic_id="re.nps"),
            act(10, "email_sent", "06-02", tactic_id="own.gift"),
        ],
        "leads": [{"lead_id": "l", "account_id": "birch", "created_at": "2024-01-10"}],
        "deals": [{"deal_id": "d", "account_id": "birch", "created_at": "2024-02-01", "lead_id": "l"}],
        "orders": [{"order_id": "o", "account_id": "birch", "ordered_at": "2024-02-20"}],
    }


def used(found: MeasureResult) -> dict[str, list[str | None]]:
    """The tactics that the records show, by part."""
    return {
        part: [row.group["tactic"] for row in found.part(part) if row.values["uses"].value]
        for part in PARTS.values()
    }


def test_each_act_stands_at_the_stage_in_which_the_customer_was_that_day() -> None:
    """S21."""
    assert used(run("tactic_use", one(**life()))) == {
        "use_reach": ["ad.display"],
        "use_attract": ["web.site", "web.guide"],
        "use_nurture": ["em.drip"],
        "use_sell": ["se.prop"],
        "use_deliver": ["de.train"],
        "use_retain": ["re.nps", "own.gift"],
    }


def test_an_act_that_several_tactics_leave_alike_is_counted_apart() -> None:
    found = run("tactic_use", one(**life()))
    assert found.whole is not None
    values = found.whole.values
    assert (values["acts_told"].value, values["acts_unclear"].value) == (8, 1)
    assert (values["told_share"].value, values["told_share"].n) == (8 / 9, 9)
    assert [(row.group, row.values["acts"].value) for row in found.part("unclear")] == [
        ({"act": "meeting_held"}, 1)
    ]


def test_a_kind_tells_a_tactic_only_where_one_alone_leaves_it() -> None:
    alone = sole_kinds(base_pack())
    assert alone["proposal_sent"] == "se.prop"
    assert not {"meeting_held", "page_view", "survey_sent"} & set(alone)


def test_a_tactic_without_a_trace_is_not_called_unused() -> None:
    found = run("tactic_use", one(**life()))
    blog = next(row for row in found.part("use_reach") if row.group["tactic"] == "web.blog")
    assert blog.values["uses"].value is None and blog.values["uses"].reason == "reason-no-trace"


def test_the_teaching_set_stands_first_with_its_fit_and_nothing_is_ranked_by_number() -> None:
    """S22: the order is the standard's; there is no row over all stages but how far acts are told."""
    rows = life()
    rows["events"] = [
        *rows["events"],
        *(act(20 + i, "ad_click", "01-03", tactic_id="ad.prof") for i in range(9)),
    ]
    found = run("tactic_use", one(**rows))
    reach = found.part("use_reach")
    places = [row.values["teaching"].value for row in reach if "teaching" in row.values]
    assert places == sorted(places) and len(places) == 6  # type: ignore[type-var]
    assert reach[0].group == {"tactic": "ad.display", "owned_by": "marketing", "fit": "M"}
    assert [row for row in found.rows if not row.group] == [found.whole]
    assert "uses" not in found.whole.values  # type: ignore[union-attr]


def test_an_act_without_a_name_touches_nobody_known() -> None:
    visit = {"event_id": "1", "kind": "page_view", "at": "2024-01-02", "tactic_id": "web.site"}
    found = run("tactic_use", one(events=[visit]))
    site = next(row for row in found.part("use_attract") if row.group["tactic"] == "web.site")
    assert site.values["uses"].value == 1
    assert site.values["customers_touched"].reason == "reason-nobody-named"


def test_empty_records_give_a_reason() -> None:
    found = run("tactic_use", one())
    assert found.reason is not None and not found.rows


def test_thin_records_say_so() -> None:
    found = run("tactic_use", one(**life()))
    assert found.whole is not None and [note.id for note in found.whole.notes] == ["note-few"]


def test_any_cut_of_the_records_gives_the_same() -> None:
    rows: dict[str, Rows] = {name: [] for name in ("events", "leads", "deals", "orders")}
    for number in range(9):
        for name, found in life().items():
            for row in found:
                copy = {
                    key: f"{value}-{number}" if key.endswith("_id") and key != "tactic_id" else value
                    for key, value in row.items()
                }
                rows[name] = [*rows[name], copy]
    with cut(8, rows) as door:
        in_parts = run("tactic_use", door, by="accounts.region")
    assert in_parts.as_json() == run("tactic_use", one(**rows), by="accounts.region").as_json()
