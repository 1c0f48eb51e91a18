"""Text is measured by the real type, wrapped between words, and never shortened in silence."""

from pathlib import Path

from fontTools.ttLib import TTFont

from etalon.maps import text_width, write_fonts
from etalon.maps.fonts import LETTERS, font_face_css
from etalon.maps.wrap import ELLIPSIS, fit, wrap


def test_it_measures_what_the_type_advances(tmp_path: Path) -> None:
    font = TTFont(write_fonts(tmp_path) / "notosbo.ttf")
    words = "Взращивание лидов – Ґанок їжі"
    units = sum(font["hmtx"][font.getBestCmap()[ord(sign)]][0] for sign in words)
    assert abs(text_width(words, 17, bold=True) - units * 17 / font["head"].unitsPerEm) < 0.001


def test_it_draws_the_dot_of_the_ukrainian_i(tmp_path: Path) -> None:
    """The type as shipped composes it away; without its layout tables it stays."""
    for name in ("notos", "notosbo"):
        font = TTFont(write_fonts(tmp_path) / f"{name}.ttf")
        assert "GSUB" not in font
        dotted, plain = (font["glyf"][font.getBestCmap()[ord(sign)]] for sign in "іı")
        points = [len(glyph.getCoordinates(font["glyf"])[0]) for glyph in (dotted, plain)]
        assert points[0] > points[1]


def test_it_has_every_letter_that_it_promises(tmp_path: Path) -> None:
    known = TTFont(write_fonts(tmp_path) / "notos.ttf").getBestCmap()
    assert all(ord(sign) in known for sign in "АЯаяЁёҐґЄєІіЇї№«»–—…₴₽€" if sign in LETTERS)


def test_it_keeps_words_whole_and_short_words_with_the_next() -> None:
    lines = wrap("Управление территориями и клиентами в регионах", 150, 15)
    assert lines is not None
    assert " ".join(lines) == "Управление территориями и клиентами в регионах"
    assert not any(line.endswith((" и", " в")) for line in lines)


def test_it_parts_a_compound_only_after_its_hyphen() -> None:
    assert wrap("professional-network ads", 100, 15) == ("professional-", "network ads")
    assert wrap("непреодолимое", 30, 15) is None


def test_it_takes_the_largest_size_that_fits() -> None:
    assert fit("Контент", 200, 30).size == 17
    assert fit("Фирмографическая и поведенческая сегментация", 150, 60).size == 15
    assert fit("Фирмографическая и поведенческая сегментация", 150, 48).size == 13


def test_it_says_when_it_had_to_cut() -> None:
    setting = fit("Очень длинное имя, которому совсем нет места", 90, 16, (13,))
    assert not setting.whole
    assert setting.lines[-1].endswith(ELLIPSIS)
    assert setting.width <= 90


def test_it_embeds_only_the_letters_asked_for() -> None:
    assert len(font_face_css("абв")) < len(font_face_css()) / 4
