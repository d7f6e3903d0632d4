from __future__ import annotations

from typing import Any

from factcheck.span import Span
from tests.figures import assert_finds, assert_silent, level, said

CHECK = "copied_figure"


def test_silent_on_other_figures_and_on_few_digits() -> None:
    assert_silent(
        CHECK, said("2018-02-01", level("123.91 bn", when="2017")), said("2019-02-01", level("124.07 bn"))
    )
    assert_silent(
        CHECK, said("2018-02-01", level("123.9 bn", when="2017")), said("2019-02-01", level("123.9 bn"))
    )


def test_silent_on_stocks_and_on_other_lengths_of_time() -> None:
    stock = {"measure": "foreign exchange reserves"}
    assert_silent(
        CHECK,
        said("2018-02-01", level("123.912 bn", when="2017", **stock)),
        said("2019-02-01", level("123.912 bn", **stock)),
    )
    assert_silent(
        CHECK,
        said("2018-02-01", level("123.912 bn", when="2017-Q4")),
        said("2019-02-01", level("123.912 bn")),
    )


def test_silent_within_one_sentence() -> None:
    together: dict[str, Any] = {"sentence": Span(100, 260)}
    assert_silent(
        CHECK,
        said("2019-02-01", level("123.912 bn", when="2017", **together), level("123.912 bn", **together)),
    )


def test_finds_last_years_figure_given_again() -> None:
    found = assert_finds(
        CHECK,
        "suspicion",
        said("2018-02-01", level("123.912 bn", when="2017")),
        said("2019-02-01", level("123.912 bn")),
    )
    assert "2017" in found.message
