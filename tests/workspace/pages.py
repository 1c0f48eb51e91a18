"""A page as a reader sees it: its tags, texts and tables, by the standard library's parser alone."""

import base64
import hashlib
from html.parser import HTMLParser

Attributes = dict[str, str]


class Page(HTMLParser):
    """Collects what a page is made of."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, Attributes]] = []
        self.chapters: list[str] = []
        self.talks: list[dict[str, str]] = []
        self.rows: list[list[str]] = []
        self.styles: list[str] = []
        self.words: list[str] = []
        self._slot: str | None = None
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag and where its text goes."""
        found = {name: value or "" for name, value in attrs}
        self.tags.append((tag, found))
        kind = found.get("class", "")
        if tag == "h2":
            self.chapters.append(found.get("id", ""))
        elif tag == "tr":
            self.rows.append([])
        elif tag == "li" and kind == "talk":
            self.talks.append({})
        elif tag == "style":
            self.styles.append("")
        elif tag in ("td", "th"):
            self.rows[-1].append("")
        self._slot = kind if tag in ("p", "span") and kind in ("statement", "question", "no") else tag

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag that closes itself."""
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        """Text after an end belongs to nothing that is collected."""
        self._slot = None

    def handle_data(self, data: str) -> None:
        """Put text where it belongs."""
        if self._slot == "style":
            self.styles[-1] += data
            return
        self.words.append(data)
        if self._slot in ("td", "th"):
            self.rows[-1][-1] += data
        elif self._slot in ("statement", "question", "no") and self.talks:
            self.talks[-1][self._slot] = data

    @property
    def text(self) -> str:
        """All words of the page."""
        return " ".join(self.words)

    def in_order(self, *chapters: str) -> bool:
        """Whether these chapters stand in this order, the first and the last of them at the page's ends."""
        found = [name for name in self.chapters if name in chapters]
        ends = (self.chapters[0], self.chapters[-1]) == (chapters[0], chapters[-1])
        return ends and found == list(chapters)

    def named(self, tag: str) -> list[Attributes]:
        """The attributes of all tags of a name."""
        return [found for name, found in self.tags if name == tag]

    def values(self, attribute: str) -> list[str]:
        """All values of an attribute."""
        return [found[attribute] for _, found in self.tags if attribute in found]

    @property
    def policy(self) -> dict[str, list[str]]:
        """The content security policy by directive."""
        [meta] = [each for each in self.named("meta") if each.get("http-equiv") == "Content-Security-Policy"]
        parts = [part.split() for part in meta["content"].split(";")]
        return {words[0]: words[1:] for words in parts if words}


def digest(style: str) -> str:
    """A style as a policy names it."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()}'"
