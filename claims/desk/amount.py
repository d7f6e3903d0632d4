"""A number as a reviewer types it: ``123.9 bn`` → 123900000000, with the marks of the reader's language."""

from __future__ import annotations

import re
from decimal import Decimal

from django.utils.formats import get_format

SCALES = {"": 0, "k": 3, "thousand": 3, "m": 6, "million": 6, "bn": 9, "billion": 9, "tn": 12, "trillion": 12}
LONGEST = 60
SPACES = " \u00a0\u202f"


def amount(text: str) -> Decimal | None:
    """The number typed, or None when it is none.

    Only groups of three may be set off, so that ``123,9`` is refused where the comma groups digits: it is not
    for us to guess whether somebody meant 123.9 or 1239.
    """
    mark, grouping = _decimal_mark(), rf"[{SPACES}{',' if _decimal_mark() == '.' else '.'}]"
    typed_number = re.compile(
        rf"(?P<sign>-?)(?P<whole>\d{{1,3}}(?:{grouping}\d{{3}})+|\d*)(?:{re.escape(mark)}(?P<rest>\d+))?"
        r"\s*(?P<scale>[a-z]*)",
        re.IGNORECASE | re.ASCII,
    )
    match = typed_number.fullmatch(text.strip())
    if match is None or len(text) > LONGEST or not (match["whole"] or match["rest"]):
        return None
    power = SCALES.get(match["scale"].lower())
    if power is None:
        return None
    whole = re.sub(r"\D", "", match["whole"]) or "0"
    return Decimal(f"{match['sign']}{whole}.{match['rest'] or 0}").scaleb(power)


def typed(value: Decimal) -> str:
    """The number as it can be typed again: ``123.9 bn``, exactly."""
    power, scale = next(
        ((power, scale) for power, scale in ((12, "tn"), (9, "bn"), (6, "m")) if abs(value) >= 10**power),
        (0, ""),
    )
    plain = f"{value.scaleb(-power):f}"
    plain = plain.rstrip("0").rstrip(".") if "." in plain else plain
    return f"{plain.replace('.', _decimal_mark())} {scale}".strip()


def _decimal_mark() -> str:
    return "," if get_format("DECIMAL_SEPARATOR") == "," else "."
