"""Drawings side by side in one page: ids that are each their own."""

import re
from collections import Counter

TAG = re.compile(r"""<(?:[^<>"']|"[^"]*"|'[^']*')+>""")
OWN = re.compile(r'(?<=\sid=")(?=[^"]+")|(?<=href="#)(?=[^"]+")|(?<=url\(#)(?=[^)]+\))')


def scoped(svg: str, name: str) -> str:
    """The SVG with `name` before each of its ids, and before each reference to one (links, clips, marks)."""
    return TAG.sub(lambda tag: OWN.sub(f"{name}-", tag[0]), svg)


class Names:
    """Gives every drawing of a page a name; a name asked for again gets a number."""

    def __init__(self) -> None:
        self._given: Counter[str] = Counter()

    def of(self, wanted: str) -> str:
        """The wanted name, or that name with a number."""
        self._given[wanted] += 1
        return wanted if self._given[wanted] == 1 else f"{wanted}-{self._given[wanted]}"
