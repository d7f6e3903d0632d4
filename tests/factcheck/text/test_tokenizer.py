"""Pieces of a text are its tokens and its white space, and nothing is lost between them."""

from __future__ import annotations

import pytest

from factcheck.text import tokenizer
from factcheck.text.tokenizer import TOKEN, pieces_of

WORDS = "The port's\tfees rose 4.1% to\n\nUSD 1,200\u00a0m (U.S. data),  says R&D. 出口5吨 é "


def test_pieces_are_the_text_again() -> None:
    assert "".join(pieces_of(WORDS, 0, len(WORDS))) == WORDS


def test_pieces_without_their_blanks_are_the_tokens() -> None:
    stripped = [piece.rstrip(" ") for piece in pieces_of(WORDS, 0, len(WORDS))]
    assert [piece for piece in stripped if not piece.isspace() and piece] == TOKEN.findall(WORDS)


@pytest.mark.parametrize("size", [3, 7, 12])
def test_a_part_ends_where_it_is_told_to(size: int) -> None:
    assert "".join(pieces_of(WORDS, 4, 4 + size)) == WORDS[4 : 4 + size]


def test_a_long_text_is_cut_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    at_once = list(pieces_of(WORDS, 0, len(WORDS)))
    monkeypatch.setattr(tokenizer, "_AT_ONCE", 10)
    assert list(pieces_of(WORDS, 0, len(WORDS))) == at_once
