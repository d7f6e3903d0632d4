from __future__ import annotations

from tests.figures import assert_finds, assert_silent, count, level, said

CHECK = "year_less_than_part"


def test_silent_when_the_part_is_smaller() -> None:
    assert_silent(CHECK, said("2019-02-01", level("12.5 bn", when="2018-05"), level("120.5 bn")))


def test_silent_on_stocks_averages_and_other_units() -> None:
    for measure in ("public debt", "average price", "trade surplus", "population"):
        month = level("12.5 bn", when="2018-05", measure=measure)
        assert_silent(CHECK, said("2019-02-01", month, level("1.5 bn", measure=measure)))
    assert_silent(CHECK, said("2019-02-01", level("12.5 bn", when="2018-05", unit="USD"), level("1.5 bn")))


def test_finds_a_month_larger_than_its_year() -> None:
    assert_finds(
        CHECK, "contradiction", said("2019-02-01", level("12.5 bn", when="2018-05"), level("1.5 bn"))
    )


def test_a_count_of_a_year_under_way_is_of_its_days_so_far() -> None:
    deaths = [said(f"2023-11-{day}", count(deaths, "death", when="2023")) for day, deaths in _DEATHS]
    assert_silent(CHECK, *deaths)
    assert_finds(CHECK, "suspicion", deaths[0], said("2023-11-26", count("1,431", "death", when="2023")))


_DEATHS = (("10", "1,460"), ("26", "1,598"))


def test_silent_on_a_misreading_but_not_on_a_scale_word() -> None:
    assert_silent(CHECK, said("2019-02-01", level("12.5 bn", when="2018-05"), level("0.9 m")))
    months = level("101.5 bn", when="2018-01/2018-10")
    assert_finds(CHECK, "contradiction", said("2019-02-01", months, level("123.9 m")))


def test_a_small_excess_across_briefings_is_a_suspicion() -> None:
    first = said("2018-10-01", level("12.5 bn", when="2018-01/2018-08"))
    assert_finds(CHECK, "suspicion", first, said("2019-02-01", level("12.2 bn")))


def test_silent_across_sentences_on_names_that_every_body_uses() -> None:
    whole = level("31.3 m", measure="expenditures", when="2018")
    part = level("34.8 m", measure="expenditures", when="2018-Q3")
    assert_silent(CHECK, said("2019-02-01", whole), said("2019-03-01", part))
