"""Whether a change stands behind a word of comparison, and so is an earlier value."""

from __future__ import annotations

from .....text import Tag
from ...periods import Role
from ..frame import NOTHING, Frame, TimeOn
from .governor import Governor


def compares(frame: Frame, at: int) -> bool:
    """ "compared with", "in comparison with"."""
    return frame.word_at[at - 1] in ("compared", "comparing", "compares", "compare", "comparison", "contrast")


def follows_base(frame: Frame, governor: Governor, first: int) -> bool:
    """Whether a change is itself an earlier value: "after a rise of 3 percent", "compared with a 5 percent increase"."""
    at = min(first, governor.noun if governor.noun != NOTHING else governor.at) - 1
    if frame.times and _is_dated_before(frame, at):
        return True
    while at >= 0 and (
        frame.tag_at[at] & (Tag.DETERMINER | Tag.ADJECTIVE | Tag.ADVERB)
        or at in frame.aside_at
        or frame.word_at[at] in _NOT_HEADS
    ):
        at -= 1
    if at < 0 or not frame.free(at):
        return False
    lower = frame.word_at[at]
    return lower in {"after", "following", "from", "than", "against", "versus"} or (
        lower in {"with", "to"} and compares(frame, at)
    )


def _is_dated_before(frame: Frame, at: int) -> bool:
    """ "down from the second quarter's 2.8 percent rise": the time of a base ends at a token, in the possessive."""
    if frame.time_at[at] == NOTHING and frame.word_at[at] != "'s":
        return False
    dated = time_before(frame, at + 1)
    return dated is not None and dated.role is Role.BASE


_NOT_HEADS = frozenset(
    "annual quarterly monthly sharp slight similar strong modest revised growth rate real".split()
)


def time_before(frame: Frame, first: int) -> TimeOn | None:
    """The time right before a number, in the possessive or not."""
    at = first - 1 - (frame.word_at[first - 1] == "'s")
    return None if at < 0 or frame.time_at[at] == NOTHING else frame.times[frame.time_at[at]]
