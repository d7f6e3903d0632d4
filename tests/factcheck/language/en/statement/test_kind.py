"""What a number is, and which way it points."""

from __future__ import annotations

import pytest

from factcheck.claim import Kind
from factcheck.quantity import Direction

from .reading import claim, claims


@pytest.mark.parametrize(
    ("text", "quote", "kind", "direction"),
    [
        ("Sales rose 5 percent.", "5 percent", Kind.GROWTH, Direction.UP),
        ("Sales fell by 5 percent.", "5 percent", Kind.GROWTH, Direction.DOWN),
        ("Sales fell by a third.", "a third", Kind.GROWTH, Direction.DOWN),
        ("Sales fell to 5 billion euros.", "5 billion", Kind.LEVEL, None),
        ("Sales were 3 billion euros higher than in 2017.", "3 billion", Kind.CHANGE, Direction.UP),
        (
            "The deficit is 90 francs, being less by 12 francs than before.",
            "12 francs",
            Kind.CHANGE,
            Direction.DOWN,
        ),
        ("The net decrease of the debt was $25 million.", "$25 million", Kind.CHANGE, Direction.DOWN),
        ("Tourism posted an increase of 8 percent.", "8 percent", Kind.GROWTH, Direction.UP),
        ("Tourism saw a 14 percent drop.", "14 percent", Kind.GROWTH, Direction.DOWN),
        ("Money growth declined to 4 percent.", "4 percent", Kind.GROWTH, Direction.UP),
        ("Inflation was -0.3% in May.", "-0.3%", Kind.GROWTH, Direction.DOWN),
        ("The jobless rate was 6 percent.", "6 percent", Kind.SHARE, None),
        ("Private firms accounted for 40 percent of trade.", "40 percent", Kind.SHARE, None),
        ("The deposit rate was kept at 2 percent.", "2 percent", Kind.LEVEL, None),
        ("The confidence index reached 81 percent.", "81 percent", Kind.INDEX, None),
        ("The rate rose 0.2 percentage points.", "0.2", Kind.CHANGE, Direction.UP),
        ("Nine ships arrived in June.", "Nine ships", Kind.COUNT, None),
        ("Clinics reported an additional 59 cases.", "59", Kind.CHANGE, Direction.UP),
    ],
)
def test_kind_and_direction(text: str, quote: str, kind: Kind, direction: Direction | None) -> None:
    found = claim(text, quote)
    assert (found.kind, found.direction) == (kind, direction)


def test_a_direction_holds_for_the_list() -> None:
    found = claims("Output, sales and profit rose 32.3, 18.2 and 17.5 percent.")
    assert [each.direction for each in found] == [Direction.UP] * 3


def test_a_base_is_of_the_kind_of_what_moved_away_from_it() -> None:
    text = "Annual inflation was 4.0% in August 2016, down from 4.3% in July."
    found = claim(text, "4.3%")
    assert (found.kind, found.direction, found.period and found.period.label) == (
        Kind.GROWTH,
        Direction.UP,
        "2016-07",
    )


def test_the_magnitude_is_positive_and_the_direction_has_the_sign() -> None:
    found = claim("Output growth was -1.4% in 2018.", "-1.4%")
    assert found.value > 0
    assert found.bounds.printed.low is not None
    assert found.bounds.printed.low > 0


def test_what_something_is_exceeded_by_is_a_change() -> None:
    found = claim("The revenues exceeded the highest tolls in the sum of $6,038.", "$6,038")
    assert (found.kind, found.direction, found.measure) == (Kind.CHANGE, Direction.UP, "revenues")
