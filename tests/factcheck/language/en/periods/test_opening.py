"""What words can open a time: nothing is missed by trying few patterns."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from factcheck.language import language_of
from factcheck.language.en.periods.atoms import atoms_of
from factcheck.language.en.periods.opening import OPENERS, opened_by_digits, opened_by_word
from factcheck.language.en.periods.patterns import FAMILIES
from factcheck.language.en.periods.year import is_a_year
from factcheck.text import Sentence, Tag, read_passages
from factcheck.text.sentence import one_sentence
from tests.cases.case import all_cases

LEXICON = language_of("en").lexicon


def sentence(text: str) -> Sentence:
    found = one_sentence(text, 0, len(text), LEXICON)
    assert found is not None
    return found


def opened(text: str) -> list[str]:
    words, tags = sentence(text).word_at, sentence(text).tag_at
    if tags[0] & Tag.DIGITS:
        families, _ = opened_by_digits(words[0], words[1])
    else:
        families = opened_by_word(words, tags, 0)
    return [family.name for family in families]


@pytest.mark.parametrize("text", ["the harbour", "in boats", "3 boats", "a ferry", "12.4 million", "the"])
def test_silent_where_the_second_word_goes_on_with_none(text: str) -> None:
    assert opened(text) == []


@pytest.mark.parametrize(
    ("text", "families"),
    [
        ("the year", ["ending", "yearend", "theyear"]),
        ("a month", ["ending", "ago"]),
        ("May", ["month"]),
        ("so far", ["ytd", "running"]),
        ("3 quays", ["quarter"]),
        ("2019", ["year"]),
    ],
)
def test_opens(text: str, families: list[str]) -> None:
    assert opened(text) == families


def of_all_families(read: Sentence) -> Iterator[tuple[str, int, int]]:
    """The atoms of a sentence, every family tried wherever a time can begin."""
    done = 0
    for index, token in enumerate(read.tokens):
        start = token.start - read.start
        if token.tag & Tag.DIGITS:
            start += max(token.text.rfind("."), token.text.rfind(",")) + 1
        elif token.lower not in OPENERS:
            continue
        for family in FAMILIES.values() if start >= done else ():
            match = family.match(read.quote, start)
            if match is not None and (family.name != "year" or is_a_year(read, index)):
                done = match.end()
                yield family.name, start, done
                break


@pytest.mark.parametrize(
    "construct", ["periods_quarters_months", "periods_spans", "periods_days_weeks", "old_messages"]
)
def test_no_family_is_left_out_that_would_match(construct: str) -> None:
    read = 0
    for case in all_cases((construct,)):
        for passage in read_passages(case.briefing.text, LEXICON):
            for each in passage.sentences():
                found = [(atom.family, atom.start, atom.end) for atom in atoms_of(each)]
                assert found == list(of_all_families(each)), each.quote
                read += 1
    assert read
