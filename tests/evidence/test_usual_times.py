"""The short way for times in their usual spelling reads them as the long way does."""

import random

import pyarrow as pa
import pytest

from etalon.evidence.sql import session
from etalon.evidence.transform.parse import reading, set_up

WORDS = ("2024-03-05 08:09:10", "2024-03-05T08:09:10", "2024-03-05", "2024-03-05 00:00:00", "0024-03-05")
SIGNS = "0123456789-:. T/+Z"


def spelled() -> list[str]:
    """Usual times, and the same with some signs changed, added or left out."""
    dice = random.Random(20260301)
    found = dict.fromkeys(WORDS)
    for word in WORDS * 300:
        signs = list(word)
        for _ in range(dice.randint(1, 2)):
            place = dice.randrange(len(signs))
            signs[place : place + dice.randint(0, 1)] = dice.choice(SIGNS)
        found["".join(signs).strip() or "0"] = None
    return list(found)


@pytest.mark.parametrize("zone", ["UTC", "Europe/Kyiv"])
@pytest.mark.parametrize("order", ["ymd", "dmy"])
def test_a_time_is_the_same_with_and_without_the_short_way(zone: str, order: str) -> None:
    read = {}
    for short in (True, False):
        with session() as connection:
            set_up(connection)
            if not short:
                connection.execute("CREATE OR REPLACE MACRO usual_time(x) AS false")
            connection.register("given", pa.table({"x": spelled()}))
            made = reading("x", "time", order, False, zone)  # type: ignore[arg-type]
            sql = (
                f"SELECT x, {made.finish('i')} AS t FROM (SELECT x, {made.inner} AS i FROM given) ORDER BY x"
            )
            read[short] = connection.sql(sql).to_arrow_table().to_pylist()
    assert read[True] == read[False]
    assert sum(row["t"] is not None for row in read[True]) > 100
    assert sum(row["t"] is None for row in read[True]) > 100
