"""Times that are not the figure's own: of what it is compared with, of a paper, of an earlier value."""

from __future__ import annotations

from collections.abc import Sequence

from .....extract.reading import Reading
from .....text import Tag
from ...periods import Role
from ...verbs import FINITE
from .. import words
from ..frame import NOTHING, Frame, TimeOn

_PAPERS = frozenset(
    "projections projection survey report exercise bulletin meeting outlook review statement edition issue message conference".split()
)


_EXCEEDING = frozenset("exceed exceeds exceeded exceeding excess".split())
_DATING = frozenset(("in", "on", "for", "during", "at", "since"))


def names_a_paper(frame: Frame, time: TimeOn) -> bool:
    """ "the March 2008 staff projections": the date of a paper, not of its figures."""
    opened = frame.word_at[time.first] in _DATING and frame.word_at[time.first + 1] != "the"
    if time.last >= len(frame.tokens) or opened or _PAPERS.isdisjoint(frame.vocabulary):
        return False
    for index in range(time.last, min(len(frame.tokens), time.last + 6)):
        if frame.word_at[index] in _PAPERS:
            return True
        if frame.tag_at[index] & Tag.CLOSED or frame.tag_at[index] & Tag.MARK or not frame.free(index):
            return False
    return False


SAYING = frozenset("said says reported announced stated showed told confirmed".split())
_FORESEEN = frozenset("foreseen forecast predicted projected expected assumed envisaged announced".split())


def dates_what_was_said(frame: Frame, time: TimeOn) -> bool:
    """ ", the ministry reported on 18 February,", "As announced last week,", "the 2.8 percent foreseen in December"."""
    verb = frame.word_at[time.first - 1]
    if verb in _FORESEEN and time.first > 1 and frame.quantity_at[time.first - 2] != NOTHING:
        counted = frame.quantities[frame.quantity_at[time.first - 2]]
        lead = frame.word_at[counted.first - 1]
        return lead == "the" or (lead in _LEADING_BACK and verb != "expected")
    if verb in _PUBLISHED and frame.word_at[time.first - 2] in _DOCUMENTS:
        return True
    first, last = frame.segment(time.first)
    if frame.word_at[time.first] == "on" and _is_of_publishing(frame, first, time.first):
        return True
    if verb not in SAYING:
        return False
    told = any(frame.quantity_at[index] != NOTHING for index in range(first, last))
    inserted = first > 0 and frame.word_at[first - 1] == ","
    return not told and (inserted or frame.word_at[first] == "as")


_LEADING_BACK = frozenset("from than with to against versus".split())
"""What leads to a figure that was foreseen before: "from 2.8 percent", "compared with 2.8"."""


def was_foreseen(frame: Frame, reading: Reading) -> bool:
    """ "from 2.8 percent projected in May", "the previous 2.8 percent estimate": put so before, for the same time."""
    return frame.word_at[reading.last] in _FORESEEN_BEFORE


_FORESEEN_BEFORE = _FORESEEN - {"expected"} | {"estimate", "projection"}

_PUBLISHED = ("released", "published", "issued", "unveiled", "disclosed", "announced")
_FIGURES = ("data", "figures", "statistics", "report", "estimates", "numbers")
_LONGEST_AGENT = 9
_DOCUMENTS = _PAPERS | frozenset(_FIGURES)
"""What is put out at a time: "the report issued in October"."""


def _is_of_publishing(frame: Frame, first: int, last: int) -> bool:
    """ "data released by the State Post Bureau on Tuesday", "according to the customs on 3 May": the day they came out."""
    for index in range(last - 1, max(first, last - _LONGEST_AGENT) - 1, -1):
        if frame.word_at[index] == "according":
            return True
        if frame.word_at[index] in _PUBLISHED:
            return frame.word_at[index - 1] in _FIGURES and frame.word_at[index + 1] in ("by", "on")
        if frame.quantity_at[index] != NOTHING:
            return False
    return False


_AS_MUCH = frozenset("many much high large big great low".split())
"""Before "as": "three times as many as in 2015" dates what is compared with."""


def times_of_bases(frame: Frame) -> frozenset[TimeOn]:
    """The times of a sentence that date what is compared with."""
    multiples = [reading for reading in frame.quantities if reading.unit == "times"]
    held = not _LEADING_TO_BASES.isdisjoint(frame.vocabulary)
    return frozenset(
        [
            time
            for time in frame.times
            if time.role is _WHEN
            and (
                _is_of_a_base(frame, time.first)
                or (held and _behind_base(frame, time))
                or (multiples and _dates_a_multiple(frame, time, multiples))
            )
        ]
    )


_WHEN = Role.WHEN


def _behind_base(frame: Frame, time: TimeOn) -> bool:
    """ "since the last report published on …", "than the amount received in 2017": it dates the base."""
    first, _ = frame.segment(time.first)
    if "over" in frame.vocabulary and _compares_years(frame, first, time.first):
        return True
    index = time.first - 1
    as_much = frame.word_at[index] == "as" and frame.word_at[index - 1] in _AS_MUCH
    if as_much or in_clause_of_since(frame, first, time.first):
        return True
    while index >= first:
        if frame.quantity_at[index] != NOTHING:
            return False
        lower = frame.word_at[index]
        if lower == "than":
            others = (
                frame.word_at[index + 1] == "any"
            )  # "more people than any other state between 2010 and 2011"
            return not others and not any(
                index <= other.first and other.last <= time.first for other in frame.times
            )
        if _opens_base(frame, index):
            return True
        if lower in _HELD and frame.tag_at[index] & (Tag.WORD):
            return not any(
                frame.quantity_at[k] != NOTHING for k in range(index, frame.segment(time.first)[1])
            )
        if _leads_away(frame, index) and time.first > index + 1:
            return True
        if frame.tag_at[index] & Tag.AUXILIARY and lower != "been":
            return _behind_than(frame, index)
        index -= 1
    return False


def _compares_years(frame: Frame, first: int, over: int) -> bool:
    """ "The increase for the year 1884 over the year 1883 was": of two times, the one behind "over" is the base."""
    if frame.word_at[over] != "over":
        over -= 1
    if over <= first or frame.word_at[over] != "over" or frame.time_at[over - 1] == NOTHING:
        return False
    return any(frame.word_at[index] in words.CHANGE_NOUNS for index in range(first, over))


_HELD = frozenset(("compared", "comparing", "against", "versus", "contrast"))
_LEADING_TO_BASES = (
    _HELD | _EXCEEDING | frozenset("as than since over on upon from below above ahead short".split())
)
"""A sentence without one of these holds nothing against a time, but for a part "of" what it was then."""


def _is_of_a_base(frame: Frame, first: int) -> bool:
    """ "104 percent of that in May", "recovered to 75 percent of the same period last year"."""
    number = frame.quantity_at[first - 1] if first and frame.word_at[first] == "of" else NOTHING
    if number == NOTHING:
        return False
    parted = frame.word_at[first + 1] == "the" and frame.quantities[number].unit == "percent"
    return parted or frame.word_at[first + 1] in ("that", "those")


def _behind_than(frame: Frame, auxiliary: int) -> bool:
    """ "lower than it was four years ago", "fewer than had been the case in 1884"."""
    before = auxiliary - bool(frame.tag_at[auxiliary - 1] & Tag.PRONOUN)
    return frame.word_at[before - 1] == "than"


def _opens_base(frame: Frame, index: int) -> bool:
    """ "since", "below the average", "exceeded the yield in 1868", "in excess of the yield in 1868", "an increase over the yield in 1868": what a
    time behind it dates is compared with."""
    lower, following = frame.word_at[index], frame.word_at[index + 1]
    if lower == "over":
        return frame.word_at[index - 1] in words.CHANGE_NOUNS
    if lower in _EXCEEDING:
        return following in ("the", "that", "those") or (
            following == "of" and frame.word_at[index - 1] == "in"
        )
    return lower == "since" or (lower in ("below", "above") and frame.word_at[index + 2] == "average")


def in_clause_of_since(frame: Frame, first: int, last: int) -> bool:
    """ "since the market was opened in 2007", "since it left Lodz in 2011": the time is of what a run began with."""
    if "since" not in frame.vocabulary or "since" not in frame.lowers[first:last]:
        return False
    since = first + frame.lowers[first:last].index("since")
    told = any(
        frame.tag_at[index] & (Tag.AUXILIARY | Tag.VERB) or frame.word_at[index] in FINITE
        for index in range(since + 1, last)
    )
    return told and all(frame.quantity_at[index] == NOTHING for index in range(since, last))


def _leads_away(frame: Frame, index: int) -> bool:
    """ "14 percent below its level in May", "an increase of 7 percent on the population in 1790"."""
    number = frame.quantity_at[index - 1]
    if number == NOTHING or frame.quantities[number].unit != "percent":
        return False
    if frame.word_at[index + 2] in ("target", "targets", "plan", "goal", "forecast", "estimate"):
        return False
    if frame.word_at[index] in ("below", "above"):
        return frame.word_at[index + 1] in ("its", "their", "the", "that", "those")
    if frame.word_at[index] in ("ahead", "short"):
        return frame.word_at[index + 1] == "of"  # "14 percent ahead of its 2023 pace"
    before = frame.quantities[number].first - 1
    moved = frame.word_at[before] in ("of", "by")
    if frame.word_at[index] == "from" and (moved or frame.tag_at[before] & (Tag.UP | Tag.DOWN)):
        return frame.time_at[index] == NOTHING and frame.word_at[index + 1] in ("the", "its", "their")
    return (
        moved
        and frame.time_at[index] == NOTHING  # "by 2 percent on the year in May" is about May
        and frame.word_at[index] in ("over", "on", "upon")
        and frame.word_at[index + 1] in ("the", "that", "its")
    )


def base_before(frame: Frame, number: int) -> int:
    """Where the base of a move ends: a time behind it is the base's ("from 3 in 1850 to 5")."""
    if not number:
        return len(frame.tokens)
    base, first = frame.quantities[number - 1], frame.quantities[number].first
    between = frame.lowers[base.last : first]
    moved = frame.word_at[base.first - 1] == "from" and "to" in between and "and" not in between
    return base.last if moved else len(frame.tokens)


def holds_quantity(frame: Frame, segment: int) -> bool:
    """Whether a number stands in a segment."""
    first, last = frame.segments[segment]
    return any(frame.quantity_at[index] != NOTHING for index in range(first, last))


_COMPARING = frozenset(("compared", "comparing", "against", "versus", "than"))
_LEADING_TO_BASE = _COMPARING | {"after", "following", "from"}


def is_base_segment(frame: Frame, segment: int) -> bool:
    """A clause that opens with what is compared with: ", compared with …", "up from …", "after …"."""
    first, last = frame.segments[segment]
    if _LEADING_TO_BASE.isdisjoint(frame.lowers[first : first + 3]):
        return False
    for index in range(first, min(first + 3, last)):
        lower = frame.word_at[index]
        if lower in _COMPARING:
            return True
        if lower in {"after", "following"} and index == first > 0:
            return True
        if (
            lower in {"after", "following", "from"}
            and index > 0
            and any(frame.quantity_at[k] != NOTHING for k in range(index, last))
        ):
            return first > 0
    return False


def dates_a_yardstick(frame: Frame, time: TimeOn) -> bool:
    """ "88 percent of the December figure": the time of what it is held against."""
    return frame.word_at[time.last] in _YARDSTICKS and frame.word_at[time.first] in (
        "of",
        "above",
        "below",
        "than",
    )


_YARDSTICKS = frozenset("figure figures level levels total value number amount volume".split())


def base_of_multiple(frame: Frame, reading: Reading) -> TimeOn | None:
    """ "2.5 times those of 2015", "3 times the freight of 2015": the time of what a number is a multiple of."""
    start = reading.last
    for time in frame.times:
        if start < time.first <= start + _NEAR:
            between = frame.lowers[start : time.first]
            owned = "of" in (frame.word_at[time.first], between[-1]) and between[0] in _HELD_AGAINST
            return time if owned or _OF_WHAT.issuperset(between) else None
    return None


def _dates_a_multiple(frame: Frame, time: TimeOn, multiples: Sequence[Reading]) -> bool:
    """Whether a time is only that of what one of these multiples is a multiple of."""
    return any(base_of_multiple(frame, reading) is time for reading in multiples)


_NEAR = 6
"""Tokens."""
_HELD_AGAINST = frozenset(("the", "its", "that", "those"))
_OF_WHAT = frozenset(
    "those that the its of in for figure level amount number total value as many much large".split()
)
