"""What the next figure of a series must satisfy, by the figures said before it.

Nothing here predicts. Each line says what a growth would make of the last amount, or what was said
already, in intervals as wide as the printed words allow: a figure outside contradicts them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from .extract import calendar
from .extract.calendar import Grain, grain_of
from .interval import Interval
from .link.key import GROWTH, LEVEL
from .period import Period
from .reason.calendar import Days, days_of, year_before
from .reason.rates import factor
from .reason.statement import Statement
from .reason.wording import interval

USUAL_BANDS = (Interval.of(-6, -4), Interval.of(-1, 1), Interval.of(4, 6))
"""Growth in percent that the sheet tries where nobody asks for another."""
_ONE_POINT = Interval.of(-1, 1)
_WHOLE = Fraction(100)


@dataclass(frozen=True, slots=True)
class Bound:
    """``when`` is a condition in words; the figure then lies in ``allows``, in base units."""

    when: str
    allows: Interval


@dataclass(frozen=True, slots=True)
class Outlook:
    """The last figure of a series, the period the next one is likely about, and what holds for it."""

    last: Statement
    next: Period | None
    bounds: tuple[Bound, ...]


def outlook(
    said: Sequence[Statement], growths: Sequence[Statement] = (), bands: Sequence[Interval] = USUAL_BANDS
) -> Outlook:
    """``said`` are the claims of one series, ``growths`` those of the same subject's yearly growth."""
    last = max(said, key=_by_time)
    upcoming = _next(last.claim.period)
    bounds = [_again(last), *_running(last, upcoming)]
    if last.aspect == LEVEL and not last.looks_ahead:
        base = _base(said, last, upcoming)
        bounds += _grown(base, growths, bands) if base is not None else ()
    return Outlook(last, upcoming, tuple(bounds))


def _by_time(statement: Statement) -> tuple[bool, Days | None, object]:
    days = days_of(statement.claim)
    return days is not None, days and (days[1], days[0]), statement.order


def _again(last: Statement) -> Bound:
    label = last.claim.period.label if last.claim.period else "it"
    return Bound(f"{label} is stated again and was not revised", last.hard)


def _running(last: Statement, upcoming: Period | None) -> Iterable[Bound]:
    """A running total never falls within its year."""
    period = last.claim.period
    runs_on = period is not None and upcoming is not None and upcoming.start == period.start
    if runs_on and upcoming is not None and not last.can_fall_below_zero:
        yield Bound(f"the total runs on to {upcoming.label}", Interval(last.hard.low, None))


def _base(said: Sequence[Statement], last: Statement, upcoming: Period | None) -> Statement | None:
    """The latest word on the amount a year before the next period; the last amount where it has none."""
    if upcoming is None:
        return last
    wanted = year_before((upcoming.start, upcoming.end))
    then = [one for one in said if days_of(one.claim) == wanted]
    return max(then, key=lambda one: one.order) if then else None


def _grown(base: Statement, growths: Sequence[Statement], bands: Sequence[Interval]) -> Iterable[Bound]:
    if base.hard.low is None or base.hard.low < 0:
        return
    since = base.claim.period.label if base.claim.period else "the last figure"
    for band in bands:
        ratio = band.scaled(1 / _WHOLE) + Interval.point(1)
        yield Bound(f"it {_moved(band)} % from {since}", ratio.times(base.hard))
    known = [one for one in growths if one.aspect == GROWTH and not one.looks_ahead and factor(one)]
    if known:
        latest = max(known, key=_by_time)
        near = (latest.hard + _ONE_POINT).scaled(1 / _WHOLE) + Interval.point(1)
        words = " ".join(latest.claim.quote.split())
        of = f" for {latest.claim.period.label}" if latest.claim.period else ""
        if near.low is not None and near.low > 0:
            moved = "fall" if latest.sign < 0 else "growth"
            yield Bound(
                f"its {moved} is within a point of the last one stated, “{words}”{of}",
                near.times(base.hard),
            )


def _moved(band: Interval) -> str:
    """ "grew 4…6", "fell 4…6", "changed -1…1"."""
    if band.high is not None and band.high <= 0:
        return f"fell {interval(-band)}"
    return f"{'grew' if band.low is not None and band.low >= 0 else 'changed'} {interval(band)}"


def _next(period: Period | None) -> Period | None:
    """The period after this one, of the same length; a year-to-date figure runs on by a month."""
    if period is None:
        return None
    if _is_months_to_date(period):
        return calendar.first_months(period.end.year, period.end.month + 1)
    grain = grain_of(period)
    if calendar.containing(period.start, grain) != Period(period.start, period.end, period.label):
        return None
    return None if grain is Grain.DAY else calendar.shifted(period, grain, 1)


def _is_months_to_date(period: Period) -> bool:
    first, last = period.start, period.end
    ends_month = last == calendar.month_end(last.year, last.month)
    from_january = (first.year, first.month, first.day) == (last.year, 1, 1)
    return period.cumulative and from_january and ends_month and last.month < calendar.MONTHS_A_YEAR
