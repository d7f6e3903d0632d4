"""One sentence → drafts: the passes over its quantities, in the order their answers are needed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ....claim import Kind, RelationKind
from ....extract.context import Context
from ....extract.draft import Draft
from ....extract.reading import Form, Reading
from ....quantity import Direction, Hedge
from ....text import Sentence, Tag
from ..periods import Clock, read_times
from ..places import PlaceMention, read_places
from . import words
from .account import settle
from .base import as_base, report_beginnings, take_end
from .basis import set_basis
from .carry import carry, catch_up, wait
from .change_noun import HELD_AGAINST
from .counting import set_head
from .frame import Frame
from .governing import follows_base
from .governor import Governor, Way
from .kind import decide_kind, follow_growth, is_count
from .limits import deny, figures
from .measured import measure_of
from .relation import convert, governor_in_list, relate
from .remarks import remark
from .respectively import spread
from .running import mark_running
from .state import Statement
from .unit import count_by_number, count_by_subject, count_by_verb, set_currency, set_unit
from .when import set_time
from .where import set_place
from .worth import is_claim


def _places(sentence: Sentence, context: Context) -> list[PlaceMention]:
    """The places a sentence names. To the United States, "Indian" treaties and agents are not India's."""
    if not sentence.tags & Tag.CAPITAL:
        return []
    found = read_places(sentence.tokens)
    if context.home != "United States":
        return found
    return [place for place in found if sentence.tokens[place.core].lower != "indian"]


def read_statements(sentence: Sentence, quantities: Sequence[Reading], context: Context) -> list[Draft]:
    """The claims a sentence makes, as drafts in the order of its quantities; updates ``context``.

    A sentence without a quantity is only kept: what it tells of time and place is read when a sentence
    with one follows.
    """
    if not quantities:
        wait(sentence, context)
        return []
    catch_up(context)
    settle(quantities)
    quantities = figures(sentence, quantities)
    clock = Clock(context.said, context.period, context.fiscal_end, context.fiscal)
    times = read_times(sentence, clock)
    places = _places(sentence, context)
    frame = Frame(sentence, quantities, times, places)
    drafts = claims_of(Statement(frame, context)) if frame.quantities else []
    carry(frame, drafts, context)
    return drafts


def make_all(statement: Statement) -> list[Draft]:
    """A draft for every quantity the frame holds, claim or not."""
    for number in range(len(statement.made)):
        make_draft(statement, number)
    take_end(statement)
    spread(statement.frame, statement.governors, statement.made)
    return [draft for draft in statement.made if draft is not None]


def claims_of(statement: Statement) -> list[Draft]:
    """The claims among them, each end of a range one."""
    make_all(statement)
    done: list[Draft] = []
    for number, draft in enumerate(statement.made):
        if draft is None or not is_claim(statement.frame, draft, statement.governors[number]):
            continue
        remark(statement.frame, number, draft)
        done.append(draft)
        if draft.reading.upper is not None:
            done.append(upper_end(draft))
    report_beginnings(statement)
    return done


def upper_end(draft: Draft) -> Draft:
    """The claim of a range's other end; each end of growth carries the sign printed with it."""
    twin = draft.as_upper_end()
    if twin.kind in (Kind.GROWTH, Kind.CHANGE) and draft.reading.value < 0:
        twin.direction = Direction.DOWN if twin.value < 0 else Direction.UP
        if twin.value < 0:
            twin.value = -twin.value
            twin.bounds = type(twin.bounds)(-twin.bounds.printed, -twin.bounds.soft, -twin.bounds.hard)
    draft.hedge, twin.hedge = Hedge.AT_LEAST, Hedge.AT_MOST
    twin.relations.append((RelationKind.RANGE_WITH, draft))
    draft.relations.append((RelationKind.RANGE_WITH, twin))
    draft.why["hedge"] = twin.why["hedge"] = "an end of a range"
    return twin


_TERMS = 2
"""The length of "real terms"."""


def make_draft(statement: Statement, number: int) -> None:
    """Read one quantity: unit, measure, kind, time, place, basis, in that order."""
    frame = statement.frame
    reading = frame.quantities[number]
    governor = governor_in_list(statement, number)
    deny(frame, reading)
    draft = Draft(reading, frame.sentence, reading.bounds())
    statement.made[number] = draft
    set_unit(statement, number, draft)
    set_head(statement, number, draft)
    before = statement.before(number)
    if reading.form is Form.CONVERSION and before is not None:
        convert(draft, before)
        return
    measure, why = measure_of(statement, number, governor, draft)
    decide_kind(frame, reading, governor, measure, draft)
    follow_growth(frame, governor, before, draft)
    based = (
        governor.way in (Way.MOVED_BY, Way.NOUN_AFTER)
        and number > 0
        and follows_base(frame, governor, reading.first)
    )
    if governor.way is Way.BASE or reading.form is Form.MOVE_FROM or based:
        measure = statement.stems[number] = as_base(statement, number, draft, measure)
    before = statement.before(number)
    if why == HELD_AGAINST and before is not None:
        draft.kind, draft.direction = before.kind, before.direction
    if before is not None and measure.lower().endswith(" terms") and len(measure.split()) == _TERMS:
        measure = before.measure  # "or 7.4 percent in real terms"
    draft.measure = _within_reason(_change_itself(draft, governor, measure))
    draft.why["measure"] = why
    if draft.kind is Kind.SHARE and "points back" in why:
        _as_before(draft, statement.context)
    count_by_number(draft)
    if not draft.unit and before is not None and is_count(before.unit) and before.measure == measure:
        draft.unit, draft.why["unit"] = before.unit, "the unit of the claim it goes on from"
        draft.kind = Kind.COUNT if draft.kind is Kind.LEVEL else draft.kind
    count_by_subject(draft, governor)
    count_by_verb(frame, governor, before, draft)
    if is_count(draft.unit) and draft.kind is Kind.LEVEL:
        draft.kind = Kind.COUNT
    if governor.way is Way.SHARE:
        statement.stems[number] = measure
    if draft.value < 0 or (
        draft.kind in (Kind.GROWTH, Kind.CHANGE) and frame.lower(reading.first - 1) == "minus"
    ):
        take_sign(draft)
    set_time(statement, number, governor, draft)
    mark_running(frame, draft, before, statement.context.said)
    set_place(statement, number, governor, draft)
    set_currency(statement, draft)
    set_basis(statement, number, draft)
    relate(statement, number, draft)


def _as_before(draft: Draft, context: Context) -> None:
    """ "We expect 3 percent" after "GDP grew 3.2 percent" is growth too."""
    for earlier in reversed(context.recent):
        if earlier.measure == draft.measure and earlier.unit == draft.unit and earlier.kind is Kind.GROWTH:
            draft.kind, draft.direction = Kind.GROWTH, Direction.UP
            draft.why["kind"] = "as for the figure it points back to"
            return


_LONGEST_MEASURE = 240
_CHANGE_OF = re.compile(
    r"(?i)(?:(?:net|total|annual|actual|average|whole|further) )*(increase|decrease|reduction|rise|decline|fall|diminution|gain|drop)s? (?:of|in) (.+)"
)


def _within_reason(measure: str) -> str:
    """A measure no longer than anybody reads."""
    return measure if len(measure) <= _LONGEST_MEASURE else measure[:_LONGEST_MEASURE].rsplit(" ", 1)[0]


def _change_itself(draft: Draft, governor: Governor, measure: str) -> str:
    """ "The increase of revenue was $783": a change, of what the noun of change names."""
    if governor.way is not Way.LEVEL or draft.kind not in (Kind.LEVEL, Kind.COUNT):
        return measure
    found = _CHANGE_OF.match(measure)
    if found is None:
        return measure
    draft.kind = Kind.CHANGE
    draft.direction = Direction.UP if found[1].lower() in words.CHANGE_NOUNS_UP else Direction.DOWN
    draft.why["kind"] = draft.why["direction"] = f'the measure is itself a change: "{found[1]}"'
    return re.sub(r"(?i)^(?:the|a|an|our|its|their) ", "", found[2])


def take_sign(draft: Draft) -> None:
    """A printed minus is the sign of growth; the value stays a magnitude."""
    if draft.kind in (Kind.GROWTH, Kind.CHANGE):
        draft.direction = Direction.DOWN
        draft.why["direction"] = "a printed minus"
        if draft.value >= 0:
            return
        draft.value = -draft.value
        draft.bounds = type(draft.bounds)(-draft.bounds.printed, -draft.bounds.soft, -draft.bounds.hard)
        draft.why["direction"] = "a printed minus"


def describe(sentence: Sentence, quantities: Sequence[Reading], context: Context) -> list[Draft]:
    """Drafts of the quantities, claims or not: what is measured and which way it went."""
    if not quantities:
        return []
    clock = Clock(context.said, context.period, context.fiscal_end, context.fiscal)
    times = read_times(sentence, clock)
    places = _places(sentence, context)
    frame = Frame(sentence, quantities, times, places)
    return make_all(Statement(frame, context))
