"""Tokens → sentences: where they end, and where a point is only a point."""

from __future__ import annotations

import pytest

from factcheck.language import language_of
from factcheck.text.sentence import MOST_TOKENS, sentences_of
from factcheck.text.tokenizer import LONGEST_TOKEN

_LEXICON = language_of("en").lexicon


def sentences(text: str) -> list[str]:
    return [sentence.quote for sentence in sentences_of(text, 0, len(text), _LEXICON)]


def tokens(text: str) -> list[str]:
    return [
        token.text for sentence in sentences_of(text, 0, len(text), _LEXICON) for token in sentence.tokens
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Oduya of Brandt Co. Ltd. spoke to Dr. Lim.",
        "The fee is Rs. 12,500 a term.",
        "It grew 4.2 percent.",
        "See No. 14 of the list.",
        "The U.S. envoy left.",
    ],
)
def test_one_sentence(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rose. It fell.", ["It rose.", "It fell."]),
        ('He said "it rose." Then it fell.', ['He said "it rose."', "Then it fell."]),
        ("Did it rise? 40 said so.", ["Did it rise?", "40 said so."]),
        ("增长了。下降了。", ["增长了。", "下降了。"]),
    ],
)
def test_cuts(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12.5m", ["12.5", "m"]),
        ("1,234,567.8", ["1,234,567.8"]),
        ("year-on-year", ["year", "-", "on", "-", "year"]),
        ("China's", ["China", "'s"]),
        ("don’t", ["don’t"]),
        ("the U.S. and", ["the", "U.S.", "and"]),
        ("see https://a.example/2019/p14.html now", ["see", "https://a.example/2019/p14.html", "now"]),
        ("数5亿", ["数", "5", "亿"]),
        ("32 m²", ["32", "m²"]),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    assert tokens(text) == expected


def test_endless_sentences_and_words_are_cut() -> None:
    text = "word " * (3 * MOST_TOKENS) + "x" * (3 * LONGEST_TOKEN)
    found = list(sentences_of(text, 0, len(text), _LEXICON))
    assert max(len(sentence.tokens) for sentence in found) <= MOST_TOKENS
    assert max(len(token.text) for sentence in found for token in sentence.tokens) <= LONGEST_TOKEN
    assert "".join(token.text for sentence in found for token in sentence.tokens) == text.replace(" ", "")


def test_nothing_stands_outside_a_sentence() -> None:
    text = "Output rose."
    (sentence,) = sentences_of(text, 0, len(text), _LEXICON)
    assert [sentence.word_at[at] for at in (-1, 0, 2, 3)] == ["", "output", ".", ""]
    assert (sentence.tag_at[-1], sentence.tag_at[3]) == (0, 0)


@pytest.mark.parametrize("text", ["Three of 12 Dutch pilots, a million.", "none", "Up 5%. Two Swiss."])
def test_capitals_and_leads_are_those_of_a_sentence_cut_out(text: str) -> None:
    for sentence in sentences_of(text, 0, len(text), _LEXICON):
        again = sentence.part(0, len(sentence.tokens))
        assert (sentence.capitals, sentence.leads) == (again.capitals, again.leads)
