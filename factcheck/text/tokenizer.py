"""Characters → tokens, in one pass."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .lexicon import Lexicon
from .token import Token

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_LETTER = rf"[^\W\d_{_HAN}]"
_REST = rf"(?:{_LETTER}|[\u0300-\u036f])"

# Every alternative starts with another character class or is bounded by one, so matching never backs up
# further than one token: the time is linear in the text.
_TOKEN = re.compile(
    rf"(?:https?://|www\.)\S+"
    rf"|\d+(?:[.,]\d+)*"
    rf"|(?:[A-Za-z]\.){{2,}}"
    rf"|['’][sS](?![^\W_])"
    rf"|{_LETTER}{_REST}*(?:['’](?![sS](?![^\W_])){_LETTER}{_REST}*)*"
    rf"|\S"
)
LONGEST_TOKEN = 200
"""A longer run of letters or digits is no word and no number anybody printed: it is cut here."""


def tokens_of(text: str, start: int, end: int, lexicon: Lexicon) -> Iterator[Token]:
    """The tokens of ``text[start:end]``: numbers, words, marks; white space separates and is no token.

    A number keeps its inner points and commas; letters glued to it are the next token ("12.5m" is two,
    with ``a.end == b.start``). Han characters are a token each. ``U.S.`` is one token, ``China's`` two,
    hyphens are marks. A web address is one token, so that no number is read out of it.
    """
    entry = lexicon.entry
    for match in _TOKEN.finditer(text, start, end):
        words = match.group()
        at = match.start()
        if len(words) > LONGEST_TOKEN and words[:4] not in ("http", "www."):
            for cut in range(at, at + len(words), LONGEST_TOKEN):
                piece = text[cut : min(cut + LONGEST_TOKEN, at + len(words))]
                yield Token(cut, cut + len(piece), piece, *entry(piece))
            continue
        lower, tag = entry(words)
        yield Token(at, at + len(words), words, lower, tag)
