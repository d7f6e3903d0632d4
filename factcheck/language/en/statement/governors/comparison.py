"""Governors to the right of a number: "40 higher than", "a 14.2 percent increase"."""

from __future__ import annotations

from .....quantity import Direction
from .....text import Tag
from .. import words
from ..frame import NOTHING, Frame
from .governor import Governor, Way, counts_things, direction_of, is_money


def compared(frame: Frame, end: int) -> Governor | None:
    """ "higher than", "more than", "less than those", "fewer than" after the number."""
    at = end
    if at < len(frame.tokens) and frame.word_at[at] in {"percentage", "points"}:
        at += 1
    word = frame.word_at[at]
    if word == "in" and frame.word_at[at + 1] == "excess" and frame.word_at[at + 2] == "of":
        return Governor(Way.COMPARED, at, direction=Direction.UP)
    if word == "short" and frame.word_at[at + 1] == "of" and _is_percent(frame, end):
        return Governor(
            Way.COMPARED, at, direction=Direction.DOWN
        )  # "5 short of a majority" counts what lacks
    direction = _way_of(word)
    if direction is None or not _compares(frame, at, end, word):
        return None
    return Governor(Way.COMPARED, at, direction=direction)


def _way_of(word: str) -> Direction | None:
    if word in words.COMPARATIVES_UP or word == "ahead":
        return Direction.UP
    return Direction.DOWN if word in words.COMPARATIVES_DOWN else None


def _compares(frame: Frame, at: int, end: int, word: str) -> bool:
    """Whether a comparative behind a number that ends at ``end`` holds it against another figure."""
    follows = frame.word_at[at + 1]
    if word == "more" and _done_to_others(frame, end):
        return False
    if word in _LOOSELY_COMPARED and word not in ("up", "down") and _ends(frame, at + 1):
        return True
    if word in _HIGHER and _ends(frame, _past_time(frame, at + 1)):
        return True
    if word in _PRICED and (_ends(frame, at + 1) or follows in _PRICES):
        return True
    if (
        follows == "than"
        or _than_ahead(frame, at + 1)
        or (word in _LOOSELY_COMPARED and follows in ("compared", "year", "from", "on", "over", "against"))
        or (word in ("up", "down") and frame.time_at[min(at + 1, len(frame.tokens) - 1)] != NOTHING)
    ):
        return True
    if word in ("more", "less") and follows != "or" and _is_money(frame, end):
        return True  # "keeps $900 more of what it earns"
    if word in ("above", "below") and frame.time_at[min(at + 1, len(frame.tokens) - 1)] != NOTHING:
        time = frame.times[frame.time_at[at + 1]] if at + 1 < len(frame.tokens) else None
        levels = time is not None and frame.word_at[time.last].startswith("level")
        if levels or _is_percent(frame, end):
            return True  # "32 percent below 2005 levels", "below 2005"
    if (word in _OVER and over_a_yardstick(frame, at)) or (word == "ahead" and _ahead_of_another(frame, at)):
        return True
    return (
        word in ("above", "below")
        and frame.quantity_at[at] == NOTHING
        and follows in ("that", "those", "the", "its", "their", "our", "last")
    )


def _ahead_of_another(frame: Frame, at: int) -> bool:
    """ "14 percent ahead of its 2023 pace", "ahead of last year": another figure, or another time."""
    if frame.word_at[at + 1] != "of":
        return False
    return bool(frame.tag_at[at + 2] & Tag.DETERMINER) or frame.time_at[at + 2] != NOTHING


def _done_to_others(frame: Frame, end: int) -> bool:
    """ "killing 12 people and injuring 40 more": others, whom another verb acts on, and no comparison."""
    number = frame.quantity_at[end - 1]
    if number < 1 or frame.quantities[number].unit == "percent" or is_money(frame, number):
        return False
    verb = frame.quantities[number].first - 1
    word = frame.word_at[verb]
    acts = (frame.is_verb(verb) or word.endswith(("ed", "ing"))) and word not in words.STATING
    return acts and counts_things(frame, number - 1)


def over_a_yardstick(frame: Frame, at: int) -> bool:
    """ "$5 over the budget estimate", "an excess over the estimate of $5"; an excess over expenditures is a balance."""
    if frame.word_at[at] not in _OVER or not frame.tag_at[at + 1] & Tag.DETERMINER:
        return False
    noun = at + 2
    while frame.word_at[noun] in _BUDGETED or frame.tag_at[noun] & Tag.ADJECTIVE:
        noun += 1
    return frame.word_at[noun] in words.YARDSTICKS


_OVER = frozenset("over on above upon under below".split())
_BUDGETED = frozenset("budget original first revised official".split())


_LOOSELY_COMPARED = frozenset("more less higher lower fewer up down".split())


_HIGHER = frozenset(("higher", "lower"))


def _past_time(frame: Frame, at: int) -> int:
    """One past the time that begins at a token; the token itself where none does."""
    number = frame.time_at[at] if at < len(frame.tokens) else NOTHING
    return at if number == NOTHING else frame.times[number].last


_PRICED = frozenset("stronger weaker firmer softer cheaper dearer costlier".split())
_PRICES = frozenset("at against from on by than".split())
"""What may follow such a word where it tells a change: "0.3 percent weaker at 1.28 dollars"."""


def _is_percent(frame: Frame, end: int) -> bool:
    """Whether the quantity that ends before a token is a percentage."""
    number = frame.quantity_at[end - 1]
    return number != NOTHING and frame.quantities[number].unit == "percent"


def _is_money(frame: Frame, end: int) -> bool:
    """Whether the quantity that ends before a token is an amount of a currency."""
    number = frame.quantity_at[end - 1]
    return number != NOTHING and is_money(frame, number)


def _ends(frame: Frame, at: int) -> bool:
    """ "nearly 30 percent more.": nothing of the clause follows."""
    return at >= len(frame.tokens) or frame.tokens[at].text in (".", ",", ";", ")")


def _than_ahead(frame: Frame, at: int) -> bool:
    """ "9 percent less cargo than", "14 percent higher in 2019 than": the comparison ends further on."""
    for index in range(at, min(at + 9, len(frame.tokens))):
        if frame.word_at[index] in ("than", "compared", "comparing"):
            return True
        ends = frame.quantity_at[index] != NOTHING or frame.tag_at[index] & (Tag.MARK | Tag.AUXILIARY)
        if ends and frame.time_at[index] == NOTHING and frame.word_at[index] != "-":
            return False
    return False


def compared_inside(frame: Frame, at: int, end: int) -> Governor | None:
    """ "3,100 fewer cases than", "61,000 more tourists in 2019 than": the comparative stands before the noun."""
    if at >= end or frame.word_at[at] not in _INSIDE:
        return None
    if not (_than_ahead(frame, end) or _than_at_a_time(frame, end) or _opens_compared(frame, at)):
        return None
    direction = Direction.UP if frame.word_at[at] == "more" else Direction.DOWN
    return Governor(Way.COMPARED, at, direction=direction)


def _opens_compared(frame: Frame, at: int) -> bool:
    """ "Compared with 2015, there were 411 more flats and 27 fewer huts": the first figures of a sentence that compares."""
    if frame.word_at[0] != "compared" or not frame.times or frame.times[0].first > _AT_THE_HEAD:
        return False
    return all(
        frame.word_at[reading.number.last] in _INSIDE
        for reading in frame.quantities
        if reading.number.last <= at
    )


_INSIDE = frozenset(("more", "fewer", "less"))
"""Comparatives that stand before the noun of a count."""


_AT_THE_HEAD = 3
"""Tokens of "Compared with"."""


def _than_at_a_time(frame: Frame, at: int) -> bool:
    """ "3 million more people are at work than in 1961": a verb between, and a time behind "than"."""
    for index in range(at, min(at + 9, len(frame.tokens) - 1)):
        if frame.word_at[index] == "than":
            time = frame.time_at[index] if frame.time_at[index] != NOTHING else frame.time_at[index + 1]
            return time != NOTHING
        if frame.quantity_at[index] != NOTHING or frame.tag_at[index] & Tag.MARK:
            return False
    return False


_BETWEEN_CHANGE = frozenset(
    "year - on over month quarter annual yearly annualized annualised net overall real nominal further average rate y / yoy qoq mom".split()
)


GOVERNING_BEHIND = (
    words.COMPARATIVES | words.CHANGE_NOUNS | _BETWEEN_CHANGE | {"percentage", "points", "ahead"}
)
"""The words that may stand behind a number where what follows it governs it, "in excess of" aside."""


def change_noun_after(frame: Frame, first: int, end: int) -> Governor | None:
    """ "14.2 percent increase", "0.5% growth", "an 11 percent year-on-year rise"."""
    at = _past_a_list(frame, first, end)
    limit = at + 7
    while at < limit and (frame.word_at[at] in _BETWEEN_CHANGE):
        at += 1
    if at >= len(frame.tokens) or not frame.free(at):
        return None
    word, tag = frame.word_at[at], frame.tag_at[at]
    if word not in words.CHANGE_NOUNS or word in ("excess", "loss", "cut"):
        return None
    if (
        at == end
        and tag & Tag.VERB
        and frame.word_at[at + 1] in ("by", "to")
        and not _article_before(frame, first)
    ):
        return None
    if word.endswith("s") and not _article_before(frame, first) and tag & Tag.VERB:
        return None
    return Governor(Way.NOUN_AFTER, at, direction=direction_of(tag, word), subject_end=first)


def _past_a_list(frame: Frame, first: int, end: int) -> int:
    """ "a 14% and 2% decrease": one past the last of the percentages that share the noun."""
    unit = frame.quantities[frame.quantity_at[first]].unit if frame.quantity_at[first] != NOTHING else ""
    at = end
    for _ in range(_LONGEST_LIST):
        number = frame.quantity_at[at + 1] if at + 1 < len(frame.tokens) else NOTHING
        if unit != "percent" or frame.word_at[at] not in {"and", ",", "or"} or number == NOTHING:
            return at
        if frame.quantities[number].unit != unit:
            return at
        at = frame.quantities[number].last
    return at


_LONGEST_LIST = 4


def _article_before(frame: Frame, index: int) -> bool:
    return frame.word_at[index - 1] in (
        "a",
        "an",
        "the",
        "its",
        "their",
        "with",
        "of",
        "by",
        "saw",
        "posted",
        "registered",
    ) or frame.word_at[index] in ("a", "an")
