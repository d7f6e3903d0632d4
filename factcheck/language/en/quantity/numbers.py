"""A sentence's tokens → the numbers on them, scale words multiplied in."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ....extract.number import Number
from ....extract.printed import read_digits
from ....text import Sentence, Tag, Token
from ..vocabulary import VOCABULARY as WORDS
from .notation import SUPERSCRIPTS, TIMES, raise_power
from .parts import (
    GLYPHS,
    add_half,
    add_part_of_scale,
    bare_fraction,
    factor,
    fraction_after,
    proportion,
    slash_fraction,
)
from .spelled import read_words

DOUBLED_SCALE = "doubled_scale"
_HYPHENS = frozenset("-\u2010\u2011")
_MOST_SCALES = 3


def read_numbers(sentence: Sentence) -> list[Number]:
    """Every number of the sentence in order, amounts or not: whether it is one is for later to judge."""
    if not sentence.tags & Tag.LEAD:
        return []
    tokens, tags = sentence.tokens, sentence.tag_at
    numbers: list[Number] = []
    end = 0
    for at in sentence.leads:
        if at < end:
            continue
        number = _digits(sentence, at) if tags[at] & Tag.DIGITS else _wordy(tokens, at, tags[at])
        if number is None:
            continue
        if numbers and number.first - numbers[-1].last <= 3 and proportion(tokens, numbers[-1], number):
            end = numbers[-1].last
        else:
            numbers.append(number)
            end = number.last
    return numbers


def _wordy(tokens: Sequence[Token], at: int, tag: int) -> Number | None:
    """The number that begins with a word or a sign."""
    if tag & Tag.NUMERAL:
        return _words(tokens, at)
    if tag & Tag.SCALE:
        return _bare_scale(tokens, at)
    if tag & Tag.FRACTION:
        return bare_fraction(tokens, at)
    return factor(tokens, at)


def _digits(sentence: Sentence, at: int) -> Number | None:
    tokens, words = sentence.tokens, sentence.word_at
    number = read_digits(tokens, at)
    if number is None:
        return None
    if words[at - 1] == ".":
        _leading_point(tokens, number)
    behind = words[number.last]
    if not (sentence.tag_at[number.last] & _NUMBERLIKE or behind in _GOING_ON or _is_raised(behind)):
        return number
    if _is_fold(tokens, number.last):
        number.factor, number.last = True, number.last + 2
        return number
    raise_power(tokens, number)
    slash_fraction(tokens, number)
    add_half(tokens, number)
    _scale(tokens, number)
    _dozens(tokens, number)
    return number


_NUMBERLIKE = Tag.DIGITS | Tag.NUMERAL | Tag.SCALE | Tag.FRACTION | Tag.MULTIPLE
_GOING_ON = _HYPHENS | TIMES | GLYPHS | {"e", "/", "⁄", "^", "and", "hundred", *WORDS.dozens}
"""What behind the digits can be part of the number: one question in place of a dozen."""


def _is_raised(word: str) -> bool:
    """Whether a word is written above the line, as powers are."""
    return not word.isascii() and word[0] in SUPERSCRIPTS


def _is_fold(tokens: Sequence[Token], at: int) -> bool:
    """As in "12-fold"."""
    return (
        at + 1 < len(tokens)
        and tokens[at].text in _HYPHENS
        and tokens[at].start == tokens[at - 1].end
        and tokens[at + 1].lower == "fold"
    )


def _words(tokens: Sequence[Token], at: int) -> Number | None:
    number = read_words(tokens, at)
    if number is None:
        return _magnitude(tokens, at)
    if _is_of_few(tokens, at):
        return _order_of(tokens, number)
    share = fraction_after(tokens, at, number.last, number.value)
    if share is not None:
        return share
    add_half(tokens, number)
    _scale(tokens, number)
    _dozens(tokens, number)
    return number


def _dozens(tokens: Sequence[Token], number: Number) -> None:
    """As in "three dozen eggs", "2 dozen"."""
    dozen = WORDS.dozens.get(tokens[number.last].lower) if number.last < len(tokens) else None
    if dozen is not None:
        number.value *= dozen
        number.last += 1


def _is_of_few(tokens: Sequence[Token], at: int) -> bool:
    """As in "a few hundred", "several hundred": so many hundreds, and nobody says how many."""
    return at > 0 and tokens[at].lower == "hundred" and tokens[at - 1].lower in _FEW


_FEW = frozenset(("few", "several"))


def _order_of(tokens: Sequence[Token], number: Number) -> Number:
    """The order of magnitude a scale word names, from it to ten times as much."""
    _scale(tokens, number)
    number.step, number.scaled = number.value, True
    number.upper = number.value * 10
    number.first -= 1
    if number.first and tokens[number.first - 1].lower == "a":
        number.first -= 1
    return number


def _magnitude(tokens: Sequence[Token], at: int) -> Number | None:
    """An order of magnitude, up to the next: "thousands of", "tens of millions of"; and the dozen."""
    first = at
    dozen = WORDS.dozens.get(tokens[at].lower.removesuffix("s"))
    if dozen is not None:
        number = Number(first, at + 1, Decimal(dozen), Decimal(1), tokens[at].text)
        number.spelled = True
        return number
    value = Decimal(1)
    while True:
        single = tokens[at].lower.removesuffix("s")
        if single == tokens[at].lower:
            return None
        value *= WORDS.numerals.get(single) or 10 ** WORDS.scales.get(single, 0)
        following = tokens[at + 2] if at + 2 < len(tokens) and tokens[at + 1].lower == "of" else None
        if (
            following is None
            or not following.tag & Tag.NUMERAL
            or following.lower.removesuffix("s") == following.lower
        ):
            break
        at += 2
    number = Number(first, at + 1, value, value, " ".join(token.text for token in tokens[first : at + 1]))
    number.spelled = number.scaled = True
    number.upper = value * 10
    return number


def _bare_scale(tokens: Sequence[Token], at: int) -> Number | None:
    """As in "A million": the article is the number."""
    if at and tokens[at - 1].lower in _FEW:
        number = Number(at, at, Decimal(1), Decimal(1), tokens[at].text)
        number.spelled = True
        return _order_of(tokens, number)
    if not at or tokens[at - 1].lower not in ("a", "an"):
        return None
    number = Number(at - 1, at, Decimal(1), Decimal(1), tokens[at - 1].text)
    number.spelled = True
    _scale(tokens, number)
    _and_more(tokens, number)
    return number


def _and_more(tokens: Sequence[Token], number: Number) -> None:
    """As in "a thousand and one": words for less than the scale go on with it."""
    at = number.last
    if at + 1 >= len(tokens) or tokens[at].lower != "and" or not tokens[at + 1].tag & Tag.NUMERAL:
        return
    more = read_words(tokens, at + 1)
    if more is not None and more.value < min(number.value, Decimal(_HUNDRED)) and not more.places:
        number.value += more.value
        number.step, number.last, number.scaled = Decimal(1), more.last, False


_HUNDRED = 100


def _leading_point(tokens: Sequence[Token], number: Number) -> None:
    """As in ".534": the point before the digits is glued to them and to nothing before."""
    first = number.first
    if tokens[first - 1].end != tokens[first].start:
        return
    if (
        first > 1
        and tokens[first - 2].end == tokens[first - 1].start
        and not tokens[first - 2].tag & Tag.MARK
    ):
        return
    if number.places or number.grouped:
        return
    number.places = len(number.digits)
    number.value = number.value.scaleb(-number.places)
    number.step = number.step.scaleb(-number.places)
    number.digits = "." + number.digits
    number.first = first - 1


def _power(token: Token) -> int:
    """The power of ten of a scale word; "35 millions" in older texts."""
    if token.tag & Tag.SCALE:
        return WORDS.scales[token.lower]
    if token.tag & Tag.NUMERAL and token.tag & Tag.PLURAL:
        return WORDS.scales.get(token.lower.removesuffix("s"), 0)
    return 0


def _scale(tokens: Sequence[Token], number: Number) -> None:
    """Scale words after the number; a second one is a misprint unless it makes a name of its own."""
    at = number.last
    if at + 1 < len(tokens) and tokens[at].text in _HYPHENS and tokens[at + 1].tag & Tag.SCALE:
        at += 1
    if at < len(tokens) and tokens[at].lower == "hundred" and not number.spelled:
        number.scale(2, at + 1)
        at += 1
    first = at
    while at < len(tokens) and at < first + _MOST_SCALES:
        power = _power(tokens[at])
        if not power:
            break
        number.scale(power, at + 1)
        at += 1
    if at == first + 1:
        add_part_of_scale(tokens, number, _power(tokens[first]))
    if at > first + 1 and tokens[at - 1].lower != "crore" and tokens[first].lower != "thousand":
        number.flags += (DOUBLED_SCALE,)
