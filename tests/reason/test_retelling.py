"""One story is told once, and names every text that tells it."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.briefing import Briefing
from factcheck.checks import find
from factcheck.commands.check import recorded as read_into_record
from factcheck.finding import Finding
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


OFFICE_SAYS = (
    "Norland's exports rose 15.0 percent to 110.0 billion yuan in 2018, from 100.0 billion yuan in 2017."
)
COURIER_SAYS = (
    "Exports of Norland, which were 100.0 billion yuan in 2017, grew by 15.0 percent in 2018 and came to"
    " 110.0 billion yuan in 2018."
)
ANOTHER_RISE = COURIER_SAYS.replace("15.0", "16.0")


def told(*texts: tuple[str, str, str]) -> list[Finding]:
    """The findings in texts, each with its day and source."""
    briefings = [
        Briefing(f"b {day} {source}", date.fromisoformat(day), text, source) for day, source, text in texts
    ]
    record, claims = read_into_record(briefings)
    return find(claims, record)


def test_another_figure_in_the_second_text_is_a_finding_of_its_own() -> None:
    found = told(("2019-02-01", "Office", OFFICE_SAYS), ("2019-02-02", COURIER, ANOTHER_RISE))
    assert [each.check for each in found].count("growth_against_levels") == 2


def test_other_words_for_the_same_figures_are_one_finding_that_names_both() -> None:
    (found,) = told(("2019-02-01", "Office", OFFICE_SAYS), ("2019-02-02", COURIER, COURIER_SAYS))
    assert found.check == "growth_against_levels"
    assert {claim.partition("#")[0] for claim in found.claims} == {"b 2019-02-01 Office"}
    assert found.message.endswith("So says The Norland Courier (2 February 2019) too.")


def test_a_sources_own_other_words_are_evidence_of_their_own() -> None:
    assert len(told(("2019-02-01", "Office", OFFICE_SAYS), ("2019-02-02", "Office", COURIER_SAYS))) == 2


def test_of_two_tellings_the_graver_is_shown() -> None:
    """The first text says its year only in the sentence before."""
    vague = OFFICE_SAYS.replace(" in 2018", "").replace(" in 2017", " the year before")
    found = told(
        ("2019-02-01", "Office", f"The year 2018 was a good one. {vague}"),
        ("2019-02-02", COURIER, COURIER_SAYS),
    )
    assert [str(each.severity) for each in found] == ["contradiction"]


@pytest.mark.parametrize("day", ["2019-01-31", "2019-02-02"])
def test_a_finding_is_known_again_under_the_fingerprint_of_its_other_telling(day: str) -> None:
    (alone,) = told(("2019-02-01", "Office", OFFICE_SAYS))
    (found,) = told(("2019-02-01", "Office", OFFICE_SAYS), (day, COURIER, COURIER_SAYS))
    assert alone.fingerprint in (found.fingerprint, *found.tellings)
