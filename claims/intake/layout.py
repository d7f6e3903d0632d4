"""Paragraphs, headings, list items and table rows → plain text, the same from every format.

Paragraphs stand apart by an empty line; items and rows are lines. A row's cells are joined by " | ", which no
figure contains, so that one cell's number never runs into the next.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from .limits import LIMITS, Limits
from .refusal import RefusedError

_SPACES = re.compile(r"[^\S\n]+")
_AROUND_BREAKS = re.compile(r" ?\n ?")
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufeff\u200b]")


class Layout:
    """Collects blocks in reading order; ``text`` is the whole."""

    def __init__(self, limits: Limits = LIMITS) -> None:
        self._parts: list[str] = []
        self._in_list = False
        self._limits = limits
        self._size = 0

    def paragraph(self, words: str) -> None:
        """A paragraph or a heading. Line breaks inside it stay; white space beside them goes."""
        self._add(_tidied(words), in_list=False)

    def item(self, words: str) -> None:
        """One item of a list."""
        words = _on_one_line(words)
        self._add(f"- {words}" if words else "", in_list=True)

    def row(self, cells: Iterable[str]) -> None:
        """One row of a table; rows without any word or figure are left out."""
        tidy = [_on_one_line(cell) for cell in cells]
        self._add(" | ".join(tidy) if any(tidy) else "", in_list=True)

    def end_list(self) -> None:
        """What follows is set apart, though it be a row or item again."""
        self._in_list = False

    def _add(self, words: str, *, in_list: bool) -> None:
        if not words:
            return
        if self._parts:
            self._parts.append("\n" if in_list and self._in_list else "\n\n")
        self._in_list = in_list
        self._parts.append(words)
        self._size += len(words)
        if self._size > self._limits.characters:
            raise RefusedError(f"Its text is longer than {self._limits.characters:,} characters.")

    @property
    def text(self) -> str:
        return "".join(self._parts)


def printable(text: str) -> str:
    """The text without what no page prints: control characters, byte-order marks, zero-width spaces."""
    return _UNPRINTABLE.sub("", text)


def _tidied(words: str) -> str:
    return _AROUND_BREAKS.sub("\n", _SPACES.sub(" ", printable(words))).strip()


def _on_one_line(words: str) -> str:
    return " ".join(printable(words).split())
