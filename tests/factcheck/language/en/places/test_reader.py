"""Places and how they stand in their sentence."""

from __future__ import annotations

import pytest

from factcheck.language import language_of
from factcheck.language.en.places import Manner, fiscal_end_of, place_of_source, read_places
from factcheck.text import read_passages


def places(text: str) -> list[tuple[str, Manner]]:
    lexicon = language_of("en").lexicon
    return [
        (place.name, place.manner)
        for passage in read_passages(text, lexicon)
        for sentence in passage.sentences()
        for place in read_places(sentence)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ships waited in March for the Treasury to act.",
        "American Airlines and the World Bank reported gains.",
        "In Congress, the Senate and the House agreed.",
        "Growth in M3 slowed, and Bath stone sold well.",
        "The Indian tribes moved west.",
    ],
)
def test_silent_about_what_is_no_place(text: str) -> None:
    assert places(text) == []


@pytest.mark.parametrize(
    ("text", "name", "manner"),
    [
        ("Portugal's exports rose.", "Portugal", Manner.OWNER),
        ("Portuguese exports rose.", "Portugal", Manner.OWNER),
        ("Euro area output fell.", "euro area", Manner.OWNER),
        ("Output in Guangdong Province fell.", "Guangdong", Manner.IN),
        ("Prices in Ordu fell.", "Ordu", Manner.IN),
        ("Cases fell in Keelung City again.", "Keelung", Manner.IN),
        ("The mines of Kiruna closed.", "Kiruna", Manner.IN),
        ("Masks went to the state of New York.", "New York", Manner.WITH),
        ("Trade with Japan grew.", "Japan", Manner.WITH),
        ("Deaths were reported outside of Peru.", "Peru", Manner.OUTSIDE),
        ("Cases rose globally.", "world", Manner.IN),
        ("It ranks third in the world.", "world", Manner.AMONG),
        ("Tests were run nationwide.", "", Manner.WHOLE),
        ("The city grew.", "city", Manner.THIS),
    ],
)
def test_a_place_and_its_manner(text: str, name: str, manner: Manner) -> None:
    assert places(text) == [(name, manner)]


def test_a_preposition_holds_for_the_whole_list() -> None:
    assert [manner for _, manner in places("Trade with the EU, the United States and Japan grew.")] == [
        Manner.WITH
    ] * 3


def test_the_place_of_a_source() -> None:
    assert place_of_source("European Central Bank") == ("euro area", True)
    assert place_of_source("Portugal Trade Weekly") == ("Portugal", False)
    assert place_of_source("Morning Courier") is None


def test_fiscal_years_by_country() -> None:
    ends = fiscal_end_of("United States")
    assert ends(1885) == (6, 30)
    assert ends(2019) == (9, 30)
    assert fiscal_end_of("Atlantis")(2019) is None


def test_a_part_of_a_country_closes_its_year_as_its_country_tells() -> None:
    assert fiscal_end_of("Manitoba")(2012) == fiscal_end_of("Canada")(2012) == (3, 31)
    assert fiscal_end_of("Nebraska")(2012) == (6, 30)
    assert fiscal_end_of("Texas")(2012) == (8, 31)
    assert fiscal_end_of("Nebraska")(1880) is None


def test_the_head_of_a_state_speaks_for_it() -> None:
    assert place_of_source("Governor of Nebraska") == ("Nebraska", True)
    assert place_of_source("Premier of Manitoba") == ("Manitoba", True)
    assert place_of_source("Governor of the Bank of Nowhere") is None
