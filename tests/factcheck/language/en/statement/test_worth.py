"""Quantities that are no claims."""

from __future__ import annotations

import pytest

from .reading import claims


@pytest.mark.parametrize(
    "text",
    [
        "The talks between the two countries lasted three days.",
        "It can be read in two ways.",
        "The three-tier system uses 12-inch wafers.",
        "What did 40 percent of farms earn?",
        "One of the reasons is the weather.",
        "Over the past five years, much has been built.",
    ],
)
def test_silent(text: str) -> None:
    assert claims(text) == []


def test_silent_about_what_a_journalist_asks() -> None:
    text = "Coast News:\n\nExports fell 9 percent.\n\nAda Okoro:\n\nExports fell 4 percent.\n"
    assert [each.quote for each in claims(text)] == ["4 percent"]


def test_counted_facts_are_claims() -> None:
    assert [each.quote for each in claims("Three colleges opened a school of mines.")] == ["Three colleges"]


def test_a_duration_is_a_claim_where_time_is_measured() -> None:
    assert [each.quote for each in claims("The average waiting time was 45 days.")] == ["45 days"]
