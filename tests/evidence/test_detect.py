"""An unknown table is recognised, and the drafted mapping loads it."""

from decimal import Decimal
from pathlib import Path

import pytest

from etalon.core.errors import FileError
from etalon.core.texts import LANGUAGES
from etalon.evidence.detect import detect, draft_mapping, guessed_mapping
from etalon.evidence.load import read_source
from etalon.evidence.mapping.read import parse_mapping
from etalon.evidence.presets import presets
from etalon.standard.pack import Pack

TABLES = {
    "generic-deals": (
        "ID;Компания;Стадия сделки;Дата создания;Дата закрытия;Бюджет;Ответственный\n"
        "1;ООО Ромашка;Переговоры;15.01.2024;;1 500,50;Иванов И.\n"
        "2;ЗАО Лютик;Сделка выиграна;16.01.2024;20.02.2024;2 000,00;Петров П.\n"
        "3;ООО Ромашка;Зелёная;17.01.2024;;;Иванов И.\n"
    ),
    "generic-sales-register": (
        "Дата;Покупатель;Сума;Дилер\n"
        "15.01.2024;ТОВ Їжачок;1 500,50;так\n"
        "28.01.2024;ТОВ Квітка;200,00;ні\n"
        "29.01.2024;ТОВ Їжачок;100,00;так\n"
        "Разом;;1 800,50;\n"
    ),
    "generic-leads": (
        "Lead ID,Created,Lead Source,Company,Full name,Email,Phone\n"
        "L1,2024-01-15 10:00,web,Acme,Ann Lee,ann@example.com,+1 555 0100\n"
        "L2,2024-01-16 11:30,fair,Bolt,Bob Ray,bob@example.com,+1 555 0101\n"
    ),
    "generic-activities": (
        "Дата;Тип;Компания;Менеджер\n"
        "15.01.2024 10:00;Исходящий звонок;ООО Ромашка;Иванов\n"
        "16.01.2024 12:00;Встреча;ООО Ромашка;Иванов\n"
        "17.01.2024 12:00;Обед;ООО Лютик;Иванов\n"
    ),
}


def table(folder: Path, preset: str, encoding: str = "utf-8") -> Path:
    path = folder / "table.csv"
    path.write_bytes(TABLES[preset].encode(encoding))
    return path


@pytest.mark.parametrize("preset", TABLES)
def test_each_preset_recognises_its_table_and_the_draft_loads(
    tmp_path: Path, pack: Pack, preset: str
) -> None:
    """The draft is valid as it stands, in every language of its comments."""
    path = table(tmp_path, preset)
    found = detect(path)
    assert found.preset.id == preset
    for language in LANGUAGES:
        text = draft_mapping(path, pack, language, "EUR")
        assert "95%" in text
        assert parse_mapping(text, tmp_path / "m.yaml", pack).spec.currency == "EUR"
    _, ledger = read_source(guessed_mapping(found, pack), tmp_path, pack)
    assert ledger.files[0].rows_used >= 2
    for offer in found.assigned.values():
        assert all(offer.reason(language) for language in LANGUAGES)


def test_a_deal_table_of_a_russian_crm_needs_no_hand(tmp_path: Path, pack: Pack) -> None:
    """Dates, decimal comma, stages; the unknown stage is left for a person and stands in the ledger."""
    found = detect(table(tmp_path, "generic-deals", "cp1251"))
    assert (found.form.encoding, found.form.dates, found.form.decimal) == ("cp1251", "dmy", "comma")
    batch, ledger = read_source(guessed_mapping(found, pack), tmp_path, pack)
    deals = batch.table("deals").to_pylist()
    assert [deal["stage_id"] for deal in deals] == ["sell.negotiate", "won", None]
    assert deals[0]["value"] == Decimal("1500.5")
    assert [reason.key for reason in ledger.files[0].reasons] == ["stage-unknown:Стадия сделки"]
    assert "# Зелёная: ?" in draft_mapping(found.path, pack, "ru")
    assert "Иванов" not in str(deals)


def test_a_register_with_a_dealer_column_tells_the_routes_apart(tmp_path: Path, pack: Pack) -> None:
    """Yes and no in Ukrainian; the total under the table is no order."""
    found = detect(table(tmp_path, "generic-sales-register"))
    batch, ledger = read_source(guessed_mapping(found, pack), tmp_path, pack)
    assert {row["name"]: row["route"] for row in batch.table("accounts").to_pylist()} == {
        "ТОВ Їжачок": "channel",
        "ТОВ Квітка": "direct",
    }
    assert batch.rows("orders") == 3
    assert {reason.key: reason.n for reason in ledger.files[0].reasons} == {"row-total": 1}
    assert "order" in found.missing


def test_acts_that_the_words_do_not_name_stay_out_and_are_counted(tmp_path: Path, pack: Pack) -> None:
    """A lunch is not made into a meeting."""
    found = detect(table(tmp_path, "generic-activities"))
    batch, ledger = read_source(guessed_mapping(found, pack), tmp_path, pack)
    assert batch.table("events")["kind"].to_pylist() == ["call_made", "meeting_held"]
    assert {reason.key: reason.n for reason in ledger.files[0].reasons} == {"value-not-mapped:Тип": 1}


def test_personal_data_lies_in_persons_only(tmp_path: Path, pack: Pack) -> None:
    """Names, e-mails and phones of a lead list."""
    batch, _ = read_source(guessed_mapping(detect(table(tmp_path, "generic-leads")), pack), tmp_path, pack)
    for name, found in batch.tables.items():
        if name != "persons":
            assert not any(word in str(found.to_pylist()) for word in ("Ann", "example.com", "555"))
    assert batch.table("persons")["email"].to_pylist() == ["ann@example.com", "bob@example.com"]


def test_a_table_like_nothing_known_is_refused(tmp_path: Path) -> None:
    """No preset is forced upon it."""
    path = tmp_path / "weather.csv"
    path.write_text("wind,rain\nnorth,yes\nsouth,no\n")
    with pytest.raises(FileError, match="table-unknown"):
        detect(path)


def test_every_preset_has_names_in_three_languages() -> None:
    """Each field is called something in each language."""
    assert set(presets()) >= set(TABLES)
    for preset in presets().values():
        for field in preset.fields.values():
            assert all(field.aliases[language] for language in LANGUAGES)
