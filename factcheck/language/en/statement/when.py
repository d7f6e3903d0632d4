"""The time a figure is about, from its sentence and then from the text before."""

from __future__ import annotations

from ....extract import calendar as cal
from ....extract.draft import Draft
from ....extract.reading import Form
from ..periods import Role
from .frame import TimeOn
from .governor import Governor, Way
from .kind import is_count
from .setting import time_of
from .state import Statement
from .tense import Tense, tense_near


def set_time(statement: Statement, number: int, governor: Governor, draft: Draft) -> None:
    """Set the period of a draft and what decided it."""
    frame = statement.frame
    found = time_of(frame, number, governor)
    if found is not None:
        draft.period = found.mention.period
        words_said = frame.sentence.quote[found.mention.start : found.mention.end]
        draft.why["period"] = f'"{" ".join(words_said.split())}": {found.mention.rule}'
        return
    if governor.way is Way.BASE or draft.reading.form is Form.MOVE_FROM:
        base = base_time(statement, draft)
        if base is not None:
            draft.period = base.mention.period
            draft.why["period"] = f"the time it is compared with: {base.mention.rule}"
        return
    before = statement.before(number)
    if before is not None and before.period is not None and before.status is draft.status:
        draft.period, draft.why["period"] = (
            before.period,
            "the time of the claim before it in the sentence",
        )
        return
    time_from_context(statement, number, draft)


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
    context = statement.context
    part_of = whole_of(statement, number)
    if part_of is not None and part_of.period is not None:
        draft.period, draft.why["period"] = part_of.period, "the time of the whole it is a part of"
        return
    labelled = statement.governors[number].way is Way.LABEL
    tense = tense_near(statement.frame, number, statement.governors[number])
    whole = referent(statement, number, draft)
    if whole is not None and whole.period is not None:
        draft.period, draft.why["period"] = whole.period, "the time of the figure it refers to"
    elif tense is Tense.RUNNING:
        draft.period = context.as_of or cal.day(context.said)
        draft.why["period"] = "said in the present perfect: up to the day it was said"
    elif context.period is not None and (
        labelled or (tense not in (Tense.NOW, Tense.PRESENT) and not context.in_row)
    ):
        draft.period = context.period
        draft.why["period"] = "the time of the sentence before"
    elif tense is Tense.NOW:
        draft.period = context.as_of or cal.day(context.said)
        draft.why["period"] = "going on as it is said"
    elif context.in_row and tense is Tense.UNKNOWN:
        draft.period = context.as_of or cal.day(context.said)
        draft.why["period"] = "a line of figures: the day of the report"
    elif tense is Tense.PRESENT and context.as_of is not None:
        draft.period = context.as_of
        draft.why["period"] = "the day the report stands for"
    else:
        draft.why["period"] = "not said"


def referent(statement: Statement, number: int, draft: Draft) -> Draft | None:
    """ "Of the 309 cases": the claim made of that number a moment ago, or the last one."""
    if statement.governors[number].way is not Way.WHOLE:
        return None
    for earlier in reversed(statement.context.recent):
        if earlier.value == draft.value and is_count(earlier.unit) == is_count(draft.unit):
            return earlier
    main = [each for each in statement.context.recent if not each.why.get("bracket")]
    return main[-1] if main else None


def whole_of(statement: Statement, number: int) -> Draft | None:
    """The whole named earlier in the sentence ("Of the 270 cases, 51 …")."""
    for made, governor in zip(statement.made[:number], statement.governors, strict=False):
        if made is not None and governor.way is Way.WHOLE:
            return made
    return None
