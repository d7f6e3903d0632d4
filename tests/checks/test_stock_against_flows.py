from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from factcheck.briefing import Briefing
from factcheck.checks import find
from factcheck.claim import Claim
from factcheck.commands.check import recorded as read_into_record
from factcheck.finding import Finding
from tests.figures import Said, assert_finds, assert_silent, count, findings, level, said

CHECK = "stock_against_flows"


def people(number: str, when: str, **fields: str) -> Claim:
    return count(number, "person", when=when, measure="population", **fields)


def births(number: str = "54,495", when: str = "2019", **fields: str) -> Claim:
    return count(number, "birth", when=when, measure="births", **fields)


def deaths(number: str = "40,684", when: str = "2019", **fields: str) -> Claim:
    return count(number, "death", when=when, measure="deaths", **fields)


def migration(number: str = "25,327", when: str = "2019", **fields: str) -> Claim:
    return count(number, "person", when=when, measure="net migration", **fields)


def debt(number: str, when: str) -> Claim:
    return level(number, unit="EUR", when=when, measure="public debt")


def moved(number: str, how: str, when: str = "2019", unit: str = "EUR") -> Claim:
    return level(number, unit=unit, when=when, measure=f"debt {how}")


def told(*texts: tuple[str, str]) -> list[Finding]:
    """The check's findings in texts, given with their days, from the words on."""
    briefings = [
        Briefing(f"b{number}", date.fromisoformat(day), text, "Statistics Office of Norland")
        for number, (day, text) in enumerate(texts)
    ]
    record, claims = read_into_record(briefings)
    return [each for each in find(claims, record) if each.check == CHECK]


def a_year(*others: Claim, later: str = "5,367,350") -> Said:
    return said("2020-02-10", people("5,328,212", "2018-12-31"), *others, people(later, "2019-12-31"))


def test_silent_when_the_account_closes() -> None:
    assert_silent(CHECK, a_year(births(), deaths(), migration()))
    flows = moved("120.5 bn", "issued"), moved("98.2 bn", "repaid")
    assert_silent(
        CHECK, said("2020-02-05", debt("812.4 bn", "2018-12-31"), *flows, debt("834.7 bn", "2019-12-31"))
    )


def test_silent_when_rounding_closes_it() -> None:
    flows = moved("120.5 bn", "issued"), moved("98.2 bn", "repaid")
    assert_silent(
        CHECK, said("2020-02-05", debt("812.4 bn", "2018-12-31"), *flows, debt("834.5 bn", "2019-12-31"))
    )


@pytest.mark.parametrize(
    "flows",
    [
        (births(), deaths()),
        (births(), migration()),
        (deaths(), migration()),
        (births(), deaths(), migration(when="2018")),
        (births(), deaths(), migration(place="Sudland")),
        (births(), deaths(), count("25,327", "person", when="2019", measure="migration")),
        (births(), births("55,012"), deaths(), migration()),
    ],
    ids="no migration|no deaths|no births|another year|another place|gross|two values".split("|"),
)
def test_silent_on_an_incomplete_account(flows: tuple[Claim, ...]) -> None:
    assert_silent(CHECK, a_year(*flows, later="5,390,000"))


def test_silent_when_a_movement_is_of_unknown_sense() -> None:
    flows = moved("120.5 bn", "issued"), moved("98.2 bn", "repaid"), moved("10.1 bn", "assumed")
    assert_silent(
        CHECK, said("2020-02-05", debt("812.4 bn", "2018-12-31"), *flows, debt("844.8 bn", "2019-12-31"))
    )


def test_silent_when_only_one_side_is_told() -> None:
    assert_silent(
        CHECK,
        said(
            "2020-02-05",
            debt("812.4 bn", "2018-12-31"),
            moved("120.5 bn", "issued"),
            debt("834.7 bn", "2019-12-31"),
        ),
    )


def test_silent_when_the_flows_are_not_of_the_days_between() -> None:
    flows = moved("120.5 bn", "issued", "2019-H2"), moved("98.2 bn", "repaid", "2019-H2")
    assert_silent(
        CHECK, said("2020-02-05", debt("812.4 bn", "2018-12-31"), *flows, debt("850.1 bn", "2019-12-31"))
    )


def test_silent_across_units() -> None:
    flows = moved("120.5 bn", "issued", unit="USD"), moved("98.2 bn", "repaid", unit="USD")
    assert_silent(
        CHECK, said("2020-02-05", debt("812.4 bn", "2018-12-31"), *flows, debt("850.1 bn", "2019-12-31"))
    )


def test_silent_when_it_misses_by_far() -> None:
    """Then one of the figures is rather of something else."""
    flows = moved("120.5 bn", "issued"), moved("98.2 bn", "repaid")
    assert_silent(
        CHECK, said("2020-02-05", debt("812.4 bn", "2018-12-31"), *flows, debt("351.7 bn", "2019-12-31"))
    )


def test_silent_on_a_forecast() -> None:
    assert_silent(
        CHECK,
        said(
            "2018-12-10",
            people("5,328,212", "2018-12-31"),
            births(),
            deaths(),
            migration(),
            people("5,390,000", "2019-12-31"),
        ),
    )


def test_a_population_that_births_deaths_and_migration_do_not_make() -> None:
    found = assert_finds(CHECK, "suspicion", a_year(births(), deaths(), migration(), later="5,376,530"))
    assert found.roles == ("earlier stock", "inflow", "outflow", "inflow", "later stock")
    assert found.arithmetic.endswith("= 5.3674 m person; 5.3765 m was stated")


def test_the_earlier_stock_may_stand_in_the_report_of_the_year_before() -> None:
    assert_finds(
        CHECK,
        "suspicion",
        said("2019-02-10", people("5,328,212", "2018-12-31")),
        said("2020-02-10", births(), deaths(), migration(), people("5,376,530", "2019-12-31")),
    )


def test_active_cases_of_two_days() -> None:
    def new(number: str, measure: str, noun: str = "case") -> Claim:
        return count(number, noun, when="2021-03-02", measure=measure)

    eve = said("2021-03-01", count("12,410", when="2021-03-01", measure="active cases"))
    moves = new("911", "new cases"), new("1,204", "new recoveries"), new("17", "new deaths", "death")
    assert_silent(CHECK, eve, said("2021-03-02", *moves, new("12,100", "active cases")))
    assert_finds(CHECK, "suspicion", eve, said("2021-03-02", *moves, new("12,010", "active cases")))


HOSPITALS = (
    "On 30 April 2020, 1,204 patients were in the hospitals of Norland. In May, 343 patients were admitted"
    " and 412 patients were discharged, leaving {} patients on 31 May."
)


def test_a_text_that_says_what_is_left_has_told_all_movements() -> None:
    assert not told(("2020-06-02", HOSPITALS.format("1,135")))
    (found,) = told(("2020-06-02", HOSPITALS.format("1,153")))
    assert found.severity == "contradiction"
    assert "1,204 + 343 − 412 = 1,135" in found.arithmetic


def test_the_same_without_that_word_is_a_suspicion() -> None:
    text = HOSPITALS.format("1,153").replace(
        ", leaving 1,153 patients on", ". There were 1,153 patients in the hospitals on"
    )
    (found,) = told(("2020-06-02", text))
    assert found.severity == "suspicion"


def test_the_account_is_found_in_whatever_order_the_reports_come() -> None:
    earlier = replace(said("2019-02-10", people("5,328,212", "2018-12-31")), id="one")
    later = said("2020-02-10", births(), deaths(), migration(), people("5,376,530", "2019-12-31"), id="two")
    assert [each.claims for each in findings(earlier, later, check=CHECK)] == [
        each.claims for each in findings(later, earlier, check=CHECK)
    ]
