"""How texts are read: marks of mails, quotes, negations, apostrophes, order of columns, many rows at once."""

import random
import time

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etalon.evidence.acts.classify import classify
from etalon.evidence.acts.cues import read_cues
from etalon.evidence.acts.lexicon import lexicon
from etalon.evidence.acts.texts import reduced
from etalon.standard.loader import base_pack

WORDS = lexicon()


def cues(text: str) -> set[str]:
    """The cues of a text."""
    made = reduced(pa.array([text]), WORDS)
    return set(read_cues(made.skeletons[0], WORDS).cues)


@pytest.mark.parametrize(
    ("text", "held", "absent"),
    [
        ("Re: Fwd: offer", {"reply", "proposal"}, {"forward"}),
        ("FW: RE[2]: contract", {"forward", "contract"}, {"reply"}),
        ("Отв: КП", {"reply", "proposal"}, set()),
        ("Thanks\n-----Original Message-----\nOur proposal", set(), {"proposal"}),
        ("Спасибо\n> Направляем договор", set(), {"contract"}),
        ("Дякуємо\nВід: Іван\nнаша пропозиція", set(), {"proposal"}),
        ("договор ещё не подписан", {"contract"}, {"sign"}),
        ("not a demo, but a training", {"training"}, {"demo"}),
        ("без скидки, отправили КП", {"proposal", "give"}, {"discount"}),
        ("no answer", {"no_answer"}, set()),
        ("ПОДПИСАЛИ ДОГОВОР", {"sign", "contract"}, set()),
        ("Об'єкт здано, звіт по комп’ютеру", set(), {"contract"}),
        ("договорились на среду", {"plan"}, {"contract"}),
        ("заказчик доволен", set(), {"order"}),
        ("центр поставщика", set(), {"price", "delivery"}),
        ("показатели за год", set(), {"demo"}),
        ("write to demo@alder.example", set(), {"demo"}),
        ("follow-up", {"follow_up"}, set()),
    ],
)
def test_it_reads_a_text_as_a_person_does(text: str, held: set[str], absent: set[str]) -> None:
    found = cues(text)
    assert held <= found
    assert not absent & found


@settings(deadline=None)
@given(st.lists(st.text(max_size=60), min_size=1, max_size=8))
def test_any_text_has_a_proposal_and_neighbours_do_not_change_it(texts: list[str]) -> None:
    together = classify({"subject": pa.array(texts)}, WORDS, base_pack())
    for number, text in enumerate(texts):
        alone = classify({"subject": pa.array([text])}, WORDS, base_pack())
        assert together.of(number) == alone.of(0)


def test_missing_fields_are_no_words() -> None:
    fields = {"type": pa.array([None, "Call"], pa.string()), "subject": pa.array([None, None], pa.string())}
    found = classify(fields, WORDS, base_pack())
    assert [found.of(0).kind, found.of(1).kind] == ["x.unclassified", "call_made"]


@pytest.mark.prove
def test_it_reads_a_million_rows_in_seconds() -> None:
    """A million rows of 100,000 distinct subjects with names in them, in processor time."""
    chance = random.Random(7)
    words = [
        "отправил",
        "КП",
        "договор",
        "звонок",
        "по",
        "обсудили",
        "цену",
        "demo",
        "for",
        "follow up",
        "with",
    ]
    names = ["".join(chance.choices("абвгдежзиклмно", k=7)) for _ in range(20_000)]
    texts = [" ".join(chance.choice(pool) for pool in (words, names, words, names)) for _ in range(100_000)]
    rows = pa.array(chance.choices(texts, k=1_000_000))
    kinds = pa.array(chance.choices(["Call", "Email", "Task"], k=1_000_000))
    begin = time.process_time()
    found = classify({"type": kinds, "subject": rows}, WORDS, base_pack())
    assert len(found.codes) == 1_000_000
    assert time.process_time() - begin < 15
