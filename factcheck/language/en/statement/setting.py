"""The time and the place of a quantity, from its own clause outward."""

from __future__ import annotations

from collections.abc import Sequence

from ....text import Tag
from ..periods import Role
from ..places import WORLD, Manner, PlaceMention
from .frame import NOTHING, Frame, TimeOn
from .governor import Governor, Way
from .kind import is_count
from .partner import is_partner
from .phrase import subject_region

# -- time --------------------------------------------------------------------------------


def time_of(frame: Frame, number: int, governor: Governor) -> TimeOn | None:
    """The mention of time a quantity is about; None when its sentence has none for it."""
    if not frame.times:
        return None
    reading = frame.quantities[number]
    segment = frame.segment_at[reading.first]
    if _is_factor_of(frame, number):
        told = [time for time in frame.times if time.first < reading.first and _usable(frame, time)]
        if told:
            return told[-1]
    after = _after(frame, number, segment)
    if after is not None:
        return after
    if governor.way is Way.BASE:
        return None
    inside = _in_segment(frame, number, segment)
    if inside is not None:
        return inside
    if segment in frame.enclosing:
        return _for_bracket(frame, number, segment, governor)
    return _of_subject(frame, governor) or _elsewhere(frame, reading.first)


def _of_subject(frame: Frame, governor: Governor) -> TimeOn | None:
    """ "The receipts for the fiscal year, ascertained to October, are": the subject's own time."""
    if governor.way not in (Way.LEVEL, Way.MOVED_BY):
        return None
    first, last = subject_region(frame, governor.subject_end)
    told = [time for time in frame.times if first <= time.first < last and _usable(frame, time)]
    return told[0] if told else None


def _is_factor_of(frame: Frame, number: int) -> bool:
    """ "3.4 times the figure for last year": the time behind it is of what it is compared with."""
    reading = frame.quantities[number]
    return reading.unit == "times" and frame.lower(reading.last) in (
        "the",
        "that",
        "those",
        "as",
        "what",
        "its",
    )


def _usable(frame: Frame, time: TimeOn) -> bool:
    return time.role is Role.WHEN and not _behind_base(frame, time) and not _names_a_paper(frame, time)


_PAPERS = frozenset(
    "projections projection survey report exercise bulletin meeting outlook review statement edition issue message conference".split()
)


def _names_a_paper(frame: Frame, time: TimeOn) -> bool:
    """ "the March 2008 staff projections": the date of a paper, not of its figures."""
    if time.last >= len(frame.tokens) or frame.lower(time.first) in (
        "in",
        "on",
        "for",
        "during",
        "at",
        "since",
    ):
        return False
    for index in range(time.last, min(len(frame.tokens), time.last + 6)):
        if frame.lower(index) in _PAPERS:
            return True
        if frame.tag(index) & Tag.CLOSED or frame.tag(index) & Tag.MARK or not frame.free(index):
            return False
    return False


def _behind_base(frame: Frame, time: TimeOn) -> bool:
    """ "since the last report published on …", "than the amount received in 2017": it dates the base."""
    first, _ = frame.segment(time.first)
    index = time.first - 1
    while index >= first:
        if frame.quantity_at[index] != NOTHING:
            return False
        lower = frame.lower(index)
        if lower in ("since", "than"):
            return True
        if lower in ("compared", "against", "versus") and frame.tag(index) & (Tag.WORD):
            return not any(
                frame.quantity_at[k] != NOTHING for k in range(index, frame.segment(time.first)[1])
            )
        if frame.tag(index) & Tag.AUXILIARY and lower != "been":
            return False
        index -= 1
    return False


def _after(frame: Frame, number: int, segment: int) -> TimeOn | None:
    """The next time in the segment before another quantity or another clause begins."""
    start = frame.quantities[number].last
    end = frame.segments[segment][1]
    index = start
    while index < end and frame.segment_at[index] == segment:
        time = frame.time_at[index]
        if time != NOTHING:
            found = frame.times[time]
            if _usable(frame, found):
                return found
            index = max(index + 1, found.last)
            continue
        if frame.quantity_at[index] != NOTHING or frame.tokens[index].text == "(":
            return None
        if frame.lower(index) in ("and", "but", "while") and _clause_follows(frame, index, end):
            return None
        index += 1
    return None


def _clause_follows(frame: Frame, at: int, end: int) -> bool:
    """Whether a quantity or a new verb comes next after a conjunction."""
    for index in range(at + 1, end):
        if frame.quantity_at[index] != NOTHING:
            return index == at + 1
        if frame.tag(index) & Tag.AUXILIARY:
            return True
    return False


def _in_segment(frame: Frame, number: int, segment: int) -> TimeOn | None:
    """The nearest time before the quantity in its segment, else the first one after it in its clause."""
    reading = frame.quantities[number]
    at = reading.first
    base = base_before(frame, number)
    before: TimeOn | None = None
    after: TimeOn | None = None
    for time in frame.times:
        if frame.segment_at[time.first] != segment and frame.segment_at[time.last - 1] != segment:
            continue
        if not _usable(frame, time):
            continue
        if time.first < at:
            before = before if base <= time.first else time
        elif after is None and not _in_next_clause(frame, reading.last, time.first):
            after = time
    return before or after


def base_before(frame: Frame, number: int) -> int:
    """Where the base of a move ends: a time behind it is the base's ("from 3 in 1850 to 5")."""
    if not number:
        return len(frame.tokens)
    base, first = frame.quantities[number - 1], frame.quantities[number].first
    moved = frame.lower(base.first - 1) == "from" and any(
        frame.lower(index) == "to" for index in range(base.last, first)
    )
    return base.last if moved else len(frame.tokens)


def _in_next_clause(frame: Frame, first: int, last: int) -> bool:
    """Whether a conjunction with a verb of its own stands before a later time; a list goes on."""
    _, end = frame.segment(first) if first < len(frame.tokens) else (0, last)
    return any(
        frame.lower(index) in ("and", "but", "while")
        and frame.quantity_at[index + 1] == NOTHING
        and _clause_follows(frame, index, max(end, last))
        for index in range(first, last)
    )


def _for_bracket(frame: Frame, number: int, segment: int, governor: Governor) -> TimeOn | None:
    outer = frame.enclosing[segment]
    opening = frame.segments[segment][0]
    for earlier in range(number - 1, -1, -1):
        if frame.segment_at[frame.quantities[earlier].first] == outer:
            return time_of(
                frame, earlier, governor if governor.way is not Way.BASE else Governor(Way.LEVEL, 0)
            )
    return _elsewhere(frame, opening)


def _elsewhere(frame: Frame, at: int) -> TimeOn | None:
    """A time of another clause: the nearest before, then the nearest after; never one of a base."""
    before: TimeOn | None = None
    after: TimeOn | None = None
    for time in frame.times:
        where = frame.segment_at[time.first]
        if where == frame.segment_at[at]:
            continue
        if (where in frame.enclosing and _holds_quantity(frame, where)) or not _usable(frame, time):
            continue
        if is_base_segment(frame, where) or _inserted(frame, where):
            continue
        if time.first < at:
            before = time
        elif after is None and not _own_clause(frame, time):
            after = time
    return before or after


def _inserted(frame: Frame, segment: int) -> bool:
    """ ", with the stock of 3 March,": its time is its own."""
    first, _ = frame.segments[segment]
    return frame.lower(first) in (
        "including",
        "excluding",
        "exclusive",
        "inclusive",
        "besides",
        "embracing",
        "namely",
    )


def _holds_quantity(frame: Frame, segment: int) -> bool:
    first, last = frame.segments[segment]
    return any(frame.quantity_at[index] != NOTHING for index in range(first, last))


def _own_clause(frame: Frame, time: TimeOn) -> bool:
    """Whether a later time belongs to a clause that says something else (a verb without a number before it)."""
    first, last = frame.segment(time.first)
    quantities = any(frame.quantity_at[index] != NOTHING for index in range(first, last))
    verbs = any(frame.tag(index) & Tag.AUXILIARY for index in range(first, last))
    return verbs and not quantities


def is_base_segment(frame: Frame, segment: int) -> bool:
    """A clause that opens with what is compared with: ", compared with …", "up from …", "after …"."""
    first, last = frame.segments[segment]
    for index in range(first, min(first + 3, last)):
        lower = frame.lower(index)
        if lower in ("compared", "against", "versus", "than"):
            return True
        if lower in ("after", "following") and index == first > 0:
            return True
        if (
            lower in ("after", "following", "from")
            and index > 0
            and any(frame.quantity_at[k] != NOTHING for k in range(index, last))
        ):
            return first > 0
    return False


# -- place -------------------------------------------------------------------------------


def place_of(frame: Frame, number: int, governor: Governor) -> PlaceMention | None:
    """The mention of place a quantity is about; None when its sentence has none for it."""
    if not frame.places:
        return None
    reading = frame.quantities[number]
    segment = frame.segment_at[reading.first]
    if governor.way is Way.BRACKET:
        return (
            _before_bracket(frame, governor.at)
            or _in_bracket(frame, segment)
            or _nearest(frame, number, frame.enclosing.get(segment, segment))
        )
    if segment in frame.enclosing:
        opening = frame.segments[segment][0]
        while opening > 0 and frame.tokens[opening].text not in "([" and opening > reading.first - 20:
            opening -= 1
        named = _before_bracket(frame, opening)
        if named is not None:
            return named
    antecedent = _before_which(frame, segment)
    if antecedent is not None:
        return antecedent
    if governor.way is Way.WHOLE:
        return _in_whole(frame, reading.last, segment)
    return _nearest(frame, number, segment)


def _before_which(frame: Frame, segment: int) -> PlaceMention | None:
    """ "China, which reported 259 cases": the place the clause is about."""
    first, _ = frame.segments[segment]
    if first < 1 or frame.lower(first) not in ("which", "where", "who"):
        return None
    at = first - 1
    if at and frame.lower(at) == ",":
        at -= 1
    return frame.places[frame.place_at[at]] if frame.place_at[at] != NOTHING else None


def _in_whole(frame: Frame, at: int, segment: int) -> PlaceMention | None:
    """ "Of the 309 cases in China, …": only the whole's own words say where it is."""
    for index, place in enumerate(frame.places):
        if frame.segment_at[place.core] == segment and place.core >= at and fits(frame, index):
            return place
    return None


def _before_bracket(frame: Frame, opening: int) -> PlaceMention | None:
    """ "China (278 cases)"."""
    if opening and frame.place_at[opening - 1] != NOTHING:
        return frame.places[frame.place_at[opening - 1]]
    return None


def _in_bracket(frame: Frame, segment: int) -> PlaceMention | None:
    first, last = frame.segments[segment]
    for index in range(first, last):
        place = frame.place_at[index]
        if place != NOTHING and frame.segment_at[index] == segment and fits(frame, place):
            return frame.places[place]
    return None


def fits(frame: Frame, number: int) -> bool:
    """Whether a mention can be the place of a figure of its clause."""
    place = frame.places[number]
    if place.manner is Manner.AMONG or is_partner(frame, number) or _compared(frame, place):
        return False
    if _left_out(frame, place):
        return False
    if (
        place.end < len(frame.tokens)
        and frame.tokens[place.end].text == "("
        and place.manner is not Manner.OWNER
    ):
        return not _bracket_counts(frame, place.end)
    return not (place.manner is Manner.BARE and _after_including(frame, place.core))


def _left_out(frame: Frame, place: PlaceMention) -> bool:
    """ "excluding the service in California": not counted."""
    first, _last = frame.segment(place.start)
    return any(frame.lower(index) in _EXCLUDING for index in range(first, place.start))


_EXCLUDING = frozenset(("excluding", "exclusive", "except", "excepting"))


def _compared(frame: Frame, place: PlaceMention) -> bool:
    """ "As high as in Senegal", "16 times that of Latvia": what a figure is compared with."""
    before = frame.lower(place.start - 1)
    return before in ("as", "than") or (
        before in ("that", "those") and frame.lower(place.start - 2) in ("times", "than", "as", "to", "above")
    )


_UNNAMED = (Manner.AMONG, Manner.THIS, Manner.WHOLE)


def only_place(frame: Frame, measure: str) -> PlaceMention | None:
    """The one place a sentence names, where no other says more: "remittances to Honduras", "off Zanzibar".

    The partner of a trade is none, unless the goods leave it or come into it.
    """
    named = [place for place in frame.places if place.manner not in _UNNAMED]
    names = {place.name for place in named}
    if len(names) != 1:
        return None
    for number, place in enumerate(frame.places):
        if place.manner in _UNNAMED or _compared(frame, place) or _left_out(frame, place):
            continue
        if not is_partner(frame, number) or _own_end(frame.lower(place.start), measure.lower().split()):
            return place
    return None


def _own_end(preposition: str, measure: Sequence[str]) -> bool:
    """Exports come from, and imports into, the place they are figures of; other flows to it."""
    if any(word.startswith("export") for word in measure):
        return preposition == "from"
    if any(word.startswith("import") for word in measure):
        return preposition in ("into", "to")
    return "trade" not in measure


def _bracket_counts(frame: Frame, opening: int) -> bool:
    index = opening + 1
    while index < len(frame.tokens) and frame.tokens[index].text != ")":
        if frame.quantity_at[index] != NOTHING:
            return True
        index += 1
    return False


def _after_including(frame: Frame, at: int) -> bool:
    first, _ = frame.segment(at)
    for index in range(at - 1, max(first - 1, at - 14), -1):
        if frame.lower(index) in ("including", "included", "excluding", "namely"):
            return True
    return False


def _delivered(frame: Frame, number: int, place: PlaceMention) -> bool:
    """ "4,000 ventilators to New York": things counted where they go; money is where it comes from."""
    reading = frame.quantities[number]
    return place.core >= reading.last and is_count(reading.unit or "count:")


def _nearest(frame: Frame, number: int, segment: int) -> PlaceMention | None:
    """After the quantity up to the next one; before it in its segment; then the clauses before, then after."""
    found: dict[str, PlaceMention] = {}
    for index, place in enumerate(frame.places):
        if not fits(frame, index) or (place.manner is Manner.WITH and not _delivered(frame, number, place)):
            continue  # "due to Texas": somebody's partner, unless nothing else is named (``only_place``)
        where = _where_from(frame, number, segment, place)
        if where in ("owner", "later"):
            found.setdefault(where, place)
        elif where:
            found[where] = place
    return next(
        (found[where] for where in ("owner", "same", "bare", "earlier", "later") if where in found), None
    )


def _where_from(frame: Frame, number: int, segment: int, place: PlaceMention) -> str:
    """How a place lies to a quantity; empty where it can say nothing of it."""
    reading = frame.quantities[number]
    where = frame.segment_at[place.core]
    bare = place.manner is Manner.BARE
    if where in frame.enclosing and where != segment and not _all_from(frame, where, reading.last):
        return ""
    if place.core < reading.first:
        if where == segment:
            return "bare" if bare else "same"
        return "" if bare else "earlier"
    last = number + 1 == len(frame.quantities)
    end = len(frame.tokens) if last else frame.quantities[number + 1].first
    if (
        bare
        or place.core < reading.last
        or (where != segment and (_inserted(frame, where) or _one_each(frame, reading.last)))
        or _other_clause(frame, reading.last, place.start)
    ):
        return ""
    if reading.last <= place.start < end and where == segment:
        return "later" if _next_clause(frame, reading.last, place) else "owner"
    return "later" if place.start < end + 12 else ""


def _one_each(frame: Frame, after: int) -> bool:
    """ "including 400 to Ohio, 100 to Iowa": every later number has a place of its own."""
    places = [
        place for place in frame.places if place.start >= after and place.manner in (Manner.WITH, Manner.IN)
    ]
    numbers = [reading for reading in frame.quantities if reading.first >= after]
    return len(places) > 1 and len(numbers) > 1


def _all_from(frame: Frame, segment: int, after: int) -> bool:
    """ "(all from Hubei Province)": a bracket without a number says where all of it is."""
    first, _last = frame.segments[segment]
    return (
        first >= after
        and frame.lower(first + 1) in ("all", "both", "in", "from")
        and not _bracket_counts(frame, first)
    )


def _other_clause(frame: Frame, first: int, last: int) -> bool:
    """A semicolon, or a conjunction with its own subject, between a quantity and a place."""
    return any(frame.lower(index) == ";" for index in range(first, last)) or any(
        frame.lower(index) in ("while", "and", "but")
        and frame.quantity_at[index] == NOTHING
        and _verb_between(frame, index, last)
        for index in range(first, last)
    )


def _next_clause(frame: Frame, first: int, place: PlaceMention) -> bool:
    """ "17 euros and those in Leipzig 7 euros": after "and", right before another number."""
    following = any(
        frame.quantity_at[index] != NOTHING
        for index in range(place.end, min(place.end + 2, len(frame.tokens)))
    )
    return following and any(
        frame.lower(index) in ("and", "while", "but", "whereas") for index in range(first, place.start)
    )


def _verb_between(frame: Frame, first: int, last: int) -> bool:
    return any(frame.tag(index) & Tag.AUXILIARY for index in range(first, last))


def spell(place: PlaceMention) -> str:
    """A place as claims name it: "outside China" keeps its preposition."""
    if place.manner is Manner.OUTSIDE and place.name != WORLD:
        return f"outside {place.name}"
    return place.name
