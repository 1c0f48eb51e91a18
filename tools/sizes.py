"""The size limits of the house: files and functions of the program, its tests and tools.

A file has at most 400 lines and the median file under 120; a function has at most 70 lines and the
median function under 10; every function says what it returns (mypy); there is no import cycle.
"""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("src", "tests", "tools")
LONGEST_FILE, MEDIAN_FILE = 400, 120
LONGEST_FUNCTION, MEDIAN_FUNCTION = 70, 10


def files() -> list[Path]:
    """All Python files that the limits hold for."""
    return sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py"))


def functions(path: Path) -> Iterator[tuple[str, int, int]]:
    """Yield (name, first line, lines without the docstring) of each function in a file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            documented = ast.get_docstring(node, clean=False)
            body = node.body[1:] if documented and len(node.body) > 1 else node.body
            yield node.name, node.lineno, (body[-1].end_lineno or 0) - body[0].lineno + 1


def imports(path: Path, modules: set[str]) -> set[str]:
    """The etalon modules that a module imports when it is loaded (not inside functions)."""
    found: set[str] = set()
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("etalon"):
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                found.add(inner if inner in modules else node.module)
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names if alias.name.startswith("etalon")}
    return found


def cycles() -> list[str]:
    """Import cycles between modules, each as ``a -> b -> a``."""
    source = ROOT / "src"
    names = {path: ".".join(path.relative_to(source).with_suffix("").parts) for path in source.rglob("*.py")}
    modules = {name.removesuffix(".__init__"): path for path, name in names.items()}
    graph = {name: imports(path, set(modules)) & modules.keys() - {name} for name, path in modules.items()}
    done: set[str] = set()
    found: list[str] = []

    def walk(name: str, trail: list[str]) -> None:
        if name in trail:
            found.append(" -> ".join([*trail[trail.index(name) :], name]))
            return
        if name in done:
            return
        for target in sorted(graph[name]):
            walk(target, [*trail, name])
        done.add(name)

    for name in sorted(graph):
        walk(name, [])
    return found


def main() -> int:
    problems = [f"import cycle: {cycle}" for cycle in cycles()]
    lengths, sizes = [], []
    for path in files():
        where = path.relative_to(ROOT)
        lines = len(path.read_text(encoding="utf-8").splitlines())
        lengths.append(lines)
        if lines > LONGEST_FILE:
            problems.append(f"{where}: {lines} lines, at most {LONGEST_FILE}")
        for name, line, size in functions(path):
            sizes.append(size)
            if size > LONGEST_FUNCTION:
                problems.append(f"{where}:{line}: {name} has {size} lines, at most {LONGEST_FUNCTION}")
    if median(lengths) >= MEDIAN_FILE:
        problems.append(f"median file has {median(lengths)} lines, it must stay under {MEDIAN_FILE}")
    if median(sizes) >= MEDIAN_FUNCTION:
        problems.append(f"median function has {median(sizes)} lines, it must stay under {MEDIAN_FUNCTION}")
    print(
        f"{len(lengths)} files, longest {max(lengths)}, median {median(lengths):g}; "
        f"{len(sizes)} functions, longest {max(sizes)}, median {median(sizes):g}"
    )
    print("\n".join(problems), end="\n" if problems else "")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
