"""Tokens → sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from .tag import Tag
from .token import Token

MOST_TOKENS = 600
"""A sentence longer than this is cut: it bounds the work on any one sentence, whatever the text."""

_ENDS = frozenset(".!?…。！？")
_CLOSERS = frozenset("\"'”’»)]）】」』")
_OPENERS = frozenset("\"'“‘«([（【「『•·–—-*")


class Sentence:
    """Tokens that belong together. ``tags`` holds the bits of all of them.

    ``start`` and ``end`` are offsets into the briefing's text; ``text`` is that text itself, so
    ``sentence.text[sentence.start:sentence.end]`` are the sentence's words.
    """

    __slots__ = ("end", "start", "tags", "text", "tokens")

    def __init__(self, text: str, tokens: Sequence[Token]) -> None:
        self.text = text
        self.tokens = tokens
        self.start = tokens[0].start
        self.end = tokens[-1].end
        tags = 0
        for token in tokens:
            tags |= token.tag
        self.tags = tags

    @property
    def quote(self) -> str:
        """The sentence's own words."""
        return self.text[self.start : self.end]

    def __repr__(self) -> str:
        return f"Sentence({self.quote!r})"


def sentences_of(text: str, tokens: Iterable[Token]) -> Iterator[Sentence]:
    """Cut a run of tokens where sentences end.

    A point ends a sentence when white space follows and the next token can start one; not after a known
    abbreviation, an initial, or a number whose list or decimal it belongs to.
    """
    current: list[Token] = []
    ending = False
    for token in tokens:
        if ending:
            if token.text in _CLOSERS and token.start == current[-1].end:
                current.append(token)
                continue
            if _starts(token, current):
                yield Sentence(text, current)
                current = []
            ending = False
        elif len(current) >= MOST_TOKENS:
            yield Sentence(text, current)
            current = []
        current.append(token)
        if token.text in _ENDS or (token.text[-1] == "." and token.tag & Tag.WORD):
            ending = True
    if current:
        yield Sentence(text, current)


def _starts(token: Token, before: Sequence[Token]) -> bool:
    """Whether a sentence can start at ``token`` after the point that ends ``before``."""
    last = before[-1]
    index = len(before) - 1
    while index and before[index].text in _CLOSERS:
        index -= 1
    stop = before[index]
    if stop.text in "。！？":
        return True
    if token.start == last.end:
        return False  # "example.com", "3.x": no space, no end
    can_start = token.tag & (Tag.CAPITAL | Tag.DIGITS) or token.text in _OPENERS
    if stop.text in "!?":
        return bool(can_start)
    if not can_start and token.tag & Tag.WORD:
        return False
    if stop.text != ".":
        return bool(token.tag & Tag.CAPITAL and token.tag & Tag.CLOSED)  # "… of the U.S. The …"
    word = before[index - 1] if index else None
    if word is None or word.end != stop.start:
        return True
    if word.tag & Tag.ABBREVIATION or (len(word.text) == 1 and word.tag & Tag.CAPITAL):
        return bool(token.tag & Tag.CAPITAL and token.tag & (Tag.DETERMINER | Tag.PRONOUN))
    return True
