"""Numbers that are no amounts: dates, clock times, names, list and article numbers, footnote marks."""

from __future__ import annotations

from collections.abc import Sequence

from ..text import Tag, Token
from .number import Number

_SUFFIXES = frozenset(("st", "nd", "rd", "th"))
_CLOCK = frozenset(
    (
        "am",
        "pm",
        "a.m.",
        "p.m.",
        "a.m",
        "p.m",
        "gmt",
        "utc",
        "est",
        "edt",
        "et",
        "pt",
        "pst",
        "pdt",
        "cet",
        "cest",
        "bst",
        "o'clock",
        "hrs",
    )
)
_ERAS = frozenset(("ad", "bc", "a.d.", "b.c.", "bce", "ce"))
_JOINS = frozenset("-–—\u2010\u2011/.")
_YEAR_LOW, _YEAR_HIGH = 1500, 2100
_AMOUNT_BEFORE = Tag.VERB | Tag.AUXILIARY


def is_name(tokens: Sequence[Token], number: Number) -> bool:
    """Whether the shape around the digits makes them a name, a date or a time, whatever unit follows."""
    if number.spelled:
        return _is_title(tokens, number)
    first, last = number.first, number.last
    if first and tokens[first - 1].end == tokens[first].start and _glued_before(tokens, first):
        return True
    if last < len(tokens) and tokens[last].start == tokens[last - 1].end and _glued_after(tokens, number):
        return True
    return _is_clock(tokens, number) or _is_date(tokens, number)


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


def _glued_before(tokens: Sequence[Token], first: int) -> bool:
    """``N95``, ``COVID-19``, ``ill1``, ``#5``, ``ID.3``: something that is no amount reaches into the number."""
    before = tokens[first - 1]
    if before.tag & Tag.WORD:
        return not before.tag & Tag.HEDGE and not before.tag & Tag.MONTH
    if before.text in "#@&_=\\":
        return before.text != "="
    if before.text in _JOINS and first > 1:
        earlier = tokens[first - 2]
        if earlier.end != before.start:
            return False
        if before.text in ".":
            return True
        return bool(
            earlier.tag & Tag.WORD
            and not earlier.tag & (Tag.HEDGE | Tag.MONTH | Tag.UNIT | Tag.NUMBER | Tag.SCALE)
        )
    return False


def _glued_after(tokens: Sequence[Token], number: Number) -> bool:
    """``13th``, ``9:30``, ``1:36.6``: an ordinal or a clock."""
    after = tokens[number.last]
    if after.lower in _SUFFIXES:
        return True
    if after.text == ":" and number.last + 1 < len(tokens):
        return bool(tokens[number.last + 1].tag & Tag.DIGITS and tokens[number.last + 1].start == after.end)
    return False


def _is_clock(tokens: Sequence[Token], number: Number) -> bool:
    first, last = number.first, number.last
    if (
        last < len(tokens)
        and tokens[last].lower in _CLOCK
        and (number.value <= 12 or number.value <= 2400 and not number.places)
    ):
        return tokens[last].lower != "et" or tokens[last].text == "ET"
    if first > 1 and tokens[first - 1].text == ":" and tokens[first - 1].end == tokens[first].start:
        return bool(tokens[first - 2].tag & Tag.DIGITS)
    return False


def _is_date(tokens: Sequence[Token], number: Number) -> bool:
    """A day beside a month, a year after one, 12/03/2019, 2014-15."""
    if number.places or number.scaled or number.grouped:
        return False
    first, last, value = number.first, number.last, number.value
    before = tokens[first - 1] if first else None
    after = tokens[last] if last < len(tokens) else None
    if before is not None and _is_month(tokens, first - 1):
        return value <= 31 or _is_year(number)
    if before is not None and first > 1 and before.text in ".," and _is_month(tokens, first - 2):
        return value <= 31 or _is_year(number)
    if value <= 31 and after is not None and (_is_month(tokens, last) or _of_month(tokens, last)):
        return True
    if (
        _is_year(number)
        and first > 2
        and before is not None
        and before.text == ","
        and tokens[first - 2].tag & Tag.DIGITS
    ):
        return _is_month(tokens, first - 3)
    return _is_numeric_date(tokens, number)


def _of_month(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].lower == "of" and at + 1 < len(tokens) and _is_month(tokens, at + 1)


def _is_month(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    return bool(token.tag & Tag.MONTH and (token.tag & Tag.CAPITAL))


def _is_numeric_date(tokens: Sequence[Token], number: Number) -> bool:
    """Three short numbers with the same bar between them, or a year and its short end."""
    first, last = number.first, number.last
    joined_before = first > 1 and tokens[first - 1].text in "/-–" and tokens[first - 2].tag & Tag.DIGITS
    joined_after = last + 1 < len(tokens) and tokens[last].text in "/-–" and tokens[last + 1].tag & Tag.DIGITS
    glued_before = joined_before and tokens[first - 1].end == tokens[first].start
    glued_after = joined_after and tokens[last].start == tokens[last - 1].end
    if glued_before and glued_after:
        return True
    if (
        glued_before
        and first > 3
        and tokens[first - 3].text == tokens[first - 1].text
        and tokens[first - 4].tag & Tag.DIGITS
    ):
        return True
    if (
        glued_after
        and last + 3 < len(tokens)
        and tokens[last + 2].text == tokens[last].text
        and tokens[last + 3].tag & Tag.DIGITS
    ):
        return True
    if (
        glued_after
        and _is_year(number)
        and len(tokens[last + 1].text) in (2, 4)
        and tokens[last + 1].text.isdecimal()
    ):
        end = int(tokens[last + 1].text)
        return len(tokens[last + 1].text) == 2 or _YEAR_LOW <= end <= _YEAR_HIGH
    if (
        glued_before
        and len(tokens[first].text) == 2
        and tokens[first - 2].text.isdecimal()
        and len(tokens[first - 2].text) == 4
    ):
        return _YEAR_LOW <= int(tokens[first - 2].text) <= _YEAR_HIGH
    return False


def _is_year(number: Number) -> bool:
    return (
        not number.places
        and not number.grouped
        and not number.scaled
        and not number.spelled
        and _YEAR_LOW <= number.value <= _YEAR_HIGH
    )


def is_year(tokens: Sequence[Token], number: Number, *, counted: bool) -> bool:
    """Whether four digits without a unit of measure name a year.

    With a counted noun after them ("2018 sales", "2019 cases") they are an amount only where the words
    before ask for one: a verb, an opening bracket, "of the".
    """
    if number.last < len(tokens) and tokens[number.last].lower in _ERAS:
        return True
    if number.first and tokens[number.first - 1].lower in _ERAS:
        return True
    if not _is_year(number):
        return False
    if (
        number.last < len(tokens)
        and tokens[number.last].lower == "s"
        and tokens[number.last].start == tokens[number.last - 1].end
    ):
        return True
    if not counted:
        before = tokens[number.first - 1] if number.first else None
        return not (
            before is not None
            and before.tag & Tag.CAPITAL
            and not before.tag & Tag.CLOSED
            and number.value < 1800
        )
    if not number.first:
        return 1900 <= number.value
    before = tokens[number.first - 1]
    if before.text in "([" or before.tag & _AMOUNT_BEFORE:
        return False
    return number.value >= 1800


def is_named(tokens: Sequence[Token], number: Number, *, counted: bool) -> bool:
    """Whether a number without a unit belongs to a name: Article 5, Boeing 737, 360 Security Technology."""
    if number.scaled or number.places or number.grouped and number.value >= 10000:
        return False
    first, last = number.first, number.last
    before = tokens[first - 1] if first else None
    after = tokens[last] if last < len(tokens) else None
    if before is not None and before.tag & Tag.NAMER and not number.grouped:
        if not counted or before.tag & Tag.CAPITAL:
            return True
    if before is not None and before.text == "." and first > 1 and tokens[first - 2].lower == "no":
        return True
    if number.spelled:
        return False
    if before is not None and _is_proper(tokens, first - 1) and not number.grouped and not counted:
        return True
    if (
        after is not None
        and after.tag & Tag.CAPITAL
        and not after.tag & (Tag.CLOSED | Tag.UNIT | Tag.MONTH)
        and not counted
    ):
        return True
    return False


def _is_proper(tokens: Sequence[Token], at: int) -> bool:
    """A capitalised word that is capitalised for being a name, not for opening the sentence."""
    token = tokens[at]
    if not token.tag & Tag.CAPITAL or token.tag & (
        Tag.CLOSED | Tag.MONTH | Tag.HEDGE | Tag.VERB | Tag.ADVERB | Tag.WEEKDAY | Tag.NUMBER
    ):
        return False
    return at > 0 or bool(token.tag & Tag.UPPER) or True
