"""Which encoding a file is written in, and its text as UTF-8."""

import codecs
import io
import re
from functools import cache
from pathlib import Path

from etalon.core.errors import FileError
from etalon.evidence.readers.mixed import MixedDecoder, decoded, is_mixed

CHUNK = 1 << 20
# In these encodings bytes of plain ASCII always fit, and are looked through at once.
ASCII_INSIDE = frozenset({"utf-8", "cp1251", "cp866", "cp1252"})
# Latin letters have a zero in their upper byte; in Cyrillic texts only delimiters, digits and line ends do.
RARE = 0.04
SINGLE = ("cp1251", "cp866", "cp1252")
WORD = re.compile(r"\w*[^\W\x00-\x7f]\w*")
SHAPED = re.compile(r"[^\W\d_]?[^\W\d_]*")
COMMON = frozenset("оеаинтсрвлкмдпуяіiї")
SIGNS = frozenset("«»“”„’‘–—…№€§°©®™\xa0·•₴₽×±")


def choose_encoding(path: Path, wanted: str) -> str:
    """The encoding of a file: the wanted one if it fits, or the likeliest for ``auto``.

    Raises `FileError` when the wanted encoding cannot hold the file (with the byte) or when the file is
    binary.
    """
    with path.open("rb") as stream:
        head = stream.read(CHUNK)
    marked = _marked(head)
    if marked is None and _binary(head):
        raise FileError.of("file-binary", path)
    if wanted == "auto":
        return marked or ("utf-8" if first_bad_byte(path, "utf-8") is None else _older(path))
    if wanted == "mixed":
        return wanted
    return _fitting(path, wanted, marked)


def _older(path: Path) -> str:
    """The likeliest encoding of a file that is not UTF-8 throughout."""
    found = sample(path)
    return "mixed" if is_mixed(found.splitlines()) else likeliest(found)


def _binary(head: bytes) -> bool:
    """Whether bytes that no text holds are there: zeros, or more than a few control signs."""
    return b"\x00" in head or _controls(head)


def _controls(head: bytes) -> bool:
    """Whether more than a few control signs are there."""
    return sum(head.count(byte) for byte in (*range(1, 9), *range(14, 31))) * 50 > len(head)


def _marked(head: bytes) -> str | None:
    """The encoding that the first bytes tell by themselves."""
    if head.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    for encoding, low, high in (
        ("utf-16-le", head[0:400:2], head[1:400:2]),
        ("utf-16-be", head[1:400:2], head[0:400:2]),
    ):
        if len(head) > 3 and high.count(0) > len(high) * RARE and 0 not in low:
            signs = head[:400].decode(encoding, "ignore")
            return None if _controls(signs.encode("utf-8")) else encoding
    return None


def _fitting(path: Path, wanted: str, marked: str | None) -> str:
    """The wanted encoding, or an error that names the byte and the encoding that fits."""
    if marked and wanted in ("utf-8", "utf-8-sig", marked):
        return marked
    bad = first_bad_byte(path, wanted)
    if bad is None and wanted not in SINGLE:
        return "utf-8" if wanted == "utf-8-sig" else wanted
    other = marked or ("utf-8" if first_bad_byte(path, "utf-8") is None else _older(path))
    if bad is None and (other != "utf-8" or _plain(path)):
        return wanted
    if bad is None:
        raise FileError.of("encoding-other", path, encoding=wanted, likely=other)
    position, line, value = bad
    facts: dict[str, str | int] = {"encoding": wanted, "likely": other, "byte": f"0x{value:02X}"}
    raise FileError.of("encoding-wrong", path, position=position, line=line, **facts)


def _plain(path: Path) -> bool:
    """Whether the file holds nothing but ASCII, which every encoding writes alike."""
    with path.open("rb") as stream:
        return all(chunk.isascii() for chunk in iter(lambda: stream.read(CHUNK), b""))


def first_bad_byte(path: Path, encoding: str) -> tuple[int, int, int] | None:
    """Offset, line (from 1) and value of the first byte that an encoding cannot hold; None when all fit."""
    decoder = codecs.getincrementaldecoder(encoding)("strict")
    done, lines = 0, 1
    with path.open("rb") as stream:
        while True:
            chunk = stream.read(CHUNK)
            pending = decoder.getstate()[0]
            if chunk and not pending and encoding in ASCII_INSIDE and chunk.isascii():
                done += len(chunk)
                lines += chunk.count(b"\n")
                continue
            try:
                decoder.decode(chunk, final=not chunk)
            except UnicodeDecodeError as error:
                whole = pending + chunk
                bad = min(error.start, len(whole) - 1)
                return done - len(pending) + bad, lines + whole[:bad].count(b"\n"), whole[bad]
            if not chunk:
                return None
            done += len(chunk)
            lines += chunk.count(b"\n")


def sample(path: Path) -> bytes:
    """Up to a megabyte of the lines that are not plain ASCII, from the first ten megabytes."""
    found = bytearray()
    with path.open("rb") as stream:
        while len(found) < CHUNK and stream.tell() < 10 * CHUNK:
            lines = stream.readlines(CHUNK)
            if not lines:
                break
            found += b"".join(line for line in lines if not line.isascii())
    return bytes(found[:CHUNK])


def _beside(path: Path) -> str:
    """The encoding of those lines of a mixed file that are not UTF-8."""
    return likeliest(b"\n".join(line for line in sample(path).splitlines() if decoded(line) is None))


def likeliest(text: bytes) -> str:
    """The single-byte encoding in which a text looks most like words."""
    return max(SINGLE, key=lambda encoding: _sense(text, encoding))


def _sense(text: bytes, encoding: str) -> float:
    """How much a text looks like words when read in an encoding: the share of letters in sound words."""
    decoded = text.decode(encoding, "replace")
    foreign = [sign for sign in decoded if ord(sign) > 127]
    odd = sum(1 for sign in foreign if not sign.isalpha() and sign not in SIGNS)
    score = sum(_word(word) for word in WORD.findall(decoded))
    return (score - odd) / max(1, len(foreign))


@cache
def _word(word: str) -> float:
    """Positive for a word that people write, negative for letters thrown together."""
    letters = [sign for sign in word if sign.isalpha()]
    cyrillic = [sign for sign in letters if "Ѐ" <= sign <= "ӿ"]
    foreign = [sign for sign in letters if ord(sign) > 127]
    shaped = "".join(letters)
    sound = shaped.islower() or shaped.isupper() or shaped.istitle()
    if cyrillic:
        common = sum(sign in COMMON for sign in shaped.lower()) / len(letters)
        return len(foreign) * ((0.5 + common) if sound and len(cyrillic) == len(letters) else -1)
    return len(foreign) * (1 if sound and len(foreign) * 2 <= len(letters) else -1)


class Utf8Stream(io.RawIOBase):
    """A file of another encoding, read as bytes of UTF-8 without holding it whole."""

    def __init__(self, path: Path, encoding: str) -> None:
        self._stream = path.open("rb")
        self._mixed = MixedDecoder(_beside(path)) if encoding == "mixed" else None
        self._decoder = self._mixed or codecs.getincrementaldecoder(encoding)("strict")
        self._left = b""

    @property
    def odd_lines(self) -> int:
        """How many lines of a mixed file were not UTF-8, as far as it was read."""
        return self._mixed.lines if self._mixed else 0

    def readable(self) -> bool:
        """Always."""
        return True

    def close(self) -> None:
        """Close the file beneath."""
        self._stream.close()
        super().close()

    def readinto(self, buffer: "memoryview | bytearray") -> int:  # type: ignore[override]
        """Fill the buffer with what comes next; 0 at the end."""
        while not self._left:
            chunk = self._stream.read(CHUNK)
            self._left = self._decoder.decode(chunk, final=not chunk).encode("utf-8")
            if not chunk:
                break
        taken = self._left[: len(buffer)]
        buffer[: len(taken)] = taken
        self._left = self._left[len(taken) :]
        return len(taken)
