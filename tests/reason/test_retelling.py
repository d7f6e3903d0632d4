"""One story is told once, and names every text that tells it."""

from __future__ import annotations

from tests.figures import Claim, findings, growth, level, said

COURIER = "The Norland Courier"


def conflict() -> tuple[Claim, ...]:
    return level("110.0 bn"), level("100.0 bn", when="2017"), growth("15.0")


def test_another_year_is_another_story() -> None:
    other = level("160.0 bn", when="2019"), level("120.0 bn", when="2018"), growth("15.0", when="2019")
    found = findings(
        said("2019-02-01", *conflict()), said("2020-02-01", *other), check="growth_against_levels"
    )
    assert len(found) == 2
    assert not any("So says" in each.message for each in found)


def test_a_text_that_two_sources_publish_is_one_finding_that_names_both() -> None:
    (found,) = findings(said("2019-02-01", *conflict()), said("2019-02-02", *conflict(), source=COURIER))
    assert found.claims == ("b1#1", "b1#2", "b1#3")
    assert found.message.endswith("So says The Norland Courier (2 February 2019) too.")


def test_it_is_the_same_finding_whichever_is_recorded_first() -> None:
    first, then = (
        said("2019-02-01", *conflict(), id="a"),
        said("2019-02-02", *conflict(), source=COURIER, id="b"),
    )
    assert findings(first, then) == findings(then, first)


def test_a_growth_that_fits_one_vintage_of_its_base_is_told_by_the_restatement_alone() -> None:
    (found,) = findings(
        said("2018-02-01", level("100.0 bn", when="2017")),
        said("2019-02-01", level("110.0 bn"), growth("10.0")),
        said("2019-03-01", level("104.0 bn", when="2017")),
    )
    assert found.check == "restated_value"
