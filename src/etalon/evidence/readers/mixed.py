"""Files in which some lines are UTF-8 and others of an older encoding: read line by line, each as it is."""

import re

ENDS = re.compile(rb"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$")
# A line of an older encoding is hardly ever sound UTF-8 by accident; several of them never are.
LINES, LETTERS = 2, 8


def is_mixed(lines: list[bytes]) -> bool:
    """Whether some of the lines that are not ASCII are sound UTF-8, more than chance would bring."""
    sound = [line for line in lines if decoded(line) is not None]
    letters = sum(byte > 127 for line in sound for byte in line)
    return len(sound) >= LINES and letters >= LETTERS and len(sound) < len(lines)


def decoded(line: bytes) -> str | None:
    """The text of a line of UTF-8; None when it is none."""
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return None


class MixedDecoder:
    """Decodes each line as UTF-8 or, where that is impossible, in another encoding; counts the latter."""

    def __init__(self, other: str) -> None:
        self.other = other
        self.lines = 0
        self._rest = b""

    def decode(self, chunk: bytes, final: bool = False) -> str:
        """The text of all lines that are complete."""
        lines = ENDS.findall(self._rest + chunk)
        self._rest = b"" if final or not lines or lines[-1].endswith(b"\n") else lines.pop()
        return "".join(map(self._line, lines))

    def _line(self, line: bytes) -> str:
        text = decoded(line)
        if text is not None:
            return text
        self.lines += 1
        return line.decode(self.other, "replace")
