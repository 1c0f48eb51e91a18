"""What an item is called where people read it, also an item without a name of its own."""

from etalon.core.localized import LocalizedText
from etalon.core.texts import Language, text
from etalon.standard.documents import Item
from etalon.standard.pack import Pack

ENDS = (("role", "roles"), ("stage", "stages"), ("cause", "zones"), ("effect", "zones"))
"""Fields that name an item without a name by what it joins, with the kinds of what they name."""
SAYS = ("text", "statement")


def title_of(pack: Pack, kind: str, item: Item, language: Language) -> str:
    """The name of an item, or what it joins, or says; its kind where it says nothing of these."""
    name = getattr(item, "name", None)
    if isinstance(name, LocalizedText):
        return capital(name.in_(language))
    joined = [
        named.name.in_(language)
        for field, of in ENDS
        if isinstance(found := getattr(item, field, None), str)
        and (named := pack.documents.get(of, {}).get(found)) is not None
        and hasattr(named, "name")
    ]
    if joined:
        between = " → " if hasattr(item, "cause") else ": "
        of_stage = f"{kind_name(kind, language)}: " if len(joined) == 1 else ""
        return capital(of_stage + between.join(joined))
    for field in SAYS:
        said = getattr(item, field, None)
        if isinstance(said, LocalizedText):
            return blanked(capital(said.in_(language)))
    return kind_name(kind, language)


def kind_name(kind: str, language: Language) -> str:
    """What a kind is called."""
    return text(f"kind-{kind}".replace("_", "-"), language)


def capital(words: str) -> str:
    """The words with a capital letter at their beginning."""
    return words[:1].upper() + words[1:]


def blanked(words: str) -> str:
    """A pattern with ``{name}`` as people read it: each number that is filled in later as three dots."""
    parts = words.split("{")
    return parts[0] + "".join("…" + part.partition("}")[2] for part in parts[1:])
