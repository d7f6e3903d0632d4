"""What the engine asks of a language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from ..quantity import Hedge
from ..text import Lexicon
from .phrases import Phrases


@dataclass(frozen=True, slots=True)
class UnitName:
    """What a phrase after (or before) a number makes of it.

    ``unit`` follows the public interface; the printed value times ``factor`` is in that unit ("cent" is
    a hundredth of ``USD``). ``symbol`` marks signs that may be glued to the number and letters that
    only mean the unit when they are.
    """

    unit: str
    factor: Decimal = Decimal(1)
    symbol: bool = False


@dataclass(frozen=True, slots=True)
class Language:
    """The vocabulary of one language. All words are in lower case unless said otherwise.

    ``numerals``: spelled numbers below a hundred and the hundred; ``scales``: word → power of ten;
    ``glued_scales``: letters that scale only when glued to digits or after a currency; ``fractions``:
    word → denominator; ``ordinals``; ``multiples``: one-word factors. ``hedges_before`` and
    ``hedges_after`` are phrases around a number. ``units``, ``currencies`` are phrases; ``symbols`` and
    ``codes`` are matched as spelled, case and all. ``singular`` gives a noun's singular.
    """

    code: str
    lexicon: Lexicon
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
    subunits: Phrases[tuple[str, Decimal]]
    singular: Callable[[str], str]
