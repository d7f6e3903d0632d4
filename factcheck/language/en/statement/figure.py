"""One quantity → its draft: the fields in the order they need each other."""

from __future__ import annotations

import re

from ....claim import Kind
from ....extract.context import Context
from ....extract.draft import Draft
from ....extract.reading import Form
from ....quantity import Direction
from ....text import Tag
from ..morphology import plural
from . import words
from .assertion.limits import deny
from .base import as_base, lend_its_time
from .count_unit import count_by_number, count_by_subject, count_by_verb
from .following import (
    FROM_ANOTHER_TIME,
    OF_ANOTHER_PLACE,
    follow_change,
    follow_growth,
    follow_places,
    follow_step,
)
from .frame import Frame
from .governors.following_base import follows_base
from .governors.governor import Governor, Way
from .kind import AMOUNTS, MOVES, decide_kind, is_count
from .measure.core import core_of
from .measure.counting import set_head
from .measure.measured import measure_of
from .measure.of_noun import HELD_AGAINST
from .phrases.phrase import subject_words
from .place.where import set_place
from .rate_step import follow_rate
from .relation import convert, governor_in_list, relate
from .scaled import share_unit_of_scaled
from .state import Statement
from .time.basis import set_basis
from .time.running import mark_running
from .time.when import set_time
from .unit import set_currency, set_unit

_TERMS = 2
"""The length of "real terms"."""


def make_draft(statement: Statement, number: int) -> None:
    """Read one quantity: unit, measure, kind, time, place, basis, in that order."""
    frame = statement.frame
    reading = frame.quantities[number]
    governor = governor_in_list(statement, number)
    if reading.first < reading.number.first:
        deny(frame, reading)
    draft = Draft(reading, frame.sentence, reading.bounds())
    statement.make(number, draft)
    set_unit(statement, number, draft)
    if reading.noun:
        set_head(statement, number, draft)
    before = statement.before_at[number]
    if reading.form is Form.CONVERSION and before is not None:
        convert(draft, before)
        return
    measure = _measure(statement, number, governor, draft)
    _count(statement, number, governor, draft, measure)
    if governor.way is Way.SHARE:
        statement.stems[number] = measure
    if _has_minus(frame, draft):
        take_sign(draft)
    set_time(statement, number, governor, draft)
    if draft.kind in AMOUNTS:
        mark_running(frame, draft, before, statement.context.said)
    set_place(statement, number, governor, draft)
    set_currency(statement, draft)
    set_basis(statement, number, draft)
    if draft.relations:
        lend_its_time(statement, number, draft)
    if before is not None:
        relate(statement, number, before, draft)


_APIECE = frozenset(("each", "apiece"))


def _of_each(frame: Frame, draft: Draft, measure: str) -> str:
    """ "paid 18 million to 2,300 families, or 8,000 each": what one of them got is no figure of them all."""
    if frame.word_at[draft.reading.last] not in _APIECE:
        return measure
    following = frame.tag_at[draft.reading.last + 1]
    names_whom = following & Tag.WORD and not following & (Tag.PREPOSITION | Tag.CONJUNCTION)  # "each year"
    if draft.kind is not Kind.LEVEL or names_whom or not measure or measure.endswith(" each"):
        return measure
    return f"{measure} each"


def _measure(statement: Statement, number: int, governor: Governor, draft: Draft) -> str:
    """Set what is measured and of which kind the figure is; the measure before its change is taken off."""
    frame, reading, before = statement.frame, draft.reading, statement.before_at[number]
    measure, why = measure_of(statement, number, governor, draft)
    decide_kind(frame, reading, governor, measure, draft)
    if before is not None:
        measure = _following(statement, number, before, draft, measure)
    if _is_base(frame, number, governor):
        measure = statement.stems[number] = as_base(statement, number, draft, measure)
    if why == HELD_AGAINST and before is not None:
        draft.kind, draft.direction = before.kind, before.direction
    if draft.kind is Kind.CHANGE:
        measure = _of_things(statement, number, measure)
    if governor.way is Way.LEVEL or governor.way is Way.PLAIN:  # "the increase was $5, … the increase $5"
        measure = _change_itself(draft, measure)
    draft.measure = _of_each(frame, draft, _within_reason(core_of(measure)))
    if governor.way is Way.LEVEL and not words.CHANGE_NOUNS.isdisjoint(frame.vocabulary):
        if before is not None:
            _change_so_far(frame, governor, before, draft)
        _change_told(frame, governor, draft)
    if before is not None and not draft.unit:
        follow_rate(before, draft)
    draft.why["measure"] = why
    if "points back" in why and draft.kind is Kind.SHARE and frame.word_at[0] not in ("of", "among"):
        _as_before(draft, statement.context)
    return measure


def _following(statement: Statement, number: int, before: Draft, draft: Draft, measure: str) -> str:
    """Let a figure be of the kind of the one it goes on from; its measure, which may be of that one as well."""
    frame, governor = statement.frame, statement.governors[number]
    follow_growth(frame, governor, _growth_before(statement, number, before), draft, before.reading.last)
    if governor.way is Way.BRACKET:
        follow_step(governor, before, draft)
        follow_places(frame, governor, before, draft)
    if governor.way is Way.OF_NOUN:
        follow_change(frame, statement.governors[number - 1], before, draft)
    in_terms = measure.endswith(" terms") and len(measure.split()) == _TERMS  # "or 7.4 percent in real terms"
    return before.measure if in_terms or draft.why["kind"] in _SAME_MEASURE else measure


_SAME_MEASURE = frozenset((FROM_ANOTHER_TIME, OF_ANOTHER_PLACE))


def _of_things(statement: Statement, number: int, measure: str) -> str:
    """ "725 stations were opened and 104 closed, a net increase of 621": of stations, not of those closed."""
    if number < 2:
        return measure
    first, second = statement.made[number - 2 : number]
    if first is None or second is None or first.unit != second.unit or not is_count(second.unit):
        return measure
    things = plural(second.unit.removeprefix("count:"))
    done = measure == second.measure != first.measure and measure.startswith(f"{things} ")
    return things if done and first.measure.startswith(things) else measure


def _growth_before(statement: Statement, number: int, before: Draft) -> Draft:
    """The claim before; where that is what something grew to, the growth itself."""
    if before.kind is _GROWTH:
        return before
    for made in statement.made[:number]:
        if made is not None and made.kind is _GROWTH and made.measure == before.measure:
            return made
    return before


_GROWTH = Kind.GROWTH


def _is_base(frame: Frame, number: int, governor: Governor) -> bool:
    """Whether a figure is an earlier value, a change that lies before another one among them."""
    reading = frame.quantities[number]
    if governor.way is Way.BASE or reading.form is Form.MOVE_FROM:
        return True
    changes = number > 0 and governor.way in _CHANGING
    return changes and follows_base(frame, governor, reading.first)


_CHANGING = frozenset((Way.MOVED_BY, Way.NOUN_AFTER))


def _count(statement: Statement, number: int, governor: Governor, draft: Draft, measure: str) -> None:
    """Give a bare number the unit that what it measures is counted in."""
    bare = draft.reading.last == draft.reading.number.last
    if not draft.unit or (bare and is_count(draft.unit)):
        _count_bare(statement, number, governor, draft, measure)
    if draft.kind is Kind.LEVEL and is_count(draft.unit):
        draft.kind = Kind.COUNT


def _count_bare(statement: Statement, number: int, governor: Governor, draft: Draft, measure: str) -> None:
    """By what is said of it, else as the figure before it, its subject or its verb."""
    before = statement.before_at[number]
    count_by_number(draft)
    if not draft.unit and before is not None and is_count(before.unit) and before.measure == measure:
        draft.unit, draft.why["unit"] = before.unit, "the unit of the claim it goes on from"
        draft.kind = Kind.COUNT if draft.kind is Kind.LEVEL else draft.kind
    verb = statement.frame.word_at[governor.at]
    if governor.way is Way.LEVEL and verb.endswith("ed") and verb not in words.STATING:
        share_unit_of_scaled(
            statement, number, draft
        )  # "donors have promised 2.1 billion": no donors are counted
    if before is None or before.unit or before.measure != measure:
        count_by_subject(draft, governor)
    count_by_verb(statement.frame, governor, before, draft)
    share_unit_of_scaled(statement, number, draft)


def _has_minus(frame: Frame, draft: Draft) -> bool:
    """A sign before the digits, or the word "minus" before a change."""
    if draft.value < 0:
        return True
    return frame.word_at[draft.reading.first - 1] == "minus" and draft.kind in MOVES


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


def _change_so_far(frame: Frame, governor: Governor, before: Draft, draft: Draft) -> None:
    """ "fell by 2,100, bringing the drop since January to 18,000": a change of what has just changed."""
    if frame.word_at[governor.at] not in words.BRINGING:
        return
    told = [word for word in frame.lowers[governor.at : draft.reading.first] if word in words.CHANGE_NOUNS]
    if told and draft.kind in AMOUNTS and before.unit == draft.unit:
        draft.kind = Kind.CHANGE
        draft.direction = Direction.UP if told[0] in words.CHANGE_NOUNS_UP else Direction.DOWN
        draft.why["kind"] = draft.why["direction"] = f'the measure is itself a change: "{told[0]}"'


def _change_told(frame: Frame, governor: Governor, draft: Draft) -> None:
    """ "The increase amounted to $5": a change of what was told before, and no level of it."""
    if draft.kind not in AMOUNTS:
        return
    told = subject_words(frame, governor.at) or _before_which(frame, governor.at - 1) or draft.measure
    *modifiers, head = told.lower().split() or ("level",)
    if head in words.CHANGE_NOUNS and _OF_A_CHANGE.issuperset(modifiers):
        draft.kind = Kind.CHANGE
        draft.direction = Direction.UP if head in words.CHANGE_NOUNS_UP else Direction.DOWN
        draft.why["kind"] = draft.why["direction"] = f'the measure is itself a change: "{head}"'


def _before_which(frame: Frame, at: int) -> str:
    """ "The increase, which amounts to": the noun a relative clause is about."""
    return frame.word_at[at - 1 - (frame.word_at[at - 1] == ",")] if frame.word_at[at] == "which" else ""


_OF_A_CHANGE = words.CHANGE_MODIFIERS | frozenset("the this that such total whole aggregate".split())


def _change_itself(draft: Draft, measure: str) -> str:
    """ "The increase of revenue was $783": a change, of what the noun of change names."""
    if draft.kind is Kind.CHANGE and draft.direction is None:
        _point_way(draft, measure)
    told = draft.kind in _SAID_OF_CHANGE and (" of " in measure or " in " in measure)
    found = _CHANGE_OF.match(measure) if told else None
    if found is None:
        return measure
    if draft.kind is _GROWTH:  # "the annual increase" is told apart by its modifier
        return measure if found.start(1) else _without_article(found[2])
    draft.kind = Kind.CHANGE
    draft.direction = Direction.UP if found[1].lower() in words.CHANGE_NOUNS_UP else Direction.DOWN
    draft.why["kind"] = draft.why["direction"] = f'the measure is itself a change: "{found[1]}"'
    return _without_article(found[2])


_SAID_OF_CHANGE = (*AMOUNTS, _GROWTH)


def _without_article(measure: str) -> str:
    return re.sub(r"(?i)^(?:the|a|an|our|its|their) ", "", measure)


def _point_way(draft: Draft, measure: str) -> None:
    """ "bringing the cumulative increase to 175 basis points": the noun says which way."""
    heads = [word for word in measure.lower().split() if word in words.CHANGE_NOUNS]
    if heads:
        draft.direction = Direction.UP if heads[0] in words.CHANGE_NOUNS_UP else Direction.DOWN
        draft.why["direction"] = f'the measure is itself a change: "{heads[0]}"'


def take_sign(draft: Draft) -> None:
    """A printed minus is the sign of growth; the value stays a magnitude."""
    if draft.kind in MOVES:
        draft.direction = Direction.DOWN
        draft.why["direction"] = "a printed minus"
        if draft.value >= 0:
            return
        draft.value = -draft.value
        draft.bounds = type(draft.bounds)(-draft.bounds.printed, -draft.bounds.soft, -draft.bounds.hard)
        draft.why["direction"] = "a printed minus"
