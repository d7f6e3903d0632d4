from __future__ import annotations

from decimal import Decimal

import pytest
from django.db.backends.postgresql.psycopg_any import NumericRange

from claims.desk.sums import adds_up
from claims.models import Claim


def stated(value: str, half: str = "0.5", *, at_least: bool = False) -> Claim:
    middle, reach = Decimal(value), Decimal(half)
    bounds = NumericRange(middle - reach, None if at_least else middle + reach, "[]")
    return Claim(value=middle, unit="tonne", printed=bounds)


@pytest.mark.parametrize(
    ("whole", "parts", "fits", "outcome"),
    [
        (stated("48"), (stated("31"), stated("17")), True, "adds up"),
        (stated("48"), (stated("31"), stated("18")), True, "adds up"),  # rounded, each of them
        (stated("52"), (stated("31"), stated("17")), False, "4 tonnes short"),
        (stated("40"), (stated("31"), stated("17")), False, "8 tonnes too much"),
        (stated("52"), (stated("31"), stated("17", at_least=True)), True, "adds up"),
    ],
)
def test_parts_against_their_total(whole: Claim, parts: tuple[Claim, ...], fits: bool, outcome: str) -> None:
    made = adds_up(whole, parts)
    assert (made.fits, made.outcome) == (fits, outcome)
