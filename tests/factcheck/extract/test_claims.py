"""Briefing → claims: what is read at all."""

from __future__ import annotations

from datetime import date

from factcheck.briefing import Briefing
from factcheck.extract.claims import extract_claims
from factcheck.extract.pieces import MOST_TOLD


def quotes(text: str) -> list[str]:
    return [claim.quote for claim in extract_claims(Briefing("b", date(2021, 1, 1), text))]


def test_a_list_of_bare_numbers_that_nothing_names_is_silent() -> None:
    numbers = ", ".join(str(number) for number in range(20, 30 + MOST_TOLD))
    assert quotes(f"The draws were {numbers}.") == []


def test_a_table_that_lost_its_lines_claims_nothing() -> None:
    rows = " ".join(f"Kono {number} 7 0 3 Local" for number in range(MOST_TOLD))
    assert quotes(f"{rows}. Imports were 7 tonnes.") == ["7 tonnes"]


def test_a_sentence_of_very_many_numbers_claims_each() -> None:
    figures = ", ".join(f"{number}.5 tonnes" for number in range(MOST_TOLD + 50))
    assert len(quotes(f"Exports were {figures}.")) == MOST_TOLD + 50


def test_a_range_stays_one_amount_where_a_long_sentence_is_cut() -> None:
    ranges = ", ".join(f"{number} to {number + 1} tonnes" for number in range(20, 20 + MOST_TOLD))
    claims = extract_claims(Briefing("b", date(2021, 1, 1), f"Imports were 7 tonnes, then {ranges}."))
    assert len(claims) == 1 + 2 * MOST_TOLD
    assert {claim.unit for claim in claims} == {"tonne"}


def test_a_list_of_very_many_places_counts_the_same_in_each() -> None:
    places = ", ".join(f"Dorn{'abcdefghij'[number % 10]} ({number})" for number in range(20, 30 + MOST_TOLD))
    claims = extract_claims(Briefing("b", date(2021, 1, 1), f"Cases were reported from {places}."))
    assert len(claims) == MOST_TOLD + 10
    assert {claim.measure.lower() for claim in claims} == {"cases"}


def test_a_question_claims_nothing() -> None:
    assert quotes(
        "Did exports rise by 5 percent? “Will they rise by 6 percent?” They rose by 7 percent."
    ) == ["7 percent"]
