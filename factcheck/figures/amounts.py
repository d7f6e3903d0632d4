"""A cell's number with its unit → the amount, read as the same words are read in a sentence."""

from __future__ import annotations

import re

from ..language import Language
from ..quantity import Bounds, Quantity
from ..text import read_passages

_MINUS = re.compile(r"[-−–]\s*(?=\d)|\((?=[\d.,]+\)$)")


class UnreadAmountError(ValueError):
    """One sentence: the words are not one amount with a unit."""


def amount_of(value: str, unit: str, language: Language) -> tuple[Quantity, bool]:
    """The amount without its sign, and whether it stands below zero: 101.4 "billion yuan" is 101.4e9 CNY."""
    minus = _MINUS.match(value)
    digits = value[minus.end() :].rstrip(")") if minus else value
    words = f"{digits} {unit}".strip()
    found = [
        reading.quantity()
        for passage in read_passages(words, language.lexicon)
        for sentence in passage.sentences()
        for reading in language.quantities(sentence)
    ]
    if len(found) != 1 or not found[0].unit or found[0].upper is not None:
        raise UnreadAmountError(f"“{words}” is not one amount with a unit that is known.")
    quantity = found[0]
    rest = words.replace(quantity.quote, "", 1).strip()
    if rest:
        raise UnreadAmountError(f"Of “{words}” the words “{rest}” are not read.")
    return quantity, bool(minus)


def below_zero(bounds: Bounds) -> Bounds:
    """The same bounds on the other side of zero."""
    return Bounds(-bounds.printed, -bounds.soft, -bounds.hard)
