"""The time a figure is about, from its sentence and then from the text before."""

from __future__ import annotations

from .....claim import Kind, RelationKind
from .....extract import calendar as cal
from .....extract.context import Context
from .....extract.draft import Draft
from .....extract.reading import Form
from .....period import Period
from ...periods import Role
from .. import words
from ..frame import NOTHING, Frame, TimeOn
from ..governors.following_base import follows_base
from ..governors.governor import Governor, Way
from ..kind import is_count
from ..phrases.conversion import past_conversion
from ..state import Statement
from .nearest_time import time_of
from .record_time import is_former_record
from .tense import Tense, tense_near
from .time_described import time_described
from .time_of_base import base_before, was_foreseen
from .time_of_sum import time_of_sum


def set_time(statement: Statement, number: int, governor: Governor, draft: Draft) -> None:
    """Set the period of a draft and what decided it."""
    frame = statement.frame
    changes = governor.way in _CHANGES
    found: TimeOn | None = None
    if frame.times:
        if _take_time_described(frame, draft) or (changes and _take_time_of_base(statement, governor, draft)):
            return
        found = time_of(frame, number, governor)
    if _is_of_another_time(frame, draft, found) or (
        changes and _is_of_an_unnamed_time(frame, governor, draft, found)
    ):
        return
    if found is not None and _is_of_its_clause_alone(statement, number, draft, found):
        found = None
    together = time_of_sum(statement, number) if number > 1 else None
    if together is not None and (found is None or found.last <= statement.end_before(number)):
        draft.period, draft.why["period"] = together, "the time its two parts fill"
        return
    if found is not None:
        draft.period = _as_far_before(draft, found) or found.mention.period
        words_said = frame.sentence.quote[found.mention.start : found.mention.end]
        draft.why["period"] = f'"{" ".join(words_said.split())}": {found.mention.rule}'
        return
    if governor.way is Way.BASE or draft.reading.form is Form.MOVE_FROM:
        _take_time_of_earlier_value(statement, number, governor, draft)
        return
    before = _figure_before(statement, number)
    moved = base_before(frame, number) < len(frame.tokens)  # its base has a time of its own
    if not moved and before is not None and before.period is not None and before.status is draft.status:
        draft.period, draft.why["period"] = (
            before.period,
            "the time of the claim before it in the sentence",
        )
        return
    time_from_context(statement, number, draft)


def _is_of_its_clause_alone(statement: Statement, number: int, draft: Draft, time: TimeOn) -> bool:
    """Whether a time stands in another clause, and the tense of the figure's own says that it is not of it."""
    frame = statement.frame
    if not (_of_a_later_clause(frame, number, time) or _before_a_semicolon(frame, number, time)):
        return False
    tense = tense_near(frame, number, statement.governors[number])
    if tense is Tense.PRESENT:
        return parted_by_which(frame, draft.reading.last, time.first)
    before = statement.before_at[number]
    if tense is Tense.UNKNOWN and before is not None:
        return before.why.get("period", "").startswith(PERFECT)
    return tense is Tense.RUNNING or tense is Tense.NOW


def _take_time_of_earlier_value(statement: Statement, number: int, governor: Governor, draft: Draft) -> None:
    """The time of a value that another one moved away from, where none stands with it."""
    again = statement.before_at[number]
    if again is not None and past_conversion(statement.frame, number - 1) >= draft.reading.last:
        draft.period, draft.why["period"] = again.period, "the time of the figure it says again"
        return
    base = base_time(statement, draft)
    if base is not None:
        draft.period = _as_far_before(draft, base) or base.mention.period
        draft.why["period"] = f"{COMPARED_WITH}: {base.mention.rule}"
    elif _is_of_the_same_time(statement.frame, governor, draft):
        _take_time_of_revised(statement, number, draft)


def _is_of_the_same_time(frame: Frame, governor: Governor, draft: Draft) -> bool:
    """Whether an earlier value is what the same figure was put at before, not the figure of an earlier time."""
    former = frame.word_at[governor.at] == "("  # "0.9 percent (previously 1.6 percent)"
    return (
        former
        or was_foreseen(frame, draft.reading)
        or not _REVISING.isdisjoint(frame.lowers[: draft.reading.first])
    )


def _take_time_of_revised(statement: Statement, number: int, draft: Draft) -> None:
    """ "raised its estimate for 2019 from 8.5 to 10.2 percent", "… to 10.2 percent from 8.5": both are of 2019."""
    if draft.reading.partner in statement.frame.quantities[number + 1 : number + 2]:
        told = time_of(statement.frame, number + 1, statement.governors[number + 1])
        period = None if told is None else told.mention.period
    else:
        revised = statement.before_at[number]
        period = statement.context.period if revised is None else revised.period
    draft.period, draft.why["period"] = period, REVISED


def _take_time_described(frame: Frame, draft: Draft) -> bool:
    """ "compared with May, which recorded 82,900 visitors": a figure in a clause about a time is of that time."""
    told = time_described(frame, draft.reading.first)
    if told is None:
        return False
    draft.period, draft.why["period"] = (
        told.mention.period,
        f"the time its clause is about: {told.mention.rule}",
    )
    return True


def _take_time_of_base(statement: Statement, governor: Governor, draft: Draft) -> bool:
    """ "compared with 8.5 percent growth a year earlier": a growth that lies before another one."""
    frame = statement.frame
    if not follows_base(frame, governor, draft.reading.first):
        return False
    behind = frame.time_at[draft.reading.last] if draft.reading.last < len(frame.tokens) else NOTHING
    own = behind != NOTHING and frame.times[behind].role is Role.WHEN
    earlier = None if own else base_time(statement, draft)
    if earlier is None:
        return False
    draft.period = earlier.mention.period
    draft.why["period"] = f"{COMPARED_WITH}: {earlier.mention.rule}"
    return True


def _is_of_another_time(frame: Frame, draft: Draft, found: TimeOn | None) -> bool:
    """Whether it is an earlier record, and nothing behind it says when that was set."""
    if frame.word_at[draft.reading.first - 1] != "of":
        return False
    dated = found is not None and found.first >= draft.reading.last
    return not dated and is_former_record(frame, draft.reading.first)


def _is_of_an_unnamed_time(frame: Frame, governor: Governor, draft: Draft, found: TimeOn | None) -> bool:
    """ "rose 1.5 percent in May, compared with an increase of 0.3 percent": of a time before, which nobody names."""
    first = draft.reading.first
    if found is not None and found.first > first:
        return False
    return follows_base(frame, governor, first)


def _as_far_before(draft: Draft, base: TimeOn) -> Period | None:
    """ "at the end of 2018, compared with 33.6 percent a year earlier": the same day of the year before."""
    main = draft.related(RelationKind.BASE_OF)
    earlier = base.mention.period
    if main is None or main.period is None or earlier is None or earlier.cumulative:
        return None
    shorter = main.period.days < _A_YEAR <= earlier.days
    return cal.a_year_earlier(main.period) if shorter and base.mention.rule.endswith(_EARLIER) else None


_A_YEAR = 360
"""Days, at least."""
_EARLIER = ("year earlier", "year before", "year previously", "1 year ago")
_CHANGES = (Way.NOUN_AFTER, Way.MOVED_BY)
REVISED = "the figure it was before it was revised"
"""Why an earlier value has the time of the one that took its place."""
_REVISING = frozenset(
    "revised revise revises revising revision upgraded downgraded estimate estimates forecast forecasts".split()
)
"""Words for a figure of the same time that is put anew: "raised its estimate to 10.2 percent from 8.5"."""


def _figure_before(statement: Statement, number: int) -> Draft | None:
    """The draft before it that is no mere base of another: what something rose from is of another time."""
    for earlier in range(number - 1, -1, -1):
        made = statement.made[earlier]
        if made is not None and statement.governors[earlier].way is not Way.BASE:
            return made
    return None


def _of_a_later_clause(frame: Frame, number: int, time: TimeOn) -> bool:
    """Whether a time stands behind the next number, in another segment: it may be that number's alone."""
    reading = frame.quantities[number]
    if time.first < reading.last or frame.segment_at[time.first] == frame.segment_at[reading.first]:
        return False
    return any(reading.last <= each.first < time.first for each in frame.quantities[number + 1 :])


def parted_by_which(frame: Frame, first: int, last: int) -> bool:
    """ "is 680 acres, of which 26 were surveyed last year": the time is of the part."""
    return "which" in frame.lowers[first:last]


COMPARED_WITH = "the time it is compared with"
"""Why an earlier value has the time of a base."""
PERFECT = "said in the present perfect: up to the day it was said"


def _before_a_semicolon(frame: Frame, number: int, time: TimeOn) -> bool:
    """ "… ended on 29 December; a total of 412 have been reported": a clause in the perfect has its own time."""
    first = frame.quantities[number].first
    return time.last <= first and ";" in frame.lowers[time.last : first]


def base_time(statement: Statement, draft: Draft) -> TimeOn | None:
    """The time a base is compared at, in its own segment."""
    segment = statement.frame.segment_at[draft.reading.first]
    return next(
        (
            time
            for time in statement.frame.times
            if time.role is Role.BASE and statement.frame.segment_at[time.first] == segment
        ),
        None,
    )


def time_from_context(statement: Statement, number: int, draft: Draft) -> None:
    """The time where the sentence names none: the whole it is part of, the tense, the text before."""
    part_of = whole_of(statement, number)
    if part_of is not None and part_of.period is not None:
        draft.period, draft.why["period"] = part_of.period, "the time of the whole it is a part of"
        return
    whole = referent(statement, number, draft)
    if whole is not None and whole.period is not None:
        draft.period, draft.why["period"] = whole.period, "the time of the figure it refers to"
        return
    draft.period, draft.why["period"] = _by_tense(statement, number, draft)


_COUNTED = (Kind.COUNT, Kind.CHANGE)


def _by_tense(statement: Statement, number: int, draft: Draft) -> tuple[Period | None, str]:
    """What the tense of its clause and the text before say of a figure's time, and why."""
    context, frame = statement.context, statement.frame
    tense = tense_near(statement.frame, number, statement.governors[number])
    day = context.as_of or cal.day(context.said)
    if tense is Tense.RUNNING:
        return (
            (day, PERFECT)
            if context.title_period is None
            else (context.title_period, "the report's own time")
        )
    labelled = statement.governors[number].way is Way.LABEL
    told_before = tense not in (Tense.NOW, Tense.PRESENT) and not context.in_row
    if not context.in_row and _is_aimed_at(frame, draft.reading.first):
        return None, "an aim without a time"
    told_before = told_before and not (tense in _DIRECTED and _lies_apart(tense, context))
    told_before = labelled or told_before
    if context.period is not None and told_before and not _outlasts(context.period, statement, number, draft):
        return context.period, "the time of the sentence before"
    if tense is Tense.NOW:
        return day, "going on as it is said"
    if context.in_row and tense is Tense.UNKNOWN:
        if context.title_period is not None:
            return context.title_period, "a line of figures: the report's own time"
        return day, "a line of figures: the day of the report"
    dated = context.as_of is not None or context.of_a_day
    if dated and tense is not Tense.FUTURE and draft.kind in _COUNTED:
        return day, "the day the report stands for"
    return None, "not said"


def _outlasts(told: Period, statement: Statement, number: int, draft: Draft) -> bool:
    """ "Over the past five years we built … . Incomes reached 41,200 yuan": what stood at a level did so at a time."""
    if (told.end - told.start).days <= _LONGEST_YEAR:
        return False
    before = statement.before_at[number]
    if before is not None and draft.kind is Kind.GROWTH:
        return before.kind in _STANDING  # "reached 41,200 yuan, up 8.1 percent"
    return draft.kind in _STANDING


_STANDING = (Kind.LEVEL, Kind.SHARE, Kind.INDEX)
_LONGEST_YEAR = 371
"""Days of the longest year there is, a financial one of 53 weeks."""


def _is_aimed_at(frame: Frame, first: int) -> bool:
    """Whether a target is named before the number at ``first``."""
    told = frame.found.get(words.Topic.STATUS, ())
    return "target" in [each.meaning for each in told if each.last <= first] if told else False


_DIRECTED = (Tense.PAST, Tense.FUTURE, Tense.UNKNOWN)


def _lies_apart(tense: Tense, context: Context) -> bool:
    """Whether the time talked about lies ahead of what is past, or behind what "will" or "would be"."""
    told, said = context.period, context.said
    return told is not None and (told.end < said if tense is Tense.FUTURE else told.start > said)


def referent(statement: Statement, number: int, draft: Draft) -> Draft | None:
    """ "Of the 309 cases": the claim made of that number a moment ago, or the last one."""
    if statement.governors[number].way is not Way.WHOLE:
        return None
    for earlier in reversed(statement.context.recent):
        if earlier.value == draft.value and is_count(earlier.unit) == is_count(draft.unit):
            return earlier
    main = [each for each in statement.context.recent if not each.bracketed]
    return main[-1] if main else None


def whole_of(statement: Statement, number: int) -> Draft | None:
    """The whole named earlier in the sentence ("Of the 270 cases, 51 …")."""
    wholes = statement.wholes
    return statement.made[wholes[0]] if wholes and wholes[0] < number else None
