"""See that the programs which tests need are there; install them through apt-get when root."""

import os
import shutil
import subprocess
import sys

NEEDED = {"chromium": "chromium", "soffice": "libreoffice-impress"}


def missing() -> list[str]:
    """Debian packages whose program is not on the path."""
    return [package for program, package in NEEDED.items() if shutil.which(program) is None]


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
