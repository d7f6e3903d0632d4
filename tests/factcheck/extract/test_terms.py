"""The money a growth is computed in, by the amounts of its sentence."""

from __future__ import annotations

from datetime import date

from factcheck.briefing import Briefing
from factcheck.extract.claims import extract_claims


def terms(text: str) -> list[str | None]:
    return [claim.terms for claim in extract_claims(Briefing("b", date(2019, 2, 1), text))]


def test_growth_beside_an_amount_in_foreign_money_is_in_its_terms() -> None:
    assert terms("China's exports rose 8.3 percent to 1.94 trillion U.S. dollars in 2018.") == ["USD", None]


def test_growth_beside_the_places_own_money_needs_no_terms() -> None:
    assert terms("China's exports rose 5.6 percent to 12.31 trillion yuan in 2018.") == [None, None]


def test_a_conversion_in_brackets_does_not_set_the_terms() -> None:
    said = terms("China's exports rose 5.6 percent to 12.31 trillion yuan ($1.86 trillion) in 2018.")
    assert said == [None, None, None]


def test_a_place_without_known_money_keeps_only_the_common_reserves() -> None:
    assert terms("Sales in Tarvas rose 5.6 percent to 12.31 billion yuan in 2018.") == [None, None]
    assert terms("Sales in Tarvas rose 5.6 percent to 12.31 billion U.S. dollars in 2018.") == ["USD", None]


def test_two_sentences_of_a_passage_keep_their_terms_apart() -> None:
    said = terms("Sales rose 5.6 percent. Fees came to 12.31 billion U.S. dollars.")
    assert said == [None, None]
