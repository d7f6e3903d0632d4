"""Where words for a time stand."""

from __future__ import annotations

import pytest

from factcheck.language import language_of
from factcheck.language.en.periods.atoms import atoms_of
from factcheck.text.sentence import one_sentence


def atoms(text: str) -> list[tuple[str, str]]:
    sentence = one_sentence(text, 0, len(text), language_of("en").lexicon)
    assert sentence is not None
    return [(atom.family, text[atom.start : atom.end]) for atom in atoms_of(sentence)]


@pytest.mark.parametrize(
    "text",
    [
        "The harbour, the ferries and the third pier are open.",
        "In 3 of 12 cases that number of 2,018 tonnes was too low.",
        "See https://example.org/2019/05/04/ for the rest.",
        "A few ships and two boats were late at the quay.",
    ],
)
def test_silent_where_no_time_stands(text: str) -> None:
    assert atoms(text) == []


@pytest.mark.parametrize(
    ("text", "family", "words"),
    [
        ("by the third of May", "dmy", "the third of May"),
        ("in 2Q 2019", "quarter", "2Q 2019"),
        ("on 23,24 and 25 January", "daysof", "24 and 25 January"),
        ("for the 12 months to 30 June", "ending", "the 12 months to"),
        ("published 2019-05-04", "iso", "2019-05-04"),
        ("at the present time", "now", "at the present time"),
        ("in the FY", "fiscal", "the FY"),
        ("the twenty-first of June", "dmy", "the twenty-first of June"),
    ],
)
def test_finds(text: str, family: str, words: str) -> None:
    assert atoms(text)[0] == (family, words)


def test_blanks_are_walked_once() -> None:
    gap = " " * 200_000
    assert atoms(f"In May{gap}ships sailed the{gap}first time.") == [("month", "May")]
