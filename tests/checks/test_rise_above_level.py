from __future__ import annotations

from datetime import date

import pytest

from tests.figures import severities_in

CHECK = "rise_above_level"


def found_in(text: str) -> list[str]:
    return severities_in(text, CHECK, date(2019, 2, 1), "Statistics Office of Norland")


@pytest.mark.parametrize(
    "text",
    [
        "Exports of Norland rose by $40 million to $3.2 billion in 2018.",
        "Exports of Norland fell by $4.0 billion to $3.2 billion in 2018.",
        "The trade surplus of Norland rose by $4.0 billion to $3.2 billion in 2018.",
        "Exports of Norland rose by $4.0 billion in 2018. Exports of tea rose to $3.2 billion.",
        "The jobless rate of Norland rose by 0.5 percentage points to 7.75 percent in May 2018.",
        "The deposit rate of Norland rose by 50 basis points to 7.75 percent in May 2018.",
        "Exports of Norland will rise by $4.0 billion to $3.2 billion in 2020.",
    ],
)
def test_silent_when_something_was_there_before(text: str) -> None:
    assert found_in(text) == []


def test_finds_a_rise_larger_than_its_amount() -> None:
    assert found_in("Exports of Norland rose by $40 billion to $3.2 billion in 2018.") == ["contradiction"]
    assert found_in("Exports of Norland rose by $40 billion (4.1 percent) to $3.2 billion in 2018.") == [
        "contradiction"
    ]


def test_a_rate_may_have_been_below_zero() -> None:
    text = "The deposit rate of Norland rose by 50 percentage points to 7.75 percent in May 2018."
    assert found_in(text) == ["suspicion"]
