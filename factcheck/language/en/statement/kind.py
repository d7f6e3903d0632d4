"""What a number is: a level, a count, a change, growth, a share, a rank, an index."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ....claim import Kind
from ....extract.draft import Draft
from ....extract.reading import Form, Reading
from ....quantity import Bounds, Direction
from ....remembered import remembered
from . import words
from .frame import Frame
from .governors.governor import Governor, Way

POINTS = frozenset(("percentage_point", "basis_point"))
_OF_WHOLE = frozenset(("of",))
_MOVING = (Way.MOVED_BY, Way.COMPARED, Way.NOUN_AFTER)
_MOVED_HOW: Mapping[Way, str] = {
    Way.MOVED_BY: "moved by",
    Way.COMPARED: "compared by",
    Way.NOUN_AFTER: "of the move named after it,",
}
MOVES = (Kind.GROWTH, Kind.CHANGE)
"""Kinds that say how far a figure went; their value is a magnitude."""
AMOUNTS = (Kind.LEVEL, Kind.COUNT)
"""Kinds that say how much there is."""


@remembered(4096)
def is_count(unit: str) -> bool:
    """Whether a unit counts persons or things."""
    return unit == "person" or unit.startswith(("count:", "person_per"))


def decide_kind(frame: Frame, reading: Reading, governor: Governor, measure: str, draft: Draft) -> None:
    """Set ``kind`` and ``direction`` with their reasons."""
    unit = reading.unit
    if reading.form is Form.RANK or unit == "rank":
        set_kind(draft, Kind.RANK, None, "an ordinal after a word of ranking")
    elif unit in POINTS:
        _points(draft, governor)
    elif reading.form is Form.PROPORTION:
        _proportion(frame, reading, governor, draft)
    elif unit == "times":
        _times(frame, governor, draft)
    elif unit == "percent":
        _percent(frame, reading, governor, measure, draft)
    else:
        _amount(frame, reading, governor, measure, draft)


def _amount(frame: Frame, reading: Reading, governor: Governor, measure: str, draft: Draft) -> None:
    unit = reading.unit
    if governor.way in _MOVING and governor.direction is not None:
        set_kind(draft, Kind.CHANGE, governor.direction, f"an amount {_word(frame, governor)}")
    elif governor.way is Way.BRACKET and reading.direction is not None and not reading.number.places:
        set_kind(draft, Kind.CHANGE, reading.direction, "a printed sign")
    elif is_count(unit) and _added(frame, reading):
        set_kind(draft, Kind.CHANGE, Direction.UP, "counted in addition")
    elif _is_index(measure, unit):
        set_kind(draft, Kind.INDEX, None, "an index is measured")
    elif is_count(unit):
        set_kind(draft, Kind.COUNT, None, "things counted")
    else:
        set_kind(draft, Kind.LEVEL, None, "an amount as it stands")


def _proportion(frame: Frame, reading: Reading, governor: Governor, draft: Draft) -> None:
    moving = governor.way in _MOVING and governor.direction is not None
    if moving and frame.word_at[reading.last] != "of":
        set_kind(draft, Kind.GROWTH, governor.direction, f"a part {_word(frame, governor)}")
    else:
        set_kind(draft, Kind.SHARE, None, "a part of a whole")


def _added(frame: Frame, reading: Reading) -> bool:
    """ "an additional 259 cases": more than before."""
    if _MORE.isdisjoint(frame.vocabulary):
        return False
    around = (reading.first - 1, reading.first, reading.number.last)
    return any(frame.word_at[index] in _MORE for index in around)


_MORE = frozenset(("additional", "extra"))


def set_kind(draft: Draft, kind: Kind, direction: Direction | None, why: str) -> None:
    """Set kind and direction with their reason; a kind without a direction leaves the reason of an older one."""
    draft.kind, draft.direction = kind, direction
    draft.why["kind"] = why
    if direction is not None:
        draft.why["direction"] = why


def _word(frame: Frame, governor: Governor) -> str:
    return f'{_MOVED_HOW[governor.way]} "{frame.word_at[governor.at]}"'


def _points(draft: Draft, governor: Governor) -> None:
    direction = governor.direction if governor.way in _MOVING else None
    set_kind(draft, Kind.CHANGE, direction, "points are a change of a rate")


def _times(frame: Frame, governor: Governor, draft: Draft) -> None:
    fold = frame.word_at[draft.reading.last - 1].endswith("fold")
    if fold and governor.way in _MOVING:
        set_kind(draft, Kind.RATIO, governor.direction, "a multiple of its former value")
    elif frame.word_at[draft.reading.last] in _OF_ANOTHER_PACE:
        set_kind(draft, Kind.RATIO, None, "a multiple of another's pace")
    elif governor.way in _MOVING and governor.direction is not None:
        set_kind(draft, Kind.GROWTH, governor.direction, f"so many times {_word(frame, governor)}")
        one = governor.way is not Way.COMPARED and draft.reading.upper is None
        if one and frame.word_at[draft.reading.last - 1] == "times":
            _in_percent(draft)
    else:
        set_kind(draft, Kind.RATIO, None, "a multiple of another value")


_OF_ANOTHER_PACE = frozenset(("as", "faster", "slower", "quicker"))
"""What stands behind a multiple of another's pace: "grew twice as fast as wages", "three times faster than"."""


def _in_percent(draft: Draft) -> None:
    """ "an increase of 8.3 times" is growth of 830 percent."""
    draft.unit, draft.value = "percent", draft.value * 100
    printed, soft, hard = draft.bounds.printed, draft.bounds.soft, draft.bounds.hard
    draft.bounds = Bounds(printed.scaled(100), soft.scaled(100), hard.scaled(100))
    draft.why["unit"] = "so many times more, in percent"


def _percent(frame: Frame, reading: Reading, governor: Governor, measure: str, draft: Draft) -> None:
    lowered = measure.lower()
    if governor.way in _MOVING and governor.direction is not None:
        set_kind(draft, Kind.GROWTH, governor.direction, f"percent {_word(frame, governor)}")
    elif governor.way is Way.SHARE:
        set_kind(draft, Kind.SHARE, None, f'a share: "{frame.word_at[governor.at]}"')
    elif _is_index(lowered, "percent") and not _RATE_OF.search(lowered):
        set_kind(draft, Kind.INDEX, None, "an index is measured")
    elif is_growth_measure(lowered):
        sign = Direction.DOWN if reading.value < 0 or _negative(lowered) else Direction.UP
        set_kind(draft, Kind.GROWTH, sign, "the measure is a rate of growth")
    elif (
        frame.word_at[reading.last] == "interest"
        or _RATE.search(lowered)
        or (_bears_at(frame, reading) and _LENT.match(lowered))
    ):
        set_kind(draft, Kind.LEVEL, None, "a rate that is set or paid")
    elif _signed(frame, reading) and not SHARE_MEASURE.search(lowered):
        down = frame.tokens[reading.number.first - 1].text != "+"
        set_kind(draft, Kind.GROWTH, Direction.DOWN if down else Direction.UP, "percent with a printed sign")
    elif _is_price_rate(lowered):
        set_kind(draft, Kind.LEVEL, None, "a rate of interest is a level")
    elif frame.word_at[reading.last] in _OF_WHOLE and frame.word_at[reading.last + 1] != "":
        set_kind(draft, Kind.SHARE, None, 'percent "of" a whole')
    else:
        set_kind(draft, Kind.SHARE, None, "a percentage of its measure")


_RATE = re.compile(
    r"\b(?:interest|key|policy|base|bank|cash|repo|discount|deposit|lending|loan|refinancing|mortgage|prime|funds|fund|"
    r"swap|exchange|tax|duty|tariff|reference|official|minimum bid|facility) rates?\b|\b(?:yields?|coupons?|interest)\b"
    r"|\brates? on\b|^rates?$"
)
_LENT = re.compile(r"(?:\w+ ){0,2}(?:loans?|bonds?|notes|debts?|mortgages?(?! lending)|treasury bills)\b")
"""What bears interest "at 6 percent"."""


def _bears_at(frame: Frame, reading: Reading) -> bool:
    """ "bonds at 6 percent"; not "public debt peaked at 135.2 percent of GDP"."""
    return frame.word_at[reading.first - 1] == "at" and frame.word_at[reading.last] != "of"


def _signed(frame: Frame, reading: Reading) -> bool:
    """Whether a plus or minus is glued to the digits."""
    at = reading.number.first - 1
    return at >= 0 and frame.tokens[at].text in _SIGNS and frame.tokens[at].end == frame.tokens[at + 1].start


_SIGNS = frozenset(("+", "-", "−", "–", "±"))
_RATE_OF = re.compile(
    r"\brates? of (?:\w+ ){0,2}(?:increase|growth|change|inflation|decline)|\bgrowth\b|\binflation\b"
)


def _negative(measure: str) -> bool:
    return bool(re.search(r"\b(?:contraction|decline|decrease|deflation|fall|drop)\b", measure))


_PRICE_RATE = re.compile(
    r"\byields?\b|\b(?:"
    + "|".join(sorted(words.PRICE_RATES))
    + r")\b.*\brates?\b|\binterest\b|\bbid rate\b|\bfacility\b"
)


def _is_price_rate(measure: str) -> bool:
    return bool(_PRICE_RATE.search(measure)) and "share" not in measure


_GROWTH = re.compile(
    r"\b(?:"
    + "|".join(sorted(words.GROWTH_HEADS | words.CHANGE_NOUNS - {"excess", "loss", "cut", "cuts"}))
    + r")\b(?!\s+(?:rate\s+)?targets?\b)"
)
SHARE_MEASURE = re.compile(
    r"\b(?:share|proportion|percentage|ratio|participation|unemployment|employment rate|utili[sz]ation|penetration|coverage)\b"
)


def is_growth_measure(measure: str) -> bool:
    """Whether a level in percent of this measure is itself growth ("M3 growth", "HICP inflation")."""
    if "rate of change" in measure or "rates of change" in measure:
        return True
    return bool(_GROWTH.search(measure)) and not SHARE_MEASURE.search(measure)


_INDEX = re.compile(r"\b(?:index|pmi|gauge|barometer)\b")


def _is_index(measure: str, unit: str) -> bool:
    if unit == "index_point":
        return True
    return unit in {"", "percent"} and bool(_INDEX.search(measure.lower()))
