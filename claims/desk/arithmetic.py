"""The line of arithmetic with each interval tied to the words it came from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from claims.models import Claim

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
        at = line.find(spelled)
        if at >= 0 and not _inside_a_number(line, at, at + len(spelled)):
            yield Mark(at, at + len(spelled), f"side-{claim.pk}", "figure", claim.quote)
            return


def _inside_a_number(line: str, start: int, end: int) -> bool:
    before, after = line[start - 1 : start], line[end : end + 1]
    return before.isdigit() or before in {".", ","} or after.isdigit()


def _spellings(claim: Claim) -> Iterator[str]:
    """The ways the line may spell the claim's interval: on any scale, or as the factor a growth means."""
    low, high = phrases.lower(claim.printed), phrases.upper(claim.printed)
    if low is None or high is None:
        return
    if claim.kind == "growth":
        sign = -1 if claim.direction == "down" else 1
        ends = sorted(1 + sign * end / 100 for end in (low, high))
        yield f"{_plain(ends[0])}…{_plain(ends[1])}"
    for power in SCALES:
        yield f"{_plain(low.scaleb(-power))}…{_plain(high.scaleb(-power))}"


def _plain(value: Decimal) -> str:
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
