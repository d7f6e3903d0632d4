"""The unit of a number: a sign before it, a phrase or a symbol after it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ....extract.number import ONE, Number
from ....text import Tag, Token
from ..numerals import MAGNITUDES
from ..vocabulary import VOCABULARY as WORDS
from .letters import letter_scale
from .shillings import COINS, POUND, take_coin
from .temperature import DEGREES, is_temperature

_HYPHENS = frozenset("-\u2010\u2011")
_SPACED_LETTERS = frozenset("W V g m l L J °".split())
_COUNTRIES = frozenset("us u.s. uk u.k. imperial".split())
_SIGN_TOKENS = 3


class Unit:
    """A unit's public name, what to multiply by, and the tokens it reaches to."""

    __slots__ = ("factor", "last", "money", "name", "symbol")

    def __init__(
        self, name: str, last: int, factor: Decimal = ONE, *, money: bool = False, symbol: bool = False
    ) -> None:
        self.name = name
        self.last = last
        self.factor = factor
        self.money = money
        self.symbol = symbol


def sign_before(tokens: Sequence[Token], first: int) -> tuple[int, str] | None:
    """The currency sign whose last token stands before ``tokens[first]``: where it starts, and its code."""
    near = tokens[first - 1]
    joined = ""
    found: tuple[int, str] | None = None
    for at in range(first - 1, max(-1, first - 1 - _SIGN_TOKENS), -1):
        if at < first - 1 and tokens[at + 1].start - tokens[at].end > 1:
            break
        joined = tokens[at].text + joined
        code = WORDS.signs.get(joined)
        apart = at < first - 1 and tokens[at + 1].start != tokens[at].end
        if apart and len(tokens[at].text) == 1:
            break  # "A $2 million grant"
        if code is not None and (len(joined) > 1 or not joined.isalpha() or near.end == tokens[first].start):
            found = at, code
        elif len(joined) > 6:
            break
    return found


def unit_after(tokens: Sequence[Token], number: Number, *, money: bool) -> Unit | None:
    """The unit phrase, symbol or currency after the number; glued letters that scale are taken first.

    ``money`` says that a currency sign stands before: then "m" is a million and no metre.
    """
    at = number.last
    if at >= len(tokens):
        return None
    token = tokens[at]
    glued = token.start == tokens[at - 1].end
    if (not glued and token.lower not in _UNIT_LEADS) or token.text in _PARTS_OF_A_WHOLE:
        return plain_unit(tokens, at, glued)
    at = _unit_start(tokens, number)
    if _is_country_before(tokens, at) and not money:
        at += 1  # "10 US gallons", "one imperial pint"
    token = tokens[at]
    power = letter_scale(tokens, at, number, money=money)
    if power:
        number.scale(power, at + 1)
        return unit_after(tokens, number, money=money)
    if token.start != tokens[at - 1].end:
        return plain_unit(tokens, at, False)
    return _glued_unit(tokens, at, number)


def _glued_unit(tokens: Sequence[Token], at: int, number: Number) -> Unit | None:
    """The unit whose letters or marks are glued to the digits: "6in", "40'", "25°C", "six-month"."""
    token = tokens[at]
    if token.text == "in":
        return Unit("inch", at + 1, symbol=True)
    if token.text == "m" and tokens[number.first - 1].lower in _HOURS and number.first:
        return Unit("minute", at + 1, symbol=True)  # "2h 30m"
    if is_temperature(tokens, at):
        return Unit(DEGREES[token.text], at + 1, symbol=True)
    if token.text in _PRIMES and _is_prime(tokens, at):
        return Unit(_PRIMES[token.text], at + 1, symbol=True)
    if token.text in _HYPHENS and at + 1 < len(tokens):
        return _unit_after_hyphen(tokens, at)
    if token.text in COINS and (part := take_coin(tokens, at, number)) is not None:
        return Unit(POUND, at + 2, part, money=True)  # "12s. 6d.": with its point
    return plain_unit(tokens, at, glued=True)


_PARTS_OF_A_WHOLE = frozenset("%‰")
"""Signs that are the unit of any number before them."""
_UNIT_LEADS = _COUNTRIES | {"of", "a", "an", "m", "b"}
"""Words that the unit may stand behind, and letters that may scale."""


def _unit_after_hyphen(tokens: Sequence[Token], at: int) -> Unit | None:
    """As in "six-month", "40 million-dollar"; not "a three-time champion", "€18m-€19m"."""
    hyphen, after = tokens[at], tokens[at + 1]
    if after.lower == "time":
        return None
    hyphenated = WORDS.units.at(tokens, at)
    if hyphenated is not None:
        return Unit(hyphenated[1].unit, at + hyphenated[0])
    if after.text in WORDS.sign_heads and not after.tag & Tag.WORD:
        return None
    joined = after.start == hyphen.end or after.tag & Tag.UNIT
    return plain_unit(tokens, at + 1 if joined else at, glued=True)


_DOUBTFUL = frozenset(("degree", "euro"))
"""Units that the word behind them can make something else."""
_OF_THE_EURO = frozenset("area zone banknotes coins group countries members".split())
"""What follows "euro" where it is no amount of it: "16 euro area countries"."""


def _is_country_before(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].lower in _COUNTRIES and at + 1 < len(tokens) and bool(tokens[at + 1].tag & Tag.UNIT)


def _unit_start(tokens: Sequence[Token], number: Number) -> int:
    """Where the unit stands: behind "of", or behind the article of "half a percentage point"."""
    at = number.last
    if at + 2 < len(tokens) and tokens[at].lower == "of":
        return _past_of(tokens, at, number)
    if number.fraction and at + 1 < len(tokens) and tokens[at].lower in ("a", "an"):
        return at + 1
    return at


_HOURS = frozenset("h hr hrs hour hours".split())
_PRIMES = {"'": "foot", "′": "foot", '"': "inch", "″": "inch"}


def _is_prime(tokens: Sequence[Token], at: int) -> bool:
    """A mark glued to digits is a prime where no quotation is open: "a mast of 40'"."""
    mark = tokens[at].text
    if mark in "′″":
        return True
    return not any(token.text in (mark, "‘", "“") for token in tokens[:at])


def past_country(tokens: Sequence[Token], at: int) -> int:
    """Step over the country that follows an amount: "$75 U.S. a barrel", "$31.20 US"."""
    if at >= len(tokens) or tokens[at].lower not in _COUNTRIES or not tokens[at].tag & Tag.CAPITAL:
        return at
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is None or after.tag & (Tag.MARK | Tag.PREPOSITION | Tag.DETERMINER | Tag.CONJUNCTION):
        return at + 1
    return at


def _past_of(tokens: Sequence[Token], at: int, number: Number) -> int:
    """The unit stands behind "of": "millions of dollars", "a quarter of a mile", "1/8 of a US gallon"."""
    if number.upper is not None or tokens[at - 1].lower in MAGNITUDES:
        return at + 1  # "tens of dollars", "five millions of francs"
    if number.scaled and tokens[at - 1].lower in _PARTS:
        return at + 1  # "six millions and a quarter of dollars"
    if number.places and abs(number.value) < 1 and tokens[at + 1].lower in ("a", "an"):
        return at + 2  # "0.4 of a percentage point"
    if number.fraction and tokens[at + 1].lower in ("a", "an"):
        return at + 2 + (tokens[at + 2].lower in _COUNTRIES and at + 3 < len(tokens))
    return at


_PARTS = frozenset(("half", "quarter", "quarters"))
_NAMES = Tag.UNIT | Tag.CURRENCY
_OPENING_PHRASES = frozenset(("°", "20"))
"""What is no word and opens the name of a unit: "° C", "20-foot equivalent units"."""
SIGNS = (
    WORDS.symbols.keys()
    | WORDS.small_signs.keys()
    | WORDS.sign_heads
    | _OPENING_PHRASES
    | {"stone", "Stone", "STONE"}
)
"""What a unit can be named by besides words that are tagged as one."""


def plain_unit(tokens: Sequence[Token], at: int, glued: bool) -> Unit | None:
    """The unit that is named at ``tokens[at]``, which may be ``glued`` to what it is the unit of."""
    token = tokens[at]
    text, tag = token.text, token.tag
    if not tag & _NAMES and text not in SIGNS:
        return None
    doubtful = token.lower in _DOUBTFUL and at + 1 < len(tokens)
    if token.lower == "stone" and not glued and _ends_phrase(tokens, at + 1):
        return Unit("stone", at + 1)
    if doubtful and token.lower == "degree" and tokens[at + 1].tag & Tag.PLURAL:
        return None  # "44 degree courses"
    symbol = WORDS.symbols.get(text)
    phrase = WORDS.units.at(tokens, at) if tag & Tag.UNIT or text in _OPENING_PHRASES else None
    named = doubtful and token.lower == "euro" and tokens[at + 1].lower in _OF_THE_EURO
    money = WORDS.currencies.at(tokens, at) if tag & Tag.CURRENCY and not named else None
    if phrase is not None and money is not None and money[0] > phrase[0]:
        phrase = None  # "pounds sterling"
    if phrase is not None and (symbol is None or phrase[0] > 1):
        return Unit(phrase[1].unit, _past_symbol(tokens, at + phrase[0], phrase[1].unit), phrase[1].factor)
    if symbol is not None and (
        glued or len(token.text) > 1 or not token.text.isalpha() or _is_spaced_letter(tokens, at)
    ):
        return Unit(symbol.unit, at + 1, symbol.factor, symbol=True)
    if glued and token.text in WORDS.small_signs:
        small = WORDS.small_signs[token.text]
        return Unit(small[0], at + 1, small[1], money=True)
    cents = WORDS.subunits.at(tokens, at) if token.tag & Tag.CURRENCY else None
    if cents is not None:
        return Unit(cents[1][0], at + cents[0], cents[1][1], money=True)
    if money is not None:
        return Unit(money[1], at + money[0], money=True)
    return _sign_after(tokens, at, glued) if token.text in WORDS.sign_heads else None


def _past_symbol(tokens: Sequence[Token], at: int, unit: str) -> int:
    """Past the symbol of the same unit in brackets: "4 twenty-foot equivalent units (TEU)"."""
    if at + 2 >= len(tokens) or tokens[at].text != "(" or tokens[at + 2].text != ")":
        return at
    symbol = WORDS.symbols.get(tokens[at + 1].text)
    return at + 3 if symbol is not None and symbol.unit == unit else at


def _ends_phrase(tokens: Sequence[Token], at: int) -> bool:
    """Whether no noun follows: "he weighs 14 stone", not "14 stone houses"."""
    return at >= len(tokens) or bool(tokens[at].tag & (Tag.MARK | Tag.PREPOSITION | Tag.CONJUNCTION))


def _is_spaced_letter(tokens: Sequence[Token], at: int) -> bool:
    """A single letter that is a unit apart from its number: "5 W", "86 200 t of glass"."""
    if tokens[at].text in _SPACED_LETTERS:
        return True
    if at + 1 < len(tokens) and tokens[at + 1].text == "/" and tokens[at + 1].start == tokens[at].end:
        return True  # "9.8 N/kg"
    return at + 1 < len(tokens) and tokens[at + 1].lower == "of"


def _sign_after(tokens: Sequence[Token], at: int, glued: bool) -> Unit | None:
    """A currency's sign or code behind the number: "50 EUR", "1,200€"."""
    joined = tokens[at].text
    for reach in range(1, 4):
        code = WORDS.signs.get(joined)
        if code is not None and (len(joined) > 1 or (glued and not joined.isalpha())):
            return Unit(code, at + reach, money=True)
        if at + reach >= len(tokens) or len(joined) > 6:
            break
        joined += tokens[at + reach].text
    return None
