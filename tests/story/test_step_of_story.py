"""The chapter of step: a short list of open deals in hedged words, no person, outcomes beside (S14)."""

from datetime import date

import pytest
from tests.buyer.logs import acts, deal
from tests.measures.records import one, together

from etalon.core.texts import LANGUAGES, Language
from etalon.measures.result import MeasureResult
from etalon.measures.run import run
from etalon.standard.loader import base_pack
from etalon.story.blocks import Paragraph, TableBlock, Talks
from etalon.story.step import MOST, step_blocks

PACK = base_pack()
SEEMS: dict[Language, str] = {
    "en": "it seems the buyer is still exploring options",
    "ru": "Похоже, покупатель ещё изучает подходы",
    "uk": "Схоже, покупець ще вивчає підходи",
}
HELPS: dict[Language, str] = {
    "en": "What usually helps here: ",
    "ru": "Что обычно помогает здесь: ",
    "uk": "Що зазвичай допомагає тут: ",
}


def company(deals: int) -> MeasureResult:
    """Open deals whose buyers explore options and have a proposal already, one of them through Ann Bell."""
    parts = [
        together(
            deal(
                f"D{n}", "2025-11-20", account_id=f"a{n}", value=100 * n, currency="EUR", owner_id="Ann Bell"
            ),
            {
                "events": acts(
                    ("2025-12-01", "alternatives_named"),
                    ("2025-12-10", "proposal_sent"),
                    account=f"a{n}",
                    actor_id="Ann Bell",
                )
            },
        )
        for n in range(1, deals + 1)
    ]
    return run("sync", one(**together(*parts)), PACK, as_at=date(2025, 12, 31))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_largest_deals_are_listed_in_hedged_words_with_what_helps(language: Language) -> None:
    lead, talks, *_ = step_blocks(company(MOST + 2), PACK, language)
    assert isinstance(lead, Paragraph)
    assert str(MOST + 2) in lead.text
    assert isinstance(talks, Talks)
    assert len(talks.talks) == MOST
    first = talks.talks[0]
    assert f"D{MOST + 2}" in first.statement
    assert SEEMS[language] in first.statement
    assert first.question.startswith(HELPS[language])
    assert PACK.buyer_states["exploring_options"].do_now.in_(language) in first.question
    assert PACK.behaviours["beh.quote"].name.in_(language) in first.basis


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_person_is_named_and_every_state_ends_the_sentence(language: Language) -> None:
    assert "Ann" not in str(list(step_blocks(company(3), PACK, language)))
    for state in PACK.buyer_states.values():
        assert state.seems is not None
        ending = state.seems.in_(language)
        assert ending[0].islower()
        assert not ending.endswith(".")


def test_win_rate_and_length_stand_beside_with_intervals() -> None:
    asked = (("2024-03-01", "quote_requested"), ("2024-03-05", "proposal_sent"))
    won = together(
        *(
            together(
                deal(f"W{n}", "2024-02-20", account_id=f"w{n}"),
                {
                    "events": [
                        *acts(*asked, account=f"w{n}"),
                        *acts(
                            ("2024-04-01", "deal_closed", {"result": "won"}), account=f"w{n}", deal_id=f"W{n}"
                        ),
                    ]
                },
            )
            for n in range(8)
        )
    )
    listed = together(
        deal("D1", "2025-11-20", account_id="a1"),
        {"events": acts(("2025-12-01", "alternatives_named"), ("2025-12-10", "proposal_sent"), account="a1")},
    )
    found = run("sync", one(**together(won, listed)), PACK, as_at=date(2025, 12, 31))
    *_, table, note = step_blocks(found, PACK, "en")
    assert isinstance(table, TableBlock)
    assert table.rows[0][0] == "in step" and "100%" in table.rows[0][1] and "(" in table.rows[0][1]
    assert table.rows[0][2].startswith("41")
    assert isinstance(note, Paragraph) and "cause" in note.text


def test_nothing_is_said_where_no_deal_is_listed() -> None:
    assert list(step_blocks(run("sync", one(), PACK), PACK, "en")) == []
    assert list(step_blocks(None, PACK, "en")) == []
