"""Characters → tokens."""

from __future__ import annotations

import re
from collections.abc import Iterable

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_LETTER = rf"[^\W\d_{_HAN}]"
_REST = rf"(?:{_LETTER}|[\u0300-\u036f])"

TOKEN = re.compile(
    r"[A-Za-z][A-Za-z]*+(?=[\s,;)-]|\.\s)"  # nine tokens of ten, without a look at the rest
    r"|\d\d*+(?:[.,]\d++)*"
    r"|https?://\S++"
    r"|www\.\S++"
    r"|[A-Za-z]\.(?:[A-Za-z]\.)+"
    r"|[A-Z][A-Z]{0,3}+&[A-Z]{1,4}+(?![A-Za-z])"
    r"|['’][sS](?![^\W_])"
    rf"|{_LETTER}{_REST}*(?:['’](?![sS](?![^\W_])){_LETTER}{_REST}*)*"
    r"|\S"
)
"""One token: a number, a word, or a mark; white space separates tokens and is none.

A number keeps its inner points and commas; letters glued to it are the next token ("12.5m" is two, with
``a.end == b.start``). Han characters are a token each. ``U.S.`` and ``R&D`` are one token, ``China's``
two, hyphens are marks. A web address is one token, so that no number is read out of it. The quantifiers of
characters are possessive and those of groups stand last: matching never backs up, and its time is linear in
the text whatever the text. Every kind begins with one character, by which white space is told from all of
them at a glance. (Before Python 3.11.5 a possessive group could match what it should not, so there
is none.)
"""

LONGEST_TOKEN = 200
"""A longer run of letters or digits is no word and no number anybody printed: it is cut here."""

_AT_ONCE = 30_000
"""Characters whose pieces are listed at once, at four fifths of the cost; those of a longer text are not."""
_PIECE = re.compile(rf"[A-Za-z][A-Za-z]*+ | |{TOKEN.pattern}|\s")
"""A token, or white space. A blank behind a plain word is left on it: two pieces of three are such words, and
to find the end of one and the blank on its own costs as much again."""


def pieces_of(text: str, start: int, end: int) -> Iterable[str]:
    """The tokens of ``text[start:end]`` and the white space between them; joined they are the text again."""
    if end - start <= _AT_ONCE:
        found: list[str] = _PIECE.findall(text, start, end)
        return found
    return (match[0] for match in _PIECE.finditer(text, start, end))
