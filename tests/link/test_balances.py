from __future__ import annotations

import pytest

from factcheck.link.words import canonical_words


@pytest.mark.parametrize("measure", ["surplus of meat over fish", "excess of zeal", "balance of the fund"])
def test_silent_on_what_has_no_two_sides_of_an_account(measure: str) -> None:
    assert not {"trade", "surplus of"} & set(canonical_words(measure).words)
    assert "deficit" not in canonical_words(measure).words


@pytest.mark.parametrize(
    ("measure", "words"),
    [
        ("surplus of ordinary receipts over ordinary expenditures", "ordinary surplus"),
        ("balance of receipts above expenses", "surplus"),
        ("excess of expenditure over the revenue", "deficit"),
        ("excess of exports over imports", "trade surplus"),
        ("excess of imports over exports", "trade deficit"),
    ],
)
def test_a_balance_goes_by_its_own_name(measure: str, words: str) -> None:
    assert canonical_words(measure).words == canonical_words(words).words
