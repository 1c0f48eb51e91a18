"""A small sound pack, and ways to damage it."""

from pathlib import Path

TEXT = "{en: a, ru: а, uk: а}"
HEAD = f"id: small\nversion: 1.0.0\nname: {TEXT}\nlicence: CC-BY-4.0\ncredit: {TEXT}\n"
STAGE = f"""items:
  - id: reach
    no: 1
    origin: A
    name: {TEXT}
    kind: inventory
    owner: marketing
    produces: {TEXT}
"""
GROUP = f"items:\n  - {{id: CYC, no: 1, origin: A, name: {TEXT}}}\n"
PROCESS = f"""id: CYC-1
origin: A
group: CYC
name: {TEXT}
owner: marketing
owner_role: {TEXT}
purpose: {TEXT}
questions:
  - {{id: CYC-1.q1, text: {TEXT}}}
lines: [{", ".join([TEXT] * 5)}]
inputs: [{TEXT}]
outputs: [{TEXT}]
elements: {{process: {TEXT}, people: {TEXT}, technology: {TEXT}, structure: {TEXT}}}
"""
FAMILY = f"items:\n  - {{id: web, no: 1, origin: J, name: {TEXT}}}\n"
KIND = f"items:\n  - {{id: page_view, origin: J, family: web, name: {TEXT}, side: buyer}}\n"
TACTIC = f"""items:
  - id: web.site
    origin: J
    family: web
    name: {TEXT}
    owner: marketing
    fit: {{reach: U, attract: M, nurture: U, sell: U, deliver: R, retain: U}}
    cost: {TEXT}
    recorded_as: [page_view]
"""
FILES = {
    "pack.yaml": HEAD,
    "stages/stages.yaml": STAGE,
    "process_groups/groups.yaml": GROUP,
    "processes/CYC-1.yaml": PROCESS,
    "tactic_families/families.yaml": FAMILY,
    "event_kinds/web.yaml": KIND,
    "tactics/web.yaml": TACTIC,
}


def small_pack(folder: Path, **changed: tuple[str, str, str]) -> Path:
    """Write the small pack; each change is (file, old text, new text)."""
    files = dict(FILES)
    for file, old, new in changed.values():
        assert old in files[file], (file, old)
        files[file] = files[file].replace(old, new, 1)
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return folder
