"""The teaching set of a stage under a profile: what its rules put first, then the standard's own."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest

from etalon.standard.documents import Adaptation, StageId
from etalon.standard.frame_view import FITTING
from etalon.standard.pack import Pack

MOST = 6
Fits = Mapping[tuple[str, StageId], tuple[str, Adaptation | None]]
"""Fit of a tactic at a stage, with the rule that gave it; None: the standard's or the organisation's own."""
Taught = tuple[str, int | None, Adaptation]
"""A tactic, its new place in the set (None: it leaves), and the rule to which that is owed."""


def taught(stage: StageId, rules: Sequence[Adaptation], pack: Pack, fits: Fits) -> Iterator[Taught]:
    """The places that change in the teaching set of a stage.

    Rules take turns, the latest first; a tactic that no longer fits leaves; at most six stay.
    """
    wanted = [rule.teaching.get(stage, ()) for rule in reversed(rules)]
    named = [key for turn in zip_longest(*wanted) for key in turn if key]
    now = sorted((each.teaching[stage], key) for key, each in pack.tactics.items() if stage in each.teaching)
    before = [key for _, key in now]
    fitting = [
        key
        for key in dict.fromkeys((*named, *before))
        if key in pack.tactics and _fits(key, stage, pack, fits)
    ]
    after = fitting[:MOST]
    for key in dict.fromkeys((*after, *before)):
        place = after.index(key) + 1 if key in after else None
        if place != pack.tactics[key].teaching.get(stage):
            yield key, place, _owed(key, stage, rules, fits)


def touched(stage: StageId, rules: Sequence[Adaptation]) -> bool:
    """Whether a rule says anything of a stage's tactics."""
    return any(stage in rule.teaching or any(stage in each for each in rule.fits.values()) for rule in rules)


def _fits(key: str, stage: StageId, pack: Pack, fits: Fits) -> bool:
    fit, _ = fits.get((key, stage), (pack.tactics[key].fit.get(stage), None))
    return fit in FITTING


def _owed(key: str, stage: StageId, rules: Sequence[Adaptation], fits: Fits) -> Adaptation:
    """The rule that named a tactic, else the one that changed its fit, else the latest that says anything."""
    naming = [rule for rule in reversed(rules) if key in rule.teaching.get(stage, ())]
    _, fitted = fits.get((key, stage), ("", None))
    saying = [rule for rule in reversed(rules) if touched(stage, [rule])]
    return [*naming, *([fitted] if fitted else []), *saying][0]
