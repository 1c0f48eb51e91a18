"""Fields of the contract in words, for sentences that people read."""

from etalon.core.texts import Language, known, text
from etalon.measures.needs import Field
from etalon.standard.contract import contract
from etalon.standard.loader import base_pack
from etalon.standard.pack import Pack


def measure_name(name: str, language: Language, pack: Pack | None = None) -> str:
    """The name of a measure, or of a KPI of the pack."""
    kpi = (pack or base_pack()).kpis.get(name)
    return kpi.name.in_(language) if kpi else text(f"measure-{name}", language)


def need_words(name: str, language: Language) -> str:
    """A need in words: its fields, each with its table or event, any one being enough."""
    fields = [field_words(Field(part.strip()), language) for part in name.split("|")]
    return text("measure-or", language).join(fields)


def field_words(field: Field, language: Language) -> str:
    """A field in words: the table's or the event's name and the column's."""
    table = contract()[field.table]
    kind, column = field.parts["kind"], field.parts["column"]
    where = table.label.in_(language)
    if field.table == "events" and kind in base_pack().event_kinds:
        where = base_pack().event_kinds[kind].name.in_(language)
    elif kind:
        column = column or kind
    if column is None:
        return text("field-whole", language, where=where)
    return text("field-part", language, where=where, what=column_words(field, column, language))


def column_words(field: Field, column: str, language: Language) -> str:
    """A column or attribute in words; an attribute without words of its own keeps its key."""
    if field.parts["attr"]:
        key = f"attribute-{column}"
        return text(key, language) if known(key, language) else column
    labels = {
        each.name: each.label for each in (*contract()["deals"].columns, *contract()[field.table].columns)
    }
    return labels[column].in_(language) if column in labels else column
