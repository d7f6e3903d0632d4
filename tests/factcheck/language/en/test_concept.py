"""What a quantity is about, claim or not."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.briefing import Briefing
from factcheck.extract.described import describe_quantities
from factcheck.quantity import Direction


def measures_of(text: str) -> list[str]:
    briefing = Briefing(id="b", published=date(2021, 5, 4), text=text)
    return [quantity.measure for quantity, _ in describe_quantities(briefing)]


@pytest.mark.parametrize(
    "text",
    [
        "Some 240 villagers have been moved to higher ground.",
        "There were 60 goats.",
        "It costs 8 or 9 dollars.",
        "This is one of the tallest mills in Norvia.",
        "If the dam fails they must move ten families.",
    ],
)
def test_a_quantity_that_is_its_own_subject_measures_nothing_else(text: str) -> None:
    assert not any(measures_of(text))


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The ferry, which opened in May, has 300 seats.", "ferry"),
        ("It runs on a 6 kW electric motor.", "electric motor"),
        ("They began a five-year, 20 km journey from Arlund.", "journey"),
        ("The county awarded a grant of $7 million.", "grant; county"),
        ("Weaver shares, which were up 2.8%, led the market.", "Weaver shares"),
        ("Port Elm (24 boats) came last.", "Port Elm"),
        ("The ferry cut its fares by 5 kronor.", "fares; ferry"),
        ("The pass lies 200 metres higher than the old road.", "old road; pass"),
        ("Orla jumped for 120 yards.", "Orla"),
        ("The S&P 500 added 0.4%.", "S&P 500"),
        ("Sales of 5,800 kayaks were a record.", "Sales"),
        ("Officials say wind power will feed the town in 15 years.", "wind power"),
    ],
)
def test_the_noun_it_hangs_on_and_the_subject_of_its_clause(text: str, measure: str) -> None:
    assert measures_of(text)[-1] == measure


def test_a_change_that_a_noun_names_has_no_direction_of_its_own() -> None:
    briefing = Briefing(
        id="b", published=date(2021, 5, 4), text="Profit fell 9 percent after a 25 percent drop in orders."
    )
    fell, drop = [quantity for quantity, _ in describe_quantities(briefing)]
    assert fell.direction is Direction.DOWN
    assert drop.direction is None
    assert drop.measure.startswith("drop in orders")
