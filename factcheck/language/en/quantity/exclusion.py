"""Numbers that are no amounts by their shape, their place in a list or a band; names and dates have their own."""

from __future__ import annotations

from collections.abc import Sequence

from ....extract.number import Number
from ....text import Sentence, Tag, Token
from ..calendar import CLOCK
from ..vocabulary import VOCABULARY as WORDS
from .ages import AGE_BOUNDS, OLDEST
from .dates import BARS, is_base_of_index, is_clock, is_date, is_numeric_date, is_year_like
from .temperature import is_temperature

_SUFFIXES = frozenset(("st", "nd", "rd", "th"))
_JOINS = frozenset("-–—\u2010\u2011/.")
_OPENERS = frozenset("([（【")
_CLOSERS = frozenset(")]）】")
_LONG_LIST = 100
_AFTER_NAME = 2
_NO_ONE = frozenset("no any every each some another".split())


# -- by the shape around the digits -------------------------------------------------------------


def is_name(sentence: Sentence, number: Number) -> bool:
    """Whether the shape around the digits makes them a name, a date or a time, whatever unit follows."""
    tokens, words = sentence.tokens, sentence.word_at
    if number.spelled:
        return (
            _is_title(tokens, number)
            or _is_inner_part(tokens, number)
            or _is_no_one(tokens, number)
            or _sizes_a_family(tokens, number)
        )
    first, last = number.first, number.last
    word_before, word_after = words[first - 1], words[last]
    if word_before and tokens[first - 1].end == tokens[first].start and _glued_before(tokens, number):
        return True
    may_glue = sentence.tag_at[last] & Tag.WORD or word_after in _GLUED_BEHIND
    if may_glue and tokens[last].start == tokens[last - 1].end and _glued_after(tokens, number):
        return True
    if number.digits.startswith("0") and _is_serial(tokens, number):
        return True
    if (
        word_after in _AFTER_A_NAME or word_before in _BEFORE_A_NAME or sentence.tag_at[first - 1] & Tag.NAMER
    ) and (is_clock(tokens, number) or is_base_of_index(tokens, number) or _is_room(tokens, number)):
        return True
    if number.places or number.scaled or number.grouped:
        return False
    if word_before in _BEFORE_A_YEAR and word_after in _AFTER_A_YEAR and is_year_like(number):
        return True
    if sentence.tags & Tag.MONTH and is_date(tokens, number):
        return True
    return (word_before in BARS or word_after in BARS) and is_numeric_date(tokens, number)


_GLUED_BEHIND = frozenset("-:°/")
"""Marks that can make a name or a time of the digits before them; letters can as well."""
_AFTER_A_NAME = CLOCK | {"="}
_BEFORE_A_NAME = frozenset(("at", ":", "=", "of"))
"""Neighbours that can make digits a time of the day, the base of an index or the number of a room."""
_BEFORE_A_YEAR, _AFTER_A_YEAR = (
    frozenset("in since during until by from".split()),
    frozenset((",", ".", ";", ")")),
)
"""Between them four digits are a year, whatever the sentence counts."""


def _is_title(tokens: Sequence[Token], number: Number) -> bool:
    """``Five-Year Plan``: capitals on both sides of a hyphen make a name."""
    last = number.last
    if (
        last + 1 >= len(tokens)
        or tokens[last].text not in _JOINS
        or tokens[last].start != tokens[last - 1].end
    ):
        return False
    return bool(tokens[number.first].tag & tokens[last + 1].tag & Tag.CAPITAL)


def _sizes_a_family(tokens: Sequence[Token], number: Number) -> bool:
    """As in "a typical family of four": which families are meant."""
    first = number.first
    return first > 1 and tokens[first - 1].lower == "of" and tokens[first - 2].lower in _FAMILIES


_FAMILIES = frozenset("family families household households".split())


def _is_no_one(tokens: Sequence[Token], number: Number) -> bool:
    """As in "no one", "on the one hand", "at one point": a pronoun or a turn of speech."""
    if number.value != 1 or not number.first:
        return False
    before = tokens[number.first - 1].lower
    if (
        before == "at"
        and number.last < len(tokens)
        and tokens[number.last].lower in ("time", "point", "stage")
    ):
        return True
    if before in ("the", "on") and number.last < len(tokens) and tokens[number.last].lower == "hand":
        return True
    return before in _NO_ONE


def _is_inner_part(tokens: Sequence[Token], number: Number) -> bool:
    """``all-four-wheel``: a number word glued to a word before it."""
    first = number.first
    if first < 2 or tokens[first - 1].text not in _JOINS or tokens[first - 1].end != tokens[first].start:
        return False
    earlier = tokens[first - 2]
    if earlier.end != tokens[first - 1].start or tokens[first - 1].text in "—–":
        return False
    aged = earlier.lower in AGE_BOUNDS  # "under-five children"
    return aged or bool(earlier.tag & Tag.WORD and not earlier.tag & (Tag.NUMERAL | Tag.HEDGE))


def _glued_before(tokens: Sequence[Token], number: Number) -> bool:
    """``N95``, ``COVID-19``, ``ill1``, ``#5``, ``ID.3``: something else reaches into the number."""
    first = number.first
    before = tokens[first - 1]
    if (
        before.text == "/"
        and first > 1
        and tokens[first - 2].tag & Tag.DIGITS
        and tokens[first - 2].end == before.start
    ):
        return True
    if before.text in "°′'" and first > 1 and tokens[first - 2].tag & Tag.DIGITS:
        return not (number.last < len(tokens) and tokens[number.last].text in ('"', "″"))  # 5'6"
    if before.tag & Tag.WORD:
        return not (before.tag & (Tag.HEDGE | Tag.MONTH) or _is_sign(tokens, number))
    if before.text in "#@&_\\":
        return True
    if before.text in _OPENERS and first > 1:
        return tokens[first - 2].end == before.start and bool(tokens[first - 2].tag & Tag.DIGITS)  # "25(5)"
    if before.text not in _JOINS or first < 2 or tokens[first - 2].end != before.start:
        return False
    if before.text == ".":
        return True
    earlier = tokens[first - 2]
    if earlier.lower in AGE_BOUNDS and number.value <= OLDEST:
        return True  # "under-25s", "under-5 children"
    if earlier.tag & Tag.WORD:
        return _names_what_follows(earlier)
    return first > 2 and _is_code(tokens, first - 2)


def _is_sign(tokens: Sequence[Token], number: Number) -> bool:
    """A currency's letters glued to an amount: ``EUR50m``, ``RM79``; short ones need more than "R2"."""
    text = tokens[number.first - 1].text
    if text not in WORDS.signs:
        return text.lower() in WORDS.currencies.words
    if len(text) > 2 or text in ("RM", "Rs", "Rp"):
        return True
    last = number.last
    scaled = (
        last < len(tokens)
        and tokens[last].start == tokens[last - 1].end
        and tokens[last].text in WORDS.glued_scales
    )
    return scaled or number.grouped or number.scaled or number.places == 2 or number.value >= 100


def _is_code(tokens: Sequence[Token], at: int) -> bool:
    """Whether the digits at ``at`` belong to a code themselves: "ISO 3888-2", "555-0199", "unit-7-12"."""
    before = tokens[at - 1]
    if before.tag & Tag.WORD and before.tag & Tag.UPPER and not before.tag & (Tag.CURRENCY | Tag.CLOSED):
        return before.text not in WORDS.signs
    if before.text != "-" or before.end != tokens[at].start or at < 2:
        return False
    earlier = tokens[at - 2]
    glued = earlier.end == before.start
    return bool(earlier.tag & Tag.DIGITS) or (glued and _names_what_follows(earlier))


def _names_what_follows(token: Token) -> bool:
    """Whether a word makes digits that a hyphen glues to it a name: "COVID-19", but not "mid-2020"."""
    amounts = Tag.HEDGE | Tag.MONTH | Tag.NUMERAL | Tag.SCALE
    return bool(token.tag & Tag.WORD) and not token.tag & amounts


def _glued_after(tokens: Sequence[Token], number: Number) -> bool:
    """``13th``, ``9:30``, ``77updated``, ``2019nCoV``: an ordinal, a clock, or letters that are no unit."""
    after = tokens[number.last]
    if after.tag & Tag.WORD:
        return after.lower != "'s" and _is_lettered(tokens, number)
    if after.text == "-":
        return _is_camel(tokens, number.last + 1)  # "2019-nCoV", "10-K"
    if not _is_glued_number(tokens, number.last):
        return False
    return after.text in ":°" or (after.text == "/" and not number.fraction)  # "9:30", "54°31'", "24/7"


def _is_lettered(tokens: Sequence[Token], number: Number) -> bool:
    """Whether the letters glued to the digits are no unit and no scale."""
    after = tokens[number.last]
    if after.lower in _SUFFIXES:
        return after.lower != "st" or number.value % 10 == 1  # "12st" are stones
    if after.lower == "in":
        return False  # "6in"
    if after.text in ("K", "k"):
        return number.digits in _RESOLUTIONS and _names_screen(tokens, number.last + 1)
    if after.lower == "s":
        before = tokens[number.first - 1] if number.first else None
        if before is not None and before.tag & Tag.CAPITAL and before.tag & Tag.NAMER:
            return True  # "Model 3s"
        return not number.places and (number.value >= 100 or number.value % 10 == 0)  # "the 1990s", "60s"
    if after.tag & (Tag.UNIT | Tag.SCALE | Tag.CURRENCY | Tag.HEDGE) or after.text in WORDS.symbols:
        return False
    if is_temperature(tokens, number.last):
        return False
    if after.text in WORDS.glued_scales or after.text in WORDS.signs or after.text in WORDS.small_signs:
        return False
    return after.lower not in CLOCK and WORDS.units.at(tokens, number.last) is None


_RESOLUTIONS = frozenset(("2", "4", "5", "8", "401"))
_SCREENS = frozenset(
    "video videos resolution tv tvs television screen display displays camera monitor footage ultra content quality "
    "oled hdr at plan plans account accounts".split()
)


def _names_screen(tokens: Sequence[Token], at: int) -> bool:
    """As in "4K video", "a 401k plan"."""
    return at >= len(tokens) or tokens[at].lower in _SCREENS


def _is_camel(tokens: Sequence[Token], at: int) -> bool:
    """A glued word with a capital inside: a name, and nothing that could be counted."""
    if at >= len(tokens) or tokens[at].start != tokens[at - 1].end or tokens[at].tag & Tag.UNIT:
        return False
    text = tokens[at].text
    if len(text) == 1:
        named = at > 2 and tokens[at - 3].tag & Tag.NAMER and tokens[at - 3].tag & Tag.CAPITAL
        return text.isupper() and bool(named or text not in WORDS.symbols)
    return text[0].islower() and not text.islower() and text not in WORDS.symbols


def _is_glued_number(tokens: Sequence[Token], mark: int) -> bool:
    after = tokens[mark + 1] if mark + 1 < len(tokens) else None
    return after is not None and bool(after.tag & Tag.DIGITS) and after.start == tokens[mark].end


def _is_room(tokens: Sequence[Token], number: Number) -> bool:
    """As in "Room 12B", "Group of 77", "Article 5A": the name's own letter is no scale."""
    first, last = number.first, number.last
    if not first:
        return False
    before = tokens[first - 1]
    if before.lower == "of" and first > 1:
        return tokens[first - 2].text == "Group"
    if not (before.tag & Tag.NAMER and before.tag & Tag.CAPITAL) or last >= len(tokens):
        return False
    return (
        tokens[last].start == tokens[last - 1].end
        and len(tokens[last].text) == 1
        and tokens[last].text.isalpha()
    )


def _is_serial(tokens: Sequence[Token], number: Number) -> bool:
    """As in "0044", "0130 00": a leading nought counts nothing, but for the short misprint "07 new"."""
    digits = number.digits
    if len(digits) < 2 or not digits.isdecimal():
        return False
    return len(digits) > 2 or (number.first > 0 and bool(tokens[number.first - 1].tag & Tag.DIGITS))


# -- lists and bands -----------------------------------------------------------------------------

LIST_LEADS = _OPENERS | {":", ""}
"""What the number of a list stands behind; nothing, at the head of a sentence."""


def is_list_number(tokens: Sequence[Token], number: Number) -> bool:
    """A small number alone in brackets: "(2) respiratory rate", "[14]"; one of ``LIST_LEADS`` stands before it."""
    first, last = number.first, number.last
    opens = not first or tokens[first - 1].text == ":"
    if first == 2 and opens and tokens[0].lower in ("note", "notes") and tokens[-1].text == ".":
        return len(tokens) == last + 1  # "Notes: 1."
    if opens and last + 1 < len(tokens) and tokens[last].text == "." and number.value < _LONG_LIST:
        return not (number.spelled or number.places) and bool(tokens[last + 1].tag & Tag.CAPITAL)
    if (
        not first
        or last >= len(tokens)
        or tokens[first - 1].text not in _OPENERS
        or tokens[last].text not in _CLOSERS
    ):
        return False
    if number.spelled or number.scaled or number.grouped or number.places or number.value >= _LONG_LIST:
        return False
    if tokens[first - 1].text == "[" or first < _AFTER_NAME:
        return True
    return not tokens[first - 2].tag & Tag.CAPITAL  # "Hamburg (14)" counts something
