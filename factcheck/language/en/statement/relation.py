"""How the figures of one sentence hang together."""

from __future__ import annotations

from ....claim import Kind, RelationKind
from ....extract.draft import Draft
from ....extract.reading import Form
from . import words
from .frame import NOTHING, Frame
from .governors.governor import Governor, Way, direction_of
from .kind import AMOUNTS, MOVES, is_count
from .state import Statement
from .time.when import whole_of


def relate(statement: Statement, number: int, before: Draft, draft: Draft) -> None:
    """Tie a draft to the ones before it: part and whole, growth and level."""
    while before.reading.form is Form.CONVERSION:
        earlier = statement.before_at[statement.made.index(before)]
        if earlier is None:
            return
        before = earlier
    frame = statement.frame
    whole = whole_of(statement, number) if statement.wholes else None
    if whole is not None and whole.unit == draft.unit:
        draft.relations.append((RelationKind.PART_OF, whole))
        if draft.place is None:
            draft.place = whole.place
    elif before.measure == draft.measure and draft.kind in MOVES and before.kind in _MOVED:
        draft.relations.append((RelationKind.GROWTH_OF, before))
    elif before.measure == draft.measure and draft.kind in AMOUNTS and before.kind is Kind.GROWTH:
        before.relations.append((RelationKind.GROWTH_OF, draft))
    elif of_which(frame, before.reading.last, draft.reading.last) and before.unit == draft.unit:
        draft.relations.append((RelationKind.PART_OF, before))


_MOVED = (*AMOUNTS, Kind.SHARE, Kind.INDEX)
"""Kinds that grow or change."""


def convert(draft: Draft, before: Draft) -> None:
    """Give a conversion everything but its number from the amount before the bracket."""
    for name in ("kind", "direction", "measure", "place", "period", "basis", "basis_period"):
        setattr(draft, name, getattr(before, name))
    draft.relations.append((RelationKind.CONVERSION_OF, before))
    draft.why = dict.fromkeys(("kind", "measure", "place", "period"), "the same fact in another unit")


def governor_in_list(statement: Statement, number: int) -> Governor:
    """A listed quantity is governed as the one it follows."""
    governor = statement.governors[number]
    if governor.way is not Way.LISTED or number == 0:
        return governor
    earlier = statement.governors[number - 1]
    if earlier.way is Way.BRACKET and _in_one_bracket(statement.frame, number):
        governor = statement.governors[number] = Governor(
            Way.SUBJECT, statement.frame.quantities[number].first
        )
        return governor  # "(190 deaths in Rieti and 57 deaths in Ascoli)"
    if number > 1 and (earlier.way is Way.BRACKET or _labelled_in_bracket(statement.frame, earlier)):
        earlier = statement.governors[number - 2]
    reading, former = statement.frame.quantities[number], statement.frame.quantities[number - 1]
    of_which = ("of", "which"), ("of", "whom")
    parted = (statement.frame.word_at[reading.last], statement.frame.word_at[reading.last + 1]) in of_which
    if is_count(reading.unit) and (earlier.way is Way.WHOLE or parted):
        earlier = Governor(Way.SUBJECT, reading.first)
    if (
        earlier.way in (Way.MOVED_BY, Way.NOUN_AFTER, Way.COMPARED)
        and reading.unit not in (former.unit, "")
        and not _counted_in_turn(statement.frame, earlier, number)
        and statement.frame.word_at[reading.first - 1] != "or"  # "rose 17.5 points, or 0.2 percent"
    ):
        earlier = Governor(Way.LEVEL, governor.at)
    direction = direction_of(statement.frame.tag_at[earlier.at], statement.frame.word_at[earlier.at])
    of_whole = reading.unit == "percent" and statement.frame.word_at[reading.last] == "of"
    said_again = (
        not of_whole
        and statement.frame.word_at[reading.first - 1] == "or"
        and reading.unit == "percent" != former.unit
    )
    if said_again and earlier.way is Way.LEVEL and direction is not None:
        earlier = Governor(
            Way.MOVED_BY, earlier.at, direction=direction
        )  # "rose from 107 to 113, or 5.6 percent"
    statement.governors[number] = earlier
    return earlier


def _labelled_in_bracket(frame: Frame, governor: Governor) -> bool:
    """ "of 2.3% (calendar adjusted: 2.0%) and 1.4%": what follows the bracket goes on with what stands before it."""
    return governor.way is Way.LABEL and frame.segment_at[governor.at] in frame.enclosing


def _in_one_bracket(frame: Frame, number: int) -> bool:
    """Whether a counted thing stands in the bracket of the one before it."""
    reading, former = frame.quantities[number], frame.quantities[number - 1]
    counted = is_count(reading.unit) and reading.last > reading.number.last
    return counted and frame.segment_at[reading.first] == frame.segment_at[former.first]


def _counted_in_turn(frame: Frame, earlier: Governor, number: int) -> bool:
    """ "an increase of 23 vessels, 67 guns, and 12,427 tons": each of them is the increase."""
    reading, former = frame.quantities[number], frame.quantities[number - 1]
    named = earlier.noun != NOTHING and is_count(former.unit) and reading.unit != "percent"
    between = frame.lowers[former.last : reading.first]
    return named and frame.word_at[earlier.noun + 1] != "in" and set(between) <= {",", "and"}


def parted_from(statement: Statement, number: int) -> Draft | None:
    """The claim a figure behind "of which" or "of whom" is a part of; whom are persons, however far back."""
    before, frame = statement.before_at[number], statement.frame
    if before is None or "whom" not in frame.lowers[before.reading.last : frame.quantities[number].first]:
        return before
    return next((made for made in reversed(statement.made[:number]) if made and is_person(made.unit)), before)


def is_person(unit: str) -> bool:
    """Whether a unit counts people, as such or by what they are."""
    return unit == "person" or unit.removeprefix("count:").split(" ")[-1] in words.SERVED


def of_which(frame: Frame, first: int, last: int) -> bool:
    """Whether "of which" or the like stands in a stretch of the sentence."""
    if _OF_WHAT.isdisjoint(frame.vocabulary):
        return False
    return any(
        frame.word_at[index] == "of" and frame.word_at[index + 1] in _OF_WHAT for index in range(first, last)
    )


_OF_WHAT = frozenset(("which", "whom", "this", "these", "them", "that"))
"""What "of" leads to where a part is taken from what was told."""
