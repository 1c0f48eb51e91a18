"""“Why don't we use this?”: fitting, unused tactics per stage (S26); where sales people are dear (S24)."""

from dataclasses import replace
from typing import Any

from tests.measures.records import one

from etalon.diagnosis.why_not import MOST, Unused, Use, dear, flags, why_not
from etalon.measures.run import run
from etalon.standard.loader import base_pack

PACK = base_pack()


def seen(*acts: tuple[str, str], **more: Any) -> Use:
    """Use of tactics from acts (kind, tactic) of nobody known: buyers' acts attract, ours reach."""
    events = [
        {"event_id": str(i), "kind": kind, "at": "2024-01-02", "tactic_id": tactic or None}
        for i, (kind, tactic) in enumerate(acts)
    ]
    return Use(PACK, run("tactic_use", one(events=events)), more)


def proposed(use: Use, stage: str) -> list[str]:
    """The tactics asked about at a stage."""
    return [each.tactic for each in why_not(PACK, use) if each.stage == stage]


def test_it_asks_at_most_three_of_the_teaching_set_that_nobody_uses() -> None:
    """S26: of display, blog, media, speaking, network ads, video, display is in use."""
    use = seen(("ad_impression", "ad.display"))
    assert proposed(use, "reach") == ["web.blog", "pr.media", "ev.speak"]
    assert len(proposed(use, "reach")) == MOST


def test_it_asks_nothing_of_a_stage_of_which_the_records_show_nothing() -> None:
    assert why_not(PACK, Use(PACK, None, {})) == []
    assert proposed(seen(("ad_impression", "ad.display")), "nurture") == []


def test_a_tactic_that_an_unclear_act_could_be_is_not_called_unused() -> None:
    """An impression without a tactic may be of network ads; a page view without one, of the blog."""
    use = seen(("ad_impression", "ad.display"), ("page_view", ""))
    assert "web.blog" not in proposed(use, "reach") and "pr.media" in proposed(use, "reach")


def test_what_people_call_unused_comes_first_and_what_they_use_is_not_asked() -> None:
    said = {"reach.ad.prof": False, "reach.web.blog": True, "reach.pr.media": "unknown"}
    use = replace_said(seen(("ad_impression", "ad.display")), said)
    assert proposed(use, "reach") == ["ad.prof", "ev.speak", "web.video"]
    assert Unused("reach", "ad.prof", said=True) in why_not(PACK, use)


def test_records_win_over_a_word_that_it_is_not_used() -> None:
    use = replace_said(seen(("ad_impression", "ad.display")), {"reach.ad.display": False})
    assert "ad.display" not in proposed(use, "reach")


def test_sales_people_are_not_proposed_at_attract_while_marketing_has_something_left() -> None:
    """READING 10: a sales-owned tactic of the teaching set waits until marketing's are all in use."""
    tactic = PACK.tactics["cl.coldcall"]
    taught = tactic.model_copy(update={"teaching": {"attract": 1}, "fit": {**tactic.fit, "attract": "M"}})
    pack = replace(PACK, documents={**PACK.documents, "tactics": {**PACK.tactics, "cl.coldcall": taught}})
    said: dict[str, Any] = {"attract.cl.coldcall": False, "attract.web.site": True}
    assert "cl.coldcall" not in [each.tactic for each in why_not(pack, Use(pack, None, said))]
    everything = {
        f"attract.{key}": True
        for key, each in pack.tactics.items()
        if each.owner == "marketing" and each.fit.get("attract") in ("M", "U")
    }
    all_used = Use(pack, None, {**everything, "attract.cl.coldcall": False})
    assert [each.tactic for each in why_not(pack, all_used)] == ["cl.coldcall"]


def test_sales_people_at_work_at_reach_and_attract_are_flagged_dear() -> None:
    """S24."""
    use = replace_said(
        seen(("ad_impression", "ad.display")), {"attract.cl.coldcall": True, "sell.se.neg": True}
    )
    assert list(dear(PACK, use)) == [("attract", "cl.coldcall")]
    assert flags(PACK, use)["attract.cl.coldcall"] == "dear"
    assert flags(PACK, use)["reach.web.blog"] == "why_not"


def replace_said(use: Use, said: dict[str, Any]) -> Use:
    """The same records with a team's word."""
    use.said = said
    return use
