"""Drawings side by side in one page: ids that are each their own."""

import re
from collections import Counter

TAG = re.compile(r"""<(?:[^<>"']|"[^"]*"|'[^']*')+>""")
ID = re.compile(r'(?<=\sid=")([^"]+)(?=")')
REFERENCE = re.compile(r'(?<=href="#)([^"]+)(?=")|(?<=url\(#)([^)]+)(?=\))')


def scoped(svg: str, name: str) -> str:
    """The SVG with `name` before each of its ids and each reference to one (links, clips, marks).

    References to anything else, such as a chapter of the page, stay.
    """
    own = {found for tag in TAG.findall(svg) for found in ID.findall(tag)}

    def named(found: re.Match[str]) -> str:
        return f"{name}-{found[0]}" if found[0] in own else found[0]

    return TAG.sub(lambda tag: REFERENCE.sub(named, ID.sub(named, tag[0])), svg)


class Names:
    """Gives every drawing of a page a name; a name asked for again gets a number."""

    def __init__(self) -> None:
        self._given: Counter[str] = Counter()

    def of(self, wanted: str) -> str:
        """The wanted name, or that name with a number."""
        self._given[wanted] += 1
        return wanted if self._given[wanted] == 1 else f"{wanted}-{self._given[wanted]}"
