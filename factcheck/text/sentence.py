"""Characters → tokens → sentences, in one pass."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ..span import Span
from . import tag as Tag
from .lexicon import Lexicon
from .token import Token
from .tokenizer import LONGEST_TOKEN, TOKEN

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
    ``sentence.text[sentence.start:sentence.end]`` are the sentence's words. What the attributes below list is
    listed when it is first asked for, and not to be changed.
    """

    __slots__ = (
        "capitals",
        "end",
        "leads",
        "lowers",
        "quote",
        "span",
        "start",
        "tag_at",
        "tags",
        "text",
        "tokens",
        "vocabulary",
        "word_at",
    )

    lowers: list[str]
    """The words in lower case."""
    word_at: list[str]
    """The word at an index in lower case; empty outside the sentence, behind its end and before its start,
    where indices are negative. A grammar asks some hundred times a sentence, and a list answers in a fifth of
    the time of a call."""
    tag_at: list[int]
    """The bits of the tag at an index; none outside the sentence."""
    vocabulary: frozenset[str]
    """The words in lower case, each once: what tells a rule that none of its words stands here."""
    capitals: list[int]
    """Which tokens have a capital."""
    leads: list[int]
    """Which tokens a number can begin with."""
    quote: str
    """The sentence's own words."""
    span: Span
    """Its place in the briefing's text."""

    def __init__(self, text: str, tokens: Sequence[Token], tags: int) -> None:
        self.text = text
        self.tokens = tokens
        self.start = tokens[0].start
        self.end = tokens[-1].end
        self.tags = tags

    if not TYPE_CHECKING:  # or no misspelt name would be told

        def __getattr__(self, name: str) -> Any:
            """Asked once for each attribute not yet set; a property would be a call each time."""
            if name not in _LISTED:
                raise AttributeError(name)
            listed = _LISTED[name](self)
            setattr(self, name, listed)
            return listed

    def part(self, first: int, last: int) -> Sentence:
        """Its tokens ``[first, last)``, at least one, as a sentence of their own."""
        tokens = self.tokens[first:last]
        tags = 0
        for token in tokens:
            tags |= token.tag
        return Sentence(self.text, tokens, tags)

    def __repr__(self) -> str:
        return f"Sentence({self.quote!r})"


def _tagged(bits: int) -> Callable[[Sentence], list[int]]:
    return lambda sentence: [at for at, token in enumerate(sentence.tokens) if token.tag & bits]


_LISTED: Mapping[str, Callable[[Sentence], Any]] = {
    "lowers": lambda sentence: [token.lower for token in sentence.tokens],
    "word_at": lambda sentence: sentence.lowers + _NO_WORDS,
    "tag_at": lambda sentence: [token.tag for token in sentence.tokens] + _NO_TAGS,
    "vocabulary": lambda sentence: frozenset(sentence.lowers),
    "capitals": _tagged(Tag.CAPITAL),
    "leads": _tagged(Tag.LEAD),
    "quote": lambda sentence: sentence.text[sentence.start : sentence.end],
    "span": lambda sentence: Span(sentence.start, sentence.end),
}
"""How each attribute is listed."""


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
    for match in TOKEN.finditer(text, start, end):
        words = match[0]
        entry = known(words)
        if entry is None:
            if len(words) > LONGEST_TOKEN and not words.startswith(("http", "www.")):
                if current:
                    yield _whole(text, current, tags, capitals, leads)
                    current, tags, capitals, leads, ending = [], 0, [], [], False
                yield from _pieces(text, match.start(), match.end(), lexicon)
                continue
            entry = lexicon.analyse(words)
        token = Token()
        token.start, token.end = match.span()
        token.text = words
        token.lower, tag = entry
        token.tag = tag
        if ending:
            if words in _CLOSERS and token.start == current[-1].end:
                current.append(token)
                continue
            ending = False
            if _starts(token, current, text):
                yield _whole(text, current, tags, capitals, leads)
                current, tags, capitals, leads = [], 0, [], []
        elif len(current) >= MOST_TOKENS:
            yield _whole(text, current, tags, capitals, leads)
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
        yield _whole(text, current, tags, capitals, leads)


def _whole(text: str, tokens: list[Token], tags: int, capitals: list[int], leads: list[int]) -> Sentence:
    sentence = Sentence(text, tokens, tags)
    sentence.capitals, sentence.leads = capitals, leads
    return sentence


def one_sentence(text: str, start: int, end: int, lexicon: Lexicon) -> Sentence | None:
    """All tokens of ``text[start:end]`` as one sentence: a cell, a row; None without tokens."""
    tokens: list[Token] = []
    tags = 0
    for sentence in sentences_of(text, start, end, lexicon):
        tokens.extend(sentence.tokens)
        tags |= sentence.tags
    return Sentence(text, tokens, tags) if tokens else None


def _pieces(text: str, start: int, end: int, lexicon: Lexicon) -> Iterator[Sentence]:
    """A run of letters or digits that is no word: cut, so that nothing later meets a token of megabytes."""
    tokens: list[Token] = []
    tags = 0
    for cut in range(start, end, LONGEST_TOKEN):
        words = text[cut : min(cut + LONGEST_TOKEN, end)]
        token = Token()
        token.start, token.end, token.text = cut, cut + len(words), words
        token.lower, token.tag = lexicon.entry(words)
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


def _starts(token: Token, before: Sequence[Token], text: str) -> bool:
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
    if token.tag & Tag.DIGITS and (_goes_on_printing(word, token, text) or _is_coin(word, before[index - 2])):
        return False
    if word.tag & Tag.ABBREVIATION or (len(word.text) == 1 and word.tag & Tag.CAPITAL):
        return bool(token.tag & Tag.CAPITAL and token.tag & (Tag.DETERMINER | Tag.PRONOUN))
    return True
