"""The house is in order: what the README says of it is true, and nothing is in it that must not be."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
HOSTS = re.compile(r"https?://[a-z.-]*(?:pypi|pythonhosted|npmjs|debian)[a-z]*\.", re.IGNORECASE)
BINARY = {".png", ".xlsx", ".parquet", ".gz", ".woff"}


def tracked() -> list[Path]:
    """Files under version control, and new ones that are not ignored."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if listed.returncode:
        pytest.skip("not a git checkout, so its files cannot be listed")
    return [ROOT / name for name in listed.stdout.decode("utf-8").split("\0") if name]


def test_the_tree_of_the_readme_is_true() -> None:
    tree = README.split("```\nsrc/etalon/\n", 1)[1].split("```", 1)[0]
    shown = set(re.findall(r"^[├└]── (\w+)/", tree, re.MULTILINE))
    there = {path.name for path in (ROOT / "src" / "etalon").iterdir() if (path / "__init__.py").exists()}
    assert shown == there
    for folder in re.findall(r"^(\w+)/ ", tree, re.MULTILINE):
        assert (ROOT / folder).is_dir(), folder


def test_every_local_link_of_the_documents_leads_somewhere() -> None:
    for document in (path for path in tracked() if path.suffix == ".md"):
        for target in re.findall(r"\]\(([^)#\s]+)", document.read_text(encoding="utf-8")):
            if not target.startswith(("http://", "https://", "mailto:")):
                assert (document.parent / target).exists(), f"{document.relative_to(ROOT)}: {target}"


def test_every_command_of_the_readme_exists() -> None:
    verbs = {path.stem for path in (ROOT / "src/etalon/cli/commands").glob("*.py")} - {"__init__"}
    named = set(re.findall(r"\.venv/bin/etalon (\w+)", README))
    assert named <= verbs
    assert verbs - named <= {"demo", "serve"}
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(re.findall(r"^make (\w+)", README, re.MULTILINE)) <= targets


def test_no_registry_is_named() -> None:
    for path in tracked():
        if path.is_file() and path.suffix not in BINARY:
            assert not HOSTS.search(path.read_text(encoding="utf-8", errors="replace")), path


def test_no_third_party_code_is_kept() -> None:
    for path in tracked():
        name = path.relative_to(ROOT).as_posix()
        assert not re.search(r"\.min\.(js|css)$|(^|/)(node_modules|vendor)/|(^|/)uv\.lock$", name), name


def test_requirements_are_pinned_with_hashes() -> None:
    for name in ("run.txt", "dev.txt"):
        lines = (ROOT / "requirements" / name).read_text(encoding="utf-8").splitlines()
        pinned = [line for line in lines if re.match(r"[a-zA-Z0-9]", line)]
        assert pinned
        for line in pinned:
            assert re.match(r"[a-zA-Z0-9._-]+(\[[a-z,]+\])?==\S+( ; .+)? \\$", line), line
        assert len([line for line in lines if "--hash=sha256:" in line]) >= len(pinned)
