"""A frame is data: a sixth one is drawn, opened and asked about with no Python of its own."""

from pathlib import Path

from etalon.core.strict import check
from etalon.core.texts import LANGUAGES
from etalon.core.yamlfile import parse_yaml
from etalon.maps import CellState, MapState, layout, render
from etalon.standard.documents import Frame
from etalon.standard.frame_view import view_of
from etalon.standard.loader import base_pack

SIXTH = """
id: service_desk
code: X1
no: 6
origin: J
name: {en: Service desk, ru: Служба поддержки, uk: Служба підтримки}
purpose: {en: See how requests are served., ru: Увидеть путь обращения., uk: Побачити шлях звернення.}
novelty: {en: none, ru: нет, uk: немає}
origin_note: {en: our own, ru: наш, uk: наш}
limits: {en: our own, ru: наши, uk: наші}
serves: []
columns: 4
readings:
  - id: main
    lanes:
      - id: steps
        block: chevron
        asks: level
        question: {en: "Is “{name}” done?", ru: "Есть «{name}»?", uk: "Чи є «{name}»?"}
        cells:
          - {id: take, name: {en: Take, ru: Принять, uk: Прийняти}, span: [0, 2], processes: [CX-4, CX-5]}
          - {id: solve, name: {en: Solve, ru: Решить, uk: Вирішити}, span: [2, 4]}
      - id: basis
        block: box
        gap: 60
        cells:
          - {id: base, name: {en: Knowledge, ru: База знаний, uk: База знань}, span: [0, 4]}
    links:
      - {id: base-solve, from: base, to: solve, kind: cause}
"""


def sixth() -> Frame:
    return check(Frame, parse_yaml(SIXTH, Path("service_desk.yaml")))


def test_it_draws_asks_and_opens_a_frame_that_it_has_never_seen() -> None:
    pack, frame = base_pack(), sixth()
    state = MapState(
        cells={"take": CellState(1, evidence="some", badge=1)}, findings=("Who takes requests?",)
    )
    for language in LANGUAGES:
        drawing = layout(frame, pack, state, language, opened="take")
        assert not drawing.cut
        assert set(drawing.cells()) == {"take", "solve", "base", "CX-4", "CX-5"}
    asked = view_of(frame, pack).asked()
    assert [cell.question.ru for cell in asked if cell.question] == ["Есть «Принять»?", "Есть «Решить»?"]
    assert 'data-from="base"' in render(frame, pack, state, "uk")
