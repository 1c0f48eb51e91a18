"""A small pack of an organisation, laid over the shipped standard in tests."""

from pathlib import Path

HEAD = """id: acme
version: 1.0.0
base: base
name: {en: Acme, ru: Акме, uk: Акме}
licence: own
credit: {en: Acme, ru: Акме, uk: Акме}
"""
NEW_TACTIC = """id: web.radio
origin: J
family: web
name: {en: Own web radio, ru: Своё веб-радио, uk: Власне вебрадіо}
owner: marketing
fit: {reach: U, attract: R, nurture: U, sell: X, deliver: X, retain: U}
cost: {en: hours, ru: часы, uk: години}
recorded_as: [page_view]
"""


def change(how: str, item: str, **said: str) -> str:
    """One change as it is written; base and reason are given where the test does not say them."""
    lines = {"base": "0.1.0", "reason": "our way", **said}
    return f"  - change: {how}\n    item: {item}\n" + "".join(f"    {k}: {v}\n" for k, v in lines.items())


def own_pack(folder: Path, *changes: str, **files: str) -> Path:
    """Write the pack: its changes, and further files by their path with ``__`` for the slash."""
    parts = {"pack.yaml": HEAD, **{f"{name.replace('__', '/')}.yaml": said for name, said in files.items()}}
    if changes:
        parts["changes/all.yaml"] = "items:\n" + "".join(changes)
    for name, said in parts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(said, encoding="utf-8")
    return folder
