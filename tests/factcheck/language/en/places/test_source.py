from __future__ import annotations

import pytest

from factcheck.language.en.places import place_of_source


@pytest.mark.parametrize(
    "name", ["Port Authority of New Jersey", "Secretary of the Port of New Jersey Lines"]
)
def test_a_country_within_another_places_name_is_not_the_sources(name: str) -> None:
    assert place_of_source(name, "") is None


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("State Treasurer of New Mexico", "New Mexico"),
        ("Comptroller of Maryland", "Maryland"),
        ("Minister of Finance of New Brunswick", "New Brunswick"),
    ],
)
def test_a_holder_of_an_office_speaks_for_the_place_it_is_of(name: str, place: str) -> None:
    assert place_of_source(name, "") == (place, True)


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Statistics Office of Jersey", "Jersey"),
        ("Bureau of Statistics, Papua New Guinea", "Papua New Guinea"),
        ("Mexico's Ministry of Energy", "Mexico"),
    ],
)
def test_an_office_is_of_the_country_it_names(name: str, country: str) -> None:
    assert place_of_source(name, "") == (country, True)
