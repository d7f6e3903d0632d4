"""Tokens → atoms: where words for a time stand, before they are joined and resolved."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ....period import Period
from ....text import Sentence, Tag, Token
from .opening import OPENERS, opened_by_digits, opened_by_word
from .year import is_a_year


@dataclass(slots=True)
class Atom:
    """A mention before it is joined with its neighbours; ``start`` and ``end`` are offsets into the sentence.

    ``index`` is the token it starts at. ``fields`` are the groups of its family's pattern.
    """

    start: int
    end: int
    index: int
    family: str
    fields: Mapping[str, str]
    period: Period | None = None
    rule: str = ""
    year_named: bool = False
    joined: bool = False
    parts: tuple[Period, ...] = ()

    def field(self, name: str) -> str:
        """A group in lower case; empty where it took no part."""
        return self.fields.get(name, "").lower()


def _is_a_time(sentence: Sentence, index: int, family: str, end: int) -> bool:
    """Whether what looks like a year or a bare month is one, and no amount and no person."""
    if family == "year":
        return is_a_year(sentence, index)
    bare = family == "month" and end == sentence.tokens[index].end - sentence.start
    return not (bare and _ends_a_name(sentence.tokens, index))


_SAYING = ("said", "says", "told", "added")


def _ends_a_name(tokens: Sequence[Token], index: int) -> bool:
    """ "Zhou Jun, head of the office", "Teresa May said": a person called like a month."""
    if not index or index + 1 >= len(tokens):
        return False
    before, after = tokens[index - 1], tokens[index + 1]
    called = before.tag & Tag.CAPITAL and not before.tag & (Tag.CLOSED | Tag.UPPER | Tag.WEEKDAY | Tag.MONTH)
    return bool(called) and (after.text == "," or after.lower in _SAYING)


def atoms_of(sentence: Sentence) -> Iterator[Atom]:
    """Every atom of a sentence, in order; none overlaps another."""
    base, text, tokens = sentence.start, sentence.quote, sentence.tokens
    done = 0
    for index, token in enumerate(tokens):
        if token.lower in OPENERS:
            families, start = opened_by_word(tokens, index), token.start
        elif token.tag & Tag.DIGITS:
            families, start = opened_by_digits(tokens, index)
        else:
            continue
        start -= base
        if start < done:
            continue
        for family in families:
            match = family.match(text, start)
            if match is not None and _is_a_time(sentence, index, family.name, match.end()):
                done = match.end()
                fields = {key: value for key, value in match.groupdict().items() if value is not None}
                yield Atom(start, done, index, family.name, fields)
                break
