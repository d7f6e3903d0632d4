from __future__ import annotations

from factcheck.claim import Claim
from tests.figures import assert_finds, assert_silent, growth, said

CHECK = "superseded_figure"


def quarter(number: str) -> Claim:
    return growth(number, when="2018-Q4")


def test_silent_when_the_later_vintage_stands() -> None:
    assert_silent(
        CHECK,
        said("2019-02-01", quarter("0.4")),
        said("2019-03-01", quarter("0.6")),
        said("2019-05-01", quarter("0.6")),
    )


def test_silent_across_sources() -> None:
    assert_silent(
        CHECK,
        said("2019-02-01", quarter("0.4")),
        said("2019-03-01", quarter("0.6"), source="A newspaper"),
        said("2019-05-01", quarter("0.4")),
    )


def test_finds_an_old_vintage_cited_again() -> None:
    found = assert_finds(
        CHECK,
        "suspicion",
        said("2019-02-01", quarter("0.4")),
        said("2019-03-01", quarter("0.6")),
        said("2019-05-01", quarter("0.4")),
    )
    assert found.roles == ("first vintage", "restated", "cited again")
