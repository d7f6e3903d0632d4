"""Which mentions of time can be a figure's own: not those of bases, records, papers and of what was said."""

from __future__ import annotations

from ...periods import Role
from ..frame import NOTHING, Frame, TimeOn
from .lasting import ends_what_lasts
from .record_time import compares_a_record
from .time_of_base import dates_a_yardstick, dates_what_was_said, names_a_paper, times_of_bases


def is_usable(frame: Frame, time: TimeOn) -> bool:
    """Whether a time can be a figure's own, asked once of each time of a sentence."""
    return time in frame.once(_usable_times)


def _usable_times(frame: Frame) -> frozenset[TimeOn]:
    return frozenset([time for time in frame.times if _can_date(frame, time)])


def _can_date(frame: Frame, time: TimeOn) -> bool:
    if time.role is not Role.WHEN:
        return False
    if _labels_bracket(frame, time):
        return False
    other = (
        time in frame.once(times_of_bases)
        or dates_what_was_said(frame, time)
        or names_a_paper(frame, time)
        or dates_a_yardstick(frame, time)
    )
    return not other and not compares_a_record(frame, time) and not ends_what_lasts(frame, time)


def _labels_bracket(frame: Frame, time: TimeOn) -> bool:
    """ "31.4 per cent (2012/13: 29.8 per cent)": the time is that of the number behind its colon alone."""
    opens = frame.word_at[time.first - 1] in {"(", ";"} and frame.word_at[time.last] == ":"
    return opens and frame.quantity_at[min(time.last + 1, len(frame.tokens) - 1)] != NOTHING
