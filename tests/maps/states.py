"""States of maps that the tests draw: the overlays of this step everywhere, and a lived-in company."""

from collections.abc import Iterator
from itertools import cycle
from typing import Any, cast

from etalon.core.texts import Language
from etalon.maps import Band, CellState, MapState, Marks
from etalon.standard.documents import Frame
from etalon.standard.frame_view import CellView, FrameView, view_of
from etalon.standard.pack import Pack

CLAIMS = (2, 0, 1, 3, 4, "unknown", 1, "na", 2)
EVIDENCE = ("some", "most", "none", "cannot_tell")
FINDINGS: dict[Language, tuple[str, ...]] = {
    "en": (
        "Nurturing: no process, while 61% of leads are “not ready yet”. Who looks after them today?",
        "Retention: the team says 2, the records show a part. Done but not recorded? Done less often?",
        "Strategy: two of six people have the document. Who else should be able to open it?",
    ),
    "ru": (
        "Взращивание: процесса нет, а 61% лидов «ещё не готовы». Кто и чем их держит сегодня?",
        "Удержание: команда оценила 2, по записям видна часть. Делается, но не записывается? Делается реже?",
        "Стратегия: документ есть у двоих из шести. Кто ещё должен иметь возможность его открыть?",
    ),
    "uk": (
        "Вирощування: процесу немає, а 61% лідів «ще не готові». Хто і чим їх тримає сьогодні?",
        "Утримання: команда оцінила 2, за записами видно частину. Робиться рідше чи не записується?",
        "Стратегія: документ є у двох із шести. Хто ще повинен мати змогу його відкрити?",
    ),
}
SUBTITLE: dict[Language, str] = {
    "en": "Example Ltd · third quarter · 6 answers, 412 deals · figures are invented",
    "ru": "ООО «Пример» · III квартал · 6 ответов, 412 сделок · числа придуманы",
    "uk": "ТОВ «Приклад» · III квартал · 6 відповідей, 412 угод · числа вигадані",
}


def everything(view: FrameView) -> Iterator[CellView]:
    """Cells of both levels."""
    for lane in view.lanes:
        for cell in lane.cells:
            yield cell
            yield from cell.chips
            yield from cell.opens


def overlaid(frame: Frame, pack: Pack, language: Language, reading: str | None = None) -> MapState:
    """Claim and evidence on every cell of both levels, the typical profile (it is of processes), findings."""
    cells = {}
    claims, evidence = cycle(CLAIMS), cycle(EVIDENCE)
    for number, cell in enumerate(everything(view_of(frame, pack, reading))):
        if cell.block == "chips":
            used = cast(Any, (True, False, "unknown")[number % 3])
            flag = cast(Any, "why_not" if used is False and cell.asks == "use" else None)
            cells[cell.id] = CellState(used=used, evidence=cast(Any, next(evidence)), flag=flag)
        elif cell.id in pack.channel_tactics:
            cells[cell.id] = CellState(evidence=cast(Any, next(evidence)))
        elif cell.asks == "level" or cell.id in pack.processes:
            profile = cast(Any, number % 3 if cell.processes else None)
            cells[cell.id] = CellState(cast(Any, next(claims)), profile, evidence=cast(Any, next(evidence)))
    return MapState(cells=cells, findings=FINDINGS[language], subtitle=SUBTITLE[language])


def lived_in(frame_id: str, frame: Frame, pack: Pack, language: Language) -> MapState:
    """A company as a consultant meets it, with every sign that the maps know somewhere."""
    cells: dict[str, CellState] = {
        "process_model": PROCESSES,
        "channel_model": CHANNELS,
        "growth_zones": ZONES,
        "engagement_cycle": _strips(frame, pack),
        "tactics_map": _chips(frame, pack),
    }[frame_id]
    bands = BANDS if frame_id == "engagement_cycle" else ()
    suspected = (
        frozenset({"content-nurturing", "experience-loyalty"}) if frame_id == "growth_zones" else frozenset()
    )
    badges = max(state.badge or 0 for state in cells.values())
    return MapState(None, SUBTITLE[language], cells, FINDINGS[language][:badges], bands, suspected)


def _strips(frame: Frame, pack: Pack) -> dict[str, CellState]:
    asked = view_of(frame, pack).asked()
    return {
        cell.id: CellState(
            cast(Any, (2, 1, 0, 3, 2, 1, 4)[n % 7]), evidence=cast(Any, (*EVIDENCE, None)[n % 5])
        )
        for n, cell in enumerate(asked)
    }


def _chips(frame: Frame, pack: Pack) -> dict[str, CellState]:
    chips = [cell for cell in view_of(frame, pack).cells().values() if cell.block == "chips"]
    cells = {}
    for number, chip in enumerate(chips):
        used = cast(Any, (True, True, False, True, False, "unknown")[number % 6])
        flag = cast(Any, "why_not" if used is False else "dear" if used and chip.owner == "sales" else None)
        early = chip.stage in {"reach", "attract"}
        cells[chip.id] = CellState(
            used=used,
            evidence=cast(Any, EVIDENCE[number % 4]),
            flag=flag if flag != "dear" or early else None,
            badge={1: 1, 8: 2}.get(number),
        )
    return cells


PROCESSES = {
    "strategy": CellState(
        1, 1, evidence="cannot_tell", badge=3, marks=Marks(1, 0, 1), spread=(0, 3), target=2
    ),
    "territory": CellState(2, record=2, marks=Marks(2, 1, 2), spread=(1, 3)),
    "channels": CellState(1, 1, record=1, marks=Marks(1, 0, 1)),
    "reach": CellState(2, record=1),
    "attract": CellState(2, record=2),
    "nurture": CellState(0, 0, record=0, badge=1, target=1),
    "sell": CellState(3, record=2),
    "deliver": CellState(3, record=3),
    "retain": CellState(2, evidence="some", badge=2),
    "lead_generation": CellState(2, 1, record=2, marks=Marks(2, 2, 1)),
    "content": CellState(1, 1, evidence="some"),
    "analytics": CellState("unknown", 1, evidence="cannot_tell"),
    "measurement": CellState(0, 0, evidence="none"),
    "service": CellState(4, record=2, marks=Marks(2, 1, None), spread=(2, 4), target=4),
    "loyalty": CellState("na", 0),
    "CYC-5": CellState(2, record=1),
    "CYC-6": CellState(3, evidence="some"),
    "CYC-7": CellState(3, record=3),
    "MGT-1": CellState(0, evidence="cannot_tell", badge=1),
}
CHANNELS = {
    "pull": CellState(1, 1, record=1, badge=1),
    "prescribe": CellState(0, 1, evidence="none"),
    "push": CellState(2, 1, record=2),
    "partner.find": CellState(2, 1, record=1),
    "partner.start": CellState(1, 1, evidence="some"),
    "partner.sell": CellState(2, 1, record=3),
    "partner.serve": CellState(3, evidence="cannot_tell"),
    "partner.grow": CellState(0, 1, record=0),
    "enablement": CellState(1, 1, evidence="some"),
    "enable.find": CellState(0, evidence="none"),
    "enable.present": CellState(1, evidence="some"),
    "enable.quote": CellState(2, evidence="most"),
    "enable.close": CellState(3, evidence="some"),
    "enable.grow": CellState("unknown", evidence="cannot_tell"),
    "passed_leads": CellState(2, record=2, badge=2),
    "leads.accepted": CellState(value="62 / 80"),
    "leads.worked": CellState(value="41"),
    "leads.won": CellState(evidence="cannot_tell"),
    "leads.returned": CellState(value="18"),
    "logistics": CellState(3, 1, record=2, marks=Marks(3, 2, 2)),
    "service": CellState(2, 1, evidence="cannot_tell", spread=(1, 4)),
}
ZONES = {
    "content": CellState(1, 1, record=1, marks=Marks(1, 0, 1)),
    "segmentation": CellState(1, 1, evidence="some"),
    "alignment": CellState(2, record=1, marks=Marks(2, 0, 2)),
    "availability": CellState(2, evidence="cannot_tell"),
    "experience": CellState(0, 0, evidence="none"),
    "generation": CellState(2, 1, record=2),
    "nurturing": CellState(0, 0, record=0, badge=1),
    "buying_speed": CellState(2, record=1),
    "loyalty": CellState(1, 0, record=0, badge=2, spread=(0, 3), target=2),
    "corrective": CellState("unknown"),
    "marketing_automation": CellState(2, evidence="some"),
    "crm": CellState(3, record=2),
}
BANDS = (
    Band("reach", "phase.status_quo", "in", 420),
    Band("attract", "phase.status_quo", "in", 200),
    Band("attract", "phase.problem_recognised", "in", 300),
    Band("nurture", "phase.problem_recognised", "in", 120),
    Band("nurture", "phase.exploring", "in", 210),
    Band("nurture", "phase.deciding", "late", 60),
    Band("sell", "phase.status_quo", "early", 150),
    Band("sell", "phase.problem_recognised", "early", 190),
    Band("sell", "phase.exploring", "in", 200),
    Band("sell", "phase.deciding", "in", 520),
    Band("deliver", "phase.using", "in", 330),
    Band("retain", "phase.using", "in", 100),
)
