from __future__ import annotations

import pytest

from factcheck.language.en.places import place_of_source


@pytest.mark.parametrize("name", ["Port Authority of New Jersey", "State Treasurer of New Mexico"])
def test_a_country_within_another_places_name_is_not_the_sources(name: str) -> None:
    assert place_of_source(name, "") is None


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
