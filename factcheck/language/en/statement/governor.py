"""What governs a quantity: the verb, noun or particle that says what the number does."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from ....extract.reading import Form
from ....quantity import Direction
from ....text import Tag
from . import words
from .frame import NOTHING, Frame


class Way(StrEnum):
    """How a quantity hangs on its governor."""

    MOVED_BY = "moved by"
    """ "rose 5 percent", "an increase of 5 percent", "up 5 percent"."""
    COMPARED = "compared"
    """ "2.7 trillion higher than"."""
    NOUN_AFTER = "noun after"
    """ "a 14.2 percent increase"."""
    LEVEL = "level"
    """ "was", "reached", "rose … to", "stood at"."""
    SHARE = "share"
    """ "accounting for 40 percent of"."""
    OF_NOUN = "of noun"
    """ "a surplus of $5": the noun before "of" is what is measured."""
    BASE = "base"
    """ "from 5 percent", "compared with", "after": an earlier value."""
    WHOLE = "whole"
    """ "Of the 309 cases in China, …": the whole that parts are taken from."""
    SUBJECT = "subject"
    """A counted noun that does something itself: "three universities set up"."""
    OBJECT = "object"
    """What a verb acts on: "delivered 11 million masks"."""
    LISTED = "listed"
    """Goes on with what the quantity before it is."""
    BRACKET = "bracket"
    """In brackets after a name or another quantity."""
    LABEL = "label"
    """ "New cases: 412": the words before a colon say what it is."""
    PLAIN = "plain"
    """Nothing but a noun stands before it: "imports 14.09 trillion"."""


class Governor:
    """``at`` is the governing token, ``subject_end`` where the phrase measured ends on the left."""

    __slots__ = ("at", "direction", "noun", "subject_end", "way")

    def __init__(
        self,
        way: Way,
        at: int,
        *,
        direction: Direction | None = None,
        subject_end: int | None = None,
        noun: int = NOTHING,
    ) -> None:
        self.way = way
        self.at = at
        self.direction = direction
        self.subject_end = at if subject_end is None else subject_end
        self.noun = noun


def direction_of(tag: int, lower: str) -> Direction | None:
    """Which way a word of change points."""
    if lower in words.CHANGE_NOUNS_UP:
        return Direction.UP
    if lower in words.CHANGE_NOUNS_DOWN:
        return Direction.DOWN
    if tag & Tag.UP:
        return Direction.UP
    if tag & Tag.DOWN:
        return Direction.DOWN
    return None


def governor_of(frame: Frame, number: int) -> Governor:
    """What governs quantity ``number`` of the sentence."""
    reading = frame.quantities[number]
    return (
        _compared(frame, reading.last)
        or _compared_inside(frame, reading.number.last, reading.last)
        or _change_noun_after(frame, reading.first, reading.last)
        or _before(frame, number)
    )


# -- to the right ------------------------------------------------------------------------


def _compared(frame: Frame, end: int) -> Governor | None:
    """ "higher than", "more than", "less than those", "fewer than" after the number."""
    at = end
    if at < len(frame.tokens) and frame.lower(at) in ("percentage", "points"):
        at += 1
    word = frame.lower(at)
    if word == "in" and frame.lower(at + 1) == "excess" and frame.lower(at + 2) == "of":
        return Governor(Way.COMPARED, at, direction=Direction.UP)
    direction = None
    if word in words.COMPARATIVES_UP:
        direction = Direction.UP
    elif word in words.COMPARATIVES_DOWN:
        direction = Direction.DOWN
    if direction is None:
        return None
    follows = frame.lower(at + 1)
    if (
        follows == "than"
        or _than_ahead(frame, at + 1)
        or (word in _LOOSELY_COMPARED and follows in ("compared", "year", "from", "on", "over", "against"))
        or (word in ("up", "down") and frame.time_at[min(at + 1, len(frame.tokens) - 1)] != NOTHING)
    ):
        return Governor(Way.COMPARED, at, direction=direction)
    if (
        word in ("above", "below")
        and frame.quantity_at[at] == NOTHING
        and follows in ("that", "those", "the", "its", "last")
    ):
        return Governor(Way.COMPARED, at, direction=direction)
    return None


_LOOSELY_COMPARED = frozenset("more less higher lower fewer up down".split())


def _than_ahead(frame: Frame, at: int) -> bool:
    """ "9 percent less cargo than", "14 percent higher in 2019 than": the comparison ends further on."""
    for index in range(at, min(at + 9, len(frame.tokens))):
        if frame.lower(index) == "than":
            return True
        if frame.quantity_at[index] != NOTHING or frame.tag(index) & (Tag.MARK | Tag.AUXILIARY):
            return False
    return False


def _compared_inside(frame: Frame, at: int, end: int) -> Governor | None:
    """ "3,100 fewer cases than", "61,000 more tourists in 2019 than": the comparative stands before the noun."""
    if at >= end or frame.lower(at) not in ("more", "fewer", "less") or not _than_ahead(frame, end):
        return None
    direction = Direction.UP if frame.lower(at) == "more" else Direction.DOWN
    return Governor(Way.COMPARED, at, direction=direction)


_BETWEEN_CHANGE = frozenset(
    "year - on month quarter annual yearly annualized annualised net overall real nominal further average rate y / yoy qoq mom".split()
)


def _change_noun_after(frame: Frame, first: int, end: int) -> Governor | None:
    """ "14.2 percent increase", "0.5% growth", "an 11 percent year-on-year rise"."""
    at = end
    while at < min(len(frame.tokens), end + 7) and (frame.lower(at) in _BETWEEN_CHANGE):
        at += 1
    if at >= len(frame.tokens) or not frame.free(at):
        return None
    word, tag = frame.lower(at), frame.tag(at)
    if word not in words.CHANGE_NOUNS or word in ("excess", "loss", "cut"):
        return None
    if (
        at == end
        and tag & Tag.VERB
        and frame.lower(at + 1) in ("by", "to")
        and not _article_before(frame, first)
    ):
        return None
    if word.endswith("s") and not _article_before(frame, first) and tag & Tag.VERB:
        return None
    return Governor(Way.NOUN_AFTER, at, direction=direction_of(tag, word), subject_end=first)


def _article_before(frame: Frame, index: int) -> bool:
    return frame.lower(index - 1) in (
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
    ) or frame.lower(index) in ("a", "an")


# -- to the left -------------------------------------------------------------------------


def _before(frame: Frame, number: int) -> Governor:
    reading = frame.quantities[number]
    first = reading.first
    if reading.form is Form.CONVERSION:
        return Governor(Way.LISTED, first)
    if _is_labelled(frame, number):
        return Governor(Way.LABEL, first - 1)
    if first and frame.tokens[first - 1].text in "([" and frame.tokens[first - 1].tag & Tag.MARK:
        return Governor(Way.BRACKET, first - 1)
    if first < reading.number.first and frame.lower(first) in words.LEVEL_VERBS:
        return Governor(Way.LEVEL, first)  # "surpassed 200,000": the verb is its hedge
    if _is_whole(frame, number):
        return Governor(Way.WHOLE, first)
    at = frame.previous(first)
    if at == NOTHING:
        return Governor(Way.SUBJECT if _counts(frame, number) else Way.PLAIN, first)
    return _by_word(frame, number, at)


def _is_labelled(frame: Frame, number: int) -> bool:
    """A short label, a colon, and a number that ends the line or the bracket, but for its time."""
    reading = frame.quantities[number]
    colon = reading.first - 1
    if frame.lower(colon) != ":":
        return False
    last = reading.last
    while last < len(frame.tokens) and frame.time_at[last] != NOTHING:
        last += 1
    if last < len(frame.tokens) - 1 and frame.lower(last) not in (")", ";"):
        return False
    first = colon
    while first and colon - first <= _LONGEST_LABEL and frame.lower(first - 1) not in ("(", ";"):
        first -= 1
    return 0 < colon - first <= _LONGEST_LABEL and all(
        frame.tag(index) & Tag.WORD and not frame.tag(index) & Tag.AUXILIARY for index in range(first, colon)
    )


_LONGEST_LABEL = 6


def _counts(frame: Frame, number: int) -> bool:
    unit = frame.quantities[number].unit
    return unit == "person" or unit.startswith("count:")


def _is_whole(frame: Frame, number: int) -> bool:
    """ "Of the 309 confirmed cases, …", "Among the 12 provinces, …" at the head of a clause."""
    first = frame.quantities[number].first
    at = first - 1
    while at >= 0 and frame.tag(at) & Tag.DETERMINER:
        at -= 1
    return (
        at >= 0
        and frame.lower(at) in ("of", "among", "out")
        and (at == 0 or frame.tokens[at - 1].tag & Tag.MARK != 0)
    )


def _is_money(frame: Frame, number: int) -> bool:
    unit = frame.quantities[number].unit
    return len(unit) == _CODE and unit.isupper()


def _by_word(frame: Frame, number: int, at: int) -> Governor:
    """By the word before the number."""
    word = frame.lower(at)
    if frame.quantity_at[at] != NOTHING:
        return Governor(Way.LISTED, at)
    if word in _LISTING:
        return _after_mark(frame, number, at)
    if _exceeds_former(frame, at):
        return Governor(Way.MOVED_BY, at - 1, direction=Direction.UP)
    by_preposition = _PREPOSITIONS.get(word)
    if by_preposition is not None:
        return by_preposition(frame, number, at)
    based = word in words.BASE_WORDS and not _counts_from(frame, number, at)
    if based or (word in ("with", "over", "on") and _compares(frame, at)):
        return Governor(Way.BASE, at)
    if word in ("out", "in", "off", "together", "back") and frame.is_verb(at - 1):
        at -= 1
    return _by_verb(frame, number, at, frame.lower(at), frame.tag(at))


_LISTING = frozenset((",", ";", "and", "or", "&", "-", "–", "so"))


def _at(frame: Frame, number: int, at: int) -> Governor:
    return _at_pace(frame, number, at) or _level_left_of(frame, at)


def _of_amount(frame: Frame, number: int, at: int) -> Governor:
    if _is_money(frame, number) and frame.lower(at - 1) in ("loss", "losses"):
        return Governor(Way.OF_NOUN, at)  # what a firm lost is a level of its own
    return _of(frame, at)


def _by_verb(frame: Frame, number: int, at: int, word: str, tag: int) -> Governor:
    """By the verb, the particle or the noun before the number."""
    if word in words.BE:
        return Governor(Way.LEVEL, at)
    if word == "up" and frame.lower(at - 1) in ("made", "make", "makes", "making"):
        return Governor(Way.SHARE, at - 1)
    return _by_change(frame, number, at, word, tag) or _by_level(frame, number, at, word, tag)


def _by_change(frame: Frame, number: int, at: int, word: str, tag: int) -> Governor | None:
    """A verb or particle of change; some take the whole amount ("raised $3 million", "added 40 jobs")."""
    counts = _counts(frame, number)
    if word in _AMOUNT_VERBS and frame.quantities[number].unit not in ("percent", *_POINTS):
        return Governor(Way.OBJECT if counts else Way.LEVEL, at)
    direction = direction_of(tag, word)
    if direction is None:
        return None
    if _takes_a_level(frame, number, word):
        return Governor(Way.LEVEL, at)
    if not (tag & Tag.VERB or word in ("up", "down", "higher", "lower")):
        return None
    if counts and word in _COUNT_CHANGERS:
        return Governor(Way.OBJECT, at)
    return Governor(Way.MOVED_BY, at, direction=direction)


_COUNT_CHANGERS = frozenset("add added adding adds lost lose cut shed raised lifted gained built".split())
_HOLDING = words.HAVE | frozenset("include includes including saw reported leaves left has".split())


def _by_level(frame: Frame, number: int, at: int, word: str, tag: int) -> Governor:
    """A verb of level, of share or of doing; a preposition; a noun."""
    counts = _counts(frame, number)
    if word in words.LEVEL_VERBS and (tag & Tag.VERB or not tag & Tag.PREPOSITION):
        return Governor(Way.OBJECT if counts and word in _HOLDING else Way.LEVEL, at)
    if word in words.SHARE_VERBS and not counts:
        return Governor(Way.SHARE if frame.quantities[number].unit in ("percent", "") else Way.LEVEL, at)
    participle = word.endswith(("ing", "ed")) and tag & Tag.WORD and not tag & Tag.CAPITAL
    if tag & (Tag.VERB | Tag.AUXILIARY) or participle:
        return Governor(Way.OBJECT if counts else Way.LEVEL, at)
    if tag & (Tag.PREPOSITION | Tag.CONJUNCTION) or word in words.SUBORDINATORS:
        return Governor(Way.SUBJECT if counts else Way.PLAIN, at, subject_end=at + 1)
    if counts and not tag & Tag.MARK:
        return Governor(Way.OBJECT, at)
    return Governor(Way.PLAIN, at, subject_end=at + 1)


def _takes_a_level(frame: Frame, number: int, word: str) -> bool:
    """ "fell below $4 billion" ends at a level; a firm that "lost €7 million" or "raised" it moved nothing."""
    reading = frame.quantities[number]
    if frame.lower(reading.first) in ("below", "above", "under", "past", "beyond"):
        return True
    return _is_money(frame, number) and word in _OWN_MONEY


_CODE = 3
"""The length of a currency's code."""
_OWN_MONEY = frozenset("lost lose loses losing raise raises raised raising gained".split())


_AMOUNT_VERBS = frozenset("raise raised raises raising lose lost loses losing".split())
_POINTS = ("percentage_point", "basis_point", "index_point")
"""Verbs of change that take the whole amount: "raised $3 million", "lost 40 hectares"."""


def _after_mark(frame: Frame, number: int, at: int) -> Governor:
    """After a comma or "and": the list goes on, or a verbless phrase ends ("specie, $29")."""
    verb = _verb_before_aside(frame, at)
    if verb != NOTHING:
        return _by_verb(frame, number, verb, frame.lower(verb), frame.tag(verb))
    start = frame.quantities[number].first
    if _counts(frame, number) and _own_subject(frame, number):
        return Governor(Way.SUBJECT, start)
    if _a_number_ends_before(frame, at):
        return Governor(Way.LISTED, at)
    if _counts(frame, number):
        return Governor(Way.LISTED if number and _same_list(frame, number) else Way.SUBJECT, start)
    return Governor(Way.PLAIN, at, subject_end=at)


def _a_number_ends_before(frame: Frame, at: int) -> bool:
    """Whether a number, with its time, its bracket or its phrase, ends before a comma or "and"."""
    before = at - 1
    if frame.lower(before) == ",":
        before -= 1
    while before >= 0 and frame.time_at[before] != NOTHING:
        before = frame.times[frame.time_at[before]].first - 1
    if before < 0:
        return False
    if frame.quantity_at[before] != NOTHING:
        return True
    if frame.tokens[before].text == ")":
        opening = before
        while opening and frame.tokens[opening].text != "(":
            opening -= 1
        if any(frame.quantity_at[index] != NOTHING for index in range(opening, before)):
            return True
    return _ends_a_phrase_of(frame, before)


def _verb_before_aside(frame: Frame, at: int) -> int:
    """The verb of "was, according to the office, 6.3 percent"; NOTHING where no aside ends at ``at``."""
    if frame.lower(at) != ",":
        return NOTHING
    for index in range(at - 1, max(0, at - 16), -1):
        if frame.quantity_at[index] != NOTHING or frame.tag(index) & Tag.AUXILIARY:
            return NOTHING
        if frame.lower(index) == ",":
            opens = frame.tag(index + 1) & Tag.PREPOSITION or frame.lower(index + 1) in ("according", "as")
            before = frame.lower(index - 1)
            return index - 1 if opens and (before in words.BE or before in words.LEVEL_VERBS) else NOTHING
    return NOTHING


def _ends_a_phrase_of(frame: Frame, at: int) -> bool:
    """ "$900 from customs and": a phrase behind a number ends at ``at``."""
    for index in range(at, max(0, at - 8), -1):
        tag = frame.tag(index)
        if not tag & Tag.WORD or not frame.free(index):
            return False
        if tag & Tag.PREPOSITION:
            return frame.quantity_at[index - 1] != NOTHING and frame.lower(index) in (
                "from",
                "for",
                "in",
                "to",
                "on",
                "by",
            )
        if tag & (Tag.AUXILIARY | Tag.CONJUNCTION):
            return False
    return False


def _own_subject(frame: Frame, number: int) -> bool:
    """ "gave 5,100 doses, and 30 patients were sent home": a verb of its own, after an object."""
    end = frame.quantities[number].last
    return (
        bool(number) and bool(frame.tag(end) & Tag.AUXILIARY) and _before(frame, number - 1).way is Way.OBJECT
    )


def _same_list(frame: Frame, number: int) -> bool:
    """Whether nothing finite stands between a counted noun and the quantity before it."""
    before = frame.quantities[number - 1]
    between = range(before.last, frame.quantities[number].first)
    return not any(frame.tag(index) & Tag.AUXILIARY or frame.lower(index) in (";", ".") for index in between)


def finite_left(frame: Frame, at: int) -> int:
    """The nearest word of change or level left of ``at`` in its clause; NOTHING when there is none."""
    index = at - 1
    limit = max(-1, at - 40)
    while index > limit:
        token = frame.tokens[index]
        lower = token.lower
        if token.text in (";", ":") or (lower in ("while", "whereas", "but") and index < at - 1):
            return NOTHING
        if frame.free(index):
            if token.tag & (Tag.UP | Tag.DOWN) or lower in words.CHANGE_NOUNS:
                return index
            if lower in words.BRINGING or (lower in words.BE and not _auxiliary(frame, index)):
                return index
            if lower in words.LEVEL_VERBS and not frame.tag(index - 1) & (Tag.DETERMINER | Tag.ADJECTIVE):
                return index  # not "the total", "a new record"
        index -= 1
    return NOTHING


def _auxiliary(frame: Frame, index: int) -> bool:
    following = frame.tag(index + 1)
    return bool(following & (Tag.VERB | Tag.ADVERB))


def _moved_by(frame: Frame, at: int) -> Governor:
    before = frame.lower(at - 1)
    if before in words.COMPARATIVES_UP or before in words.COMPARATIVES_DOWN:
        up = before in words.COMPARATIVES_UP
        return Governor(Way.MOVED_BY, at - 1, direction=Direction.UP if up else Direction.DOWN)
    found = finite_left(frame, at)
    if found == NOTHING or frame.lower(found) in words.BE:
        return Governor(Way.LEVEL, at)
    direction = direction_of(frame.tag(found), frame.lower(found))
    if _exceeds_former(frame, found + 1):
        return Governor(Way.MOVED_BY, found, direction=Direction.UP)
    if direction is None:
        return Governor(Way.LEVEL, found)
    return Governor(Way.MOVED_BY, found, direction=direction, noun=_noun_head(frame, found))


def _exceeds_former(frame: Frame, at: int) -> bool:
    """ "exceeded those of the preceding year": ``at`` is the word that stands for the former figure."""
    return frame.lower(at) in ("that", "those") and frame.lower(at - 1).startswith("exceed")


def _noun_head(frame: Frame, at: int) -> int:
    """``at`` when the word of change is used as a noun ("an increase of"), else NOTHING."""
    before = frame.tag(at - 1)
    lower = frame.lower(at - 1)
    if (before & (Tag.DETERMINER | Tag.ADJECTIVE | Tag.PREPOSITION) and lower != "to") or lower.endswith(
        ("year", "'s", "percent", "al", "ive")
    ):
        return at
    return NOTHING


def _moved_to(frame: Frame, number: int, at: int) -> Governor:
    reading = frame.quantities[number]
    if frame.lower(at - 1) in (
        "amounted",
        "amounting",
        "amount",
        "amounts",
        "equal",
        "equals",
        "close",
        "came",
        "comes",
        "equivalent",
        "totalled",
        "up",
    ):
        return Governor(Way.LEVEL, at - 1)
    if _is_gapped(frame, at):
        return Governor(Way.PLAIN, at, subject_end=at)
    found = finite_left(frame, at)
    if found == NOTHING:
        return Governor(Way.LEVEL if reading.form is not Form.PLAIN else Way.LISTED, at)
    noun = _noun_head(frame, found) if direction_of(frame.tag(found), frame.lower(found)) else NOTHING
    return Governor(Way.LEVEL, found, noun=noun)


def _is_gapped(frame: Frame, at: int) -> bool:
    """ "… amounted to 5 million, and the outlays to 6": a new subject, and the verb left out."""
    nouns = False
    for index in range(at - 1, max(-1, at - 12), -1):
        if frame.lower(index) == "and":
            listed = frame.quantity_at[index - 1] != NOTHING or frame.lower(index - 1) == ","
            return nouns and listed and not frame.tag(index + 1) & Tag.PREPOSITION
        if not frame.free(index) or frame.tag(index) & (Tag.MARK | Tag.AUXILIARY | Tag.UP | Tag.DOWN):
            return False
        if frame.is_verb(index):
            return False
        nouns = nouns or bool(frame.tag(index) & Tag.WORD and not frame.tag(index) & Tag.CLOSED)
    return False


def _auxiliary_of(frame: Frame, verb: int) -> int:
    """ "was little changed at": the auxiliary the subject stands before; else the verb itself."""
    index = verb - 1
    while index > 0 and (
        frame.tag(index) & Tag.ADVERB or frame.lower(index) in ("little", "hardly", "barely")
    ):
        index -= 1
    return index if index < verb - 1 and frame.tag(index) & Tag.AUXILIARY else verb


def _level_left_of(frame: Frame, at: int) -> Governor:
    """ "stood at", "valued at", "inflation at", "a growth rate at"."""
    before = frame.previous(at)
    if before == NOTHING:
        return Governor(Way.PLAIN, at, subject_end=at)
    tag, word = frame.tag(before), frame.lower(before)
    if word in ("in", "out") and frame.is_verb(before - 1):
        return Governor(Way.LEVEL, before - 1)
    if word in words.CHANGE_NOUNS or word == "rate":
        return Governor(Way.PLAIN, at, subject_end=at)
    if tag & (Tag.VERB | Tag.AUXILIARY) or word.endswith("ed"):
        return Governor(Way.LEVEL, _auxiliary_of(frame, before))
    return Governor(Way.PLAIN, at, subject_end=at)


def _of(frame: Frame, at: int) -> Governor:
    """ "an increase of", "a decline in exports of", "a surplus of"."""
    return _by_head(frame, at) or _by_change_noun(frame, at) or Governor(Way.OF_NOUN, at)


def _by_head(frame: Frame, at: int) -> Governor | None:
    """The noun right before "of", where a verb before it says more: "by an average of", "at a rate of"."""
    head = frame.lower(at - 1)
    if head in ("average", "mean", "total"):
        for by in (at - 2, at - 3):
            if frame.lower(by) == "by":
                return _moved_by(frame, by)
    if head in ("rate", "rates", "pace", "speed", "average"):
        return _at_a_rate(frame, at)
    if head in ("range", "band", "corridor"):
        return _in_a_range(frame, at)
    return None


def _by_change_noun(frame: Frame, at: int) -> Governor | None:
    """A noun of change before "of", or one whose complement stands between."""
    if frame.lower(at - 1) == "rate" and frame.lower(at - 2) in words.CHANGE_NOUNS:
        return _change_at(frame, at - 2)
    index = at - 1
    limit = max(-1, at - 14)
    while index > limit and frame.quantity_at[index] == NOTHING:
        lower, tag = frame.lower(index), frame.tag(index)
        if (tag & Tag.MARK and lower not in _INSIDE_PHRASE) or tag & Tag.AUXILIARY or lower == "excess":
            return None
        if lower in words.CHANGE_NOUNS and (index == at - 1 or _opens_complement(frame, index)):
            return _change_at(frame, index)
        index -= 1
    return None


_INSIDE_PHRASE = frozenset(("-", "'", "(", ")", '"', "/"))


def _change_at(frame: Frame, index: int) -> Governor:
    direction = direction_of(frame.tag(index), frame.lower(index))
    return Governor(Way.MOVED_BY, index, direction=direction, noun=index, subject_end=index)


def _in_a_range(frame: Frame, at: int) -> Governor | None:
    """ "was kept in a range of": the verb before holds the level."""
    index = at - 2
    while index > 0 and frame.tag(index) & (Tag.DETERMINER | Tag.ADJECTIVE):
        index -= 1
    if frame.lower(index) not in ("in", "within", "at") or index < 1 or not frame.is_verb(index - 1):
        return None
    return Governor(Way.LEVEL, index - 1)


def _at_a_rate(frame: Frame, at: int) -> Governor | None:
    """ "grow at rates of", "rose at an annual pace of": the verb moves by the number."""
    index = at - 2
    while (
        index >= 0 and frame.tag(index) & (Tag.DETERMINER | Tag.ADJECTIVE | Tag.ADVERB)
    ) or index in frame.aside_at:
        index -= 1
    while index > at - 7 and frame.lower(index) not in ("at", "by", "with"):
        index -= 1
    if index < 1 or frame.lower(index) != "at":
        return None
    found = finite_left(frame, index)
    if found == NOTHING or index - found > 6:
        return None
    direction = direction_of(frame.tag(found), frame.lower(found))
    return (
        None
        if direction is None
        else Governor(Way.MOVED_BY, found, direction=direction, noun=_noun_head(frame, found))
    )


def _at_pace(frame: Frame, number: int, at: int) -> Governor | None:
    """ "rose at a 1.4 percent annual rate": the verb moves by a number that stands before "rate"."""
    index = frame.quantities[number].last
    while frame.lower(index) in ("annual", "annualized", "annualised", "yearly", "quarterly", "monthly"):
        index += 1
    if frame.lower(index) not in ("rate", "pace"):
        return None
    found = finite_left(frame, at)
    direction = None if found == NOTHING else direction_of(frame.tag(found), frame.lower(found))
    return None if direction is None else Governor(Way.MOVED_BY, found, direction=direction)


def _opens_complement(frame: Frame, index: int) -> bool:
    """ "increase in", "increase over the year before", "diminution of": more words before the amount."""
    return (
        frame.lower(index + 1)
        in ("in", "of", "over", "from", "on", "as", "compared", "against", "upon", "during", "within")
        or frame.time_at[index + 1] != NOTHING
    )


def _for(frame: Frame, number: int, at: int) -> Governor:
    before = frame.previous(at)
    if before != NOTHING and frame.lower(before) in ("account", "accounts", "accounted", "accounting"):
        return Governor(Way.SHARE, before)
    return Governor(Way.OBJECT if _counts(frame, number) else Way.PLAIN, at, subject_end=at)


def _compares(frame: Frame, at: int) -> bool:
    """ "compared with", "in comparison with"."""
    return frame.lower(at - 1) in ("compared", "comparison", "contrast")


def _counts_from(frame: Frame, number: int, at: int) -> bool:
    """ "reported from four countries": counted things with "from" are no earlier value, unless something moved."""
    if frame.lower(at) != "from" or not _counts(frame, number):
        return False
    found = finite_left(frame, at)
    return found == NOTHING or direction_of(frame.tag(found), frame.lower(found)) is None


def follows_base(frame: Frame, governor: Governor, first: int) -> bool:
    """Whether a change is itself an earlier value: "after a rise of 3 percent", "compared with a 5 percent increase"."""
    at = min(first, governor.noun if governor.noun != NOTHING else governor.at) - 1
    while at >= 0 and (
        frame.tag(at) & (Tag.DETERMINER | Tag.ADJECTIVE | Tag.ADVERB)
        or at in frame.aside_at
        or frame.lower(at) in _NOT_HEADS
    ):
        at -= 1
    if at < 0 or not frame.free(at):
        return False
    lower = frame.lower(at)
    return lower in ("after", "following", "from", "than", "against", "versus") or (
        lower in ("with", "to") and _compares(frame, at)
    )


_NOT_HEADS = frozenset(
    "annual quarterly monthly sharp slight similar strong modest revised growth rate real".split()
)


_PREPOSITIONS: dict[str, Callable[[Frame, int, int], Governor]] = {
    "by": lambda frame, _number, at: _moved_by(frame, at),
    "to": _moved_to,
    "at": _at,
    "around": _at,
    "about": _at,
    "of": _of_amount,
    "for": _for,
}
