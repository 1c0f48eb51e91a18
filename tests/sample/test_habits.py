"""Habits of selling and recording, and costs, show in the truth as the world states them."""

from collections import Counter, defaultdict
from math import sqrt

import pytest
from tests.sample.conftest import Maker
from tests.sample.records import export, truth

from etalon.sample import Made, read_world
from etalon.standard.loader import base_pack


def test_sellers_have_the_habits_in_the_stated_shares(large: Made) -> None:
    habits = read_world("balanced", base_pack()).selling.habits
    sellers = truth(large.folder, "sellers")
    for habit, spec in habits.items():
        found = sum(row["habit"] == habit for row in sellers) / len(sellers)
        assert found == pytest.approx(spec.share, abs=0.5 / len(sellers) + 1e-9)


def test_the_share_of_early_acts_of_each_seller_is_near_the_sellers_own(large: Made) -> None:
    """S14. Late acts cannot be at the beginning, so the share is among those labels that a state allows."""
    pack, selling = base_pack(), read_world("balanced", base_pack()).selling
    bounds = [(pack.behaviours[key].first or 0, pack.behaviours[key].last) for key in selling.buying]
    sellers = {row["seller"]: row for row in truth(large.folder, "sellers")}
    early: Counter[str] = Counter()
    expected: dict[str, float] = defaultdict(float)
    variance: dict[str, float] = defaultdict(float)
    for act in truth(large.folder, "acts"):
        number = pack.buyer_states[act["state"]].no
        if act["behaviour"] not in selling.buying or number > 7:
            continue
        seller = sellers[act["seller"]]
        can = {
            "early": any(number < first for first, _ in bounds),
            "in_step": any(first <= number and (last is None or number <= last) for first, last in bounds),
            "late": any(last is not None and number > last for _, last in bounds),
        }
        chance = (
            can["early"]
            * seller["share_early"]
            / sum(seller[f"share_{label}"] for label in can if can[label])
        )
        expected[act["seller"]] += chance
        variance[act["seller"]] += chance * (1 - chance)
        early[act["seller"]] += act["label"] == "early"
    assert len(expected) == len(sellers)
    for name, wanted in expected.items():
        assert abs(early[name] - wanted) < 4.5 * sqrt(variance[name]) + 1, name


def test_early_sellers_win_less(large: Made) -> None:
    """S14: what being out of step costs in wins."""
    habits = {row["seller"]: row["habit"] for row in truth(large.folder, "sellers")}
    results = Counter(
        (habits[row["seller"]], row["result"]) for row in truth(large.folder, "deals") if row["result"]
    )
    rate = {
        habit: results[habit, "won"] / sum(count for (of, _), count in results.items() if of == habit)
        for habit in ("early", "in_step")
    }
    assert rate["early"] < rate["in_step"] / 1.5


def test_recording_groups_log_their_share(large: Made) -> None:
    groups = read_world("balanced", base_pack()).recording.groups
    sellers = {row["seller"]: row["recording"] for row in truth(large.folder, "sellers")}
    acts = [act for act in truth(large.folder, "acts") if act["behaviour"]]
    last = max(act["day"] for act in acts)
    for name, group in groups.items():
        of_group = [act for act in acts if sellers[act["seller"]] == name and (last - act["day"]).days > 60]
        logged = sum(act["record_id"] != "" for act in of_group) / len(of_group)
        assert logged == pytest.approx(group.logs, abs=0.02)


def test_thin_records_hide_acts_but_not_the_sellers_behind_them(sample: Maker) -> None:
    folder = sample("thin-records", "en").folder
    acts = [act for act in truth(folder, "acts") if act["behaviour"]]
    shown = [act for act in acts if act["record_id"]]
    assert len(shown) < 0.55 * len(acts)
    in_step = [act["label"] == "in_step" for act in acts]
    assert sum(in_step) / len(in_step) > 0.7


def test_every_recorded_act_stands_in_the_export_under_its_id(sample: Maker) -> None:
    folder = sample("balanced", "ru").folder
    recorded = {
        act["record_id"] for act in truth(folder, "acts") if act["record_id"] and act["system"] == "crm"
    }
    rows = [
        row["activity_id"]
        for row in export(folder, "activities", "ru")
        if not row["activity_id"].startswith("TEST")
    ]
    assert set(rows) == recorded


def test_leads_of_sellers_cost_several_times_those_of_marketing(large: Made) -> None:
    """S24."""
    rows = [row for row in truth(large.folder, "tactics") if row["stage"] == "attract"]
    ours = min(row["cost_per_lead"] for row in rows if row["owner"] == "sales" and row["leads"])
    theirs = sum(row["cost"] for row in rows if row["owner"] == "marketing") / sum(
        row["leads"] for row in rows if row["owner"] == "marketing"
    )
    assert ours > 2.5 * theirs


def test_the_hours_sheet_adds_up_to_the_truth(large: Made) -> None:
    rows = export(large.folder, "hours", "en")
    sheet = sum(float(row["hours"]) for row in {row["row_id"]: row for row in rows}.values())
    assert sheet == pytest.approx(sum(row["hours"] for row in truth(large.folder, "tactics")), rel=1e-4)


def test_the_channel_hides_end_customers(sample: Maker) -> None:
    """S28: the register holds dealers and our own customers, never a dealer's customer."""
    folder = sample("dealer-heavy", "en").folder
    routes = {row["account_id"]: row["route"] for row in truth(folder, "accounts")}
    buyers = {row["account_id"] for row in export(folder, "orders", "en")}
    dealers = {row["partner_id"] for row in export(folder, "partners", "en")}
    assert buyers & dealers
    assert not {buyer for buyer in buyers if routes.get(buyer) == "channel"}


def test_passed_leads_meet_every_end(large: Made) -> None:
    """S32: accepted, worked, won, returned, expired."""
    leads = [row for row in truth(large.folder, "leads") if row["passed"]]
    for end in ("answered", "worked", "won", "returned", "expired"):
        assert any(row[end] for row in leads), end
    assert all(row["won"] is None or row["worked"] <= row["won"] for row in leads)


def test_nothing_is_entered_after_the_export(sample: Maker) -> None:
    """Acts that a late seller would enter after the last day are not in the export yet."""
    folder = sample("thin-records", "en").folder
    last = max(row["last"] for row in truth(folder, "states")).isoformat()
    rows = export(folder, "activities", "en")
    assert max(row["entered"] for row in rows) <= last
