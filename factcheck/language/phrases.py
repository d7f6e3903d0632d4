"""Phrases by their first or last word: a vocabulary of several words looked up in a few steps."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Generic, NamedTuple, TypeVar

from ..text.token import Token

Meaning = TypeVar("Meaning")
_Words = tuple[str, ...]


class _Entry(NamedTuple, Generic[Meaning]):
    """The phrases with one key word.

    ``alone`` is what the word means by itself, ``neighbours`` are the words beside it in longer phrases, and
    ``longer`` holds those by their length, the longest first.
    """

    alone: tuple[int, Meaning] | None
    neighbours: frozenset[str]
    longer: list[tuple[int, dict[_Words, Meaning]]]


class Phrases(Generic[Meaning]):
    """Phrase → meaning. The longest phrase that stands at a place wins."""

    __slots__ = ("_by_first", "_by_last", "words")

    def __init__(self, meanings: Mapping[str, Meaning]) -> None:
        parted = {tuple(phrase.split()): meaning for phrase, meaning in meanings.items()}
        self._by_first = _table(parted, 0, 1)
        self._by_last = _table(parted, -1, -2)
        self.words = frozenset(word for parts in parted for word in parts)
        """Every word of every phrase."""

    @property
    def first_words(self) -> Iterable[str]:
        """The words a phrase can start with."""
        return self._by_first

    def at(self, tokens: Sequence[Token], index: int) -> tuple[int, Meaning] | None:
        """The phrase that starts at ``tokens[index]``: how many tokens it takes, and its meaning."""
        entry = self._by_first.get(tokens[index].lower) if index < len(tokens) else None
        if entry is None:
            return None
        alone, neighbours, longer = entry
        if longer and index + 1 < len(tokens) and tokens[index + 1].lower in neighbours:
            for size, phrases in longer:
                meaning = phrases.get(tuple([token.lower for token in tokens[index : index + size]]))
                if meaning is not None:
                    return size, meaning
        return alone

    def before(self, tokens: Sequence[Token], index: int) -> tuple[int, Meaning] | None:
        """The phrase that ends just before ``tokens[index]``."""
        entry = self._by_last.get(tokens[index - 1].lower) if index > 0 else None
        if entry is None:
            return None
        alone, neighbours, longer = entry
        if longer and index > 1 and tokens[index - 2].lower in neighbours:
            for size, phrases in longer:
                words = tuple([token.lower for token in tokens[max(0, index - size) : index]])
                meaning = phrases.get(words)
                if meaning is not None:
                    return size, meaning
        return alone


def _table(parted: Mapping[_Words, Meaning], key: int, beside: int) -> dict[str, _Entry[Meaning]]:
    """The phrases by the word at ``key``, whose neighbour in a longer one is the word at ``beside``."""
    table: dict[str, dict[int, dict[_Words, Meaning]]] = {}
    for parts, meaning in parted.items():
        table.setdefault(parts[key], {}).setdefault(len(parts), {})[parts] = meaning
    entries: dict[str, _Entry[Meaning]] = {}
    for word, by_size in table.items():
        single = by_size.pop(1, {}).get((word,))
        neighbours = frozenset(parts[beside] for phrases in by_size.values() for parts in phrases)
        alone = None if single is None else (1, single)
        entries[word] = _Entry(alone, neighbours, sorted(by_size.items(), reverse=True))
    return entries
