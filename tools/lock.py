"""Compile the hashed requirements, without registry addresses, from pyproject.toml."""

import subprocess
import sys

COMPILE = [
    "uv",
    "pip",
    "compile",
    "--universal",
    "--generate-hashes",
    "--no-header",
    "--python-version",
    "3.11",
]


def main() -> int:
    """Write requirements/run.txt and requirements/dev.txt; exits with uv's own code."""
    for name, group in (("run", "build"), ("dev", "dev")):
        command = [*COMPILE, "pyproject.toml", "--group", group, "--quiet", "-o", f"requirements/{name}.txt"]
        code = subprocess.run(command, check=False).returncode
        if code:
            return code
    return 0


if __name__ == "__main__":
    sys.exit(main())
