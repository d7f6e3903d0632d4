from __future__ import annotations

from factcheck.claim import Claim, Kind
from tests.figures import assert_finds, assert_silent, level, said

CHECK = "per_head_against_levels"
GDP = level("90.0 bn", measure="GDP")
PEOPLE = level("1.395 m", unit="person", kind=Kind.COUNT, measure="population")


def each(number: str, **fields: str) -> Claim:
    return level(number, measure="GDP per capita", **fields)


def test_silent_when_the_quotient_fits_or_a_unit_differs() -> None:
    assert_silent(CHECK, said("2019-01-21", GDP, PEOPLE, each("64,516")))
    assert_silent(CHECK, said("2019-01-21", GDP, PEOPLE, each("9,716", unit="USD")))


def test_finds_an_amount_per_head_that_does_not_fit() -> None:
    assert_finds(CHECK, "contradiction", said("2019-01-21", GDP, PEOPLE, each("46,516")))
    assert_finds(CHECK, "revision", said("2019-01-21", GDP, PEOPLE), said("2019-02-21", each("63,516")))
