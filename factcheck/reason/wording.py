"""Numbers, dates and claims in the words of a finding."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

from ..interval import Interval
from ..link.vocabulary import ADJUSTMENTS, BARE, GROWTH_WORDS, HEADS, LIGHT, SYNONYMS
from .statement import Statement

_SCALES = ((10**12, " tn"), (10**9, " bn"), (10**6, " m"))
_SIGNIFICANT = 5


def number(value: Fraction, scale: int = 1) -> str:
    """An exact number for people: thousands grouped, at most a few digits after the point."""
    scaled = value / scale
    if abs(scaled) >= 10_000 or scaled.denominator == 1:
        places = 2 if scaled.denominator != 1 else 0
    else:
        whole = len(str(int(abs(scaled)))) if abs(scaled) >= 1 else 0
        places = max(_SIGNIFICANT - whole, 2)
    text = f"{Decimal(round(scaled * 10**places)).scaleb(-places):,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def interval(values: Interval, scale: int = 1) -> str:
    """``low…high``, one number where they are equal, "at least" and "at most" where one end is open."""
    if values.low is not None and values.low == values.high:
        return number(values.low, scale)
    if values.low is not None and values.high is not None and _is_narrow(values):
        return number((values.low + values.high) / 2, scale)
    if values.low is None:
        return "any" if values.high is None else f"at most {number(values.high, scale)}"
    if values.high is None:
        return f"at least {number(values.low, scale)}"
    low, high = number(values.low, scale), number(values.high, scale)
    return low if low == high else f"{low}…{high}"


def _is_narrow(values: Interval) -> bool:
    """Whether the ends differ only where nobody reads on: an amount printed to the cent is one number."""
    assert values.low is not None
    assert values.high is not None
    return values.high - values.low <= Fraction(1, 10**6) * max(abs(values.low), abs(values.high))


def scale_for(*values: Fraction | None) -> tuple[int, str]:
    """The scale that prints amounts of this size shortly, and its name: (10⁹, " bn").

    Amounts printed to the unit keep it: an error of 45,000 in 260,226,935.50 must be seen.
    """
    known = [abs(value) for value in values if value]
    if not known or any(_digits(value) > 7 for value in known):
        return 1, ""
    largest = max(known)
    return next(((scale, name) for scale, name in _SCALES if largest >= scale), (1, ""))


def _digits(value: Fraction) -> int:
    if value.denominator > 10**6:
        return 0
    return len(f"{Decimal(value.numerator) / Decimal(value.denominator):f}".replace(".", "").strip("0"))


def day(when: date) -> str:
    """``3 March 2019``."""
    return f"{when.day} {when:%B} {when.year}"


def quoted(statement: Statement) -> str:
    """``“123.9 billion yuan” (30 August 2019)``: how a message cites a claim."""
    return f"“{' '.join(statement.claim.quote.split())}” ({day(statement.said)})"


_COMMON = frozenset((*ADJUSTMENTS, *BARE, *GROWTH_WORDS, *HEADS, *LIGHT, *SYNONYMS, *SYNONYMS.values()))
"""Words of measures that are no names."""
_BEHIND_A_NOUN = frozenset(("of", "from", "to", "in", "by", "for", "on", "per"))


def subject(statement: Statement) -> str:
    """What a claim is about, in its own words: "exports, China"."""
    claim = statement.claim
    return ", ".join(
        part for part in (_inside_a_sentence(claim.measure) or "the figure", claim.place) if part
    )


def _inside_a_sentence(measure: str) -> str:
    """The measure without the capital that it has only for having begun a sentence."""
    first, _, rest = measure.partition(" ")
    word, behind = first.lower(), rest.split()
    is_noun = word in _COMMON or word.removesuffix("s") in _COMMON
    heads = len(behind) > 1 and behind[0] in _BEHIND_A_NOUN and behind[1].islower()
    return measure[:1].lower() + measure[1:] if first[1:].islower() and (is_noun or heads) else measure


def opening(text: str) -> str:
    """The text with the capital that begins a sentence; names in it keep theirs."""
    return text[:1].upper() + text[1:]


def about(statement: Statement) -> str:
    """What and when a claim is about: "exports, China, in 2018"."""
    period = statement.claim.period
    return subject(statement) + (f", {period.label}" if period else "")


_UNIT_NAMES = {
    "percent": "%",
    "percentage_point": "points",
    "basis_point": "points",
    "index_point": "points",
}


def unit_name(statement: Statement) -> str:
    """The unit as an arithmetic line prints it."""
    unit = statement.claim.unit
    return _UNIT_NAMES.get(unit, unit.removeprefix("count:").replace("_", " "))
