from __future__ import annotations

from factcheck.link.terms import with_terms
from tests.figures import RelationKind, growth, level


def terms(*claims: object) -> list[str | None]:
    return [claim.terms for claim in with_terms(claims)]  # type: ignore[arg-type]


def test_growth_beside_an_amount_in_foreign_money_is_in_its_terms() -> None:
    assert terms(growth("9.9", place="China"), level("2.48 tn", unit="USD", place="China")) == ["USD", None]


def test_growth_beside_the_places_own_money_needs_no_terms() -> None:
    assert terms(growth("7.1", place="China"), level("16.42 tn", unit="CNY", place="China")) == [None, None]


def test_a_conversion_in_brackets_does_not_set_the_terms() -> None:
    converted = level("2.42 tn", unit="USD", place="China", relates=[(RelationKind.CONVERSION_OF, 2)])
    assert terms(growth("7.1", place="China"), level("16.42 tn", place="China"), converted)[0] is None


def test_a_place_without_known_money_keeps_only_the_common_reserves() -> None:
    assert terms(growth("7.1"), level("16.42 bn", unit="CNY")) == [None, None]
    assert terms(growth("7.1"), level("16.42 bn", unit="USD")) == ["USD", None]
