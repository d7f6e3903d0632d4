"""The line of arithmetic with each interval tied to the words it came from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claims.models import Claim
from factcheck.interval import Interval
from factcheck.reason.wording import interval

from . import phrases
from .highlight import Mark, Stretch, stretches

SCALES = (0, 3, 4, 6, 8, 9, 12)


def proof(line: str, claims: Iterable[Claim]) -> list[Stretch]:
    """The line, each interval that a claim's words allow marked with the claim it leads back to."""
    marks = [mark for claim in claims for mark in _marks(line, claim)]
    taken: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: mark.start - mark.end):
        if all(mark.end <= other.start or other.end <= mark.start for other in taken):
            taken.append(mark)
    return list(stretches(line, taken))


def _marks(line: str, claim: Claim) -> Iterator[Mark]:
    for spelled in _spellings(claim):
        found = list(_places(line, spelled))
        for at in found:
            yield Mark(at, at + len(spelled), f"side-{claim.pk}", "figure", _words(claim))
        if found:
            return


def _places(line: str, spelled: str) -> Iterator[int]:
    """Where the line has these characters as numbers of their own."""
    at = line.find(spelled)
    while at >= 0:
        if not _inside_a_number(line, at, at + len(spelled)):
            yield at
        at = line.find(spelled, at + len(spelled))


def _inside_a_number(line: str, start: int, end: int) -> bool:
    before, after = line[start - 1 : start], line[end : end + 2]
    return before.isdigit() or before in {".", ",", "…"} or after[:1].isdigit() or _goes_on(after)


def _goes_on(after: str) -> bool:
    return after[:1] in {".", ",", "…"} and after[1:].isdigit()


def _words(claim: Claim) -> str:
    """The words behind a number, who said them and when."""
    return f"“{claim.quote}” – {claim.briefing.source.name}, {phrases.day(claim.briefing.said_at)}"


def _spellings(claim: Claim) -> Iterator[str]:
    """The ways the line may spell the claim's interval: as the engine does, on any scale, or as a factor."""
    for bounds in (claim.printed, claim.soft, claim.hard):
        allowed = Interval.of(phrases.lower(bounds), phrases.upper(bounds))
        if claim.kind == "growth":
            yield interval(_factor(allowed, claim.direction == "down"))
        for power in SCALES:
            yield interval(allowed, 10**power)


def _factor(percent: Interval, falls: bool) -> Interval:
    """What a growth of so many percent multiplies by."""
    ends = [
        None if end is None else 1 + (-end if falls else end) / 100 for end in (percent.low, percent.high)
    ]
    return Interval(*(reversed(ends) if falls else ends))
