"""Yearly growth that does not make the growth stated for all the years together.

Flags a growth over several years, in all or on average, and the growth of each of those years, when the
yearly rates, compounded, miss it. No level is needed.

    (1 + g₁) × … × (1 + gₙ) − 1              must meet   the growth in all
    ((1 + g₁) × … × (1 + gₙ))^(1/n) − 1      must meet   the average, checked as (1 + average)ⁿ

Why it matters: the long figure is quoted from an older page than the yearly ones, or the rates were added up.

Severity: a contradiction; across briefings a revision when it misses by less than 1.5 points a year.

Silent when a year's growth is not stated; for growth of other adjustment, currency or basis; for forecasts.
"From 2016 to 2019" may begin at the end of either year, and an average may be the plain mean of the rates: it
must fail every way that can be checked, and every way must be one that can.

From: five-year reviews, which quote the years one by one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import reduce

from ..claim import BasisKind
from ..finding import Finding
from ..interval import Interval, total
from ..link.key import GROWTH, growth_basis
from ..reason.calendar import Days
from ..reason.choice import nearest
from ..reason.neighbourhood import Neighbourhood
from ..reason.rates import factor, power
from ..reason.statement import Statement
from ..reason.verdict import PLAUSIBLE_POINTS, finding, severity_of
from ..reason.wording import interval, quoted, subject

_ONE = Interval.point(1)
_MOST_YEARS = 15


@dataclass(frozen=True, slots=True)
class _Way:
    """One way to read a growth over years: the years it is made of, and what they must make."""

    years: tuple[int, ...]
    stated: Interval
    made: Interval


def look(near: Neighbourhood) -> Iterator[Finding]:
    """Growth over years and the growth of each of them, the focus among them, that do not fit."""
    for whole in near.of_aspect(GROWTH):
        if whole.looks_ahead or factor(whole) is None:
            continue
        spans = _spans(whole)
        yearly = {year: _growth_of(near, whole, year) for span in spans for year in span}
        if not spans or any(each is None for each in yearly.values()):
            continue
        said = {year: each for year, each in yearly.items() if each is not None}
        if near.holds_focus((whole, *said.values())):
            yield from _judge(whole, spans, said)


def _spans(whole: Statement) -> list[range]:
    """The years that a growth may run over, two or more; none for a growth of one year."""
    basis, days = whole.claim.basis, whole.days
    if days is None or not _are_whole_years(days):
        return []
    first, last = days[0].year, days[1].year
    if basis is not None and basis.kind is BasisKind.NAMED:
        base = whole.base
        if first != last or base is None or not _are_whole_years(base) or base[0].year != base[1].year:
            return []
        spans = [range(base[0].year + 1, last + 1)]
    elif growth_basis(whole.claim) in ("", BasisKind.AVERAGE):
        spans = [range(first, last + 1), range(first + 1, last + 1)]
    else:
        return []
    return spans if all(1 < len(span) <= _MOST_YEARS or span is not spans[0] for span in spans) else []


def _are_whole_years(days: Days) -> bool:
    return (days[0].month, days[0].day, days[1].month, days[1].day) == (1, 1, 12, 31)


def _growth_of(near: Neighbourhood, whole: Statement, year: int) -> Statement | None:
    """The growth of one year that the whole is held against: of its own briefing, else the nearest one."""
    days = date(year, 1, 1), date(year, 12, 31)
    said = [
        each
        for each in near.at(GROWTH, days)
        if growth_basis(each.claim) == BasisKind.YOY
        and (each.key.unit, each.key.adjustment) == (whole.key.unit, whole.key.adjustment)
        and not each.looks_ahead
        and factor(each) is not None
    ]
    return nearest(whole, said)


def _judge(whole: Statement, spans: Sequence[range], yearly: dict[int, Statement]) -> Iterator[Finding]:
    ways = [way for span in spans for way in _ways(whole, [yearly[year] for year in span], span)]
    if any(way.stated.meets(way.made) for way in ways):
        return
    way = ways[0]
    said = [yearly[year] for year in way.years]
    severity = severity_of(
        (whole, *said), hard=False, soft=False, revised=_misses_by_little(way, len(way.years))
    )
    assert severity is not None
    named = ", ".join(quoted(each) for each in said)
    message = f"For {subject(whole)} the yearly growth {named} does not make {quoted(whole)} over the years."
    factors = " × ".join(interval(factor(each) or _ONE) for each in said)
    arithmetic = f"{factors} = {interval(way.made)}; {interval(way.stated)} was stated"
    parts = (("growth over years", whole), *(("growth of a year", each) for each in said))
    yield finding("growth_over_years", severity, parts, message, arithmetic)


def _ways(whole: Statement, said: Sequence[Statement], span: range) -> Iterator[_Way]:
    """The growth in all as a factor, and for an average the mean of the rates as well."""
    ratio = factor(whole)
    assert ratio is not None
    made = reduce(Interval.times, (factor(each) or _ONE for each in said))
    averages = whole.claim.basis is not None and whole.claim.basis.kind is BasisKind.AVERAGE
    yield _Way(tuple(span), power(ratio, len(said)) if averages else ratio, made)
    if averages:
        mean = total(each.hard for each in said).scaled(Fraction(1, len(said)))
        yield _Way(tuple(span), whole.hard, mean)


def _misses_by_little(way: _Way, years: int) -> bool:
    """Whether the factors lie within 1.5 points a year of each other."""
    room = Interval.of(-PLAUSIBLE_POINTS * years / 100, PLAUSIBLE_POINTS * years / 100)
    return (way.made + room).meets(way.stated)
