"""Principles, names, public models, facts, signs and other parts of the standard beside the frames."""

from typing import get_args

import pytest
from tests.standard.wording import faults_of, in_all_languages, texts_of

from etalon.standard.checker import check_pack
from etalon.standard.documents import (
    ArticleName,
    BuyerExit,
    BuyerModel,
    ChannelAspect,
    DealerQuestion,
    Fact,
    ModelSign,
    Principle,
    RegulationSection,
    StageId,
)
from etalon.standard.loader import base_pack

KINDS = {
    "principles": (Principle, 3),
    "article_names": (ArticleName, 13),
    "buyer_models": (BuyerModel, 6),
    "facts": (Fact, 20),
    "buyer_exits": (BuyerExit, 4),
    "model_signs": (ModelSign, 6),
    "channel_aspects": (ChannelAspect, 9),
    "dealer_questions": (DealerQuestion, 8),
    "regulation_sections": (RegulationSection, 14),
}
BASE = base_pack()


@pytest.mark.parametrize("kind", KINDS)
def test_it_holds_every_item_in_order(kind: str) -> None:
    model, number = KINDS[kind]
    items = BASE.documents[kind]
    assert all(isinstance(item, model) for item in items.values())
    assert [getattr(item, "no", None) for item in items.values()] == list(range(1, number + 1))


def test_it_checks_clean_and_keeps_texts_to_their_letters() -> None:
    files = [problem.place.file for problem in check_pack(BASE).problems]
    assert [str(file) for file in files if file is not None and file.parent.name in KINDS] == []
    found = texts_of(BASE, *KINDS)
    assert {place: list(faults_of(text)) for place, text in found.items() if list(faults_of(text))} == {}


def test_it_prints_nothing_from_memory_alone() -> None:
    for kind in KINDS:
        assert {key for key, item in BASE.documents[kind].items() if item.origin == "M"} == set()
    models = {model.id for model in BASE.all("buyer_models", BuyerModel).values()}
    assert not models & {"model.siriusdecisions", "model.hubspot", "model.miller"}


def test_it_names_a_source_for_each_fact_and_model() -> None:
    items = [*BASE.all("facts", Fact).values(), *BASE.all("buyer_models", BuyerModel).values()]
    assert {item.id for item in items if not item.sources or item.origin != "R"} == set()


def test_it_puts_synchronisation_first_among_six_signs_of_model_2() -> None:
    """S20: the engagement cycle is the sign of sales model 2.0; each is seen by itself, no index."""
    signs = list(BASE.all("model_signs", ModelSign).values())
    assert signs[0].id == "sign.synchronisation" and "K-SYNC" in signs[0].kpis
    for sign in signs:
        assert sign.kpis
        for sentence in in_all_languages(sign.question):
            assert sentence.endswith("?") and len(sentence.split()) <= 25, sentence


def test_it_asks_dealers_eight_short_questions_on_five_matters() -> None:
    """S28, S31, S32: partners come first; their tools and our logistics and service are asked about."""
    asked = list(BASE.all("dealer_questions", DealerQuestion).values())
    assert {question.about for question in asked} == {
        "tools",
        "ordering",
        "delivery",
        "service",
        "passed_leads",
    }
    for question in asked:
        for sentence in in_all_languages(question.text):
            assert sentence.endswith("?") and len(sentence.split()) <= 25, sentence


def test_it_leaves_a_public_model_empty_where_it_has_no_word_for_a_state() -> None:
    models = BASE.all("buyer_models", BuyerModel)
    assert set(models["model.mckinsey"].states) == set(BASE.buyer_states)
    assert "status_quo" not in models["model.gartner"].states


def test_it_says_of_each_frame_how_to_use_it_as_a_checklist() -> None:
    """S03: frames serve diagnosis, planning and as a checklist."""
    assert {key for key, frame in BASE.frames.items() if frame.checklist is None} == set()


def test_it_tells_how_to_read_the_synchronisation_map() -> None:
    assert len(BASE.sync["standard"].notes) == 3
    assert all(set(row.cells) == set(get_args(StageId)) for row in BASE.sync["standard"].rows)
