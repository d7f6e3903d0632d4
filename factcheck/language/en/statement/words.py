"""The vocabulary of ``words.toml`` as sets and phrase tables."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple

from ....text import Token

_DATA: dict[str, Any] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))


def _set(key: str) -> frozenset[str]:
    return frozenset(_DATA[key].split())


LEVEL_VERBS = _set("level_verbs")
SHARE_VERBS = _set("share_verbs")
MORE_VERBS = _set("more_verbs")
BE = _set("be")
HAVE = _set("have")
CHANGE_NOUNS_UP = _set("change_nouns_up")
CHANGE_NOUNS_DOWN = _set("change_nouns_down")
CHANGE_NOUNS = CHANGE_NOUNS_UP | CHANGE_NOUNS_DOWN
GROWTH_HEADS = _set("growth_heads")
SHARE_HEADS = _set("share_heads")
INDEX_HEADS = _set("index_heads")
TRANSPARENT = _set("transparent")
BASE_WORDS = _set("base_words")
COMPARATIVES_UP = _set("comparatives_up")
COMPARATIVES_DOWN = _set("comparatives_down")
CLAUSE_OPENERS = _set("clause_openers")
SUBORDINATORS = _set("subordinators")
PRONOUNS = _set("pronouns")
HEADLESS = _set("headless")
HEADLESS_NOUNS: Mapping[str, str] = _DATA["headless_nouns"]
AMOUNTS = _set("amounts")
BRINGING = _set("bringing")
PRICE_RATES = _set("price_rates")
PARTICIPLES: Mapping[str, str] = _DATA["participles"]
EMPTY_COUNTS = _set("empty_counts")
DURATIONS = _set("durations")
DURATION_HEADS = _set("duration_heads")
ANAPHORS = frozenset(_DATA["anaphors"])


class Topic(StrEnum):
    """What a phrase around a figure is about."""

    STATUS = "status"
    BASIS = "basis"
    ADJUSTMENT = "adjustment"
    ASSERTION = "assertion"


class Found(NamedTuple):
    """A phrase on tokens ``[first, last)`` and what it means within its topic."""

    first: int
    last: int
    meaning: str


class PhraseTable:
    """The phrases of every topic with what they mean, found in one pass. Longer phrases of a topic win."""

    __slots__ = ("_by_first",)

    def __init__(self, topics: Mapping[Topic, Mapping[str, Iterable[str]]]) -> None:
        by_first: dict[str, list[tuple[tuple[str, ...], Topic, str]]] = {}
        for topic, meanings in topics.items():
            for meaning, phrases in meanings.items():
                for phrase in phrases:
                    words = tuple(phrase.split())
                    by_first.setdefault(words[0], []).append((words, topic, meaning))
        self._by_first = {
            first: tuple(sorted(entries, key=lambda entry: -len(entry[0])))
            for first, entries in by_first.items()
        }

    def find(self, tokens: Sequence[Token]) -> dict[Topic, list[Found]]:
        """Every phrase in the tokens, by topic and in order."""
        found: dict[Topic, list[Found]] = {}
        by_first = self._by_first
        for index, token in enumerate(tokens):
            for words, topic, meaning in by_first.get(token.lower, ()):
                before = found.get(topic)
                if before is not None and before[-1].last > index:
                    continue
                if self._stands(tokens, index, words):
                    found.setdefault(topic, []).append(Found(index, index + len(words), meaning))
        return found

    @staticmethod
    def _stands(tokens: Sequence[Token], index: int, words: tuple[str, ...]) -> bool:
        if len(words) == 1:
            return True
        if index + len(words) > len(tokens):
            return False
        return all(tokens[index + k].lower == word for k, word in enumerate(words))


PHRASES = PhraseTable({topic: _DATA[str(topic)] for topic in Topic})
