"""Phrases by their first word: a vocabulary of several words looked up in one step a word."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Generic, TypeVar

from ..text.token import Token

Meaning = TypeVar("Meaning")


class Phrases(Generic[Meaning]):
    """Phrase → meaning. The longest phrase that stands at a place wins."""

    __slots__ = ("_by_first", "_by_last", "words")

    def __init__(self, meanings: Mapping[str, Meaning]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Meaning]]] = {}
        self._by_last: dict[str, list[tuple[tuple[str, ...], Meaning]]] = {}
        words: set[str] = set()
        for phrase, meaning in meanings.items():
            parts = tuple(phrase.split())
            words.update(parts)
            self._by_first.setdefault(parts[0], []).append((parts, meaning))
            self._by_last.setdefault(parts[-1], []).append((parts, meaning))
        self.words = frozenset(words)
        """Every word of every phrase."""
        for table in (self._by_first, self._by_last):
            for entries in table.values():
                entries.sort(key=lambda entry: -len(entry[0]))

    @property
    def first_words(self) -> Iterable[str]:
        return self._by_first

    def at(self, tokens: Sequence[Token], index: int) -> tuple[int, Meaning] | None:
        """The phrase that starts at ``tokens[index]``: how many tokens it takes, and its meaning."""
        if index >= len(tokens):
            return None
        entries = self._by_first.get(tokens[index].lower)
        if entries is None:
            return None
        for parts, meaning in entries:
            if _matches(tokens, index, parts):
                return len(parts), meaning
        return None

    def before(self, tokens: Sequence[Token], index: int) -> tuple[int, Meaning] | None:
        """The phrase that ends just before ``tokens[index]``."""
        if index <= 0:
            return None
        entries = self._by_last.get(tokens[index - 1].lower)
        if entries is None:
            return None
        for parts, meaning in entries:
            if index >= len(parts) and _matches(tokens, index - len(parts), parts):
                return len(parts), meaning
        return None


def _matches(tokens: Sequence[Token], index: int, parts: tuple[str, ...]) -> bool:
    if len(parts) == 1:
        return True
    if index + len(parts) > len(tokens):
        return False
    return all(tokens[index + offset].lower == word for offset, word in enumerate(parts))
