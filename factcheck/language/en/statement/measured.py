"""The measure of a quantity: the way it is governed decides where to look."""

from __future__ import annotations

from ....extract.draft import Draft
from . import words
from .antecedent import subject_ahead
from .change_noun import compared_measure, noun_after, noun_before, of_noun
from .counting import bracket_measure, counted_measure, elliptical
from .frame import NOTHING, Frame
from .governor import Governor, Way
from .kind import is_count
from .measure import main_subject
from .share import share_measure
from .state import Statement
from .subject import attributive, does, done_to, subject_of

_ELLIPTICAL_WAYS = frozenset((Way.SUBJECT, Way.PLAIN, Way.LISTED, Way.OBJECT))


def measure_of(statement: Statement, number: int, governor: Governor, draft: Draft) -> tuple[str, str]:
    """What a quantity measures and why: its own words, else the subject of its sentence."""
    found, why = measure_by_way(statement, number, governor, draft)
    if found and found.lower() not in words.PRONOUNS:
        return found, why
    ahead = subject_ahead(statement, number) or main_subject(statement.frame, len(statement.frame.tokens))
    if ahead and ahead.lower() not in words.ANAPHORS and f"the {ahead.lower()}" not in words.ANAPHORS:
        return ahead, "the subject of its sentence"
    if found and statement.context.measure:
        return statement.context.measure, "points back to the sentence before"
    return found or ahead, why


def measure_by_way(statement: Statement, number: int, governor: Governor, draft: Draft) -> tuple[str, str]:
    """The measure as the governor says where to look."""
    counted = _counted(statement, number, governor, draft)
    if counted is not None:
        return counted
    way = governor.way
    if way is Way.SHARE:
        return share_measure(statement, number, governor)
    if way is Way.NOUN_AFTER:
        return noun_after(statement, number, governor)
    if way is Way.MOVED_BY and governor.noun != NOTHING:
        return noun_before(statement, number, governor)
    if way is Way.OF_NOUN:
        return of_noun(statement, number, governor, draft)
    if way is Way.COMPARED:
        return compared_measure(statement, number)
    qualified = attributive(statement, number)
    if qualified:
        return qualified, "the noun it qualifies"
    amount = statement.frame.quantities[number].unit not in ("", "percent", "rank", "times")
    if way is Way.LEVEL and amount and does(statement, governor.at):
        return done_to(statement, number, governor)
    return subject_of(statement, number, governor)


def _counted(statement: Statement, number: int, governor: Governor, draft: Draft) -> tuple[str, str] | None:
    """What is counted or stands in brackets; None for other quantities."""
    reading = statement.frame.quantities[number]
    way = governor.way
    if way is Way.BRACKET:
        return bracket_measure(statement, number, governor, draft)
    if is_count(reading.unit) and way not in (Way.MOVED_BY, Way.COMPARED, Way.NOUN_AFTER, Way.BASE):
        return counted_measure(statement, number, governor), "what is counted"
    if not is_count(draft.unit) or reading.unit:
        return None
    if way in _ELLIPTICAL_WAYS or (way is Way.LEVEL and acts(statement.frame, governor.at)):
        return elliptical(statement, number), "what was counted before, with what is said of it here"
    return None


def acts(frame: Frame, at: int) -> bool:
    """A verb that does something to what is counted, rather than state a level."""
    return frame.is_verb(at) and frame.lower(at) not in words.LEVEL_VERBS | words.BE
