"""A sentence's tokens → the numbers on them, scale words multiplied in."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ..language import Language
from ..text import Sentence, Tag, Token
from .number import Number
from .printed import read_digits
from .spelled import read_words

DOUBLED_SCALE = "doubled_scale"
_LEADS = Tag.DIGITS | Tag.NUMERAL | Tag.FRACTION | Tag.MULTIPLE | Tag.SCALE
_HYPHENS = frozenset("-\u2010\u2011")


def read_numbers(sentence: Sentence, language: Language) -> list[Number]:
    """Every number of the sentence in order, amounts or not: whether it is one is for later to judge."""
    if not sentence.tags & _LEADS:
        return []
    tokens = sentence.tokens
    numbers: list[Number] = []
    at, end = 0, len(tokens)
    while at < end:
        tag = tokens[at].tag
        if not tag & _LEADS:
            at += 1
            continue
        number = _number_at(tokens, at, tag, language)
        if number is None:
            at += 1
            continue
        numbers.append(number)
        at = number.last
    return numbers


def _number_at(tokens: Sequence[Token], at: int, tag: int, language: Language) -> Number | None:
    if tag & Tag.DIGITS:
        number = read_digits(tokens, at)
        if number is None:
            return None
        _leading_point(tokens, number)
        _slash_fraction(tokens, number)
        _glyph(tokens, number)
        _scale(tokens, number, language)
        return number
    if tag & Tag.NUMERAL:
        return _words(tokens, at, language)
    if tag & Tag.FRACTION:
        return _fraction(tokens, at, Decimal(1), at, language)
    if tag & Tag.SCALE:
        return _bare_scale(tokens, at, language)
    word = tokens[at]
    number = Number(at, at + 1, language.multiples[word.lower], Decimal(1), word.text)
    number.factor = number.spelled = True
    return number


def _bare_scale(tokens: Sequence[Token], at: int, language: Language) -> Number | None:
    """ "A million": the article is the number."""
    if not _has_article(tokens, at):
        return None
    number = Number(at - 1, at, Decimal(1), Decimal(1), tokens[at - 1].text)
    number.spelled = True
    _scale(tokens, number, language)
    return number


def _words(tokens: Sequence[Token], at: int, language: Language) -> Number | None:
    number = read_words(tokens, at, language)
    if number is None:
        return _magnitude(tokens, at, language)
    share = _fraction(tokens, number.last, number.value, at, language)
    if share is not None:
        return share
    _scale(tokens, number, language)
    return number


def _magnitude(tokens: Sequence[Token], at: int, language: Language) -> Number | None:
    """ "A dozen", "dozens", "thousands of", "tens of millions of"."""
    first, word = at, tokens[at].lower
    single = word.removesuffix("s")
    dozen = language.dozens.get(word) or language.dozens.get(single)
    if dozen is not None:
        number = Number(first, at + 1, Decimal(dozen), Decimal(1), tokens[at].text)
        number.spelled = True
        return number
    lows = []
    while word != single:
        low = 100 if single == "hundred" else 10 ** language.scales.get(single, 0)
        if low == 1:
            return None
        lows.append(low)
        if not (at + 2 < len(tokens) and tokens[at + 1].lower == "of" and tokens[at + 2].tag & Tag.NUMERAL):
            break
        at += 2
        word = tokens[at].lower
        single = word.removesuffix("s")
    if not lows:
        return None
    value = Decimal(1)
    for low in lows:
        value *= low
    number = Number(first, at + 1, value, value, tokens[first].text)
    number.spelled = number.scaled = True
    number.upper = value * 10
    return number


def _fraction(
    tokens: Sequence[Token], at: int, parts: Decimal, first: int, language: Language
) -> Number | None:
    """A denominator at ``at``: "half", "two-thirds", "a quarter"; as a plain number, not yet a percentage."""
    hyphen = at > first and at < len(tokens) and tokens[at].text in _HYPHENS
    place = at + 1 if hyphen else at
    if place >= len(tokens) or not tokens[place].tag & Tag.FRACTION:
        return None
    token = tokens[place]
    word = token.lower
    denominator = language.fractions.get(word) or language.fractions.get(word.removesuffix("s"))
    if denominator is None:
        denominator = 2 if word == "halves" else 0
    if not denominator or (parts > 1 and word in language.fractions):
        return None
    if first == at and denominator > 4 and not _has_article(tokens, at):
        return None
    if first == at and denominator in (3, 4) and not _has_article(tokens, at):
        return None
    number = Number(first, place + 1, parts / denominator, Decimal("0.01"), token.text)
    number.spelled = number.fraction = True
    _scaled_fraction(tokens, number, language)
    return number


def _scaled_fraction(tokens: Sequence[Token], number: Number, language: Language) -> None:
    """ "Half a million", "a quarter million", "half a dozen"."""
    at = number.last
    while at < len(tokens) and at < number.last + 2 and tokens[at].lower in ("a", "of", "-"):
        at += 1
    if at >= len(tokens):
        return
    dozen = language.dozens.get(tokens[at].lower)
    if tokens[at].tag & Tag.SCALE:
        number.scale(language.scales[tokens[at].lower], at + 1)
        number.step = number.value / 10
    elif dozen:
        number.value *= dozen
        number.step = Decimal(1)
        number.last = at + 1
    else:
        return
    number.fraction = False


def _has_article(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and tokens[at - 1].lower in ("a", "an", "one")


def _leading_point(tokens: Sequence[Token], number: Number) -> None:
    """ ".534": a point glued to the digits and to nothing before."""
    first = number.first
    if not first or tokens[first - 1].text != "." or tokens[first - 1].end != tokens[first].start:
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


def _slash_fraction(tokens: Sequence[Token], number: Number) -> None:
    """ "1/2", "3⁄4", "2 1/2": two small integers with nothing between them and the bar."""
    bar = number.last
    if number.places or number.value > 99 or bar + 1 >= len(tokens) or tokens[bar].text not in "/⁄":
        return
    below = tokens[bar + 1]
    if not below.tag & Tag.DIGITS or not below.text.isdecimal() or len(below.text) > 3 or not int(below.text):
        return
    if tokens[bar].start != tokens[bar - 1].end or below.start != tokens[bar].end:
        return
    if number.value >= int(below.text) or (bar + 2 < len(tokens) and tokens[bar + 2].text in "/⁄"):
        return
    number.value = number.value / int(below.text)
    number.step = Decimal("0.01")
    number.last = bar + 2
    number.fraction = True


_GLYPHS = {
    "½": Decimal("0.5"),
    "¼": Decimal("0.25"),
    "¾": Decimal("0.75"),
    "⅓": Decimal(1) / 3,
    "⅔": Decimal(2) / 3,
    "⅛": Decimal("0.125"),
    "⅜": Decimal("0.375"),
    "⅝": Decimal("0.625"),
    "⅞": Decimal("0.875"),
}


def _glyph(tokens: Sequence[Token], number: Number) -> None:
    """ "3½"."""
    if number.last < len(tokens) and tokens[number.last].text in _GLYPHS:
        number.value += _GLYPHS[tokens[number.last].text]
        number.step = Decimal("0.01")
        number.last += 1


def _scale(tokens: Sequence[Token], number: Number, language: Language) -> None:
    """Scale words after the number; a second one is a misprint unless the language says "lakh crore"."""
    at = number.last
    if at + 1 < len(tokens) and tokens[at].text in _HYPHENS and tokens[at + 1].tag & Tag.SCALE:
        at += 1
    if at < len(tokens) and tokens[at].lower == "hundred" and not number.spelled:
        number.scale(2, at + 1)
        at += 1
    seen = 0
    while at < len(tokens) and tokens[at].tag & Tag.SCALE and seen < 3:
        power = language.scales[tokens[at].lower]
        number.scale(power, at + 1)
        at += 1
        seen += 1
    if seen > 1 and not (tokens[at - 1].lower in ("crore", "crores") or tokens[at - 2].lower == "thousand"):
        number.flags += (DOUBLED_SCALE,)
