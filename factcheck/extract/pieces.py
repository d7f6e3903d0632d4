"""A sentence of very many numbers, cut into pieces that are read one after the other.

A list of two hundred districts, or a table that lost its lines, is one sentence to the reader of sentences.
The grammar asks of a number what stands around it, so that the cost of one sentence grows with the square
of its numbers: in pieces it grows with their count.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..text import Sentence, Tag
from .reading import Reading

MOST_TOLD = 100
"""A sentence of more numbers is cut."""
_A_PIECE = 40
"""Numbers a piece holds, about."""


def pieces_of(
    sentence: Sentence, readings: Sequence[Reading]
) -> Iterator[tuple[Sentence, Sequence[Reading]]]:
    """The pieces of a sentence with their readings, each cut behind a mark where one stands between numbers.

    The readings move to their piece. None of a table that lost its lines: what its numbers measure stood in
    a head that nobody can tell.
    """
    if _lost_its_lines(sentence, readings):
        return
    first = start = 0
    for at in range(_A_PIECE, len(readings) - 1, _A_PIECE):
        number = at + _tied(readings[at - 1], readings[at])
        cut = _behind_mark(sentence, readings[number - 1].last, readings[number].first)
        if cut > start:
            yield _piece(sentence, start, cut, readings[first:number])
            first, start = number, cut
    yield _piece(sentence, start, len(sentence.tokens), readings[first:])


def _tied(left: Reading, right: Reading) -> bool:
    """Whether two numbers are the ends of a range or a move, or one amount in two units."""
    return left.partner is right or right.partner is left


def _lost_its_lines(sentence: Sentence, readings: Sequence[Reading]) -> bool:
    """Whether most numbers have no unit, or neither a mark nor a word of their own before the next one."""
    bare = sum(
        left.last == left.number.last
        and left.first == left.number.first
        and not (_stands_apart(sentence, left, right) and (left.unit or _is_named(sentence, left, right)))
        for left, right in pairwise(readings)
    )
    return bare * 2 > len(readings)


def _stands_apart(sentence: Sentence, left: Reading, right: Reading) -> bool:
    return any(token.tag & Tag.MARK for token in sentence.tokens[left.last : right.first])


def _is_named(sentence: Sentence, left: Reading, right: Reading) -> bool:
    """Whether a word that can say what is counted stands between two numbers: not in "12, 13, 14 and 15"."""
    between = sentence.tokens[left.last : right.first]
    return any(token.tag & Tag.WORD and not token.tag & Tag.CLOSED for token in between)


def _behind_mark(sentence: Sentence, first: int, last: int) -> int:
    """One past the first mark between two numbers that opens no bracket; behind the first where none does."""
    for index in range(first, last):
        if sentence.tokens[index].tag & Tag.MARK and sentence.tokens[index].text not in "([":
            return index + 1
    return first


def _piece(
    sentence: Sentence, first: int, last: int, readings: Sequence[Reading]
) -> tuple[Sentence, Sequence[Reading]]:
    piece = sentence.part(first, last)
    for reading in readings:
        reading.move_to(piece, first)
    return piece, readings
