"""The words of English quantities in the form the grammar looks them up."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from ...quantity import Hedge
from ...text.tokenizer import TOKEN
from ..phrases import Phrases
from . import hedges, numerals
from .morphology import singular
from .unit_table import UnitName, currencies, units


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All words are in lower case unless said otherwise.

    ``numerals``: spelled numbers below a hundred and the hundred; ``scales``: word → power of ten;
    ``glued_scales``: letters that scale only when glued to digits or after a currency; ``dozens``;
    ``fractions``: word → denominator; ``ordinals``; ``multiples``: one-word factors.
    ``hedges_before`` and ``hedges_after`` are phrases around a number. ``units``, ``currencies`` and
    ``subunits`` are phrases; ``symbols``, ``signs`` and ``small_signs`` (pence, cents glued to digits) are
    matched as spelled, case and all;
    ``sign_heads`` and ``sign_tails`` are the first and last tokens of signs.
    """

    numerals: Mapping[str, int]
    scales: Mapping[str, int]
    glued_scales: Mapping[str, int]
    dozens: Mapping[str, int]
    fractions: Mapping[str, int]
    ordinals: Mapping[str, int]
    multiples: Mapping[str, Decimal]
    hedges_before: Phrases[Hedge]
    hedges_after: Phrases[Hedge]
    units: Phrases[UnitName]
    symbols: Mapping[str, UnitName]
    currencies: Phrases[str]
    signs: Mapping[str, str]
    sign_heads: frozenset[str]
    sign_tails: frozenset[str]
    subunits: Phrases[tuple[str, Decimal]]
    small_signs: Mapping[str, tuple[str, Decimal]]
    singular: Callable[[str], str]


def _load() -> Vocabulary:
    phrases, symbols = units()
    names, signs, subunits = currencies()
    parted = [TOKEN.findall(sign) for sign in signs]
    return Vocabulary(
        numerals=numerals.NUMERALS,
        scales=numerals.SCALES,
        glued_scales=numerals.GLUED_SCALES,
        dozens=numerals.DOZENS,
        fractions=numerals.FRACTIONS,
        ordinals=numerals.ORDINALS,
        multiples=numerals.MULTIPLES,
        hedges_before=Phrases(hedges.BEFORE),
        hedges_after=Phrases(hedges.AFTER),
        units=Phrases(phrases),
        symbols=symbols,
        currencies=Phrases(names),
        signs=signs,
        sign_heads=frozenset(parts[0] for parts in parted),
        sign_tails=frozenset(parts[-1] for parts in parted),
        subunits=Phrases(subunits),
        small_signs={"p": ("GBP", Decimal("0.01")), "¢": ("USD", Decimal("0.01"))},
        singular=singular,
    )


VOCABULARY = _load()
