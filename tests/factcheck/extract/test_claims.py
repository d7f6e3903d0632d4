"""Briefing → claims: what is read at all."""

from __future__ import annotations

from datetime import date

from factcheck.briefing import Briefing
from factcheck.extract import extract_claims
from factcheck.extract.quantities import MOST_TOLD


def quotes(text: str) -> list[str]:
    return [claim.quote for claim in extract_claims(Briefing("b", date(2021, 1, 1), text))]


def test_a_sentence_of_very_many_numbers_claims_nothing() -> None:
    figures = ", ".join(f"{number}.5 tonnes" for number in range(MOST_TOLD + 1))
    assert quotes(f"Exports were {figures}. Imports were 7 tonnes.") == ["7 tonnes"]


def test_a_question_claims_nothing() -> None:
    assert quotes(
        "Did exports rise by 5 percent? “Will they rise by 6 percent?” They rose by 7 percent."
    ) == ["7 percent"]
