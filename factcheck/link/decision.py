"""Which series a claim belongs to, how sure that is, and why."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from math import log

from ..claim import Claim
from ..series import Series, SeriesKey
from .contrasts import CONTRASTS, OPPOSITES
from .key import series_key
from .record import Record

POSSIBLE_FROM, POSSIBLE_WITH_HEAD_FROM = 0.5, 0.4
"""The least scores of a possible link: so much of the weight of all words is shared; less will do where
both measure the same thing, that is, share their head ("total receipts", "ordinary receipts")."""
CANDIDATES = 12
"""How many similar series are looked at, at most."""


class Outcome(StrEnum):
    """What linking decided."""

    LINKED = "linked"
    POSSIBLE = "possible"
    """Alike enough for a reviewer to be asked; never enough for a contradiction."""
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two keys are, 0…1, and why, for people."""

    outcome: Outcome
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Link:
    """The decision on one claim.

    ``series`` is the series it was linked to, or, for ``possible``, the one it may belong to;
    None for ``new``. A claim that is not linked founds a series of its own under ``key``.
    """

    outcome: Outcome
    key: SeriesKey
    series: Series | None
    score: float
    reason: str


def link(claim: Claim, record: Record) -> Link:
    """Find the claim's series: by its exact key, else the most similar one the record can name."""
    key = series_key(claim)
    exact = record.series_with_key(key)
    if exact is not None:
        return Link(
            Outcome.LINKED, key, exact, 1.0, f"the same measure, place, unit and aspect: {exact.name}"
        )
    if not key.measure:
        return Link(Outcome.NEW, key, None, 0.0, "the text does not name what is measured")
    likenesses = (
        (compare(key, series.key, record), series) for series in record.similar_series(key, CANDIDATES)
    )
    alike = [(likeness, series) for likeness, series in likenesses if likeness.outcome is not Outcome.NEW]
    if not alike:
        return Link(Outcome.NEW, key, None, 0.0, "no series of the record is about this measure")
    best, series = min(alike, key=lambda pair: (-pair[0].score, pair[1].key.text))
    return Link(best.outcome, key, series, best.score, best.reason)


def compare(one: SeriesKey, other: SeriesKey, record: Record) -> Likeness:
    """Whether two keys name one series; the same answer whichever comes first."""
    if one == other:
        return Likeness(Outcome.LINKED, 1.0, "the same key")
    same = record.decided(one, other)
    if same is not None:
        outcome = Outcome.LINKED if same else Outcome.NEW
        return Likeness(outcome, float(same), "a reviewer decided so")
    obstacle = _obstacle(one, other)
    if obstacle:
        return Likeness(Outcome.NEW, 0.0, obstacle)
    return _by_words(one, other, record.word_count)


def _obstacle(one: SeriesKey, other: SeriesKey) -> str:
    """What makes two figures different facts whatever their names, "" when nothing does."""
    if one.unit != other.unit:
        return f"other units: {one.unit} and {other.unit}"
    if one.aspect.split(":")[0] != other.aspect.split(":")[0] or _differ(_basis(one), _basis(other)):
        return f"other aspects: {one.aspect} and {other.aspect}"
    if one.aspect.split(":")[2:] != other.aspect.split(":")[2:]:
        return "a forecast or target and an outcome"
    if one.cumulative != other.cumulative:
        return "a figure for the year so far and one for a single period"
    if _differ(one.place, other.place):
        return f"other places: {one.place} and {other.place}"
    if _differ(one.adjustment, other.adjustment):
        return f"other adjustments: {one.adjustment} and {other.adjustment}"
    return ""


def _basis(key: SeriesKey) -> str:
    return key.aspect.split(":")[1] if ":" in key.aspect else ""


def _differ(one: str, other: str) -> bool:
    return bool(one) and bool(other) and one != other


def _by_words(one: SeriesKey, other: SeriesKey, count: Callable[[str], int]) -> Likeness:
    mine, theirs = _all_words(one), _all_words(other)
    shared, apart = mine & theirs, mine ^ theirs
    for group in (*CONTRASTS, *OPPOSITES):
        if apart & group and (group in CONTRASTS or (mine & group and theirs & group)):
            named = " and ".join(sorted(apart & group))
            return Likeness(Outcome.NEW, 0.0, f"“{named}” makes another fact of it")
    if not shared:
        return Likeness(Outcome.NEW, 0.0, "no word in common")

    heads = {*one.measure[:1], *other.measure[:1]}
    if shared <= heads and mine - shared and theirs - shared:
        named = " and ".join(" ".join(sorted(each - shared)) for each in (mine, theirs))
        return Likeness(Outcome.NEW, 0.0, f"only the head in common, each of something else: {named}")

    def weight(word: str) -> float:  # what is measured says more than how it is qualified
        return (2 if word in heads else 1) / log(2 + max(count(word), 1))

    score = sum(map(weight, sorted(shared))) / sum(map(weight, sorted(shared | apart)))
    words = ", ".join(sorted(shared))
    only = (
        f"; only one says {', '.join(sorted(apart))}" if apart else "; place or adjustment is unsaid in one"
    )
    needed = POSSIBLE_WITH_HEAD_FROM if one.measure[:1] == other.measure[:1] else POSSIBLE_FROM
    outcome = Outcome.POSSIBLE if score >= needed else Outcome.NEW
    return Likeness(outcome, round(min(score, 0.99), 3), f"both measure {words}{only}")


def _all_words(key: SeriesKey) -> frozenset[str]:
    return frozenset(key.measure).union(*(scope.split() for scope in key.scope))
