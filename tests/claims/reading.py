"""A reading of the simplest sentences, for tests of what happens around the engine's own.

"Traffic of the harbour was 41.5 thousand tonnes in 2011." gives one claim; everything else gives none.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from fractions import Fraction

from factcheck.briefing import Briefing
from factcheck.claim import Claim, Kind
from factcheck.interval import Interval
from factcheck.period import Period
from factcheck.quantity import Bounds
from factcheck.span import Span

SENTENCE = re.compile(
    r"(?P<measure>[A-Z][a-z ]+?) was "
    r"(?P<quote>(?P<digits>\d+(?:\.\d+)?) (?P<scale>thousand |million |)tonnes) in (?P<year>\d{4})\."
)
SCALES = {"": 1, "thousand ": 10**3, "million ": 10**6}


class UnreadableError(Exception):
    """What the word "poison" does to this reading."""


def read_simply(briefing: Briefing) -> list[Claim]:
    """The claims of the sentences of the one form."""
    if "poison" in briefing.text:
        raise UnreadableError("this text\0 cannot be read")
    matches = enumerate(SENTENCE.finditer(briefing.text), start=1)
    return [_claim(briefing, number, match) for number, match in matches]


def _claim(briefing: Briefing, number: int, match: re.Match[str]) -> Claim:
    digits, scale = match["digits"], SCALES[match["scale"]]
    value = Decimal(digits) * scale
    half = Fraction(scale, 2 * 10 ** len(digits.partition(".")[2]))
    allowed = Interval(Fraction(value) - half, Fraction(value) + half)
    year = int(match["year"])
    return Claim(
        id=f"{briefing.id}#{number}",
        briefing=briefing.id,
        span=Span(*match.span("quote")),
        quote=match["quote"],
        sentence=Span(*match.span()),
        value=value,
        digits=digits,
        bounds=Bounds(allowed, allowed, allowed),
        unit="tonne",
        kind=Kind.LEVEL,
        measure=match["measure"].lower(),
        period=Period(date(year, 1, 1), date(year, 12, 31), str(year)),
        why={"period": "in " + match["year"]},
    )
