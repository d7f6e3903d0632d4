"""Number words → a number."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ....extract.number import Number
from ....text import Tag, Token
from ..vocabulary import VOCABULARY as WORDS

_LONGEST = 24
_MOST_DECIMALS = 4


def read_words(tokens: Sequence[Token], index: int) -> Number | None:
    """The spelled number that starts at ``tokens[index]``: "three hundred and forty-two thousand"."""
    total = group = 0
    at, read = index, index
    lowest_scale = 99
    limit = min(len(tokens), index + _LONGEST)
    while at < limit:
        token = tokens[at]
        word = token.lower
        small = WORDS.numerals.get(word)
        power = WORDS.scales.get(word) if token.tag & Tag.SCALE else _plural_scale(tokens, at)
        if small is not None and not _fits(group, small):
            break
        if small == 100:
            group = (group or 1) * 100
        elif small is not None:
            group += small
        elif power is not None and read > index and power < lowest_scale:
            if not group:
                break
            total += group * 10**power
            group, lowest_scale = 0, power
        elif read > index and (_links(tokens, at) or _doubled_hyphen(tokens, at)):
            at += 1
            continue
        else:
            break
        at += 1
        read = at
    if read == index:
        return None
    number = _number(tokens, index, read, total + group)
    _read_decimals(tokens, number)
    return number


def _plural_scale(tokens: Sequence[Token], at: int) -> int | None:
    """ "eleven millions six hundred and four": the power of a scale in the plural, where the number goes on."""
    if tokens[at].lower not in _PLURALS or at + 1 >= len(tokens):
        return None
    large = not _LARGE.isdisjoint([token.lower for token in tokens[at + 2 : at + _NEAR]])
    goes_on = large and tokens[at + 1].lower in WORDS.numerals  # not "nine millions two years ago"
    return WORDS.scales.get(tokens[at].lower[:-1]) if goes_on else None


_LARGE = frozenset(("hundred", "thousand"))
_NEAR = 5
_PLURALS = frozenset(("thousands", "millions", "billions"))


def _read_decimals(tokens: Sequence[Token], number: Number) -> None:
    """As in "four point six": digits spoken one by one."""
    at = number.last
    if at + 1 >= len(tokens) or tokens[at].lower != "point":
        return
    digits = ""
    for token in tokens[at + 1 : at + 1 + _MOST_DECIMALS]:
        digit = WORDS.numerals.get(token.lower, 10)
        if digit > 9:
            break
        digits += str(digit)
    if digits:
        number.value += Decimal(f"0.{digits}")
        number.step = Decimal(1).scaleb(-len(digits))
        number.places = len(digits)
        number.last = at + 1 + len(digits)


def _fits(group: int, small: int) -> bool:
    """Whether a number word goes on with the group: "forty" two, "three" hundred, not "three" four."""
    if not group:
        return True
    if small == 100:
        return group < 100
    ones = group % 100
    if small < 10:
        return ones == 0 or (ones >= 20 and ones % 10 == 0)
    return ones == 0


def _links(tokens: Sequence[Token], at: int) -> bool:
    """A hyphen or "and" between two number words."""
    if at + 1 >= len(tokens) or not tokens[at + 1].tag & Tag.NUMERAL:
        return False
    following = WORDS.numerals.get(tokens[at + 1].lower)
    if following is None:
        return False
    if tokens[at].text in "-\u2010\u2011":
        return tokens[at].start == tokens[at - 1].end
    return (
        tokens[at].lower == "and"
        and tokens[at - 1].lower in ("hundred", "thousand", "million")
        and following < 100
    )


def _doubled_hyphen(tokens: Sequence[Token], at: int) -> bool:
    """The first of two hyphens in "sixty--three": a misprint, where tens stand before and ones behind."""
    if at + 2 >= len(tokens) or tokens[at].text != "-" or tokens[at + 2].start - tokens[at - 1].end != 2:
        return False
    tens, ones = (WORDS.numerals.get(tokens[index].lower, 0) for index in (at - 1, at + 2))
    return tens % 10 == 0 and 20 <= tens < 100 and 0 < ones < 10


def _number(tokens: Sequence[Token], first: int, last: int, value: int) -> Number:
    words = " ".join(token.text for token in tokens[first:last])
    number = Number(first, last, Decimal(value), Decimal(1), words)
    number.spelled = True
    return number
