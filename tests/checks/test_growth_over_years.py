from __future__ import annotations

from factcheck.claim import BasisKind, Status
from tests.figures import Said, assert_finds, assert_silent, growth, level, period, said

CHECK = "growth_over_years"
YEARS = growth("6.1", when="2017"), growth("6.0", when="2018"), growth("5.8", when="2019")
"""Together 19.0 percent: 1.061 × 1.060 × 1.058 = 1.18988."""


def in_all(number: str) -> Said:
    return said("2020-03-01", growth(number, None, when="2017/2019"), *YEARS)


def test_silent_when_the_years_make_it() -> None:
    assert_silent(CHECK, in_all("19.0"))
    assert_silent(
        CHECK, said("2020-03-01", growth("19.0", BasisKind.NAMED, base=period("2016"), when="2019"), *YEARS)
    )
    assert_silent(CHECK, said("2020-03-01", growth("6.0", BasisKind.AVERAGE, when="2017/2019"), *YEARS))


def test_silent_when_it_fits_from_the_end_of_the_first_year() -> None:
    assert_silent(CHECK, in_all("12.1"))


def test_silent_when_a_year_is_missing_real_or_foreseen() -> None:
    whole = growth("25.0", None, when="2017/2019")
    assert_silent(CHECK, said("2020-03-01", whole, *YEARS[:2]))
    assert_silent(CHECK, said("2020-03-01", whole, *YEARS[:2], growth("5.8", when="2019", adjustment="real")))
    assert_silent(
        CHECK, said("2019-03-01", whole, *YEARS[:2], growth("5.8", when="2019", status=Status.FORECAST))
    )


def test_silent_on_a_plain_mean_of_the_rates() -> None:
    swinging = growth("50.0", when="2018"), growth("-50.0", when="2019")
    assert_silent(CHECK, said("2020-03-01", growth("0.0", BasisKind.AVERAGE, when="2018/2019"), *swinging))


def test_finds_rates_that_were_stated_as_much_less_together() -> None:
    found = assert_finds(CHECK, "contradiction", in_all("25.0"))
    assert found.arithmetic == (
        "1.0605…1.0615 × 1.0595…1.0605 × 1.0575…1.0585 = 1.1882…1.1916; 1.2495…1.2505 was stated"
    )


def test_finds_a_named_base() -> None:
    whole = growth("12.0", BasisKind.NAMED, base=period("2016"), when="2019")
    assert_finds(CHECK, "contradiction", said("2020-03-01", whole, *YEARS))


def test_finds_an_average_above_every_year() -> None:
    whole = growth("6.9", BasisKind.AVERAGE, when="2017/2019")
    assert_finds(CHECK, "contradiction", said("2020-03-01", whole, *YEARS))


def test_a_small_gap_across_briefings_is_a_revision() -> None:
    assert_finds(
        CHECK,
        "revision",
        said("2020-02-01", *YEARS),
        said("2020-03-01", growth("20.1", None, when="2017/2019"), level("3.2 bn", when="2019")),
    )
