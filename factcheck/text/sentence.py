"""Characters → tokens → sentences, in one pass."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..span import Span
from . import tag as Tag
from .lexicon import Lexicon
from .token import Token
from .tokenizer import LONGEST_TOKEN, pieces_of

MOST_TOKENS = 600
"""A sentence longer than this is cut: it bounds the work on any one sentence, whatever the text."""

_SELDOM = Tag.CAPITAL | Tag.LEAD | Tag.END
"""What one token in four carries."""
_OUTSIDE = 100
"""How far outside a sentence a grammar may look, in tokens; it looks less far than half of it."""
_NO_WORDS, _NO_TAGS = [""] * _OUTSIDE, [0] * _OUTSIDE
_CLOSERS = frozenset("\"'”’»)]）】」』")
_OPENERS = frozenset("\"'“‘«([（【「『•·–—-*")


class Sentence:
    """Tokens that belong together. ``tags`` holds the bits of all of them.

    ``start`` and ``end`` are offsets into the briefing's text; ``text`` is that text itself, so
    ``sentence.text[sentence.start:sentence.end]`` are the sentence's words. Whatever lists tokens is listed
    once, since many rules ask for it, and is not to be changed.
    """

    __slots__ = (
        "_span",
        "capitals",
        "end",
        "leads",
        "lowers",
        "start",
        "tag_at",
        "tags",
        "text",
        "tokens",
        "vocabulary",
        "word_at",
    )

    def __init__(
        self,
        text: str,
        tokens: Sequence[Token],
        tags: int,
        capitals: list[int] | None = None,
        leads: list[int] | None = None,
    ) -> None:
        self.text = text
        self.tokens = tokens
        self.start = tokens[0].start
        self.end = tokens[-1].end
        self.tags = tags
        self.lowers = lowers = [token.lower for token in tokens]
        """The words in lower case."""
        self.word_at = lowers + _NO_WORDS
        """The word at an index in lower case; empty outside the sentence, where indices are negative or too
        high. A grammar asks some hundred times a sentence, and a list answers in a fifth of the time of a
        call."""
        self.tag_at = [token.tag for token in tokens] + _NO_TAGS
        """The bits of the tag at an index; none outside the sentence."""
        self.vocabulary = frozenset(lowers)
        """The words in lower case, each once: what tells a rule that none of its words stands here."""
        self.capitals = _tagged(tokens, Tag.CAPITAL) if capitals is None else capitals
        """Which tokens have a capital."""
        self.leads = _tagged(tokens, Tag.LEAD) if leads is None else leads
        """Which tokens a number can begin with."""
        self._span: Span | None = None

    @property
    def quote(self) -> str:
        """The sentence's own words."""
        return self.text[self.start : self.end]

    @property
    def span(self) -> Span:
        """Its place in the briefing's text."""
        if self._span is None:
            self._span = Span(self.start, self.end)
        return self._span

    def part(self, first: int, last: int) -> Sentence:
        """Its tokens ``[first, last)``, at least one, as a sentence of their own."""
        tokens = self.tokens[first:last]
        tags = 0
        for token in tokens:
            tags |= token.tag
        return Sentence(self.text, tokens, tags)

    def __repr__(self) -> str:
        return f"Sentence({self.quote!r})"


def _tagged(tokens: Sequence[Token], bits: int) -> list[int]:
    """Which tokens carry one of some bits."""
    return [at for at, token in enumerate(tokens) if token.tag & bits]


def sentences_of(  # noqa: C901 - one loop and no calls in it: every token of every text comes through here
    text: str, start: int, end: int, lexicon: Lexicon
) -> Iterator[Sentence]:
    """Cut ``text[start:end]`` into tokens, and those where sentences end.

    A point ends a sentence when white space follows and the next token can start one; not after a known
    abbreviation, an initial, or a number whose list or decimal it belongs to. Tokens are filled here, since
    a call for each would cost a tenth of the loop.
    """
    known, seldom, end_bit, capital, lead = lexicon.remembered.get, _SELDOM, Tag.END, Tag.CAPITAL, Tag.LEAD
    current: list[Token] = []
    capitals: list[int] = []
    leads: list[int] = []
    tags = 0
    ending = False
    may_be_cut = end - start >= MOST_TOKENS  # a shorter text has fewer tokens
    after = start
    for piece in pieces_of(text, start, end):
        at = after
        after += len(piece)
        entry = known(piece)
        if entry is None:
            if piece.isspace():
                continue
            if len(piece) > LONGEST_TOKEN and not piece.startswith(("http", "www.")):
                if current:
                    yield Sentence(text, current, tags, capitals, leads)
                    current, tags, capitals, leads, ending = [], 0, [], [], False
                yield from _cut(text, at, at + len(piece.rstrip(" ")), lexicon)
                continue
            entry = lexicon.analyse(piece)
        token = Token()
        token.text, token.lower, tag = entry
        token.tag = tag
        token.start = at
        token.end = at + len(token.text)
        if ending:
            if piece in _CLOSERS and at == current[-1].end:
                current.append(token)
                continue
            ending = False
            if _starts(token, current, text):
                yield Sentence(text, current, tags, capitals, leads)
                current, tags, capitals, leads = [], 0, [], []
        elif may_be_cut and len(current) >= MOST_TOKENS:
            yield Sentence(text, current, tags, capitals, leads)
            current, tags, capitals, leads = [], 0, [], []
        current.append(token)
        tags |= tag
        if tag & seldom:
            if tag & end_bit:
                ending = True
            if tag & capital:
                capitals.append(len(current) - 1)
            if tag & lead:
                leads.append(len(current) - 1)
    if current:
        yield Sentence(text, current, tags, capitals, leads)


def one_sentence(text: str, start: int, end: int, lexicon: Lexicon) -> Sentence | None:
    """All tokens of ``text[start:end]`` as one sentence: a cell, a row; None without tokens."""
    sentences = list(sentences_of(text, start, end, lexicon))
    if len(sentences) < 2:
        return sentences[0] if sentences else None
    tokens: list[Token] = []
    tags = 0
    for sentence in sentences:
        tokens.extend(sentence.tokens)
        tags |= sentence.tags
    return Sentence(text, tokens, tags)


def _cut(text: str, start: int, end: int, lexicon: Lexicon) -> Iterator[Sentence]:
    """A run of letters or digits that is no word: cut, so that nothing later meets a token of megabytes."""
    tokens: list[Token] = []
    tags = 0
    for cut in range(start, end, LONGEST_TOKEN):
        words = text[cut : min(cut + LONGEST_TOKEN, end)]
        token = Token()
        token.start, token.end = cut, cut + len(words)
        token.text, token.lower, token.tag = lexicon.entry(words)
        tokens.append(token)
        tags |= token.tag
        if len(tokens) >= MOST_TOKENS:
            yield Sentence(text, tokens, tags)
            tokens, tags = [], 0
    if tokens:
        yield Sentence(text, tokens, tags)


_PERCENT_BEHIND = re.compile(r"\s?(?:%|per\s?cent\b)")


def _goes_on_printing(word: Token, token: Token, text: str) -> bool:
    """ "4. 2 %": a number with a space behind its point."""
    short = word.tag & Tag.DIGITS and len(word.text) <= 3 and len(token.text) <= 2
    return bool(short and token.start == word.end + 2 and _PERCENT_BEHIND.match(text, token.end))


def _is_coin(word: Token, before: Token) -> bool:
    """ "2s. 6d.", "5l. 10s.": pounds or shillings, which smaller coins follow."""
    return word.text in ("l", "s") and bool(before.tag & Tag.DIGITS) and before.end == word.start


_FULL_WIDTH = frozenset("。！？")
"""Marks that end a sentence whatever follows."""
_CAN_START = Tag.CAPITAL | Tag.DIGITS


def _starts(token: Token, before: Sequence[Token], text: str) -> bool:
    """Whether a sentence can start at ``token`` after the point that ends ``before``."""
    last = before[-1]
    index = len(before) - 1
    while index and before[index].text in _CLOSERS:
        index -= 1
    stop = before[index]
    mark = stop.text
    if mark in _FULL_WIDTH:
        return True
    if token.start == last.end:
        return False  # "example.com", "3.x": no space, no end
    can_start = token.tag & _CAN_START or token.text in _OPENERS
    if mark == "!" or mark == "?":
        return bool(can_start)
    if not can_start and token.tag & Tag.WORD:
        return False
    if mark != ".":
        return bool(token.tag & Tag.CAPITAL and token.tag & Tag.CLOSED)  # "… of the U.S. The …"
    word = before[index - 1] if index else None
    if word is None or word.end != stop.start:
        return True
    if token.tag & Tag.DIGITS and (_goes_on_printing(word, token, text) or _is_coin(word, before[index - 2])):
        return False
    if word.tag & Tag.ABBREVIATION or (len(word.text) == 1 and word.tag & Tag.CAPITAL):
        return bool(token.tag & Tag.CAPITAL and token.tag & (Tag.DETERMINER | Tag.PRONOUN))
    return True
