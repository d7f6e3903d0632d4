"""The vocabulary of ``words.toml`` as sets and phrase tables."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

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


class PhraseTable:
    """Phrases with what they mean, found anywhere in a run of words. Longer phrases win."""

    __slots__ = ("_by_first",)

    def __init__(self, meanings: Mapping[str, Iterable[str]]) -> None:
        by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for meaning, phrases in meanings.items():
            for phrase in phrases:
                words = tuple(phrase.split())
                by_first.setdefault(words[0], []).append((words, meaning))
        self._by_first = {
            first: tuple(sorted(entries, key=lambda entry: -len(entry[0])))
            for first, entries in by_first.items()
        }

    def find(self, tokens: Sequence[Token]) -> list[tuple[int, int, str]]:
        """Every phrase in the tokens: first and one past the last index, and its meaning."""
        found: list[tuple[int, int, str]] = []
        table = self._by_first
        index = 0
        while index < len(tokens):
            entries = table.get(tokens[index].lower)
            size = 0
            for words, meaning in entries or ():
                if self._stands(tokens, index, words):
                    found.append((index, index + len(words), meaning))
                    size = len(words)
                    break
            index += size or 1
        return found

    @staticmethod
    def _stands(tokens: Sequence[Token], index: int, words: tuple[str, ...]) -> bool:
        if len(words) == 1:
            return True
        if index + len(words) > len(tokens):
            return False
        return all(tokens[index + k].lower == word for k, word in enumerate(words))


STATUS = PhraseTable(_DATA["status"])
BASIS = PhraseTable(_DATA["basis"])
ADJUSTMENT = PhraseTable(_DATA["adjustment"])
ASSERTION = PhraseTable(_DATA["assertion"])
BASE_PHRASES = PhraseTable({"base": _DATA["base_phrases"]})
