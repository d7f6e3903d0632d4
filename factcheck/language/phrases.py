"""Phrases by their first or last word: a vocabulary of several words looked up in a few steps."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Generic, TypeVar

from ..text.token import Token

Meaning = TypeVar("Meaning")
_Table = dict[str, list[tuple[int, dict[tuple[str, ...], Meaning]]]]


class Phrases(Generic[Meaning]):
    """Phrase → meaning. The longest phrase that stands at a place wins."""

    __slots__ = ("_by_first", "_by_last", "words")

    def __init__(self, meanings: Mapping[str, Meaning]) -> None:
        parted = {tuple(phrase.split()): meaning for phrase, meaning in meanings.items()}
        self._by_first = _table(parted, 0)
        self._by_last = _table(parted, -1)
        self.words = frozenset(word for parts in parted for word in parts)
        """Every word of every phrase."""

    @property
    def first_words(self) -> Iterable[str]:
        """The words a phrase can start with."""
        return self._by_first

    def at(self, tokens: Sequence[Token], index: int) -> tuple[int, Meaning] | None:
        """The phrase that starts at ``tokens[index]``: how many tokens it takes, and its meaning."""
        if index >= len(tokens):
            return None
        word = tokens[index].lower
        for size, phrases in self._by_first.get(word, ()):
            words = (word,) if size == 1 else tuple([token.lower for token in tokens[index : index + size]])
            meaning = phrases.get(words)
            if meaning is not None:
                return size, meaning
        return None

    def before(self, tokens: Sequence[Token], index: int) -> tuple[int, Meaning] | None:
        """The phrase that ends just before ``tokens[index]``."""
        if index <= 0:
            return None
        word = tokens[index - 1].lower
        for size, phrases in self._by_last.get(word, ()):
            if size <= index:
                words = (
                    (word,) if size == 1 else tuple([token.lower for token in tokens[index - size : index]])
                )
                meaning = phrases.get(words)
                if meaning is not None:
                    return size, meaning
        return None


def _table(parted: Mapping[tuple[str, ...], Meaning], key: int) -> _Table[Meaning]:
    """Key word → (number of words, phrases of that many words), the longest first."""
    table: dict[str, dict[int, dict[tuple[str, ...], Meaning]]] = {}
    for parts, meaning in parted.items():
        table.setdefault(parts[key], {}).setdefault(len(parts), {})[parts] = meaning
    return {word: sorted(by_size.items(), reverse=True) for word, by_size in table.items()}
