"""The workspace over the exports: ``etalon.yaml`` and mappings, made of templates with marks.

``<file deals>`` is the file's name, ``<form deals>`` its format, ``<deals.stage>`` a heading,
``<map stages>`` words and what they mean, ``<repair stages>`` known misspellings, ``<test>`` the test
word, ``<currency>`` the currency.
"""

import json
import re
from collections.abc import Iterable
from pathlib import Path

from etalon.sample.files.dirt import misspelt
from etalon.sample.files.scene import Scene
from etalon.sample.files.specs import SAMPLE, exports, word_book

TEMPLATES = SAMPLE / "mappings"
MARK = re.compile(r"<(file|form|map|repair) (\w+)>|<(\w+)\.(\w+)>|<(test|currency)>")
Pairs = dict[str, str]


def write_workspace(scene: Scene, folder: Path) -> None:
    """Write ``etalon.yaml``, ``.gitignore`` and ``mappings/`` into the sample's folder."""
    words = MappingWords(scene)
    names = sorted(path.name for path in TEMPLATES.glob("*.yaml"))
    (folder / "mappings").mkdir(parents=True, exist_ok=True)
    for name in names:
        template = (TEMPLATES / name).read_text(encoding="utf-8")
        _write(folder / "mappings" / name, MARK.sub(words.of, template))
    channel = scene.rules.world.market.channel
    route = "direct" if channel == 0 else "channel" if channel == 1 else "both"
    parts = scene.names.parts
    lines = [
        "format: 1",
        f"organisation: {json.dumps(parts.organisation, ensure_ascii=False)}",
        f"route: {route}",
        f"currency: {parts.currency}",
        f"language: {scene.language}",
        "time_zone: UTC",
        "sources:",
        *(f"  - {{mapping: mappings/{name}}}" for name in names),
    ]
    _write(folder / "etalon.yaml", "\n".join(lines) + "\n")
    _write(folder / ".gitignore", "store/\nquarantine/\n")


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


class MappingWords:
    """What stands for each mark of a template."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene

    def of(self, found: re.Match[str]) -> str:
        """The text for one mark."""
        what, name, table, field, word = found.groups()
        language = self.scene.language
        if word:
            return (
                self.scene.names.parts.currency
                if word == "currency"
                else quoted(self.scene.names.word("test", "word"))
            )
        if table:
            return quoted(exports().files[table].columns[field][language])
        if what == "file":
            return quoted(exports().files[name].file[language])
        if what == "form":
            form = self.scene.exporter.form(name)
            return flow({key: str(value) for key, value in form.model_dump().items()})
        pairs = self.pairs(name)
        if what == "map":
            return flow(pairs)
        return flow(
            self.activity_repairs() if name == "activities" else {misspelt(word): word for word in pairs}
        )

    def pairs(self, name: str) -> Pairs:
        """Words of the exports and the ids that they stand for."""
        scene, pack, language = self.scene, self.scene.pack, self.scene.language
        match name:
            case "activities":
                return self.activities()
            case "tactics":
                return dict(zip(scene.tactic_names, scene.tactics, strict=True))
            case "tactic_owners":
                return {
                    word: pack.tactics[tactic].owner
                    for word, tactic in zip(scene.tactic_names, scene.tactics, strict=True)
                }
            case "products":
                return {word: word for word in scene.names.products}
            case "cycle_stages":
                return {item.name.in_(language): key for key, item in pack.stages.items()}
            case "buyer_states":
                return {item.name.in_(language): key for key, item in pack.buyer_states.items()}
            case "buying_roles":
                return {item.name.in_(language): key for key, item in pack.roles.items()}
            case "dealer_routes":
                return {
                    scene.names.word("yes_no", "yes"): "channel",
                    scene.names.word("yes_no", "no"): "direct",
                }
            case "initiators":
                return {
                    scene.names.word("directions", "out"): "us",
                    scene.names.word("directions", "in"): "buyer",
                }
        return {words[language]: key for key, words in getattr(word_book(), name).items()}

    def activities(self) -> Pairs:
        """Type and direction of an activity, as the CRM writes them, and the event kind."""
        return {f"{word} {way}": kind for word, way, kind in self._types()}

    def activity_repairs(self) -> Pairs:
        """The same with the type misspelt; the direction is never."""
        return {f"{misspelt(word)} {way}": f"{word} {way}" for word, way, _ in self._types()}

    def _types(self) -> Iterable[tuple[str, str, str]]:
        names, kinds = self.scene.names, self.scene.pack.event_kinds
        for kind, words in word_book().activities.items():
            way = names.word("directions", "in" if kinds[kind].side == "buyer" else "out")
            yield words[self.scene.language], way, kind


def quoted(word: str) -> str:
    """A word as a YAML scalar in double quotes."""
    return json.dumps(word, ensure_ascii=False)


def flow(pairs: Pairs) -> str:
    """A dictionary on one line of YAML."""
    return "{" + ", ".join(f"{quoted(key)}: {quoted(value)}" for key, value in pairs.items()) + "}"
