"""Which quantities are claims: a number that states a fact, not a duration, a name or a pointer."""

from __future__ import annotations

import re
from collections.abc import Callable

from .....claim import Kind
from .....extract.draft import Draft
from .....extract.reading import Reading
from .....quantity import Hedge
from .....remembered import remembered
from .....text import Tag
from ...morphology import singular
from .. import words
from ..frame import Frame
from ..governors.governor import Governor, Way
from ..kind import is_count
from ..measure.heading import HEADED


def is_claim(frame: Frame, draft: Draft, governor: Governor) -> bool:
    """Whether a quantity states a fact worth keeping, if its sentence asserts it."""
    for is_none in _doubts_about(draft.unit):
        if is_none(frame, draft, governor):
            return False
    reading, number = draft.reading, draft.reading.number
    if frame.word_at[reading.first - 1] == "the" and _is_a_mark(frame, reading):
        return False
    if frame.word_at[number.last] in _HYPHENS and _is_specification(frame, draft):
        return False
    if frame.word_at[number.first - 1] in _OPENING_QUOTES and frame.tag_at[number.last] & Tag.CAPITAL:
        return False  # "Seven Nights" in quotation marks names a work
    return not (number.spelled and _is_loosely_spelled(frame, draft))


_Doubt = Callable[[Frame, Draft, Governor], bool]
"""Whether a quantity is no claim, for a reason that only some units have."""


@remembered(4096)
def _doubts_about(unit: str) -> tuple[_Doubt, ...]:
    """What there is to doubt about a quantity of a unit; of most there is nothing."""
    asked: list[_Doubt] = [] if unit else [_is_unmeasured]
    if _is_duration(unit):
        asked.append(_only_lasts)
    if is_count(unit):
        asked += _points_at_known, _is_each_ones, _bounds_their_age
    if unit.endswith("vote"):
        asked.append(_is_outvoted)
    if unit in _DOUBTS:
        asked.append(_DOUBTS[unit])
    return tuple(asked)


def _is_unmeasured(frame: Frame, draft: Draft, governor: Governor) -> bool:
    """A number without a unit, of which no verb or label says what it is."""
    return not _measured_bare(frame, draft, governor)


def _only_lasts(frame: Frame, draft: Draft, governor: Governor) -> bool:
    """ "a course of six weeks": how long something takes, where that is not what is measured."""
    return not _measures_time(frame, draft, governor) and not _sells_nights(draft)


def _is_talking_point(_frame: Frame, draft: Draft, governor: Governor) -> bool:
    """ "I come before you with five points"."""
    return draft.reading.number.spelled and governor.way not in _MOVING


def _bounds_their_age(frame: Frame, draft: Draft, _governor: Governor) -> bool:
    """ "12,000 children under 5 and 40 adults": whom the number before counts, and no count of adults."""
    reading = draft.reading
    if frame.word_at[reading.first] not in _BOUNDING or reading.last != reading.number.last:
        return False
    return draft.value < _OLDEST and singular(frame.word_at[reading.first - 1]) in words.SERVED


_BOUNDING, _OLDEST = ("under", "over"), 120


def _only_tells_whom(_frame: Frame, draft: Draft, _governor: Governor) -> bool:
    """ "for those over 65 years of age": an age that is not measured."""
    return _MEASURES_AGE.isdisjoint(draft.measure.lower().split())


def _is_argument(frame: Frame, draft: Draft, _governor: Governor) -> bool:
    """ "in the first place"; not "in the top five"."""
    first = draft.reading.first
    return (
        draft.hedge is Hedge.EXACT and frame.word_at[first - 1] == "the" and frame.word_at[first - 2] == "in"
    )


def _is_outvoted(frame: Frame, draft: Draft, _governor: Governor) -> bool:
    """ "by five votes to one": how a body of few decided, and no count of anything in the world."""
    beside = frame.word_at[draft.reading.last] in _AGAINST or frame.word_at[draft.reading.first - 1] == "to"
    return beside and draft.value <= _A_BENCH


def _is_loosely_spelled(frame: Frame, draft: Draft) -> bool:
    """ "dozens of people", "one of the reasons": a number in words that counts nothing exactly."""
    return _is_vague(frame, draft) or (draft.reading.value == 1 and not _counts_one(frame, draft))


_A_BENCH = 30
_AGAINST = frozenset(("to", "against"))


def _is_each_ones(frame: Frame, draft: Draft, _governor: Governor) -> bool:
    """ "62 per cent of adults have had three doses": how many each of a share has got, and no count of all."""
    reading, number = draft.reading, frame.quantity_at[draft.reading.first]
    if not reading.number.spelled or draft.value > _A_FEW or number < 1:
        return False
    before = frame.quantities[number - 1]
    shared = before.unit == "percent" and frame.segment_at[before.first] == frame.segment_at[reading.first]
    return shared and frame.word_at[reading.first - 1] in _GETTING


_A_FEW = 10
_GETTING = frozenset("had have has received got own owns owned possess".split())


def _measured_bare(frame: Frame, draft: Draft, governor: Governor) -> bool:
    """A number without a unit is a claim where a verb of level says so ("the index was 51.2"), or a label."""
    if governor.way is Way.LABEL:
        labelled = frame.word_at[governor.at] in (":", "=") or draft.why.get("measure") == HEADED
        return bool(draft.measure) and labelled
    if governor.way is Way.BRACKET:
        return bool(draft.measure) and draft.kind is Kind.CHANGE
    if governor.way is Way.OF_NOUN:
        return frame.word_at[governor.at - 1] in _PEAKS and abs(draft.value) >= _MANY
    return bool(draft.measure) and governor.way in _STATING


_STATING = frozenset((Way.LEVEL, Way.MOVED_BY, Way.BASE, Way.COMPARED))
_PEAKS = frozenset(
    "peak high low record total average maximum minimum population membership circulation number rate estimate figure "
    "balance surplus deficit gap difference shortfall".split()
)
_MANY = 1000
"""A number so large behind "a peak of" is one of things, even where they are not named."""


def _is_duration(unit: str) -> bool:
    base = unit.removeprefix("count:").split("_per_")[0].split(" ")[-1]
    return base in words.DURATIONS


def _sells_nights(draft: Draft) -> bool:
    """ "1.9 million nights": hotels count them; nobody lasts so long."""
    return draft.unit.endswith("night") and draft.value >= _MANY_NIGHTS


_MANY_NIGHTS = 1000


def _measures_time(frame: Frame, draft: Draft, governor: Governor) -> bool:
    if governor.way not in _STATING and governor.way is not Way.OF_NOUN:
        return False
    if frame.word_at[draft.reading.last] == "of" and frame.word_at[governor.at].startswith("cover"):
        return True  # "cover 6.5 months of imports"
    return any(word in words.DURATION_HEADS for word in draft.measure.lower().split())


def _is_a_mark(frame: Frame, reading: Reading) -> bool:
    """ "below the 60 percent line": a number with a name, which somebody else set."""
    if frame.word_at[reading.last] in _MARKS or frame.word_at[reading.last + 1] == "limit":
        return True
    return any(frame.word_at[index] == "reference" for index in range(reading.last, reading.last + _NEAR))


_MARKS = frozenset("line mark threshold ceiling limit barrier watermark".split())


def _is_specification(frame: Frame, draft: Draft) -> bool:
    """ "a 12-inch wafer", "a three-tier system": a number hyphenated into an adjective."""
    reading = draft.reading
    after = reading.number.last
    if reading.unit == "times" or reading.upper is not None:
        return False  # "ten-fold"
    if frame.tokens[after].start != frame.tokens[after - 1].end or after + 1 >= len(frame.tokens):
        return False
    if frame.tokens[after + 1].text in "-‐‑":
        return False  # "$457--making": a dash of two hyphens
    return (
        frame.tokens[after + 1].lower not in ("percent", "percentage")
        and frame.tokens[after + 1].start == frame.tokens[after].end
    )


_HYPHENS = frozenset("-‐‑")


def _points_at_known(frame: Frame, draft: Draft, _governor: Governor) -> bool:
    """ "the two countries", "in two ways", "three principles": a count that tells nothing of the world."""
    reading = draft.reading
    if draft.unit.split(" ")[-1].removeprefix("count:") in words.DOCUMENT_PARTS and draft.value < _THICK:
        return True
    if reading.number.spelled and frame.word_at[reading.first - 1] in _NUMBERED:
        return True  # "phase two begins"
    spelled = reading.number.spelled and not reading.number.scaled
    definite = frame.word_at[reading.first - 1] in _DEFINITE
    head = draft.unit.split(" ")[-1].removeprefix("count:")
    told = reading.number.spelled or definite or draft.value < _FEW
    if head in words.EMPTY_COUNTS and told and not _issued(frame, reading.first):
        return True
    return spelled and definite


def _issued(frame: Frame, first: int) -> bool:
    """ "issued four opinions", "came up with 26 measures": papers of an office are things in the world."""
    return any(frame.word_at[index] in words.ISSUING for index in range(max(0, first - _NEAR), first))


_NEAR = 4


_THICK = 1000
_NUMBERED = frozenset("phase stage step part chapter round tier level day week".split())
_FEW = 10
"""So many points a speech may have; 22 measures published are counted in the world."""


_MEASURES_AGE = frozenset(("age", "ages"))
_COMPARED_TIMES = frozenset(
    "as the those more higher lower larger greater bigger faster smaller its their his what over than".split()
)


def _is_no_factor(frame: Frame, draft: Draft, governor: Governor) -> bool:
    """ "said three times that …", "the argument is twofold"; not "2.5 times that of", "doubled"."""
    reading = draft.reading
    word = frame.word_at[reading.number.first]
    if word.endswith("fold") and governor.way is Way.LEVEL:
        return True
    if frame.word_at[reading.last - 1] != "times" or governor.way in _MOVING:
        return False
    following = frame.word_at[reading.last]
    compared = following in _COMPARED_TIMES
    return not compared and not (following == "that" and frame.word_at[reading.last + 1] == "of")


_DOUBTS: dict[str, _Doubt] = {
    "index_point": _is_talking_point,
    "year_of_age": _only_tells_whom,
    "rank": _is_argument,
    "times": _is_no_factor,
}


_MOVING = (Way.MOVED_BY, Way.NOUN_AFTER, Way.COMPARED, Way.LEVEL, Way.OF_NOUN)
_VAGUE = frozenset("tens dozens scores hundreds thousands millions billions trillions".split())


def _is_vague(frame: Frame, draft: Draft) -> bool:
    """ "millions of travellers", "several dozen": how many is left open."""
    first = draft.reading.number.first
    few = "few" in frame.vocabulary and "few" in (frame.word_at[first], frame.word_at[first + 1])
    if few or frame.word_at[first] in _VAGUE:
        return True
    before = frame.word_at[first - 1]
    return frame.word_at[first] in {"dozen", "hundred", "thousand", "million", "billion"} and (
        before in {"several", "few", "many"} or (before == "of" and frame.word_at[first - 2] == "couple")
    )


_OPENING_QUOTES = frozenset(('"', "“", "‘", "«"))


_DEFINITE = frozenset(
    "the these those its their our his her your my both all any every each other such said first last next".split()
)


def _counts_one(frame: Frame, draft: Draft) -> bool:
    """ "one death" beside other counts is a figure; "one of the reasons" is not."""
    following = frame.word_at[draft.reading.number.last]
    if following in ("of", "another", "hand", "day", "time", "way", "thing", "more"):
        return False
    if draft.reading.noun.endswith("ing"):
        return False  # "one relating to trade"
    others = any(
        each.unit.startswith(("count:", "person")) and not (each.number.spelled and each.value == 1)
        for each in frame.quantities
        if each is not draft.reading
    )
    return (
        bool(draft.reading.noun)
        and not frame.tag_at[draft.reading.first] & Tag.CAPITAL
        and (others or _FOUND.search(draft.measure) is not None)
    )


_FOUND = re.compile(r" (?:reported|confirmed|recorded|registered|notified|detected|identified)\b")
"""What is done to cases in a report: "one case of polio has been confirmed" counts them."""
