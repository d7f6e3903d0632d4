"""One briefing's claims → the identities they show: parts that add up to a total it states.

Amounts of one unit, place and period that stand next to each other in the text are tried: a total with the
amounts that follow it or come before it, and with those the text itself calls its parts. Sums meet by chance
now and then. How often is known: a sum of figures given to one part in a thousand meets a fourth figure about
once in a thousand trials. What chance would produce more than once in a hundred such briefings is not shown.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from ..claim import Claim, RelationKind, Status
from ..identity import Identity, identity
from ..interval import total
from ..series import SeriesKey
from .key import LEVEL, aspect_of, series_key
from .partitions import is_an_account

MOST_PARTS = 6
_NEAR = 700
"""Characters between the total and its furthest part, at most."""
_BY_CHANCE = Fraction(1, 100)
"""How often a briefing without any identity may show one."""
_SURE = 0.5


@dataclass(frozen=True, slots=True)
class _Amount:
    """A claim that may be added up, with its key."""

    claim: Claim
    key: SeriesKey


@dataclass(frozen=True, slots=True)
class _Sum:
    """A total and parts to try."""

    whole: _Amount
    parts: tuple[_Amount, ...]


def identities_in(claims: Iterable[Claim]) -> list[Identity]:
    """What one briefing's claims show, each identity once, in the order of the text."""
    ordered = sorted(claims, key=lambda claim: claim.span)
    alike: defaultdict[tuple[object, ...], list[_Amount]] = defaultdict(list)
    for claim in ordered:
        if _adds_up(claim):
            key = series_key(claim)
            alike[key.unit, key.place, claim.period and (claim.period.start, claim.period.end)].append(
                _Amount(claim, key)
            )
    groups = list(alike.values())
    found: dict[str, Identity] = {}
    for trials in (_named_as_parts(groups), _sharing_a_head(groups), _neighbours(groups)):
        for each in _beyond_chance(list(trials)):
            shown = identity(
                each.whole.key,
                tuple(part.key for part in each.parts),
                tuple(one.claim.id for one in (each.whole, *each.parts)),
            )
            found.setdefault(shown.text, shown)
    return list(found.values())


def _adds_up(claim: Claim) -> bool:
    return (
        aspect_of(claim) == LEVEL
        and claim.period is not None
        and claim.status not in (Status.FORECAST, Status.TARGET)
        and claim.confidence >= _SURE
        and claim.value > 0
        and claim.bounds.hard.low is not None
        and claim.bounds.hard.high is not None
        and not any(each.kind is RelationKind.RANGE_WITH for each in claim.relations)
    )


def _beyond_chance(trials: Sequence[_Sum]) -> Iterator[_Sum]:
    """The sums that come out and whose coming out, among so many trials, is no chance."""
    for each in trials:
        if _comes_out(each) and _room(each) * len(trials) <= _BY_CHANCE and not _is_known_everywhere(each):
            yield each


def _comes_out(each: _Sum) -> bool:
    return total(part.claim.bounds.printed for part in each.parts).meets(each.whole.claim.bounds.printed)


def _room(each: _Sum) -> Fraction:
    """How much of the total's size the printed figures leave open: the odds of meeting it by chance."""
    open_ = Fraction(0)
    for one in (each.whole, *each.parts):
        wide = one.claim.bounds.hard
        assert wide.low is not None
        assert wide.high is not None
        open_ += max(wide.high - wide.low, _one_printed_unit(one.claim))
    return open_ / Fraction(each.whole.claim.value)


def _one_printed_unit(claim: Claim) -> Fraction:
    """Counts are exact, and yet meet by chance as often as figures rounded to one."""
    return Fraction(1) if claim.unit == "person" or claim.unit.startswith("count:") else Fraction(0)


def _is_known_everywhere(each: _Sum) -> bool:
    return is_an_account(each.whole.key.measure, [part.key.measure for part in each.parts])


def _named_as_parts(groups: Iterable[Sequence[_Amount]]) -> Iterator[_Sum]:
    """Every total with all the parts that the text ties to it."""
    for group in groups:
        parts: defaultdict[str, list[_Amount]] = defaultdict(list)
        for each in group:
            for relation in each.claim.relations:
                if relation.kind is RelationKind.PART_OF:
                    parts[relation.claim].append(each)
        for whole in group:
            tied = parts.get(whole.claim.id, ())
            if 2 <= len(tied) <= MOST_PARTS:
                yield from _distinct(whole, tuple(tied))


def _sharing_a_head(groups: Iterable[Sequence[_Amount]]) -> Iterator[_Sum]:
    """Neighbours that all measure one thing: urban sales, rural sales, sales."""
    for each in _neighbours(groups):
        if all(set(part.key.measure) & set(each.whole.key.measure) for part in each.parts):
            yield each


def _neighbours(groups: Iterable[Sequence[_Amount]]) -> Iterator[_Sum]:
    """Every amount as the total of those right after it, and of those right before it."""
    for group in groups:
        for index, whole in enumerate(group):
            for size in range(2, MOST_PARTS + 1):
                yield from _distinct(whole, tuple(group[index + 1 : index + 1 + size]), size)
                if index >= size:
                    yield from _distinct(whole, tuple(group[index - size : index]), size)


def _distinct(whole: _Amount, parts: tuple[_Amount, ...], size: int | None = None) -> Iterator[_Sum]:
    """The trial, when its terms are so many different figures that stand near each other."""
    terms = (whole, *parts)
    if size is not None and len(parts) != size:
        return
    if not all(each.key.measure for each in terms) or len({each.key.subject for each in terms}) < len(terms):
        return
    places = [each.claim.span.start for each in terms]
    if max(places) - min(places) <= _NEAR and all(part.claim.value < whole.claim.value for part in parts):
        yield _Sum(whole, parts)
