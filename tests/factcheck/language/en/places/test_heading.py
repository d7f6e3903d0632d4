"""Which headings name the place of what stands below them."""

from __future__ import annotations

import pytest

from factcheck.language import language_of
from factcheck.language.en.places import place_of_heading

_LEXICON = language_of("en").lexicon


@pytest.mark.parametrize(
    "heading",
    [
        "Situation overview",
        "Bank of England",
        "Exports to Kenya",
        "Niger and Nigeria",
        "Kenya floods: what is known",
        "Imports from Norway",
        "Rift Valley fever",
        "A long line of news that tells at some length what ministers of finance discussed in Kenya",
        "",
    ],
)
def test_other_headings_name_none(heading: str) -> None:
    assert place_of_heading(heading, _LEXICON) is None


@pytest.mark.parametrize(
    ("heading", "place"),
    [
        ("MYANMAR", "Myanmar"),
        ("South Sudan", "South Sudan"),
        ("Measles – Germany", "Germany"),
        ("Displacement in Kenya", "Kenya"),
        ("West Nile fever - Greece", "Greece"),
        ("Kenya:", "Kenya"),
    ],
)
def test_a_place_that_is_all_of_it_or_ends_it(heading: str, place: str) -> None:
    assert place_of_heading(heading, _LEXICON) == place
