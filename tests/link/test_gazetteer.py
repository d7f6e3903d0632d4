from __future__ import annotations

from datetime import date

import pytest

from factcheck.link.gazetteer import divisions_of, parts_of, wholes_of

YEAR = date(2019, 1, 1), date(2019, 12, 31)


@pytest.mark.parametrize("place", ["", "springfield", "punjab", "world"])
def test_what_no_table_holds_or_several_places_are_called_lies_in_nothing(place: str) -> None:
    assert wholes_of(place, *YEAR) == ()


@pytest.mark.parametrize(
    ("place", "whole"),
    [
        ("wuhan", "hubei"),
        ("hubei", "china"),
        ("inner mongolia", "china"),
        ("suzhou", "china"),
        ("texas", "united states"),
        ("munich", "germany"),
        ("georgia", "world"),
        ("hong kong", "world"),
    ],
)
def test_the_next_larger_place(place: str, whole: str) -> None:
    assert wholes_of(place, *YEAR) == (whole,)


def test_a_country_lies_in_a_union_while_it_is_a_member() -> None:
    assert wholes_of("croatia", *YEAR) == ("world", "european union")
    assert wholes_of("croatia", date(2013, 1, 1), date(2013, 12, 31)) == ("world",)
    assert wholes_of("united kingdom", date(2021, 1, 1), date(2021, 12, 31)) == ("world",)


def test_parts_are_those_whose_whole_a_place_is() -> None:
    assert "hubei" in parts_of("china", *YEAR)
    assert "wuhan" not in parts_of("china", *YEAR)
    assert len(parts_of("euro area", *YEAR)) == 19
    for place in ("china", "hubei", "world", "european union", "germany"):
        for part in parts_of(place, *YEAR):
            assert place in wholes_of(part, *YEAR)


def test_a_countrys_cities_are_none_of_its_divisions() -> None:
    assert "munich" in parts_of("germany", *YEAR)
    assert "munich" not in divisions_of("germany", *YEAR)
    assert "wuhan" in divisions_of("hubei", *YEAR)
