"""Units the number does not print: taken from the number before it, or from what is counted."""

from __future__ import annotations

import re

from ....extract.draft import Draft
from ....remembered import remembered
from ....text import Tag
from ..morphology import singular
from ..places import WORLD
from ..unit_table import shared_names
from . import words
from .count_unit import singular_noun
from .frame import NOTHING, Frame
from .governors.bracket_pair import pair_opening
from .governors.governor import Way
from .governors.opening_whole import noun_of_whole
from .kind import is_count
from .measure.doing import acts
from .measure.tally import counts_places, is_tally
from .relation import of_which, parted_from
from .state import Statement

_FURTHEST = 20
"""A unit said more numbers ago than this is no longer in anybody's ear."""


COUNTED_BEFORE = "what was counted in the sentence before"
OF_WHOLE = "the unit of what it is a part of"
_FOUND = (COUNTED_BEFORE, OF_WHOLE)
"""Why a bare number has its unit."""


def set_unit(statement: Statement, number: int, draft: Draft) -> None:
    """A bare number takes the unit of what it goes on from ("12 are in critical condition")."""
    governor = statement.governors[number]
    bare = draft.reading.last == draft.reading.number.last
    if bare and counts_places(draft.unit) and is_tally(statement.frame, number, governor.at):
        draft.unit = ""  # "20 persons in six countries: France (5)"
    parts = statement.frame.word_at[draft.reading.first - 1] in _RELATIVES
    parted = _unit_of_whole(statement, number, draft) if parts else ""
    if parted:
        draft.unit, draft.why["unit"] = parted, OF_WHOLE
        return
    if draft.unit or governor.way is Way.OF_NOUN:
        return
    listed = statement.frame.word_at[draft.reading.first - 1] in _LIST_MARKS
    if governor.way is Way.LEVEL and not listed and not acts(statement.frame, governor.at):
        return
    unit = _unit_of_whom(statement.frame, draft) or _unit_before(statement, number)
    whole = noun_of_whole(statement.frame, draft.reading) if unit is None else ""
    if whole:
        draft.unit, draft.why["unit"] = f"count:{singular_noun(whole)}", "the whole it is a part of"
        return
    if unit is not None:
        draft.unit = unit
        draft.why["unit"] = "the unit of the number before it"
        return
    context = statement.context.unit
    another = statement.frame.word_at[draft.reading.first - 1] == "another"
    of_total = statement.frame.word_at[0] == "of"  # "Of the total, 93 were"
    first = number == 0 and draft.reading.first < _EARLY + of_total
    if is_count(context) and another and draft.reading.last == draft.reading.number.last:
        draft.unit, draft.why["unit"] = context, "another of what was counted in the sentence before"
        return
    if is_count(context) and governor.way is Way.BRACKET and pair_opening(statement.frame, number) != NOTHING:
        draft.unit, draft.why["unit"] = context, COUNTED_BEFORE
        return
    if is_count(context) and first and acts_at_once(statement.frame, draft.reading.last):
        draft.unit, draft.why["unit"] = context, COUNTED_BEFORE


_RELATIVES = frozenset(("which", "whom"))


def _unit_of_whole(statement: Statement, number: int, draft: Draft) -> str:
    """ "the number of deaths is 316, of which 97": the noun nearest is not that of the whole."""
    frame, first = statement.frame, draft.reading.first
    if frame.word_at[first - 2] != "of":
        return ""
    before = parted_from(statement, number)
    bare = draft.reading.last == draft.reading.number.last
    return before.unit if before is not None and bare and is_count(before.unit) else ""


def _unit_of_whom(frame: Frame, draft: Draft) -> str:
    """ "our citizens, of whom 31 remained in captivity": the persons named right before."""
    at = draft.reading.first - 3
    if frame.word_at[at + 2] != "whom" or at < 1:
        return ""
    at -= frame.word_at[at] == ","
    person = bool(frame.tag_at[at] & Tag.PLURAL) and frame.free(at) and not frame.tag_at[at] & Tag.CLOSED
    return f"count:{singular(frame.word_at[at])}" if person else ""


_LIST_MARKS = frozenset((",", ";", "and"))
_EARLY = 4


def _unit_before(statement: Statement, number: int) -> str | None:
    """The unit of the number that a bare one goes on from; empty where that number does not lend it."""
    frame = statement.frame
    for earlier in range(number - 1, max(-1, number - _FURTHEST), -1):
        former = frame.quantities[earlier]
        if frame.word_at[former.last] in _APIECE:
            continue
        tally = counts_places(former.unit) and is_tally(frame, number, statement.governors[number].at)
        counted = former.unit or _unit_found(statement, earlier)
        if is_count(counted) and not tally:
            return counted if _goes_on_counting(statement, number) else ""
        if former.unit and not _lends_no_unit(former.unit) and not tally:
            parted = of_which(frame, former.last, frame.quantities[number].first)
            of_whole = earlier in statement.wholes and acts_at_once(frame, frame.quantities[number].last)
            shared = parted or of_whole or listed_with_time(statement, number)
            return former.unit if shared else None
    return None


_APIECE = ("each", "apiece")
"""What follows a price of one: "12,000 tickets at 35 euros each, and 15,000 next year"."""
_NO_LENDERS = ("percent", "times", "rank", "year_of_age")


def _lends_no_unit(unit: str) -> bool:
    """Shares, ages and the days something took say nothing of what the next number counts."""
    return unit in _NO_LENDERS or unit in words.DURATIONS


def _unit_found(statement: Statement, number: int) -> str:
    """ "Of these, 171 were confirmed and 21 severe": what the bare number before counts is in the sentence before."""
    made = statement.made[number]
    return made.unit if made is not None and made.why.get("unit") in _FOUND else ""


def _goes_on_counting(statement: Statement, number: int) -> bool:
    """A bare number in a list, before a verb or in a bracket; not the next cell of a lost table."""
    frame = statement.frame
    reading = frame.quantities[number]
    before = frame.word_at[reading.first - 1]
    return (
        statement.governors[number].way in (Way.LISTED, Way.OBJECT, Way.BRACKET)
        or acts_at_once(frame, reading.last)
        or before in (",", "and", ";", "while", "which", "whom", "with", "or", "than", "only", "but")
        or frame.word_at[reading.last] in ("more", "others", "other", "being", "of")
    )


def listed_with_time(statement: Statement, number: int) -> bool:
    """ "410 tonnes in 2018, and 388 in 2019": the same unit at another time."""
    frame = statement.frame
    reading = frame.quantities[number]
    timed = reading.last < len(frame.tokens) and frame.time_at[reading.last] != NOTHING
    listed = frame.word_at[reading.first - 1] in _LIST_MARKS
    return timed and (listed or statement.governors[number].way in (Way.LISTED, Way.PLAIN, Way.BASE))


_OF_A_COUNTRY = re.compile(r"[A-Z]{2}|[A-Z]\.|\b[A-Z][a-z]+(?:an|ish)\b")
"""A currency that says whose it is: "US$ 5 million", "Indian rupees"."""
_OWN_TONS = frozenset(("", "United States", "United Kingdom", WORLD))
"""Where a ton need not be a thousand kilograms."""


def set_currency(statement: Statement, draft: Draft) -> None:
    """ "Dinars" of Tunisia are its own; a name that countries share stays where none is known.

    A dollar is the source's own wherever it is spent: abroad it is the American one that goes without saying.
    """
    home = statement.context.country or ""
    if draft.unit == "ton" and statement.context.official and home not in _OWN_TONS:
        draft.unit, draft.why["unit"] = "tonne", "the ton of the source's country is metric"
        return
    if not _may_be_shared(draft.unit):
        return
    money, per, each = draft.unit.partition("_per_")
    homes = shared_names()[money]
    code = homes.get(home) if money == "USD" else homes.get(draft.place or "") or homes.get(home)
    if code and code != money and not _OF_A_COUNTRY.search(_printed(statement.frame, draft)):
        draft.unit, draft.why["unit"] = f"{code}{per}{each}", "the currency of the place"


@remembered(4096)
def _may_be_shared(unit: str) -> bool:
    """Whether a unit is of a currency whose name countries share."""
    return bool(shared_names().get(unit.partition("_per_")[0]))


def _printed(frame: Frame, draft: Draft) -> str:
    return frame.text(draft.reading.first, draft.reading.last)


def acts_at_once(frame: Frame, at: int) -> bool:
    """ "12 are in critical condition", "4 from outside": a verb or a preposition follows the bare number."""
    return (
        bool(frame.tag_at[at] & (Tag.AUXILIARY | Tag.PREPOSITION | Tag.VERB))
        and not frame.tag_at[at] & Tag.CAPITAL
    )
