"""Datelines of news items, and what only looks like one."""

import pytest

from factcheck.language.en.datelines import past_dateline


def rest(text: str) -> str:
    return text[past_dateline(text, 0, len(text)) :]


@pytest.mark.parametrize(
    "text",
    [
        "INFLATION - Prices rose.",
        "GDP -- Output rose.",
        "Exports - In May they rose.",
        "OSLO, May 6 (Norna) --",
        "OSLO is large - and growing.",
        "5 May (Norna) -- Exports rose.",
        "",
    ],
)
def test_words_that_open_a_text_stay(text: str) -> None:
    assert rest(text) == text


@pytest.mark.parametrize(
    "dateline",
    [
        "OSLO, May 6 (Norna) -- ",
        "OSLO, 6 May 2019 – ",
        "Tarnby, 6 May 2019 - ",
        "TALVIK, Finnmark, Feb. 5 (Norna) -- ",
        "NEW YORK (AP) — ",
        "BEIJING - ",
        "OSLO — ",
    ],
)
def test_a_dateline_is_no_part_of_the_words(dateline: str) -> None:
    assert rest(f"{dateline}Exports rose.") == "Exports rose."
