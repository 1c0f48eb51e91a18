"""Small pieces of SQL text. Words of a mapping or a file enter SQL only through `lit`."""

from collections.abc import Iterable, Sequence

KEY_DIGITS = 24
FEW = 16


def lit(word: str) -> str:
    """A text as an SQL literal."""
    return "'" + word.replace("'", "''") + "'"


def quoted(name: str) -> str:
    """A column name of the contract, safe where SQL reserves it."""
    return f'"{name}"'


def any_of(conditions: Iterable[str]) -> str:
    """True when one condition is."""
    return "(" + (" OR ".join(conditions) or "false") + ")"


def all_of(conditions: Iterable[str]) -> str:
    """True when every condition is."""
    return "(" + (" AND ".join(conditions) or "true") + ")"


def among(sql: str, words: Iterable[str]) -> str:
    """Whether a text is one of some words, blind to capitals; never NULL."""
    listed = ", ".join(sorted({lit(word.lower()) for word in words}))
    return f"coalesce(lower({sql}) IN ({listed}), false)" if listed else "false"


def cases(sql: str, pairs: dict[str, str], otherwise: str) -> str:
    """A value map, blind to capitals: CASE for few words.

    Many words are looked up in a MAP, because CASE reads its subject anew for each arm, and one map inside
    another (repairs before meanings) would cost the product of both.
    """
    if not pairs:
        return otherwise
    if len(pairs) > FEW:
        first = {word.lower(): value for word, value in reversed(pairs.items())}
        words, values = ", ".join(map(lit, first)), ", ".join(map(lit, first.values()))
        return f"coalesce(map([{words}], [{values}])[lower({sql})], {otherwise})"
    arms = " ".join(f"WHEN {lit(word.lower())} THEN {lit(value)}" for word, value in pairs.items())
    return f"CASE lower({sql}) {arms} ELSE {otherwise} END"


def key_of(parts: Sequence[str], digits: int = KEY_DIGITS) -> str:
    """A stable key of several texts: the first hex digits of their MD5; 24 digits keep 10^12 keys apart."""
    listed = ", ".join(f"coalesce(CAST({part} AS VARCHAR), '')" for part in parts)
    return f"left(md5(concat_ws(chr(31), {listed})), {digits})"


def filled_key(parts: Sequence[str]) -> str:
    """A stable key, NULL when all its parts are."""
    return f"CASE WHEN {any_of(f'{part} IS NOT NULL' for part in parts)} THEN {key_of(parts, 16)} END"
