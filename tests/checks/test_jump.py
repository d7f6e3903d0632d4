from __future__ import annotations

from tests.figures import Said, assert_finds, assert_silent, level, said

CHECK = "jump"
YEARS = range(2010, 2020)


def history(*numbers: str) -> list[Said]:
    return [
        said(f"{year + 1}-02-01", level(number, when=str(year)))
        for year, number in zip(YEARS, numbers, strict=False)
    ]


STEADY = ("10.1 bn", "10.9 bn", "11.5 bn", "12.6 bn", "13.1 bn", "14.2 bn", "15.0 bn", "16.1 bn", "17.2 bn")


def test_silent_on_steady_growth_and_on_a_short_history() -> None:
    assert_silent(CHECK, *history(*STEADY, "18.4 bn"))
    assert_silent(CHECK, *history("10.1 bn", "10.9 bn", "11000.0 bn"))


def test_silent_on_a_series_that_always_jumps() -> None:
    assert_silent(CHECK, *history(*("1.0 bn", "20.0 bn") * 5))


def test_finds_a_figure_far_from_its_neighbours() -> None:
    found = assert_finds(CHECK, "suspicion", *history(*STEADY, "18400.0 bn"))
    assert found.arithmetic.endswith("= 1,069.77")
