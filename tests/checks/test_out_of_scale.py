from __future__ import annotations

from tests.figures import Said, assert_finds, assert_silent, level, said

CHECK = "out_of_scale"


def months(*numbers: str, measure: str = "parcels delivered") -> list[Said]:
    return [
        said(f"2018-{month + 1:02}-08", level(number, measure=measure, when=f"2018-{month:02}"))
        for month, number in enumerate(numbers, start=1)
    ]


def test_silent_on_figures_of_one_size_and_on_growth_by_steps() -> None:
    assert_silent(CHECK, *months("412,300", "398,700", "421,900"))
    assert_silent(CHECK, *months("1,210", "11,400", "118,000", "1,190,000"))


def test_silent_with_a_single_figure_to_compare_with() -> None:
    assert_silent(CHECK, *months("412,300", "398.7 m"))


def test_silent_where_the_other_figures_have_no_size_of_their_own() -> None:
    assert_silent(CHECK, *months("412,300", "31,900", "421.9 m"))


def test_silent_on_a_figure_that_no_scale_word_repairs() -> None:
    assert_silent(CHECK, *months("412,300", "398,700", "9,421,900"))


def test_silent_on_small_counts_and_on_few_digits() -> None:
    assert_silent(CHECK, *months("12", "14", "13,000"))
    assert_silent(CHECK, *months("412,300", "398,700", "400 m"))


def test_silent_where_all_are_printed_in_full() -> None:
    assert_silent(CHECK, *months("412,316", "398,752", "421,987,644"))


def test_silent_under_a_name_of_everybody() -> None:
    assert_silent(CHECK, *months("412,300", "398,700", "421.9 m", measure="sales"))


def test_finds_the_scale_word_that_no_neighbour_has() -> None:
    found = assert_finds(CHECK, "suspicion", *months("412,300", "398,700", "421.9 m"))
    assert found.arithmetic.endswith("× 10^-3 it is 421,900")


def test_finds_it_when_the_neighbours_are_said_later() -> None:
    assert_finds(CHECK, "suspicion", *months("412.3 m", "398,700", "421,900", "405,100"))
