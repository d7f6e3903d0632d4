"""The words right before a time."""

from __future__ import annotations

import pytest

from factcheck.language import language_of
from factcheck.language.en.periods import leads
from factcheck.text import Sentence
from factcheck.text.sentence import one_sentence


def before(text: str) -> tuple[Sentence, int]:
    """A text and the index of its last token, which stands for the time."""
    sentence = one_sentence(text, 0, len(text), language_of("en").lexicon)
    assert sentence is not None
    return sentence, len(sentence.tokens) - 1


@pytest.mark.parametrize(
    ("text", "edge"),
    [("at the end of 2018", "end"), ("by mid-2018", "mid"), ("at the close of the year", "close")],
)
def test_edges(text: str, edge: str) -> None:
    found = leads.edge_before(*before(text))
    assert found is not None
    assert found[1] == edge


def test_no_edge_where_other_words_stand_between() -> None:
    assert leads.edge_before(*before("the end came in 2018")) is None
    assert leads.edge_before(*before("mid 2018")) is None


@pytest.mark.parametrize(
    ("text", "introduction"),
    [
        ("sales rose in 2018", "in"),
        ("cases as of 2018", "as of"),
        ("cases as reported by 2018", "as reported by"),
        ("double the level of 2018", "the level of"),
        ("sales rose to 3, 2018", ""),
    ],
)
def test_introductions(text: str, introduction: str) -> None:
    sentence, index = before(text)
    first = leads.introduction(sentence, index)
    assert " ".join(token.text for token in sentence.tokens[first:index]) == introduction


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("higher than the level recorded in 2018", "than"),
        ("compared with 2018", "compared"),
        ("in excess of that of 2018", "in"),
        ("far from 2018", ""),
        ("sold with 2018", ""),
    ],
)
def test_comparisons(text: str, word: str) -> None:
    assert leads.comparison(*before(text)) == word


def test_papers_have_dates() -> None:
    assert leads.dates_a_paper(*before("the act of Congress approved 1857"))
    assert leads.dates_a_paper(*before("the report published on 1857"))
    assert not leads.dates_a_paper(*before("the sales reported for 1857"))
