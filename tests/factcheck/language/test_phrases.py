"""Phrases: the longest that stands at a place wins, whichever end it is looked up by."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from factcheck.language import language_of
from factcheck.language.phrases import Phrases
from factcheck.text import Token
from factcheck.text.sentence import one_sentence

WORDS = Phrases({"mile": "mile", "mile per hour": "speed", "nautical mile": "sea", "per cent": "percent"})


def tokens(text: str) -> Sequence[Token]:
    sentence = one_sentence(text, 0, len(text), language_of("en").lexicon)
    assert sentence is not None
    return sentence.tokens


@pytest.mark.parametrize("text", ["per", "per hour", "nautical", "nautical miles", "hour"])
def test_silent_on_part_of_a_phrase(text: str) -> None:
    assert WORDS.at(tokens(text), 0) is None
    assert WORDS.before(tokens(text), 1) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [("mile", (1, "mile")), ("mile per day", (1, "mile")), ("Mile per hour", (3, "speed"))],
)
def test_longest_at(text: str, found: tuple[int, str]) -> None:
    assert WORDS.at(tokens(text), 0) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [("a mile", (1, "mile")), ("nautical mile", (2, "sea")), ("one mile per hour", (3, "speed"))],
)
def test_longest_before(text: str, found: tuple[int, str]) -> None:
    read = tokens(text)
    assert WORDS.before(read, len(read)) == found
