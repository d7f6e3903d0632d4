"""The words that say what a growth is against: "year on year", "from the previous quarter", "on a monthly basis"."""

from __future__ import annotations

from .....claim import BasisKind
from .....extract.draft import Draft
from ...periods import Role
from .. import words
from ..frame import NOTHING, Frame
from ..state import Statement

_BASIS = {
    "yoy": BasisKind.YOY,
    "mom": BasisKind.MOM,
    "qoq": BasisKind.QOQ,
    "annualized": BasisKind.ANNUALIZED,
    "average": BasisKind.AVERAGE,
}


_STEPWISE = (BasisKind.MOM, BasisKind.QOQ)
"""Against the month or the quarter before."""


def said_kind(statement: Statement, number: int, draft: Draft) -> BasisKind | None:
    """The kind of comparison that words beside the number name: behind it, else before it."""
    frame, reading = statement.frame, draft.reading
    qualified = _QUALIFYING.get(frame.word_at[reading.first - 1])
    if qualified is not None or words.Topic.BASIS not in frame.found:
        return qualified
    first, _last = frame.segments[frame.segment_at[reading.first]]
    first = max(_before_an_aside(frame, first), statement.end_before(number))
    behind = past_bracket(frame, reading.last)
    end = comparison_end(statement, behind)
    kind = basis_in(frame, behind, end, stop=True) or _kind_before(statement, number, first)
    if kind in _STEPWISE and _is_annual(draft) and _only_unchanged(frame, reading.last):
        return BasisKind.YOY  # "annual growth was 11 percent, unchanged from the previous month"
    return kind


_QUALIFYING = {
    "quarterly": BasisKind.QOQ,
    "monthly": BasisKind.MOM,
    "annual": BasisKind.YOY,
    "yearly": BasisKind.YOY,
}
"""Adjectives right before a number: "rose a quarterly 0.3 percent", "at an annual 4 percent"."""


def past_bracket(frame: Frame, at: int) -> int:
    """ "fell by 9,000 (0.3%) on the month": one past the bracket that opens at a token, else the token."""
    if frame.word_at[at] != "(":
        return at
    closing = (
        index
        for index in range(at, min(len(frame.tokens), at + _LONGEST_BRACKET))
        if frame.word_at[index] == ")"
    )
    return next(closing, at - 1) + 1


_LONGEST_BRACKET = 8


def _kind_before(statement: Statement, number: int, first: int) -> BasisKind | None:
    """The comparison named before a number, unless it is the one that an earlier number was held against."""
    frame, last = statement.frame, statement.frame.quantities[number].first
    for start, _, meaning in frame.phrases_in(words.Topic.BASIS, first, last):
        time = frame.time_at[start]
        taken = time != NOTHING and frame.times[time].role is Role.BASE and statement.end_before(number) > 0
        return None if taken else _BASIS[meaning]
    return frame.once(_kind_at_head)


def _kind_at_head(frame: Frame) -> BasisKind | None:
    """ "On a quarterly basis, sales rose": what opens a sentence, up to its first comma, holds for all of it."""
    found = frame.found.get(words.Topic.BASIS, ())
    if not found or found[0].first > _AT_THE_HEAD:
        return None
    comma = next(
        (at for at in range(found[0].last, found[0].last + _AT_THE_HEAD) if frame.word_at[at] == ","), 0
    )
    return _BASIS[found[0].meaning] if 0 < comma < frame.quantities[0].first else None


_AT_THE_HEAD = 4
"""Tokens that may open a sentence before its words of comparison, or stand between them and their comma."""


def _is_annual(draft: Draft) -> bool:
    return "annual" in draft.measure.lower() or "year-on-year" in draft.measure.lower()


def _only_unchanged(frame: Frame, at: int) -> bool:
    """Whether what follows only holds the figure against another month's: ", unchanged from", ", up from"."""
    return any(frame.word_at[index] in ("unchanged", "up", "down") for index in range(at, at + 12))


def _before_an_aside(frame: Frame, first: int) -> int:
    """ "contracted, quarter on quarter, by 0.1%": words of comparison between commas belong to the clause."""
    if not frame.aside_at:
        return first
    index = first - 1
    while index > 0 and (index in frame.aside_at or frame.word_at[index] == ","):
        index -= 1
    return index + 1 if any(each in frame.aside_at for each in range(index + 1, first)) else first


def comparison_end(statement: Statement, start: int) -> int:
    """How far words of comparison behind a number may stand: not beyond a new clause."""
    frame = statement.frame
    following = frame.lowers[start : start + _REACH]
    if not _TURNING.isdisjoint(following):
        return start + next(index for index, word in enumerate(following) if word in _TURNING)
    return start + len(following)


_REACH = 14
"""Tokens."""
_TURNING = frozenset(("while", "whereas", "but", ";"))
"""What begins a clause that says something else."""


def basis_in(frame: Frame, first: int, last: int, *, stop: bool = False) -> BasisKind | None:
    """The first words of comparison in a stretch of the sentence."""
    for start, end, meaning in frame.found.get(words.Topic.BASIS, ()):
        if start < first or end > last:
            continue
        crossed = stop and any(frame.quantity_at[index] != NOTHING for index in range(first, start))
        if crossed and meaning not in ("yoy", "qoq"):
            return None
        return _BASIS[meaning]
    return None
