"""Lines of a text, told apart by their layout."""

from __future__ import annotations

import re
from collections.abc import Iterator

_MARKER = re.compile(
    r"(?:[•●▪◦‣·∙○■□◆*\u2013\u2014-][ \t\u00a0]+"
    r"|\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)][ \t\u00a0]+(?=[^\W\d_]))"
)
_CLOSERS = "\"'”’»)]"
_BULLETS = frozenset("•●▪◦‣·∙○■□◆*")
_BREAKS = re.compile(r"\r\n?|\n|\f|\v|\x85|\u2028|\u2029")
"""Every branch begins with a character of its own, so that the text between is skipped without a look."""


class Line:
    """One line without its surrounding white space; ``text[start:end]``, empty when it is blank.

    ``marker`` is where its words begin after a bullet or a list number; ``has_words`` says that any letter
    stands in it.
    """

    __slots__ = ("end", "has_words", "last", "marker", "start", "text")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        self.start = start
        self.end = end
        marker = _MARKER.match(text, start, end)
        self.marker = marker.end() if marker else start
        last = text[end - 1] if start < end else ""
        self.last = last if last not in _CLOSERS else _last_of(text, start, end)
        """The last character, closing quotes and brackets left aside; empty where there is none."""
        self.has_words = start < end and (text[start].isalpha() or any(map(str.isalpha, text[start:end])))

    @property
    def is_blank(self) -> bool:
        return self.start == self.end

    @property
    def is_bullet(self) -> bool:
        """Whether the line opens an item of a list."""
        return self.marker > self.start

    @property
    def is_lone_bullet(self) -> bool:
        """A bullet whose item stands on the next line."""
        return self.end - self.start == 1 and self.text[self.start] in _BULLETS

    @property
    def is_in_capitals(self) -> bool:
        """Whether every letter of it is a capital, as in headings."""
        return self.text[self.start : self.end].isupper()

    def __len__(self) -> int:
        return self.end - self.start


def _last_of(text: str, start: int, end: int) -> str:
    return text[max(start, end - 6) : end].rstrip(_CLOSERS)[-1:]


def lines_of(text: str) -> Iterator[Line]:
    """Every line, blank ones too, whatever ends them."""
    start = 0
    for match in _BREAKS.finditer(text):
        yield Line(text, start, match.start())
        start = match.end()
    yield Line(text, start, len(text))
