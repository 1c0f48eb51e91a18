"""The two cycles of the base pack: stages, buyer states, sync map, behaviours, roles, event kinds."""

import re
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from etalon.core.localized import LocalizedText
from etalon.packs import BASE
from etalon.standard.checker import texts
from etalon.standard.documents import Behaviour, StageId
from etalon.standard.documents.cycles import Sync
from etalon.standard.loader import load_pack
from etalon.standard.pack import Pack

KINDS = (
    "stages",
    "buyer_phases",
    "buyer_states",
    "sync",
    "behaviours",
    "roles",
    "deal_steps",
    "event_kinds",
)
STATES = [
    "status_quo",
    "problem_recognised",
    "committed_to_change",
    "exploring_options",
    "defining_requirements",
    "comparing_suppliers",
    "justifying_decision",
    "contracting",
    "adopting",
    "realising_value",
    "renewing_advocating",
]
ROLES = [
    "initiator",
    "user",
    "champion",
    "technical",
    "economic",
    "finance",
    "procurement",
    "legal_security",
    "gatekeeper",
    "adviser",
]
BEHAVIOURS = [
    "insight",
    "selfassess",
    "costofinaction",
    "coldpitch",
    "discovery",
    "approach",
    "product",
    "demo",
    "pricerange",
    "quote",
    "competitive",
    "reference",
    "pilot",
    "businesscase",
    "multithread",
    "discount",
    "deadline",
    "contract",
    "rfp",
    "implplan",
    "handover",
    "training",
    "survey",
    "upsell",
    "referral",
    "renewal",
    "silence",
]
STEPS = ["sell.qualify", "sell.discover", "sell.propose", "sell.validate", "sell.negotiate", "sell.close"]
SYNC = """
status_quo              in   in   ok   early none  ok
problem_recognised      late in   in   early none  ok
committed_to_change     late ok   in   ok    early ok
exploring_options       late ok   in   ok    early ok
defining_requirements   late late ok   in    early none
comparing_suppliers     late late late in    early none
justifying_decision     late late late in    early none
contracting             late late late in    ok    none
adopting                none none late late  in    early
realising_value         none none ok   ok    late  in
renewing_advocating     none none ok   ok    late  in
"""
EXPECTED_KINDS = Path(__file__).with_name("event_kinds_of_the_domain.txt")
LAST = 10


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Pack:
    """The base pack cut down to the kinds of the two cycles, so that other kinds cannot break these tests."""
    folder = tmp_path_factory.mktemp("pack")
    shutil.copy(BASE / "pack.yaml", folder)
    for kind in KINDS:
        shutil.copytree(BASE / kind, folder / kind)
    return load_pack(folder)


def expected_kinds() -> dict[str, str]:
    """Event kind -> family, as the domain file lists them."""
    lines = (line.split(":") for line in EXPECTED_KINDS.read_text(encoding="utf-8").splitlines())
    return {kind: family for family, kinds in lines for kind in kinds.split()}


def severity(behaviour: Behaviour, state: int) -> str | None:
    """The severity of an act while the buyer stands at a state that is too early for it, else None."""
    if behaviour.first is None or state >= behaviour.first:
        return None
    return next(rule.severity for rule in behaviour.early if state <= rule.up_to)


def test_it_has_the_six_stages_in_order(pack: Pack) -> None:
    """S10: the cycle from reach to retain, the first stages led by marketing."""
    assert list(pack.stages) == list(get_args(StageId))
    assert [stage.no for stage in pack.stages.values()] == [1, 2, 3, 4, 5, 6]
    assert [stage.owner for stage in pack.stages.values()][:4] == [
        "marketing",
        "marketing",
        "marketing",
        "sales",
    ]
    assert [key for key, stage in pack.stages.items() if stage.gate_at_exit] == ["attract", "nurture"]
    names = [stage.name.ru for stage in pack.stages.values()]
    assert names == ["Охват", "Привлечение", "Взращивание", "Продажа", "Реализация (поставка)", "Удержание"]
    assert all(stage.also for stage in pack.stages.values())


def test_it_has_the_eleven_buyer_states_rolled_up_into_five_phases(pack: Pack) -> None:
    assert list(pack.buyer_states) == STATES
    assert [state.no for state in pack.buyer_states.values()] == list(range(LAST + 1))
    assert [phase.no for phase in pack.buyer_phases.values()] == [1, 2, 3, 4, 5]
    members = Counter(state.phase for state in pack.buyer_states.values())
    assert [members[phase] for phase in pack.buyer_phases] == [1, 2, 2, 3, 3]
    order = [pack.buyer_phases[state.phase].no for state in pack.buyer_states.values()]
    assert order == sorted(order)


def test_it_has_the_roles_each_known_by_a_state_that_exists(pack: Pack) -> None:
    assert list(pack.roles) == ROLES
    known = {key: role.known_by for key, role in pack.roles.items()}
    assert known["economic"] == 6 and known["gatekeeper"] is None
    assert all(number in range(LAST + 1) for number in known.values() if number is not None)
    assert pack.roles["economic"].classes == ("decision_maker",)
    assert all(role.classes for role in pack.roles.values())


def test_it_has_the_deal_steps_with_rising_probability_and_words_that_lead_to_one_step(pack: Pack) -> None:
    assert list(pack.deal_steps) == STEPS
    chances = [step.probability for step in pack.deal_steps.values()]
    assert chances == [0.1, 0.2, 0.4, 0.6, 0.8, 1.0]
    for language in ("en", "ru", "uk"):
        words = [word.casefold() for step in pack.deal_steps.values() for word in step.words[language]]
        assert [word for word, times in Counter(words).items() if times > 1] == []
        assert len(words) > 60


def test_every_row_of_the_sync_map_is_complete_and_as_the_domain_gives_it(pack: Pack) -> None:
    """S14: which stage fits which buyer state."""
    matrix = pack.sync["standard"]
    assert [row.state for row in matrix.rows] == STATES
    assert {value for row in matrix.rows for value in row.cells.values()} <= set(get_args(Sync))
    found = [[row.state, *(row.cells[stage] for stage in get_args(StageId))] for row in matrix.rows]
    assert found == [line.split() for line in SYNC.strip().splitlines()]


def test_it_has_all_behaviours_with_states_in_order(pack: Pack) -> None:
    assert set(pack.behaviours) == {f"beh.{name}" for name in BEHAVIOURS}
    for key, behaviour in pack.behaviours.items():
        if key == "beh.silence":
            assert (behaviour.first, behaviour.last, behaviour.recorded_as) == (None, None, ())
            continue
        assert behaviour.first is not None and behaviour.last is not None, key
        assert 0 <= behaviour.first <= behaviour.last <= LAST, key
        assert behaviour.recorded_as, key
        limits = [rule.up_to for rule in behaviour.early]
        assert limits == sorted(set(limits)), key
        assert limits[-1:] == ([behaviour.first - 1] if behaviour.first else []), key


def test_a_product_presentation_to_a_buyer_in_status_quo_is_early_and_critical(pack: Pack) -> None:
    """S14: the article's own example of selling out of step."""
    product = pack.behaviours["beh.product"]
    assert product.origin == "A"
    assert [severity(product, state) for state in range(5)] == ["critical", "major", "major", None, None]
    assert [(found.kind, found.attrs) for found in product.recorded_as] == [
        ("presentation_given", {"kind": "product"})
    ]


def test_a_discount_is_critical_before_suppliers_are_compared(pack: Pack) -> None:
    discount = pack.behaviours["beh.discount"]
    assert [severity(discount, state) for state in (0, 4, 5, 6)] == ["critical", "critical", "major", None]


def test_it_has_every_event_kind_of_the_domain_in_its_family(pack: Pack) -> None:
    found = {key: kind.family for key, kind in pack.event_kinds.items()}
    assert len(expected_kinds()) > 150
    assert {key: found.get(key) for key in expected_kinds()} == expected_kinds()


def test_a_family_is_named_like_its_file(pack: Pack) -> None:
    for key, kind in pack.event_kinds.items():
        file = pack.place("event_kinds", key).file
        assert file is not None and file.stem == kind.family, key


def test_every_act_by_which_a_behaviour_is_recognised_can_be_recorded(pack: Pack) -> None:
    for key, behaviour in pack.behaviours.items():
        for found in behaviour.recorded_as:
            assert_recordable(pack, key, found.kind, found.attrs)


def test_every_condition_of_evidence_can_be_recorded(pack: Pack) -> None:
    for key, kind in pack.event_kinds.items():
        for rule in kind.evidence_when:
            assert rule.attrs and rule.states, key
            assert_recordable(pack, key, key, rule.attrs)


def assert_recordable(pack: Pack, what: str, kind: str, attrs: dict[str, str]) -> None:
    assert kind in pack.event_kinds, what
    for name, value in attrs.items():
        assert value in pack.event_kinds[kind].attributes[name], f"{what}: {kind} {name}={value}"


def test_only_acts_with_the_buyer_in_them_are_evidence_of_a_buyer_state(pack: Pack) -> None:
    for key, kind in pack.event_kinds.items():
        if kind.evidence_of or kind.evidence_when:
            assert kind.side in {"buyer", "both"}, key
        if kind.derived:
            assert kind.side == "record", key


def test_every_state_after_the_status_quo_can_be_proved_by_a_buyers_act(pack: Pack) -> None:
    kinds = pack.event_kinds.values()
    always = {state for kind in kinds for state in kind.evidence_of}
    sometimes = {state for kind in kinds for rule in kind.evidence_when for state in rule.states}
    assert always | sometimes == set(STATES) - {"status_quo"}


def test_no_act_of_ours_proves_by_itself_that_it_was_not_early(pack: Pack) -> None:
    """A pilot, a reference call or a training that proved its own state could never be found early."""
    numbers = {key: state.no for key, state in pack.buyer_states.items()}
    for key, behaviour in pack.behaviours.items():
        for found in behaviour.recorded_as:
            proven = pack.event_kinds[found.kind].proves(found.attrs)
            assert behaviour.first == 0 or not [
                state for state in proven if numbers[state] >= (behaviour.first or 0)
            ], key


def test_evidence_depends_on_what_the_act_was_about(pack: Pack) -> None:
    view, joined = pack.event_kinds["page_view"], pack.event_kinds["role_joined"]
    assert view.proves({}) == ()
    assert view.proves({"topic": "price", "seconds": "40"}) == ("comparing_suppliers",)
    assert joined.proves({"role": "user"}) == ("defining_requirements",)
    assert joined.proves({"role": "finance"}) == ("defining_requirements", "justifying_decision")


def test_the_roles_in_events_are_the_roles_of_the_standard(pack: Pack) -> None:
    for kind in ("role_identified", "role_joined"):
        assert list(pack.event_kinds[kind].attributes["role"]) == ROLES


def every_text(pack: Pack) -> Iterator[tuple[str, LocalizedText]]:
    for items in pack.documents.values():
        for key, item in items.items():
            yield from ((f"{key}.{'.'.join(map(str, path))}", text) for path, text in texts(item, ()))


def test_every_text_is_written_in_the_letters_of_its_language(pack: Pack) -> None:
    mixed = re.compile(r"[A-Za-z][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-z]")
    found = list(every_text(pack))
    assert len(found) > 300
    words = [
        (key, word)
        for key, step in pack.deal_steps.items()
        for word in (*step.words["ru"], *step.words["uk"])
    ]
    russian = [(key, text.ru) for key, text in found]
    ukrainian = [(key, text.uk) for key, text in found]
    assert [key for key, said in (*russian, *ukrainian, *words) if mixed.search(said)] == []
    assert [key for key, said in (*russian, *ukrainian) if not re.search(r"[\u0400-\u04ff]", said)] == []
    assert [key for key, said in russian if re.search("[іїєґ]", said.lower())] == []
    assert [key for key, said in ukrainian if re.search("[ыэъё]", said.lower())] == []
    assert [key for key, text in found if re.search(r"[\u0400-\u04ff]", text.en)] == []


def test_no_text_uses_a_word_that_the_terms_replaced(pack: Pack) -> None:
    """The agreed terms: «сторонник», not «чемпион»; «подовження», not «продовження»."""
    replaced = re.compile(
        "чемпион|чемпіон|привратник|приваб|продажів|приймає рішення|проект[^и]|портфел", re.IGNORECASE
    )
    ukrainian = [key for key, text in every_text(pack) if replaced.search(text.uk)]
    russian = [
        key
        for key, text in every_text(pack)
        if re.search("чемпион|привратник|портфел", text.ru, re.IGNORECASE)
    ]
    assert ukrainian + russian == []
