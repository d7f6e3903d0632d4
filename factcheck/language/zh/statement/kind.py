"""What kind of figure a Chinese number is: a level, a count, growth, a change, a share, a rank."""

from __future__ import annotations

from ....claim import Kind
from ....extract.draft import Draft
from ....extract.reading import Reading
from ....quantity import Bounds, Direction
from .. import words
from ..governor import Governor, Way
from .standing import Standing
from .state import Statement

_POINTS = ("percentage_point", "basis_point")


def set_kind(statement: Statement, draft: Draft, standing: Standing) -> None:
    """By the governing word and the unit; a number in brackets is of the kind of the one before."""
    reading, governor = standing.reading, standing.governor
    before = next((made for made in reversed(statement.made) if made.unit == reading.unit), None)
    if standing.bracket and before is not None:
        draft.kind, draft.direction = before.kind, before.direction
    elif governor.way is Way.MOVED and governor.direction is not None and _can_move(reading):
        _moved(draft, governor)
    else:
        _stood(draft, governor, reading.unit)
    draft.why["kind"] = f"{governor.way}: “{governor.word}”" if governor.word else str(governor.way)


def _can_move(reading: Reading) -> bool:
    return reading.unit != "rank" and reading.unit not in _POINTS


def _moved(draft: Draft, governor: Governor) -> None:
    """By how much something grew or shrank; so many times more is growth in percent."""
    draft.kind = Kind.GROWTH if draft.unit in ("percent", "times") else Kind.CHANGE
    draft.direction = governor.direction
    if draft.unit == "times":
        draft.unit, draft.value = "percent", draft.value * 100
        printed, soft, hard = draft.bounds.printed, draft.bounds.soft, draft.bounds.hard
        draft.bounds = Bounds(printed.scaled(100), soft.scaled(100), hard.scaled(100))


def _stood(draft: Draft, governor: Governor, unit: str) -> None:
    """What stands at a number, by its unit."""
    if unit == "rank":
        draft.kind = Kind.RANK
    elif unit in _POINTS:
        draft.kind, draft.direction = Kind.CHANGE, governor.direction or Direction.UP
    elif unit == "percent":
        _standing_percent(draft)
    elif unit == "person" or unit.startswith("count:"):
        draft.kind = Kind.COUNT
    elif unit == "times":
        draft.kind = Kind.RATIO


def _standing_percent(draft: Draft) -> None:
    """A percent nothing moved by: growth, an index or a share by the head of what is measured."""
    head = draft.measure.rstrip('）)”"')
    if words.ends_with(head, words.GROWTH_HEADS):
        draft.kind, draft.direction = Kind.GROWTH, Direction.UP
    elif words.ends_with(head, words.INDEX_HEADS):
        draft.kind = Kind.INDEX
    else:
        draft.kind = Kind.SHARE
