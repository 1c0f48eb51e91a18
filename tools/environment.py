"""Make the virtual environment and install hashed requirements into it, then this project itself.

Run with any Python 3.11 or newer: ``python3 tools/environment.py .venv requirements/run.txt``.
"""

import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def interpreter(folder: Path) -> Path:
    """The Python of a virtual environment on this platform."""
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def main(folder: Path, requirements: Path) -> int:
    if sys.version_info < (3, 11):
        found = ".".join(map(str, sys.version_info[:2]))
        print(f"Etalon needs Python 3.11 or newer; this is {found}. Set PYTHON=python3.11.", file=sys.stderr)
        return 2
    if not interpreter(folder).exists():
        print(f"Making the environment {folder} ...", flush=True)
        try:
            venv.EnvBuilder(with_pip=True).create(folder)
        except subprocess.CalledProcessError:
            print("Python's venv module is missing: apt-get install python3-venv", file=sys.stderr)
            return 2
    pip = [str(interpreter(folder)), "-m", "pip", "install", "--quiet"]
    print(f"Installing {requirements.name} (hashes checked) ...", flush=True)
    subprocess.run([*pip, "--require-hashes", "--requirement", str(requirements)], check=True)
    project = [*pip, "--no-deps", "--no-build-isolation", "--editable", str(ROOT)]
    return subprocess.run(project, check=False).returncode


if __name__ == "__main__":
    try:
        sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
    except subprocess.CalledProcessError as problem:
        print(
            f"The installation stopped (exit {problem.returncode}); the lines above say why.", file=sys.stderr
        )
        sys.exit(2)
