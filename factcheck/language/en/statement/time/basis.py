"""What a growth or a change is measured against."""

from __future__ import annotations

from datetime import date

from .....claim import BasisKind, Kind
from .....extract import calendar as cal
from .....extract.calendar import Grain
from .....extract.draft import Draft
from .....period import Period
from ...periods import Role
from ..frame import NOTHING, Frame, TimeOn
from ..governors.governor import Way
from ..kind import MOVES
from ..state import Statement
from .record_time import dates_a_record
from .running import SUPERLATIVES
from .said_basis import comparison_end, past_bracket, said_kind
from .time_of_base import base_of_multiple

_YOY = BasisKind.YOY
_ANNUALIZED = BasisKind.ANNUALIZED


def set_basis(statement: Statement, number: int, draft: Draft) -> None:
    """Set what a growth or a change is against, with its period where that is known."""
    if draft.unit == "times" and draft.kind is not Kind.GROWTH:
        _set_base_of_multiple(statement, number, draft)
        return
    if draft.kind not in MOVES:
        return
    kind = said_kind(statement, number, draft)
    base = None if _is_a_rate(statement, number, draft) else _base_of(statement, number)
    if kind is not None:
        draft.basis = kind
        draft.why["basis"] = "the words of comparison in its clause"
    elif base is not None:
        draft.basis = BasisKind.NAMED
        draft.why["basis"] = f"compared with {base.mention.rule}"
    elif _held_against_another(statement, number):
        draft.basis = BasisKind.NAMED
        draft.why["basis"] = "held against another figure, not an earlier one"
        return
    else:
        basis_from_sentence(statement, number, draft)
        _since(statement.frame, draft)
    if draft.basis is _ANNUALIZED and draft.period is not None and draft.period.days <= _A_MONTH:
        draft.basis = BasisKind.YOY  # a month's annual rate is against the same month of the year before
    if base is not None and not _names_the_whole_year(draft, base.mention.period):
        draft.basis_period = _that_part_of(base, draft)
        if draft.basis is BasisKind.NAMED and _is_a_year_before(draft):
            draft.basis = BasisKind.YOY
    if draft.basis_period is None and draft.period is not None:
        draft.basis_period = basis_period(draft.basis, draft.period)


def _set_base_of_multiple(statement: Statement, number: int, draft: Draft) -> None:
    """ "doubled from 2015", "2.5 times those of 2015", "tripled year on year": only what the words say."""
    kind = said_kind(statement, number, draft)
    base = _base_of(statement, number) or base_of_multiple(
        statement.frame, statement.frame.quantities[number]
    )
    if kind is None and (base is None or base.mention.period is None):
        return
    draft.basis = kind or BasisKind.NAMED
    draft.why["basis"] = "the words of comparison in its clause"
    if base is not None and not _names_the_whole_year(draft, base.mention.period):
        draft.basis_period = base.mention.period
    elif draft.period is not None:
        draft.basis_period = basis_period(draft.basis, draft.period)


def _since(frame: Frame, draft: Draft) -> None:
    """ "have risen 4 percent since 2019": against that time, where nothing else was said."""
    if draft.basis is not None:
        return
    for time in frame.times:
        if time.role is Role.SINCE and time.mention.period and not dates_a_record(frame, time):
            draft.basis, draft.basis_period = BasisKind.NAMED, time.mention.period
            draft.why["basis"] = "since then"
            return


def _held_against_another(statement: Statement, number: int) -> bool:
    """ "1.5 percentage points faster than that of the country": no change over time."""
    frame, governor = statement.frame, statement.governors[number]
    if governor.way is not Way.COMPARED:
        return False
    end = comparison_end(statement, governor.at)
    than = next((index for index in range(governor.at, end) if frame.word_at[index] in _THAN), NOTHING)
    if than == NOTHING or frame.word_at[than + 1] in ("expected", "before", "planned"):
        return False
    return all(frame.time_at[index] == NOTHING for index in range(than, end))


_THAN = frozenset(("than", "above", "below"))


def _is_a_rate(statement: Statement, number: int, draft: Draft) -> bool:
    """ "annual growth stood at 5% in April, unchanged from March": what it stood at before is no basis of it."""
    stands = statement.governors[number].way is Way.LEVEL and statement.governors[number].direction is None
    return stands and draft.kind is Kind.GROWTH


_A_MONTH, _A_YEAR, _LONGEST_YEAR = 31, 360, 371
"""Days; a year's at least and at most."""


def _that_part_of(base: TimeOn, draft: Draft) -> Period | None:
    """ "exports in May were 6 percent above those of 2015", "up on a year before": over May of that year."""
    about, earlier = draft.period, base.mention.period
    if about is None or earlier is None or about.start.year == earlier.start.year:
        return earlier
    if not about.days < _A_YEAR <= earlier.days <= _LONGEST_YEAR:
        return earlier
    if about.is_instant and base.mention.rule not in _A_YEAR_BEFORE:
        return earlier
    years = about.start.year - earlier.start.year
    same = (cal.moved_by_years(about, -each) for each in (years, years - 1) if each > 0)
    return next((each for each in same if earlier.start <= each.start and each.end <= earlier.end), earlier)


_A_YEAR_BEFORE = frozenset(("1 year earlier", "1 year before", "1 year ago"))


def _is_a_year_before(draft: Draft) -> bool:
    """Whether the time it is compared with is its own a year earlier, where that is shorter than a year."""
    about, earlier = draft.period, draft.basis_period
    if about is None or earlier is None or about.start.year - earlier.start.year != 1:
        return False
    return about.days < _A_YEAR and earlier == cal.a_year_earlier(about)


def _names_the_whole_year(draft: Draft, base: Period | None) -> bool:
    """ "exports in May rose 6 percent over the previous year": over May of that year. "Annual inflation of 6
    percent, compared with 5 in April": what it was in April is no basis of what it is in May."""
    about = draft.period
    if draft.basis is not BasisKind.YOY or about is None or base is None:
        return False
    return about.days < _A_YEAR and (base.days >= _A_YEAR or base.start.year == about.start.year)


def _base_of(statement: Statement, number: int) -> TimeOn | None:
    """The time a number is compared with: named behind it, else at the head of the sentence."""
    behind = base_after(statement, number)
    if behind is not None or statement.before_at[number] is not None:
        return behind
    frame = statement.frame
    if frame.word_at[0] != "compared" or frame.word_at[1] not in ("with", "to"):
        return None
    first = frame.times[0] if frame.times else None
    if first is None or first.first > _AT_THE_HEAD or frame.word_at[first.last] != ",":
        return None
    return first if first.mention.period else None


_AT_THE_HEAD = 3
"""Tokens: "Compared with the year 2015, …"."""


def base_after(statement: Statement, number: int) -> TimeOn | None:
    """The time a number is compared with, named behind it."""
    frame = statement.frame
    start = frame.quantities[number].last
    end = _end_behind(frame, number)
    if number + 1 < len(frame.quantities) and frame.word_at[end - 1] == "or":
        end = len(frame.tokens)  # "down 28 billion, or 0.9 percent, from December"
    elif number + 1 < len(frame.quantities) and frame.word_at[end - 1] == "to":
        end = _end_behind(frame, number + 1)  # "rose by 4 tonnes to 14 tonnes in April from March"
    for time in frame.times:
        if start <= time.first < end and (
            time.role is Role.BASE or (time.role is Role.WHEN and is_dating_base(frame, time, start))
        ):
            return None if dates_a_record(frame, time) else time
    return None


def _end_behind(frame: Frame, number: int) -> int:
    """Where the quantity after a quantity begins, one in a bracket right behind it aside."""
    following = number + 1
    if frame.word_at[frame.quantities[number].last] == "(":
        closed = past_bracket(frame, frame.quantities[number].last)
        while following < len(frame.quantities) and frame.quantities[following].last < closed:
            following += 1
    return frame.quantities[following].first if following < len(frame.quantities) else len(frame.tokens)


def basis_from_sentence(statement: Statement, number: int, draft: Draft) -> None:
    """Growth listed after growth, or the growth of another part of the sentence, shares its basis."""
    for earlier in range(number - 1, -1, -1):
        made = statement.made[earlier]
        if made is not None and made.kind is draft.kind and made.basis is not None and _as_long(made, draft):
            draft.basis = made.basis
            draft.why["basis"] = "as for the growth before it"
            return
    measure = draft.measure.lower()
    if draft.kind is Kind.GROWTH and ("annual" in measure or "inflation" in measure):
        draft.basis = BasisKind.YOY
        draft.why["basis"] = "an annual rate"


def _as_long(made: Draft, draft: Draft) -> bool:
    """ "up 3 percent over the year and 0.3 percent in the month": a month shares no basis with a year."""
    if made.period is None or draft.period is None:
        return draft.period is None
    return cal.grain_of(made.period) is cal.grain_of(draft.period)


def is_dating_base(frame: Frame, time: TimeOn, start: int) -> bool:
    """Whether a time behind a number dates what it is compared with."""
    if _leads_away(frame, time):
        return True
    if _DATING_BASES.isdisjoint(frame.lowers[start : time.first]):
        return False
    return any(
        frame.word_at[index] in _COMPARED or _runs_since(frame, index) for index in range(start, time.first)
    )


_COMPARED = frozenset(("than", "compared", "comparing", "against"))
_DATING_BASES = _COMPARED | {"since"}


def _leads_away(frame: Frame, time: TimeOn) -> bool:
    """ "9 percent short of the 2007 level", "ahead of its 2023 pace"."""
    of = time.first if frame.word_at[time.first] == "of" else time.first - 2
    return of > 0 and frame.word_at[of] == "of" and frame.word_at[of - 1] in ("ahead", "short")


def _runs_since(frame: Frame, index: int) -> bool:
    """ "since", but not in "the first fall since" or "the highest since"."""
    if frame.word_at[index] != "since":
        return False
    return not any(frame.word_at[before] in SUPERLATIVES for before in range(max(0, index - 4), index))


def basis_period(kind: BasisKind | None, period: Period) -> Period | None:
    """The period that "year on year" and its like compare with; none lies before the first year there is."""
    if period.start.year == date.min.year:
        return None
    if kind is _YOY:
        return cal.a_year_earlier(period)
    grain = _STEPS.get(kind) if kind is not None else None
    if grain is None or cal.grain_of(period) > grain:
        return None
    return cal.moved_by_months(period, -cal.MONTHS_IN[grain])


_STEPS = {BasisKind.MOM: Grain.MONTH, BasisKind.QOQ: Grain.QUARTER}
