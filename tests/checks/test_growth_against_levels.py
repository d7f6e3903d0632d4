from __future__ import annotations

from factcheck.claim import BasisKind, Status
from factcheck.interval import Interval
from tests.figures import RelationKind, assert_finds, assert_silent, growth, level, said

CHECK = "growth_against_levels"


def test_silent_when_rounding_explains_it() -> None:
    assert_silent(
        CHECK,
        said("2018-02-01", level("96 bn", when="2017")),
        said("2019-02-01", level("123.9 bn"), growth("29")),
    )


def test_silent_when_the_base_is_another_period_or_unknown() -> None:
    later = said("2019-02-01", level("123.9 bn"), growth("29"))
    assert_silent(CHECK, said("2018-02-01", level("105.0 bn", when="2016")), later)
    half = said("2019-02-01", level("60.0 bn", when="2018-H2"), growth("29", basis=None, when="2018-H2"))
    assert_silent(CHECK, said("2018-02-01", level("105.0 bn", when="2017-H2")), half)


def test_silent_on_other_units_and_on_forecasts() -> None:
    earlier = said("2018-02-01", level("105.0 bn", when="2017", unit="USD"))
    assert_silent(CHECK, earlier, said("2019-02-01", level("123.9 bn"), growth("29")))
    ahead = growth("29", status=Status.FORECAST)
    assert_silent(
        CHECK,
        said("2018-02-01", level("105.0 bn", when="2017")),
        said("2019-02-01", level("123.9 bn"), ahead),
    )


def test_silent_on_growth_that_its_text_ties_to_an_amount_in_another_unit() -> None:
    fields = level("47.7 k", when="2017", unit="hectare"), level("42.5 k", unit="hectare")
    harvest = level("39.5 k", unit="tonne")
    of_the_harvest = growth("11.2", relates=[(RelationKind.GROWTH_OF, 3)])
    assert_silent(
        CHECK, said("2018-02-01", fields[0]), said("2019-02-01", fields[1], of_the_harvest, harvest)
    )
    assert_finds(
        CHECK, "revision", said("2018-02-01", fields[0]), said("2019-02-01", fields[1], growth("-8"))
    )


def test_silent_on_quarterly_growth_at_an_annual_rate() -> None:
    quarter = growth("8.0", basis=BasisKind.ANNUALIZED, when="2018-Q4")
    levels = level("100.0 bn", when="2018-Q3"), level("102.0 bn", when="2018-Q4")
    assert_silent(CHECK, said("2019-02-01", *levels, quarter))


def test_finds_that_the_implied_base_misses_the_earlier_level() -> None:
    found = assert_finds(
        CHECK,
        "contradiction",
        said("2018-02-01", level("105 bn", when="2017")),
        said("2019-02-01", level("123.9 bn"), growth("29")),
    )
    assert (
        found.arithmetic == "123.85…123.95 bn ÷ 1.285…1.295 = 95.637…96.459 bn CNY; 102.5…107.5 bn was stated"
        or (
            found.arithmetic
            == "123.85…123.95 bn ÷ 1.285…1.295 = 95.637…96.459 bn CNY; 104.5…105.5 bn was stated"
        )
    )
    assert found.roles == ("earlier level", "level", "growth")


def test_finds_a_base_that_was_revised_since() -> None:
    found = assert_finds(
        CHECK,
        "revision",
        said("2020-01-20", level("46.12 tn", when="2019")),
        said("2021-01-20", level("43.65 tn", when="2020"), growth("0.8", when="2020")),
    )
    assert "may have been revised" in found.message


def test_finds_a_fall_that_the_levels_do_not_show() -> None:
    assert_finds(
        CHECK,
        "contradiction",
        said("2019-02-01", level("90.0 bn", when="2017"), level("99.0 bn"), growth("-10.0")),
    )


def test_finds_growth_over_a_quarter() -> None:
    levels = level("100.0 bn", when="2018-Q3"), level("104.0 bn", when="2018-Q4")
    assert_finds(
        CHECK, "contradiction", said("2019-02-01", *levels, growth("2.0", BasisKind.QOQ, when="2018-Q4"))
    )


def test_a_converted_level_is_explained_by_its_rate() -> None:
    found = assert_finds(
        CHECK,
        "note",
        said(
            "2018-02-01",
            level("27.8 tn", when="2017"),
            level("4.28 tn", unit="USD", when="2017", relates=[(RelationKind.CONVERSION_OF, 1)]),
        ),
        said("2019-02-01", level("4.62 tn", unit="USD"), growth("12.6", terms="USD")),
    )
    assert "conversion" in found.message


def test_round_figures_that_only_their_widest_reading_saves_are_a_suspicion() -> None:
    one_unit, half_a_point = Interval.of(2299, 2301), Interval.of(19, 21)
    assert_finds(
        CHECK,
        "suspicion",
        said("2018-02-01", level("2300", when="2017", soft=one_unit)),
        said("2019-02-01", level("2645"), growth("20", soft=half_a_point, hard=Interval.of(15, 25))),
    )
