"""Numbers that belong to a name: Article 5, Boeing 737, the S&P 500, 360 Security Technology."""

from __future__ import annotations

from collections.abc import Sequence

from ....extract.number import Number
from ....text import Tag, Token
from ..grammar import INDICES, PRODUCTS

_NO_NAME = Tag.CLOSED | Tag.MONTH | Tag.HEDGE | Tag.ADVERB | Tag.WEEKDAY | Tag.NUMERAL | Tag.CURRENCY


def is_named(tokens: Sequence[Token], number: Number, *, counted: bool) -> bool:
    """Whether a number without a unit belongs to a name: Article 5, Boeing 737, 360 Security Technology."""
    if number.scaled or number.places or (number.grouped and number.value >= 10000):
        return False
    first, last = number.first, number.last
    before = tokens[first - 1] if first else None
    if before is not None and (
        _is_of_index(before, number) or _is_model(before, number) or _is_class(before, number)
    ):
        return True
    if before is not None and counted and _is_acronym_of(tokens, number):
        return True
    if before is not None and before.tag & Tag.NAMER and not number.grouped:
        return not counted or bool(before.tag & Tag.CAPITAL) or _goes_on_with_name(tokens, last)
    if first > 1 and tokens[first - 1].text == "." and tokens[first - 2].lower in ("no", "nos"):
        return True
    if before is not None and before.text[0].islower() and before.tag & Tag.CAPITAL and not number.grouped:
        return True  # "iPhone 11"
    if number.spelled or counted or number.grouped:
        return False
    if before is not None and before.text in "-–—" and first > 1 and tokens[first - 2].tag & Tag.CAPITAL:
        return True  # "Situation Report – 37"
    if before is not None and _is_proper(tokens, first - 1):
        return True
    after = tokens[last] if last < len(tokens) else None
    return after is not None and bool(
        after.tag & Tag.CAPITAL and not after.tag & (Tag.CLOSED | Tag.UNIT | Tag.MONTH)
    )


_CLASSES = frozenset(("class", "type", "category", "series", "grade", "tier"))


def _is_of_index(before: Token, number: Number) -> bool:
    """As in "the S&P 500", "FTSE 100 companies": how many shares an index has is part of its name."""
    return before.lower in INDICES and not number.grouped and number.value in _INDEX_SIZES


_INDEX_SIZES = frozenset(
    (20, 25, 30, 35, 40, 50, 60, 80, 100, 150, 200, 225, 250, 300, 350, 400, 500, 600, 1000, 2000, 3000)
)


def _is_model(before: Token, number: Number) -> bool:
    """As in "the iphone 12": a product's name and its number."""
    return before.lower in PRODUCTS and not number.grouped and not number.spelled


def _goes_on_with_name(tokens: Sequence[Token], at: int) -> bool:
    """As in "chapter 12 of the laws", "bus line 6 runs via": what looks counted is whose part or what it does."""
    if at < len(tokens) and tokens[at].lower == "of":
        return True
    if at + 1 >= len(tokens) or tokens[at].lower not in _RUNNING:
        return False
    return bool(tokens[at + 1].tag & (Tag.PREPOSITION | Tag.ADVERB)) or tokens[at + 1].lower == "via"


_RUNNING = frozenset("runs leaves stops departs goes stands lies turns returns calls ends starts".split())


def _is_class(before: Token, number: Number) -> bool:
    """As in "the class 193 engines", "type 2 diabetes", "category 3 storms"."""
    return before.lower in _CLASSES and not number.spelled and not number.grouped


def _is_acronym_of(tokens: Sequence[Token], number: Number) -> bool:
    """As in "its first ZX 4 test doses": a capital abbreviation and a small number behind it."""
    before = tokens[number.first - 1]
    if (
        not before.tag & Tag.UPPER
        or before.tag & (Tag.CLOSED | Tag.CURRENCY | Tag.MONTH)
        or number.value > _SMALL
    ):
        return False
    earlier = tokens[number.first - 2] if number.first > 1 else None
    apart = Tag.PREPOSITION | Tag.MARK | Tag.CONJUNCTION
    return not number.spelled and earlier is not None and not earlier.tag & apart


_SMALL = 99


def names_several(tokens: Sequence[Token], number: Number) -> bool:
    """As in "carriages 3 and 4 go on": a plural right before small numbers in a list, which nothing counts."""
    at, last = number.first - 1, number.last
    if at < 0 or number.spelled or number.places or number.value > _SMALL or last + 1 >= len(tokens):
        return False
    apart = tokens[at].end < tokens[number.first].start  # no note glued to its word
    named = (
        apart
        and tokens[at].tag & Tag.PLURAL
        and not tokens[at].tag & (Tag.VERB | Tag.CLOSED | Tag.UNIT | Tag.TIME)
    )
    if not named or tokens[last].lower not in ("and", "to", "or") or not tokens[last + 1].text.isdecimal():
        return False
    behind = tokens[last + 2].tag if last + 2 < len(tokens) else Tag.MARK
    return (
        bool(behind & (Tag.VERB | Tag.AUXILIARY | Tag.MARK | Tag.PREPOSITION))
        and len(tokens[last + 1].text) < _DIGITS
    )


_DIGITS = 3


def _is_proper(tokens: Sequence[Token], at: int) -> bool:
    """A word that is capitalised for being a name, not for opening the sentence."""
    token = tokens[at]
    if not token.tag & Tag.CAPITAL or token.tag & _NO_NAME:
        return False
    return at > 0 or not token.tag & Tag.VERB
