"""Pages that lead to items: the first one, each kind, A to Z, all checklists."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from etalon.export.site.frames import Asked, Checklist, answers
from etalon.export.site.tongue import Tongue, address
from etalon.standard.described import Ref, Row
from etalon.standard.links import Target
from etalon.standard.search import plain
from etalon.standard.titles import capital

ALPHABETS = {
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
}
PARTS: dict[str, tuple[str, ...]] = {
    "cycles": (
        "stages", "stage_sheets", "stage_criteria", "buyer_states", "buyer_phases", "sync", "behaviours",
        "roles", "deal_steps", "buyer_exits", "buyer_rules",
    ),
    "work": (
        "processes", "process_groups", "profiles", "tactics", "tactic_families", "messages", "content_cells",
        "zones", "zone_links", "technologies",
    ),
    "channel": (
        "channel_tactics", "partner_phases", "partner_steps", "lead_states", "lead_pack_fields",
        "logistics_measures", "scorecard_lines", "scorecard_bands", "channel_aspects", "dealer_questions",
    ),
    "measures": (
        "kpis", "kpi_sets", "rules", "regulation_sections", "findings", "event_kinds", "model_signs",
    ),
    "behind": (
        "terms", "principles", "facts", "buyer_models", "article_names", "sources", "traits", "adaptations",
    ),
}  # fmt: skip
"""Parts of the first page; a kind that none of them names stands in the last."""
SENTENCES = ("facts", "findings", "sources", "dealer_questions")
"""Kinds whose titles are sentences; A to Z leaves them to their own lists."""
ARTICLES = ("A", "An", "The")
GROUPED = ("group", "family", "section", "stage", "role", "phase", "about")
"""Fields by which a list falls into groups, where its items have one."""
ENOUGH = 12
"""Items of a kind from which its list falls into groups."""


def home(tongue: Tongue) -> dict[str, Any]:
    """The first page: the frames, then every kind."""
    language, pack = tongue.language, tongue.pack
    frames = [
        {
            "code": frame.code,
            "name": tongue.titles["frames", key],
            "purpose": frame.purpose.in_(language),
            "href": address(("frames", key)),
        }
        for key, frame in pack.frames.items()
    ]
    named = {kind for kinds in PARTS.values() for kind in kinds} | {"frames"}
    parts = {**PARTS, "behind": (*PARTS["behind"], *(kind for kind in pack.documents if kind not in named))}
    kinds = [(tongue.say(f"part-{part}"), _counted(tongue, inside)) for part, inside in parts.items()]
    return {
        "title": pack.head.name.in_(language),
        "lead": tongue.say("lead"),
        "frames": frames,
        "kinds": [(name, inside) for name, inside in kinds if inside],
    }


def _counted(tongue: Tongue, kinds: Iterable[str]) -> list[tuple[str, str, int]]:
    documents = tongue.pack.documents
    return [
        (f"{kind}/index.html", tongue.kinds[kind], len(documents[kind]))
        for kind in kinds
        if documents.get(kind)
    ]


def kind_list(tongue: Tongue, kind: str) -> dict[str, Any]:
    """All items of a kind with a sentence each, in groups where they have some."""
    groups: dict[Ref | str, list[tuple[Ref, str]]] = {}
    items = tongue.pack.documents[kind]
    for key, item in items.items():
        ref = tongue.ref((kind, key))
        said = tongue.lead(kind, item)[1]
        held = group_of(tongue.rows(kind, item)) if len(items) > ENOUGH else ""
        groups.setdefault(held, []).append((ref, "" if said == ref.name else said))
    made = [
        {"name": capital(held.name if isinstance(held, Ref) else held), "lines": groups[held]}
        for held in sorted(groups, key=lambda held: place_of(tongue, held))
    ]
    return {"title": tongue.kinds[kind], "groups": made, "dense": False, "note": ""}


def group_of(rows: list[Row]) -> Ref | str:
    """The group in which an item stands: an item of another kind, or a word."""
    held = next((row.values[0] for row in rows if row.field in GROUPED), "")
    return held if isinstance(held, Ref | str) else ""


def place_of(tongue: Tongue, held: Ref | str) -> tuple[int, int]:
    """Where a group stands: in the order of its own kind; words after items, as they come."""
    if isinstance(held, str):
        return 1, 0
    kind, key = held.target
    return 0, list(tongue.pack.documents[kind]).index(key)


def letters(tongue: Tongue) -> dict[str, Any]:
    """Every item with a name by its first letter, in the order of the language's own alphabet."""
    alphabet = ALPHABETS.get(tongue.language, "")
    found: defaultdict[str, list[Target]] = defaultdict(list)
    names = {target: bare(title) for target, title in tongue.titles.items() if target[0] not in SENTENCES}
    for target, name in names.items():
        first = next((sign for sign in name if sign.isalnum()), "#")
        found["0–9" if first.isdigit() else first.upper()].append(target)

    def order(words: str) -> list[tuple[int, int]]:
        return [_place(sign, alphabet) for sign in words.lower()]

    def lines(targets: list[Target]) -> list[tuple[Ref, str]]:
        chosen = sorted(targets, key=lambda target: order(names[target]))
        return [(tongue.ref(target), tongue.kinds[target[0]]) for target in chosen]

    groups = [{"name": letter, "lines": lines(found[letter])} for letter in sorted(found, key=order)]
    return {"title": tongue.say("letters"), "groups": groups, "dense": True, "note": ""}


def bare(title: str) -> str:
    """A title without the article before it."""
    first, _, rest = title.partition(" ")
    return rest if first in ARTICLES and rest else title


def _place(sign: str, alphabet: str) -> tuple[int, int]:
    at = alphabet.find(sign)
    return (1, at) if at >= 0 else (2 if sign.isalpha() and plain(sign) > "z" else 0, ord(sign))


def checklists(tongue: Tongue) -> dict[str, Any]:
    """The questions of all processes, a sheet for each group."""
    language, pack = tongue.language, tongue.pack
    found: dict[str, list[Asked]] = {}
    for key, process in pack.processes.items():
        name, href = tongue.titles["processes", key], address(("processes", key))
        rows = [
            Asked(asked.text.in_(language), name if n == 0 else "", href)
            for n, asked in enumerate(process.questions)
        ]
        found.setdefault(process.group, []).extend(rows)
    sheets = [
        Checklist(capital(pack.process_groups[group].name.in_(language)), answers("yes", tongue), tuple(rows))
        for group, rows in sorted(found.items(), key=lambda each: list(pack.process_groups).index(each[0]))
    ]
    return {"title": tongue.say("checklists"), "lead": tongue.say("checklists-lead"), "checklists": sheets}
