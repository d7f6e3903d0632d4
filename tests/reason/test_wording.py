"""What a message says of a claim stands inside its sentence."""

from __future__ import annotations

import pytest

from tests.figures import assert_finds, findings, growth, level, said


def restated(measure: str) -> str:
    one, other = level("41.5 bn", measure=measure), level("44.2 bn", measure=measure)
    return findings(said("2019-01-14", one, other), check="restated_value")[0].message


@pytest.mark.parametrize(
    ("measure", "shown"),
    [
        ("Revenue of the ferry trade", "gives revenue of the ferry trade"),
        ("Exports", "gives exports"),
        ("Retail of the islands", "gives retail of the islands"),
        ("GDP", "gives GDP"),
        ("Bank of Aldersund holdings", "gives Bank of Aldersund holdings"),
        ("Rosvik deliveries", "gives Rosvik deliveries"),
    ],
)
def test_a_capital_that_began_a_sentence_is_dropped(measure: str, shown: str) -> None:
    assert shown in restated(measure)


def test_a_message_begins_with_a_capital_and_leaves_names_alone() -> None:
    found = assert_finds(
        "possible_range", "suspicion", said("2019-01-14", growth("-118.0", measure="exports", place="China"))
    )
    assert found.message.startswith("Exports, China, ")
