"""The mention of place a quantity is about, from its own clause outward."""

from __future__ import annotations

from bisect import bisect_left

from .....extract.reading import Form, Reading
from .....text import Tag
from ...places import WORLD, Manner, PlaceMention
from ..frame import NOTHING, Frame
from ..governors.governor import Governor, Way
from ..kind import is_count
from ..measure.tally import counts_places
from ..phrases.insertion import bracket_counts, inserted
from ..phrases.partner import is_partner
from .clause_reach import clause_reach
from .fitting_place import fits, fitting_places, of_a_part, past_own_part


def place_of(frame: Frame, number: int, governor: Governor) -> PlaceMention | None:
    """The mention of place a quantity is about; None when its sentence has none for it."""
    reading = frame.quantities[number]
    segment = frame.segment_at[reading.first]
    if governor.way is Way.BRACKET:
        return (
            _before_bracket(frame, governor.at)
            or _in_bracket(frame, segment)
            or _behind_bracket(frame, segment)
            or _nearest(frame, number, frame.enclosing.get(segment, segment))
        )
    if segment in frame.enclosing:
        opening = frame.segments[segment][0]
        while opening > 0 and frame.tokens[opening].text not in "([" and opening > reading.first - 20:
            opening -= 1
        named = _before_bracket(frame, opening) or _behind_bracket(frame, segment)
        named = named or _nearest(frame, number, segment) or _nearest(frame, number, frame.enclosing[segment])
        if named is not None:
            return named
    antecedent = _before_which(frame, segment) or _before_apposition(frame, governor.at)
    if antecedent is not None:
        return antecedent
    if governor.way is Way.WHOLE:
        return _in_whole(frame, reading.last, segment)
    parted = reading.unit == "percent" and frame.word_at[reading.last] == "of" and governor.at < reading.first
    if parted and (owner := _owner_of_part(frame, governor.at)) is not None:
        return owner
    return _nearest(frame, number, segment)


def _before_which(frame: Frame, segment: int) -> PlaceMention | None:
    """ "China, which reported 259 cases": the place the clause is about."""
    first, _ = frame.segments[segment]
    if first < 1 or frame.word_at[first] not in {"which", "where", "who"}:
        return None
    at = first - 1
    if at and frame.word_at[at] == ",":
        at -= 1
    number = frame.place_at[at]
    return frame.places[number] if number != NOTHING and not is_partner(frame, number) else None


def _before_apposition(frame: Frame, verb: int) -> PlaceMention | None:
    """ "Lyon, the capital of the region, handled": the place that is the subject."""
    place = frame.places[0]
    opens = place.start == 0 and place.end < verb - 1 and frame.word_at[verb - 1] == ","
    if not opens or frame.word_at[place.end] != ",":
        return None
    explained = frame.tag_at[place.end + 1] & Tag.DETERMINER or frame.word_at[place.end + 1] in _SEATS
    return place if explained else None


_SEATS = frozenset(("capital", "home", "seat"))
"""What a place is called without an article: "Lyon, capital of the region, handled"."""


def _in_whole(frame: Frame, at: int, segment: int) -> PlaceMention | None:
    """ "Of the 309 cases in China, …": only the whole's own words say where it is."""
    for index, place in enumerate(frame.places):
        if frame.segment_at[place.core] == segment and place.core >= at and fits(frame, index):
            return place
    return None


def _owner_of_part(frame: Frame, verb: int) -> PlaceMention | None:
    """ "Hunan's mills made up 9 percent of the country's output": the part's own place, not the whole's."""
    first, _last = frame.segments[frame.segment_at[verb]]
    own = [place for place in frame.places if first <= place.start < verb and place.manner is Manner.OWNER]
    return own[-1] if own else None


def _before_bracket(frame: Frame, opening: int) -> PlaceMention | None:
    """ "China (278 cases)"."""
    if opening and frame.place_at[opening - 1] != NOTHING:
        return frame.places[frame.place_at[opening - 1]]
    return None


def _behind_bracket(frame: Frame, segment: int) -> PlaceMention | None:
    """ "with the majority (59%) in Mabalako": no number but the bracketed ones stands before the place."""
    first, end = frame.segments[segment]
    while end < len(frame.tokens) and frame.segment_at[end] in frame.enclosing:
        end += 1
    place = frame.place_at[end] if end < len(frame.tokens) else NOTHING
    if place == NOTHING or frame.places[place].manner is not Manner.IN or not fits(frame, place):
        return None
    while first > 0 and frame.segment_at[first - 1] in frame.enclosing:
        first -= 1
    return None if first < 1 or frame.quantity_at[first - 1] != NOTHING else frame.places[place]


def _in_bracket(frame: Frame, segment: int) -> PlaceMention | None:
    first, last = frame.segments[segment]
    for index in range(first, last):
        place = frame.place_at[index]
        if place != NOTHING and frame.segment_at[index] == segment and fits(frame, place):
            return frame.places[place]
    return None


def _delivered(frame: Frame, number: int, place: PlaceMention) -> bool:
    """ "4,000 ventilators to New York": things counted where they go; money is where it comes from."""
    reading = frame.quantities[number]
    return place.core >= reading.last and is_count(reading.unit or "count:")


def _nearest(frame: Frame, number: int, segment: int) -> PlaceMention | None:
    """After the quantity up to the next one; before it in its segment; then the clauses before, then after."""
    named = frame.once(fitting_places)
    reading = frame.quantities[number]
    if reading.form is Form.RANK:
        named = _ranked(frame, named, reading.first)
    behind = bisect_left(named, reading.first, key=_core)
    first, _ = frame.segments[segment]
    found: dict[str, PlaceMention] = {}
    for place in reversed(named[:behind]):
        found.setdefault(_where_from(frame, number, segment, place), place)
        if "earlier" in found and place.core < first:
            break
    furthest = _end_of(frame, number) + 3 * _FURTHEST
    own = past_own_part(frame, reading.last)
    if own != reading.last and behind < len(named) and named[behind].start < _end_of(frame, number):
        return named[behind]
    for place in named[behind:]:
        if place.start >= furthest or of_a_part(frame, own, place.start):
            break
        found.setdefault(_where_from(frame, number, segment, place), place)
    for where in _PREFERRED:
        if where in found:
            return found[where]
    return None


def _ranked(frame: Frame, named: list[PlaceMention], first: int) -> list[PlaceMention]:
    """The places a rank can be of: "first globally", "Oulu came third among Nordic cities" say among which."""
    begin, _ = frame.segment(first)
    own = [place for place in named if begin <= place.core < first]
    return own or [place for place in named if place.name != WORLD]


_PREFERRED = ("owner", "same", "bare", "earlier", "later", "own")
"""Where a place stands, the surest first; "own" is in the counted noun itself: "52 African countries"."""


def _core(place: PlaceMention) -> int:
    return place.core


def _end_of(frame: Frame, number: int) -> int:
    """Where the next quantity begins, those aside that only tell more of this one."""
    while number + 1 < len(frame.quantities) and is_within(frame, number + 1):
        number += 1
    last = number + 1 == len(frame.quantities)
    return len(frame.tokens) if last else frame.quantities[number + 1].first


def is_within(frame: Frame, number: int) -> bool:
    """ "4,100 people in 880 families in Ampara", "12 cases reported from 3 districts of Uganda": one thing in another."""
    reading = frame.quantities[number]
    before = frame.quantities[number - 1]
    if frame.word_at[reading.first - 1] not in _HOLDING or not is_count(before.unit):
        return False
    return is_count(reading.unit) and all(
        frame.tag_at[index] & Tag.DETERMINER or frame.word_at[index].endswith(("ed", "ing"))
        for index in range(before.last, reading.first - 1)
    )


_HOLDING = frozenset("in from of to across among within".split())
"""Prepositions, "to" as in "persons belonging to 12 families"."""


def _where_from(frame: Frame, number: int, segment: int, place: PlaceMention) -> str:
    """How a place lies to a quantity; empty where it can say nothing of it."""
    reading = frame.quantities[number]
    if place.manner is Manner.WITH and not _delivered(frame, number, place):
        return ""  # "due to Texas": somebody's partner, unless nothing else is named (``only_place``)
    where = frame.segment_at[place.core]
    bare = place.manner is Manner.BARE
    if where in frame.enclosing and where != segment and not _all_from(frame, where, reading.last):
        return ""
    if reading.first < place.core < reading.last and counts_places(reading.unit):
        return "own"
    if place.core < reading.first:
        if where == segment:
            return "bare" if bare else "same"
        return "" if bare or of_a_part(frame, frame.segments[where][0], place.start) else "earlier"
    end = _end_of(frame, number)
    if (
        bare
        or place.core < reading.last
        or (where != segment and (inserted(frame, where) or _one_each(frame, reading.last)))
        or place.start > clause_reach(frame, reading.last)
        or _acts_in_another_clause(frame, reading.last, place)
    ):
        return ""
    if reading.last <= place.start < end and where == segment:
        return "later" if _next_clause(frame, reading.last, place) else "owner"
    return "later" if _steps(frame, end, place.start) < _FURTHEST else ""


_FURTHEST = 12
"""Words between a figure and a place that comes after the next one."""


def _steps(frame: Frame, first: int, last: int) -> int:
    """The words between two tokens, other figures and what stands in brackets aside."""
    if last - first < _FURTHEST:
        return last - first
    steps = sum(
        frame.quantity_at[index] == NOTHING and frame.segment_at[index] not in frame.enclosing
        for index in range(first, min(last, first + 3 * _FURTHEST))
    )
    return steps if last - first < 3 * _FURTHEST else _FURTHEST


def _one_each(frame: Frame, after: int) -> bool:
    """ "including 400 to Ohio, 100 to Iowa": every later number has a place of its own."""
    ends = frame.once(_ends_of_ways)
    places = len(ends) - bisect_left(ends, after)
    numbers = len(frame.quantities) - bisect_left(frame.quantities, after, key=_first)
    return places > 1 and numbers > 1


def _ends_of_ways(frame: Frame) -> list[int]:
    """Where the places begin that something is in or goes to."""
    return [place.start for place in frame.places if place.manner in (Manner.WITH, Manner.IN)]


def _first(reading: Reading) -> int:
    return reading.first


def _all_from(frame: Frame, segment: int, after: int) -> bool:
    """ "(all from Hubei Province)": a bracket without a number says where all of it is."""
    first, _last = frame.segments[segment]
    return (
        first >= after
        and frame.word_at[first + 1] in ("all", "both", "in", "from")
        and not bracket_counts(frame, first)
    )


def _acts_in_another_clause(frame: Frame, first: int, place: PlaceMention) -> bool:
    """ "is $70 billion, and Mexico has agreed": the place is the subject of what follows."""
    joined = place.start > first and frame.word_at[place.start - 1] in ("and", "but", "while", "whereas")
    return joined and bool(frame.tag_at[place.end] & Tag.AUXILIARY)


def _next_clause(frame: Frame, first: int, place: PlaceMention) -> bool:
    """ "17 euros and those in Leipzig 7 euros": after "and", right before another number."""
    following = any(
        frame.quantity_at[index] != NOTHING
        for index in range(place.end, min(place.end + 2, len(frame.tokens)))
    )
    return following and any(
        frame.word_at[index] in ("and", "while", "but", "whereas") for index in range(first, place.start)
    )


def spell(place: PlaceMention) -> str:
    """A place as claims name it: "outside China" keeps its preposition."""
    if place.manner is Manner.OUTSIDE and place.name != WORLD:
        return f"outside {place.name}"
    return place.name
