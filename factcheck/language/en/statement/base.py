"""Earlier values: "from 5.2 percent", "compared with", "after"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ....claim import BasisKind, Kind, RelationKind, Status
from ....extract import calendar as cal
from ....extract.draft import Draft
from ....extract.reading import Form, Reading
from ..periods import Role
from .frame import NOTHING
from .governors.counted import counted_words
from .governors.governor import Governor, Way
from .kind import MOVES, is_count
from .measure.counting import noun_of
from .state import Statement
from .time.when import REVISED


def as_base(statement: Statement, number: int, draft: Draft, measure: str) -> str:
    """An earlier value is of the same kind and measure as the value that moved away from it."""
    main = main_of(statement, number, draft)
    if main is None and _POINTING & {statement.frame.word_at[0], statement.frame.word_at[1]}:
        for earlier in reversed(statement.context.recent):
            if earlier.unit == draft.unit:
                draft.kind, draft.direction = earlier.kind, earlier.direction
                draft.why["kind"] = "as for the figure it points back to"
                return earlier.measure
    if main is None:
        return _own_noun(statement, number, draft) or measure or statement.context.measure
    if _moves_on(statement, number) and draft.unit == "percent" and main.kind is Kind.GROWTH:
        draft.why["kind"] = "where a move began"
    elif _is_of_unit(draft.unit, main.unit):
        own = draft.direction if _names_its_direction(statement, number) else None
        draft.kind, draft.direction = main.kind, own or main.direction
        draft.unit = main.unit
    elif draft.kind is Kind.CHANGE:
        draft.kind, draft.direction = Kind.LEVEL, None
    draft.relations.append((RelationKind.BASE_OF, main))
    draft.why["kind"] = "an earlier value of the claim before it"
    return main.measure


def _own_noun(statement: Statement, number: int, draft: Draft) -> str:
    """ "compared with 712 admissions and 8 deaths": deaths are no earlier value of anything told before."""
    reading = draft.reading
    if not is_count(draft.unit) or reading.last == reading.number.last or not number:
        return ""
    return counted_words(
        statement.frame, reading, Governor(Way.SUBJECT, reading.first), noun_of(statement, reading)
    )


def lend_its_time(statement: Statement, number: int, draft: Draft) -> None:
    """ "up 4.2 % from 57.1 % in 2014": the step is against the time of the value it began at."""
    if draft.period is None:
        return
    main = draft.related(RelationKind.BASE_OF)
    if main is None or draft.period == main.period:
        return
    for step in reversed(statement.made[:number]):
        if step is not None and step.kind in MOVES and step.measure == draft.measure:
            if step.basis is None and step is not main:
                step.basis, step.basis_period = BasisKind.NAMED, draft.period
                step.why["basis"] = "the time of the value it began at"
            return


def _names_its_direction(statement: Statement, number: int) -> bool:
    """ "grew 3 percent after a contraction of 2.9", "after shrinking 2.9": which way the earlier one went."""
    governor = statement.governors[number]
    moved = governor.way is Way.MOVED_BY and governor.direction is not None
    return moved or governor.way is Way.NOUN_AFTER or governor.noun != NOTHING


_POINTING = frozenset(("this", "that", "it", "these"))


def _moves_on(statement: Statement, number: int) -> bool:
    """ "cut by half, from 9.8 percent of GDP in 2009 to 4.1": the value moved to comes next."""
    quantities = statement.frame.quantities
    if number + 1 >= len(quantities):
        return False
    following = quantities[number + 1]
    frame = statement.frame
    between = range(quantities[number].last, following.first)
    if any(frame.word_at[index] in (",", ";", "and") for index in between):
        return False
    to = frame.word_at[following.first - 1] == "to"
    return to and following.unit == quantities[number].unit


def take_end(statement: Statement) -> None:
    """ "would raise the wage from $7.25 to $10.10": a move began in what it ends in."""
    for base, end in _moves(statement):
        base.measure, base.why["measure"] = end.measure, "what moves on to the next value"
        if end.kind is not Kind.CHANGE:
            base.kind, base.direction = end.kind, end.direction
        base.relations = [each for each in base.relations if each[0] is not RelationKind.BASE_OF]
        base.relations.append((RelationKind.BASE_OF, end))
        _part_times(statement, base, end)
        _begin_since(statement, base, end)


def _begin_since(statement: Statement, base: Draft, end: Draft) -> None:
    """ "Since 2008 output has risen from 60 to 81": the first is of that time, the last of the day of speaking."""
    since = next((time for time in statement.frame.times if time.role is Role.SINCE), None)
    began = None if since is None or since.first > base.reading.first else since.mention.period
    if began is None or not (base.period is None or base.period.cumulative):
        return
    base.period, base.why["period"] = began, "where the move since then began"
    if end.period is not None and end.period.cumulative and end.period.start == began.start:
        end.period, end.why["period"] = (
            cal.day(statement.context.said),
            "where the move since then has come to",
        )


def _part_times(statement: Statement, base: Draft, end: Draft) -> None:
    """ "From 2012 to 2017 output grew from 5 to 8": where the move began is of the first year, its end of the last."""
    told = end.period
    ranged = told is not None and base.period in (None, told) and end.why.get("period", "").endswith("range")
    if told is None or not ranged or told.cumulative:
        return
    ends = next((time.mention.ends for time in statement.frame.times if time.mention.period is told), ())
    if ends:
        base.period, end.period = ends
        base.why["period"] = end.why["period"] = "an end of the time the move took"


def report_beginnings(statement: Statement) -> None:
    """A move to come begins at what is so already, unless its beginning is to come or was foreseen as well."""
    for base, end in _moves(statement):
        to_come = base.period is not None and base.period.end >= statement.context.said
        to_come = to_come or base.why.get("period") == REVISED
        if end.status in (Status.FORECAST, Status.TARGET) and base.status is end.status and not to_come:
            base.status, base.why["status"] = Status.REPORTED, "where a move to come begins"


def _moves(statement: Statement) -> Iterator[tuple[Draft, Draft]]:
    """The drafts of "from … to …", two by two."""
    for base, end in pairwise(statement.made):
        if base is None or end is None or not end.measure:
            continue
        if base.reading.form is Form.MOVE_FROM and end.reading.form is Form.MOVE_TO:
            yield base, end


def _is_of_unit(unit: str, of: str) -> bool:
    """Whether a base's unit is the main value's, or the shorter way to say it: "2.7 per 1,000", "567 cases", "$12"."""
    if unit in ("", of) or (unit.startswith("per_") and of.startswith(f"{unit}_")):
        return True
    if of.startswith(f"{unit}_per_"):
        return True
    return unit.startswith("count:") and of.endswith(f" {unit.removeprefix('count:')}")


def main_of(statement: Statement, number: int, draft: Draft) -> Draft | None:
    """The value that moved away from this base: the last level in its unit, or what follows "from … to"."""
    candidates = [
        made
        for made in statement.made[:number]
        if made is not None and made.reading.form is not Form.CONVERSION and not _is_another_base(made)
    ]
    levels = [
        made
        for made in candidates
        if _is_of_unit(draft.unit, made.unit)
        and made.kind is not Kind.CHANGE
        and (draft.unit or not _only_moves(made, draft.reading))
    ]
    if not levels:
        return None
    return _moved_level(statement, levels, draft) or levels[-1]


def _only_moves(made: Draft, reading: Reading) -> bool:
    """ "by 88 percent, from 587,000", "tripled from 4.1 million": an amount is no earlier value of how far it moved."""
    if made.unit == "percent":
        return reading.number.grouped or reading.number.scaled
    return made.reading.number.factor


def _is_another_base(made: Draft) -> bool:
    """ "up from 2,300 a year earlier and from 2,700 in 2019": both lie before the value that moved."""
    return made.related(RelationKind.BASE_OF) is not None


def _moved_level(statement: Statement, levels: Sequence[Draft], draft: Draft) -> Draft | None:
    """ "was 61.3 %, up 4.2 % from 57.1 %": the level before the step, for the step is of the same unit."""
    step = levels[-1]
    stood = levels[-2] if len(levels) > 1 else None
    gap = statement.frame.lowers[step.reading.last : draft.reading.first]
    if stood is None or step.kind is not Kind.GROWTH or gap != ["from"]:
        return None
    return stood if stood.kind in _STANDING and stood.measure == step.measure else None


_STANDING = (Kind.SHARE, Kind.LEVEL, Kind.RATIO)
