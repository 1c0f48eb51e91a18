"""LibreOffice opens every deck and prints each of its slides with all names that stand on it."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pypdf
import pytest
from tests.export.slide_reader import deck

from etalon.core.texts import LANGUAGES, Language

LONGEST = 280


def office() -> str:
    """The program; where it is missing the test is skipped, except in CI, where it must be there."""
    found = shutil.which("soffice")
    if found is None:
        assert os.environ.get("CI") != "true", "CI must have LibreOffice"
        pytest.skip("LibreOffice (soffice) is not on this machine")
    return found


def squeezed(words: str) -> str:
    """Words without any space, as lines and hyphens break differently in print."""
    return re.sub(r"[\s\u00ad]+", "", words)


def printed(data: bytes, folder: Path) -> pypdf.PdfReader:
    """A deck as LibreOffice prints it."""
    file = folder / "deck.pptx"
    file.write_bytes(data)
    profile = (folder / "profile").as_uri()
    command = [
        office(),
        "--headless",
        f"-env:UserInstallation={profile}",
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
    ]
    subprocess.run([*command, str(file)], check=True, capture_output=True, timeout=LONGEST)
    return pypdf.PdfReader(folder / "deck.pdf")


@pytest.mark.prove
@pytest.mark.timeout(300)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("state", ["empty", "lived_in"])
def test_libreoffice_prints_every_slide_with_its_words(
    state: str, language: Language, tmp_path: Path
) -> None:
    """It opens without repair, no slide is lost, no word of a box is lost."""
    found = deck(state, language)
    pages = printed(found.data, tmp_path).pages
    assert len(pages) == len(found.pages)
    for page, sheet in zip(found.pages, pages, strict=True):
        assert abs(float(sheet.mediabox.width) - 960) < 1
        words = squeezed(sheet.extract_text())
        for piece in page.pieces:
            if piece.holder == "sldNum":
                continue
            for said in piece.text:
                assert squeezed(said) in words, f"{page.number}: {said}"
