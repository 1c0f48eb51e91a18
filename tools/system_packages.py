"""See that the programs and types which tests need are there; install them through apt-get when root."""

import os
import shutil
import subprocess
import sys

NEEDED = {"chromium": "chromium", "soffice": "libreoffice-impress", "fc-match": "fontconfig"}
FONTS = {"Liberation Sans": "fonts-liberation"}
"""Slides name Arial; this type has its widths, so that pages printed in tests look as they do elsewhere."""


def missing() -> list[str]:
    """Debian packages whose program is not on the path, or whose type the system does not have."""
    programs = [package for program, package in NEEDED.items() if shutil.which(program) is None]
    return programs + [package for family, package in FONTS.items() if not has_font(family)]


def has_font(family: str) -> bool:
    """Whether the system would draw a family in its own type."""
    if shutil.which("fc-match") is None:
        return False
    found = subprocess.run(["fc-match", family, "family"], check=False, capture_output=True, text=True)
    return family in found.stdout


def main() -> int:
    packages = missing()
    if not packages:
        return 0
    install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        print(f"Installing for tests: {' '.join(packages)}", flush=True)
        subprocess.run(["apt-get", "update", "-qq"], check=False, stdout=subprocess.DEVNULL)
        subprocess.run(install, check=False, env=quiet, stdout=subprocess.DEVNULL)
    if missing():
        print(f"Tests need: {' '.join(missing())}. Install with: sudo {' '.join(install)}", file=sys.stderr)
        return 2 if os.environ.get("CI") == "true" else 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
