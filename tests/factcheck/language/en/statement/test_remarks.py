"""Status, adjustment, scope, basis and what a sentence says of a figure's history."""

from __future__ import annotations

import pytest

from factcheck.claim import AssertionKind, BasisKind, RelationKind, Status

from .reading import claim, claims


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Output rose 3 percent in 2018.", Status.REPORTED),
        ("During the Five-Year Plan, output rose 3 percent.", Status.REPORTED),
        ("Output is expected to rise 3 percent.", Status.FORECAST),
        ("Output will grow 3 percent in 2020.", Status.FORECAST),
        ("The city aims to plant 3 million trees.", Status.TARGET),
        ("According to a preliminary count, output rose 3 percent.", Status.PRELIMINARY),
        ("The revised figures show that output rose 3 percent.", Status.REVISED),
    ],
)
def test_status(text: str, status: Status) -> None:
    assert {each.status for each in claims(text)} == {status}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Sales rose 3 percent year on year in May.", BasisKind.YOY),
        ("Sales rose 3 percent from the previous month in May.", BasisKind.MOM),
        ("Output rose 0.3%, quarter on quarter, in the second quarter.", BasisKind.QOQ),
        ("Sales in 2018 were 3 percent higher than in 2016.", BasisKind.NAMED),
    ],
)
def test_basis(text: str, kind: BasisKind) -> None:
    (found,) = claims(text)
    assert found.basis is not None
    assert found.basis.kind is kind


def test_year_on_year_knows_the_period_compared_with() -> None:
    basis = claim("Sales rose 3 percent year on year in May 2018.", "3 percent").basis
    assert basis is not None
    assert basis.period is not None
    assert basis.period.label == "2017-05"


def test_adjustments_stand_beside_their_number() -> None:
    text = "Income was 900 euros, a nominal increase of 8 percent, or 6 percent in real terms."
    assert claim(text, "8 percent").adjustment == "nominal"
    assert claim(text, "6 percent").adjustment == "real"


def test_real_estate_is_no_adjustment() -> None:
    assert claim("Real estate sales rose 8 percent.", "8 percent").adjustment is None


def test_scope_in_the_words_of_the_text() -> None:
    assert claim("Output, excluding farms, rose 3 percent.", "3 percent").scope == ("excluding farms",)


def test_assertions() -> None:
    text = "Sales passed 90 million euros for the first time; the yield was 2 percent, the lowest since 2013."
    (first,) = claim(text, "90 million").assertions
    (lowest,) = claim(text, "2 percent").assertions
    assert first.kind is AssertionKind.FIRST_TIME
    assert lowest.kind is AssertionKind.LOWEST_SINCE
    assert lowest.since is not None
    assert lowest.since.label == "2013"


def test_relations() -> None:
    text = (
        "Exports reached 10 billion euros ($11 billion), of which fish made up 2 billion euros, up 3 percent."
    )
    found = {each.quote: each for each in claims(text)}
    whole = found["10 billion euros"].id
    assert [(each.kind, each.claim) for each in found["$11 billion"].relations] == [
        (RelationKind.CONVERSION_OF, whole)
    ]
    assert RelationKind.PART_OF in {each.kind for each in found["2 billion euros"].relations}


def test_a_range_is_two_claims() -> None:
    low, high = claims("Growth of between 1.2 percent and 2.0 percent is foreseen.")
    assert (str(low.hedge), str(high.hedge)) == ("at_least", "at_most")
    assert low.relations[0].kind is high.relations[0].kind is RelationKind.RANGE_WITH


@pytest.mark.parametrize(
    ("text", "announced"),
    [
        ("Growth was 2.1% in 2017 and 2.4% in 2018, revised slightly upwards from the June outlook.", True),
        ("Growth was 2.1% in 2017 and 2.4% in 2018, as in the June outlook.", False),
        ("Growth was 2.1% in 2017, and the outlook was revised up by 0.2 percentage points.", False),
    ],
)
def test_a_revision_announced_behind_figures(text: str, announced: bool) -> None:
    kinds = [{each.kind for each in found.assertions} for found in claims(text)]
    assert [AssertionKind.REVISED in each for each in kinds] == [announced] * len(kinds)
    assert kinds


@pytest.mark.parametrize(
    "text",
    [
        "In 2018 sales rose 6 percent, 1.5 percentage points faster than those of the country.",
        "In 2018 the jobless rate of Brest was 7 percent, 0.5 percentage points below that of Rennes.",
    ],
)
def test_another_figure_is_no_earlier_one(text: str) -> None:
    gap = claim(text, "percentage points")
    assert gap.basis is not None
    assert gap.basis.kind is BasisKind.NAMED
    assert gap.basis.period is None
