"""The chapter of step: open deals out of step now, what usually helps there, and outcomes beside (S14).

No person is named, and nothing is called a mistake: a state is read from traces, so each line says "it
seems".
"""

from collections.abc import Iterator

from etalon.core.numbers import number
from etalon.core.texts import Language, text
from etalon.measures.result import MeasureResult, MeasureRow, reason_sentence
from etalon.standard.pack import Pack
from etalon.story.blocks import Block, Paragraph, TableBlock, Talk, Talks
from etalon.story.words import shown

MOST = 5
OUTCOMES = (("won_in_step", "days_in_step"), ("won_early", "days_early"))


def step_blocks(result: MeasureResult | None, pack: Pack, language: Language) -> Iterator[Block]:
    """A short list of deals, the largest first, then win rate and length; nothing where no deal is listed."""
    deals = result.part("open_deals") if result else ()
    if result is None or not deals:
        return
    now = result.part("open_now")[0].values
    out = sum(int(now[f"open_{step}"].value or 0) for step in ("early", "late", "silent"))
    counts = {"out": out, "known": now["out_of_step"].n, "unknown": int(now["open_unknown"].value or 0)}
    yield Paragraph(text("story-step-lead", language, **counts))
    yield Talks(tuple(talk(no, row, pack, language) for no, row in enumerate(deals[:MOST], 1)))
    yield from outcomes(result, language)


def talk(no: int, row: MeasureRow, pack: Pack, language: Language) -> Talk:
    """One deal: what the buyer seems to be doing, what usually helps there, and how we stand to it."""
    state = pack.buyer_states[str(row.group["state"])]
    seems = (state.seems or state.name).in_(language)
    amount = row.values["deal_value"]
    basis = ours(row, pack, language)
    if amount.value is not None:
        basis = f"{basis} · {shown(amount, language, row.currency)}"
    return Talk(
        no,
        text("story-step-seems", language, deal=str(row.group["deal"]), state=seems),
        text("story-step-helps", language, help=state.do_now.in_(language)),
        basis,
    )


def ours(row: MeasureRow, pack: Pack, language: Language) -> str:
    """How we stand to the buyer: the act that was too early or late, or for how long we are silent."""
    days = int(row.values["since_touch"].value or 0)
    act = pack.behaviours.get(str(row.group["behaviour"]))
    step = row.group["step"]
    if step == "silent" or act is None:
        return text("story-step-silent", language, days=days)
    return text(f"story-step-{step}", language, act=act.name.in_(language), days=days)


def outcomes(result: MeasureResult, language: Language) -> Iterator[Block]:
    """Win rate and length of decided deals in step, and with something too early, each with its interval."""
    rows = result.part("deals")
    if not rows:
        return
    values = rows[0].values
    told = tuple(
        (
            text(f"story-step-{won}".replace("_", "-"), language),
            shown(values[won], language),
            shown(values[days], language),
            number(values[won].n, language),
        )
        for won, days in OUTCOMES
    )
    columns = (*(text(f"story-step-{key}", language) for key in ("proposals", "won", "days")), "n")
    yield TableBlock(columns, told, text("part-deals", language), frozenset({1, 2, 3}))
    reasons = [reason_sentence(values[won], language) for won, _ in OUTCOMES]
    said = dict.fromkeys([*filter(None, reasons), text("story-step-no-cause", language)])
    yield Paragraph(" ".join(said), tone="note")
