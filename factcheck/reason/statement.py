"""A claim as reasoning sees it: when it was said, its key and what its number allows, with its sign."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

from ..claim import Claim, Kind, Status
from ..interval import Interval
from ..link.key import CHANGE, aspect_of, series_key
from ..link.record import Record
from ..link.vocabulary import BARE
from ..link.words import words_said
from ..quantity import Direction, Hedge
from ..series import SeriesKey
from .calendar import Days, base_days, days_from, days_of

_HELD_BACK_BELOW = 0.5
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_STILL_OPEN, _LAST_STRETCH = 7, 8
"""How many days past the day it was said a period may reach and still be spoken of as it is; or what part of
its length: a year's harvest is told in December."""
_POINTS_A_BASIS_POINT = Fraction(1, 100)
_CARRIED = ("before", "not said", "talked")
"""How the reasons for a claim's fields name what its own sentence does not say."""


@dataclass(frozen=True)
class Statement:
    """A claim with its key, the day and source it was said by, and its sentence.

    ``sure`` is False for a claim that only possibly belongs to the series in question. ``read`` gives a
    claim's sentence: few are looked at, so each is asked for when it is.
    """

    claim: Claim
    key: SeriesKey
    said: date
    source: str
    sure: bool = True
    page: str = ""
    captured: datetime | None = None
    read: Callable[[Claim], str] | None = field(default=None, compare=False, repr=False)

    @classmethod
    def of(cls, claim: Claim, record: Record) -> Statement:
        """The statement a claim makes in its series, which a person may have chosen; without one, in the
        series of its own words."""
        series = None if claim.series is None else record.series(claim.series)
        key = series_key(claim) if series is None else series.key
        occasion = record.occasion(claim.briefing)
        if occasion is None:
            return cls(claim, key, date.max, "")
        said, source, page, captured = occasion
        return cls(claim, key, said, source, page=page, captured=captured, read=record.sentence)

    def is_same_page_as(self, other: Statement) -> bool:
        """Whether they are of two captures of one page that kept its day."""
        captured = bool(self.page) and self.captured is not None and other.captured is not None
        same = (self.page, self.said) == (other.page, other.said)
        return captured and same and self.claim.briefing != other.claim.briefing

    @cached_property
    def sentence(self) -> str:
        return "" if self.read is None else self.read(self.claim)

    @cached_property
    def aspect(self) -> str:
        return aspect_of(self.claim)

    @cached_property
    def days(self) -> Days | None:
        """The days it is about, as far as they are over; what is held on the first of a month was held at
        the close of the day before."""
        days = days_of(self.claim)
        if days is not None and self.is_counted_so_far:
            return days[0], self.said
        if (
            days is None
            or not self.key.measure
            or days[0] != days[1]
            or days[0].day != 1
            or not _HELD.issuperset(self.key.measure[:1])
        ):
            return days
        return days_from(days[0], -1), days_from(days[0], -1)

    @cached_property
    def base(self) -> Days | None:
        """The days a growth or change looks back to."""
        return base_days(self.claim)

    def is_against_another_base_than(self, other: Statement) -> bool:
        """Whether both look back, to different days, as a rise over the month and one over the year do; of
        two changes, whether only one says to when: the other may be over any time."""
        if self.base is None or other.base is None:
            return self.aspect == CHANGE and self.base != other.base
        return self.base != other.base

    @cached_property
    def sign(self) -> int:
        falls = self.claim.direction is Direction.DOWN
        return -1 if falls and self.claim.kind in (Kind.GROWTH, Kind.CHANGE) else 1

    @cached_property
    def _factor(self) -> Fraction | int:
        """What its number is multiplied by: its sign, and what makes points of basis points."""
        return self.sign * _POINTS_A_BASIS_POINT if self.claim.unit == "basis_point" else self.sign

    @cached_property
    def value(self) -> Fraction:
        """The number as written, in base units, with its sign."""
        return Fraction(self.claim.value) * self._factor

    @cached_property
    def hard(self) -> Interval:
        """The widest its words allow, in base units; growth in percent; falling is negative."""
        return self._countable(self.claim.bounds.hard).scaled(self._factor)

    @cached_property
    def soft(self) -> Interval:
        """What a fair reader takes it to say."""
        return self._countable(self.claim.bounds.soft).scaled(self._factor)

    def _countable(self, allowed: Interval) -> Interval:
        """What is counted comes in whole numbers: 1,234 cases are no 1,233.6."""
        return allowed.whole_numbers() if self.key.unit == "count" and not self.is_part_of_one else allowed

    @property
    def is_part_of_one(self) -> bool:
        """Whether a count is printed with a fraction that no scale word explains, as averages are."""
        return self.claim.value != self.claim.value.to_integral_value()

    @cached_property
    def looks_ahead(self) -> bool:
        """A forecast or target, said so or by being about days still to come."""
        if self.claim.status in (Status.FORECAST, Status.TARGET):
            return True
        return self._is_early and not self.is_counted_so_far

    @cached_property
    def is_counted_so_far(self) -> bool:
        """ "3,400 died this year", told in May: what was counted of a year under way."""
        claim = self.claim
        reported = claim.kind is Kind.COUNT and claim.status is Status.REPORTED
        return reported and self._is_early and claim.period is not None and claim.period.start <= self.said

    @property
    def _is_early(self) -> bool:
        """Whether it was said while much of the days it is about was still to come."""
        period = self.claim.period
        if period is None or period.cumulative:
            return False
        return (period.end - self.said).days > max(_STILL_OPEN, period.days // _LAST_STRETCH)

    @cached_property
    def is_reliable(self) -> bool:
        """Whether its reading is sure enough to carry a contradiction; a bare 1858 may be a year."""
        may_be_a_year = _YEAR.fullmatch(self.claim.quote.strip()) is not None
        return self.sure and self.claim.confidence >= _HELD_BACK_BELOW and not may_be_a_year

    @cached_property
    def is_firm(self) -> bool:
        """Whether its own sentence says what is measured and when: nothing was carried over from before."""
        period = self.claim.why.get("period", "")
        if any(sign in period for sign in _CARRIED) or not self.names_its_place:
            return False
        return self.names_its_measure

    @property
    def names_its_place(self) -> bool:
        """Whether its place was not carried over from a sentence before."""
        return "before" not in self.claim.why.get("place", "")

    @cached_property
    def names_its_measure(self) -> bool:
        """Whether its own sentence says what is measured."""
        if not self.is_reliable or not self.key.measure:
            return False
        return not self.sentence or set(self._own_words) <= words_said(self.sentence)

    @property
    def _own_words(self) -> tuple[str, ...]:
        """The measure as the claim itself names it, whatever the series it was put into is called."""
        return series_key(self.claim).measure or self.key.measure

    @property
    def is_bare(self) -> bool:
        """Whether it goes by a name that every body uses of its own figures: "receipts", "expenditures"."""
        return BARE.issuperset(self.key.measure)

    @property
    def order(self) -> tuple[date, str, int, int]:
        """Sorts statements by when they were said, then by where they stand."""
        return self.said, self.claim.briefing, self.claim.span.start, self.claim.span.end

    @cached_property
    def as_printed(self) -> Interval:
        """What its digits alone allow, whatever the words around them: half a unit of the last one."""
        return self.claim.bounds.printed if self.claim.hedge is Hedge.EXACT else _half_a_unit(self.claim)

    @property
    def can_fall_below_zero(self) -> bool:
        """Whether amounts of this name have a sign: balances do, receipts do not."""
        return bool(_SIGNED & set(self.key.measure))


_HELD = frozenset(
    "balance debt deposit loan reserve fund stock inventory asset liability circulation population".split()
)
"""Words of what is held at a moment: the close of one day is the opening of the next."""
_SIGNED = frozenset(("surplus", "deficit", "balance", "profit", "loss", "net", "change", "inflation"))


def _half_a_unit(claim: Claim) -> Interval:
    """The interval of the bare digits."""
    try:
        printed = Decimal(claim.digits.replace(",", ""))
    except ArithmeticError:
        return Interval.point(claim.value)
    if not printed:
        return Interval.point(claim.value)
    unit = Fraction(claim.value) / Fraction(printed) * Fraction(10) ** int(printed.as_tuple().exponent)
    return Interval.of(Fraction(claim.value) - abs(unit) / 2, Fraction(claim.value) + abs(unit) / 2)
