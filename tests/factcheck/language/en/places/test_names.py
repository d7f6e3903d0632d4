"""The names of places that tables hold."""

from __future__ import annotations

import pytest

from factcheck.language import language_of
from factcheck.language.en.places.names import is_country, listed_at, names
from factcheck.text.sentence import one_sentence


def listed(text: str) -> tuple[int, str, bool] | None:
    sentence = one_sentence(text, 0, len(text), language_of("en").lexicon)
    assert sentence is not None
    return listed_at(sentence.tokens, 0)


@pytest.mark.parametrize("word", ["Central", "Port", "March", "Reading", "Most"])
def test_common_words_are_no_places(word: str) -> None:
    assert listed(word) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Portuguese ships", (1, "Portugal", True)),
        ("New South Wales coal", (3, "New South Wales", False)),
        ("Chile", (1, "Chile", False)),
    ],
)
def test_the_longest_name_is_taken(text: str, found: tuple[int, str, bool]) -> None:
    assert listed(text) == found


def test_countries_are_told_from_their_parts() -> None:
    assert is_country("Portugal")
    assert not is_country("New South Wales")
    assert len(names()) > 2_000
