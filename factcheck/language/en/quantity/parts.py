"""Fractions, proportions and factors: "two-thirds", "half a million", "one in three", "doubled"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ....extract.number import Number
from ....text import Tag, Token
from ..vocabulary import VOCABULARY as WORDS

_HYPHENS = frozenset("-\u2010\u2011")
_ARTICLES = frozenset(("a", "an", "one"))
_PARTED = frozenset("of the a an its their his her all our that those these".split())
_BY = frozenset(
    "by about nearly almost over than around roughly approximately to exactly only least most just "
    "under".split()
)
_FACTOR_OF = frozenset("the that what its their as this last those of".split())
_AS = frozenset("much many high large big great long fast".split())
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
GLYPHS = frozenset(_GLYPHS)
"""Signs that are a fraction by themselves."""
_TENTH = Decimal("0.1")
_CENT = Decimal("0.01")
_NAMED_HALF = Tag.ORDINAL | Tag.TIME | Tag.DIGITS
_OF_A_YEAR = frozenset(
    "first last past previous preceding remaining next following coming consecutive".split()
)
_SIDES = frozenset("other better latter former this last next final".split())


def bare_fraction(tokens: Sequence[Token], at: int) -> Number | None:
    """A fraction without a numerator at ``at``: "half of", "a third of", "by a quarter"."""
    glyph = _GLYPHS.get(tokens[at].text)
    if glyph is not None:
        return _part(tokens, at, at + 1, glyph)
    word = tokens[at].lower
    denominator = WORDS.fractions.get(word)
    if denominator is None or _follows_hyphen(tokens, at):
        return None
    if word != "half":
        if at + 2 < len(tokens) and tokens[at + 1].text in _HYPHENS and tokens[at + 2].tag & Tag.TIME:
            return None  # "a third-quarter loss"
        if not (at and tokens[at - 1].lower in _ARTICLES) or not _is_parted(tokens, at, at - 1):
            return None
        return _scaled(tokens, _part(tokens, at - 1, at + 1, Decimal(1) / denominator))
    if at and (tokens[at - 1].tag & _NAMED_HALF or tokens[at - 1].lower in _SIDES):
        return None
    if not _is_parted(tokens, at, at):
        return None
    first = at - 1 if at and tokens[at - 1].lower in _ARTICLES else at
    return _scaled(tokens, _part(tokens, first, at + 1, Decimal("0.5")))


def fraction_after(tokens: Sequence[Token], first: int, at: int, parts: Decimal) -> Number | None:
    """The denominator that follows a spelled numerator: "two-thirds", "three quarters", "one fifth"."""
    hyphen = at < len(tokens) and tokens[at].text in _HYPHENS
    place = at + 1 if hyphen else at
    if place >= len(tokens) or not tokens[place].tag & Tag.FRACTION:
        return None
    word = tokens[place].lower
    single = {"halves": "half"}.get(word, word.removesuffix("s"))
    denominator = WORDS.fractions.get(single)
    if not denominator or parts >= denominator or (parts > 1) != (word != single):
        return None
    if single == "quarter" and not hyphen and not _is_parted(tokens, place, first):
        return None  # "three quarters ago", "one quarter"
    if single == "quarter" and (parts == 2 or (first and tokens[first - 1].lower in _OF_A_YEAR)):
        return None  # "two quarters of weak growth", "the last three quarters of 2019"
    return _scaled(tokens, _part(tokens, first, place + 1, parts / denominator))


def add_half(tokens: Sequence[Token], number: Number) -> None:
    """As in "Two and a half", "3½", "4 1/2", "4-1/2"."""
    at = number.last
    if at < len(tokens) and tokens[at].text in _GLYPHS:
        number.value += _GLYPHS[tokens[at].text]
        number.step, number.last = _CENT, at + 1
    elif (over := _mixed_at(tokens, number)) >= 0:
        number.value += Decimal(tokens[over].text) / int(tokens[over + 2].text)
        number.step, number.last = _CENT, over + 3
    else:
        _and_parts(tokens, number)


def _and_parts(tokens: Sequence[Token], number: Number) -> None:
    """As in "two and a half", "two-and-a-half", "three and three-quarters"."""
    found = _parts_behind(tokens, number.last)
    if found is not None:
        number.value += found[0]
        number.step, number.last = _TENTH, found[1]


def add_part_of_scale(tokens: Sequence[Token], number: Number, power: int) -> None:
    """As in "a million and a half", "eight millions and a quarter": the part is of the scale word."""
    found = _parts_behind(tokens, number.last)
    if found is None or [token.lower for token in tokens[found[1] : found[1] + 2]] == ["of", "the"]:
        return  # "3 million and a half of the rest"
    number.value += found[0].scaleb(power)
    number.step, number.last = _TENTH.scaleb(power), found[1]


def _parts_behind(tokens: Sequence[Token], at: int) -> tuple[Decimal, int] | None:
    """ "and a half", "and three-quarters" at a token: how much, and the index after it."""
    if at >= len(tokens) or (tokens[at].lower != "and" and tokens[at].text not in _HYPHENS):
        return None
    words: list[int] = []
    while at < len(tokens) and len(words) < 3:
        if tokens[at].text not in _HYPHENS:
            words.append(at)
        elif tokens[at].start != tokens[at - 1].end:
            return None
        at += 1
    if len(words) < 3 or tokens[words[0]].lower != "and":
        return None
    many, part = tokens[words[1]].lower, tokens[words[2]].lower
    share = WORDS.fractions.get({"halves": "half"}.get(part, part.removesuffix("s")))
    parts = 1 if many in _ARTICLES else WORDS.numerals.get(many, 0)
    if share in (2, 3, 4, 5) and 0 < parts < share:
        return Decimal(parts) / share, words[2] + 1
    return None


def _mixed_at(tokens: Sequence[Token], number: Number) -> int:
    """As in "4 1/2" and "4-1/2": where the fraction below one behind a whole number begins; -1 without one."""
    at = number.last
    hyphen = at < len(tokens) and tokens[at].text in _HYPHENS
    over = at + hyphen
    if number.places or number.spelled or over + 2 >= len(tokens) or tokens[over + 1].text not in "/⁄":
        return -1
    above, below = tokens[over].text, tokens[over + 2].text
    if not (above.isdecimal() and below in _USUAL_PARTS) or int(above) >= int(below):
        return -1
    apart = tokens[at].start - tokens[at - 1].end
    glued = all(tokens[each].end == tokens[each + 1].start for each in range(at, over + 2))
    return over if glued and apart == (0 if hyphen else 1) else -1


_USUAL_PARTS = frozenset(
    ("2", "3", "4", "5", "6", "7", "8", "10", "12", "16", "20", "32", "64", "100", "128")
)


def slash_fraction(tokens: Sequence[Token], number: Number) -> None:
    """As in "1/2", "3⁄4": two small integers with nothing between them and the bar."""
    bar = number.last
    if number.places or number.value > 99 or bar + 1 >= len(tokens) or tokens[bar].text not in "/⁄":
        return
    if tokens[bar + 1].text not in _USUAL_PARTS and not _is_parted(tokens, bar + 1, 0):
        return  # "on 9/11"
    below = tokens[bar + 1]
    if not below.text.isdecimal() or len(below.text) > 3 or not int(below.text):
        return
    if tokens[bar].start != tokens[bar - 1].end or below.start != tokens[bar].end:
        return
    if number.value >= int(below.text) or (bar + 2 < len(tokens) and tokens[bar + 2].text in "/⁄"):
        return
    number.value /= int(below.text)
    number.step, number.last, number.fraction = _CENT, bar + 2, True


def factor(tokens: Sequence[Token], at: int) -> Number | None:
    """As in "doubled", "threefold", "twice the", "double that of"; not "double-digit", "twice a week"."""
    token = tokens[at]
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is not None and after.text in _HYPHENS and after.start == token.end:
        return None
    if token.lower in ("double", "twice", "triple", "treble", "thrice", "quadruple") and not _is_multiple(
        tokens, at
    ):
        return None
    number = Number(at, at + 1, WORDS.multiples[token.lower], Decimal(1), token.text)
    number.factor = number.spelled = True
    return number


def proportion(tokens: Sequence[Token], number: Number, following: Number) -> bool:
    """As in "One in three", "1 in 10", "two out of five": join the two into a share."""
    if tokens[following.first - 1].lower not in _LEADING_TO_A_WHOLE:
        return False
    gap = [token.lower for token in tokens[number.last : following.first]]
    if len(gap) > 1 and _names_one(tokens, number, following):
        gap = gap[1:]
    if gap not in (["in"], ["in", "every"], ["out", "of"], ["out", "of", "every"], ["of", "every"]):
        return False
    if (
        number.scaled
        or following.scaled
        or number.places
        or following.places
        or not following.value > number.value
    ):
        return False
    if gap == ["in"] and (following.value > 1000 or following.value < 2 or number.value > 9):
        return False
    if gap == ["in"] and following.last < len(tokens) and tokens[following.last].tag & (Tag.TIME | Tag.UNIT):
        return False  # "one in three years"
    number.value /= following.value
    number.step, number.last, number.fraction = _CENT, following.last, True
    return True


_LEADING_TO_A_WHOLE = frozenset(("in", "every", "of"))


def _names_one(tokens: Sequence[Token], number: Number, following: Number) -> bool:
    """As in "one dollar in seven goes": a noun behind the one, and a verb or a mark behind the seven."""
    if number.value != 1 or not number.spelled or not is_noun_of_one(tokens, number.last):
        return False
    behind = tokens[following.last] if following.last < len(tokens) else None
    named = Tag.PLURAL | Tag.CAPITAL | Tag.TIME | Tag.UNIT
    return behind is None or not behind.tag & named or bool(behind.tag & (Tag.VERB | Tag.AUXILIARY))


def is_noun_of_one(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token can be the noun of "one child in five"."""
    tag = tokens[at].tag
    return bool(tag & Tag.WORD) and not tag & (Tag.CLOSED | Tag.PLURAL | Tag.TIME | Tag.NUMERAL)


def _part(tokens: Sequence[Token], first: int, last: int, value: Decimal) -> Number:
    number = Number(first, last, value, _CENT, " ".join(token.text for token in tokens[first:last]))
    number.spelled = number.fraction = True
    return number


def _follows_hyphen(tokens: Sequence[Token], at: int) -> bool:
    """``mid-half``, ``half-staff``: part of a compound, but for "half-a-million" and "half-hour"."""
    if at and tokens[at - 1].text in _HYPHENS and tokens[at - 1].end == tokens[at].start:
        return True
    if at + 2 >= len(tokens) or tokens[at + 1].text not in _HYPHENS or tokens[at + 1].start != tokens[at].end:
        return False
    return not tokens[at + 2].tag & (Tag.SCALE | Tag.UNIT) and tokens[at + 2].lower not in _ARTICLES


def _is_parted(tokens: Sequence[Token], at: int, first: int) -> bool:
    """Whether the words around a fraction say that it is one: what it is of, or "by", "nearly" before it."""
    if at + 1 < len(tokens):
        after = tokens[at + 1]
        if after.lower in _PARTED or after.tag & (Tag.SCALE | Tag.NUMERAL) or after.text in _HYPHENS:
            return True
        if after.tag & (Tag.UNIT | Tag.CURRENCY) and not after.tag & Tag.TIME and after.lower != "time":
            return True
    return bool(first and tokens[first - 1].lower in _BY)


def _is_multiple(tokens: Sequence[Token], at: int) -> bool:
    if at + 1 >= len(tokens):
        return False
    if tokens[at + 1].lower == "as":
        return at + 2 < len(tokens) and tokens[at + 2].lower in _AS
    return tokens[at + 1].lower in _FACTOR_OF or bool(
        tokens[at + 1].tag & Tag.TIME and tokens[at + 1].lower == "last"
    )


def _scaled(tokens: Sequence[Token], number: Number) -> Number:
    """As in "Half a million", "a quarter million", "half a dozen": then it is an amount and no share."""
    at = number.last
    while (
        at < len(tokens)
        and at < number.last + 3
        and (tokens[at].lower in ("a", "of") or tokens[at].text in _HYPHENS)
    ):
        at += 1
    if at >= len(tokens):
        return number
    dozen = WORDS.dozens.get(tokens[at].lower)
    if tokens[at].tag & Tag.SCALE:
        number.scale(WORDS.scales[tokens[at].lower], at + 1)
        number.step = number.value / 10
        number.fraction = False
    elif dozen:
        number.value *= dozen
        number.step, number.last, number.fraction = Decimal(1), at + 1, False
    return number
