"""Phrases in small letters that stand for a place: "nationwide", "the country", "global", "the world"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ....text import Tag, Token
from .manner import manner_of, ranked
from .mention import WORLD, Manner, PlaceMention
from .vocabulary import PHRASES

_Words = tuple[str, ...]


def _small_phrases() -> tuple[Mapping[str, str], Mapping[_Words, tuple[tuple[_Words, str], ...]]]:
    """Phrases in small letters: single words, and longer ones by their first two words, longest first."""
    single: dict[str, str] = {}
    longer: dict[_Words, list[tuple[_Words, str]]] = {}
    for key, phrases in PHRASES.items():
        for phrase in phrases:
            words = tuple(phrase.split())
            if len(words) == 1:
                single[words[0]] = key
            else:
                longer.setdefault(words[:2], []).append((words, key))
    return single, {pair: tuple(sorted(found, key=lambda e: -len(e[0]))) for pair, found in longer.items()}


_SINGLE, _LONGER = _small_phrases()
SECOND_WORDS = frozenset(pair[1] for pair in _LONGER)
"""Second words of the longer phrases: one look at a token tells most of them apart."""
LAST_WORDS = frozenset(words[-1] for phrases in _LONGER.values() for words, _ in phrases)
"""One of them ends every phrase of several words."""
WORLD_WORDS = frozenset(("global", "world"))
SMALL_OPENERS = WORLD_WORDS | _SINGLE.keys() | {pair[0] for pair in _LONGER}
"""Every word a phrase for a place can start with."""
PAIRED = frozenset(pair[0] for pair in _LONGER) - WORLD_WORDS - _SINGLE.keys()
"""Those that are none by themselves: "in" needs "the" behind it."""
_NO_WORLD = frozenset(("war", "wide", "class", "-", "leading", "cup", "health", "bank"))
"""Words behind which "world" is part of another name or notion."""


def phrase_at(tokens: Sequence[Token], index: int) -> tuple[int, str] | None:
    """The phrase in small letters that starts at a token: how many tokens, and which kind."""
    lower = tokens[index].lower
    key = _SINGLE.get(lower)
    if key is not None:
        return 1, key
    if index + 1 >= len(tokens) or tokens[index + 1].lower not in SECOND_WORDS:
        return None
    for words, meaning in _LONGER.get((lower, tokens[index + 1].lower), ()):
        if all(index + k < len(tokens) and tokens[index + k].lower == word for k, word in enumerate(words)):
            return len(words), meaning
    return None


def place_of_phrase(tokens: Sequence[Token], index: int, size: int, kind: str) -> PlaceMention | None:
    """The place a phrase of so many tokens and of that kind stands for; None in "the state of New York"."""
    end = index + size
    if kind == "everywhere":
        return PlaceMention(index, end, index, WORLD, Manner.IN)
    if kind == "whole_country":
        return PlaceMention(index, end, index, "", ranked(tokens, index, Manner.WHOLE))
    return None if _of_a_name(tokens, end) or _qualifies(tokens, end) else _this_place(tokens, index, end)


def world_at(tokens: Sequence[Token], index: int) -> PlaceMention | None:
    """ "global trade", "the world economy", "in the world"; not "world war", "World Bank", "the world's largest"."""
    token = tokens[index]
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if token.tag & Tag.CAPITAL and (following is None or following.tag & Tag.CAPITAL):
        return None
    if following is not None and following.lower in _NO_WORLD:
        return None
    start = index - 1 if index and tokens[index - 1].lower == "the" else index
    start, manner = manner_of(tokens, start, index + 1)
    if following is not None and following.lower == "'s":
        return PlaceMention(index, index + 2, index, WORLD, Manner.AMONG)
    if manner is Manner.BARE:
        manner = Manner.OWNER
    return PlaceMention(start, index + 1, index, WORLD, ranked(tokens, start, manner))


_OVERALL = frozenset("figure average rate level total mean".split())


def national_at(tokens: Sequence[Token], index: int) -> PlaceMention | None:
    """ "the national figure of 6.9 %" is the whole country's; "above the national average" only compares."""
    if index + 1 >= len(tokens) or tokens[index + 1].lower not in _OVERALL:
        return None
    after = tokens[index + 2].lower if index + 2 < len(tokens) else ""
    stated = after in ("of", "was", "is", "stood", "stands", "rose", "fell")
    return PlaceMention(index, index + 1, index, "", Manner.WHOLE if stated else Manner.AMONG)


def there_at(tokens: Sequence[Token], index: int) -> PlaceMention | None:
    """ "the jobless rate there": the place told of before; not the "there" of "there were"."""
    noun = tokens[index - 1].tag if index else 0
    if not noun & Tag.WORD or noun & (Tag.CLOSED | Tag.AUXILIARY | Tag.ADVERB | Tag.TIME):
        return None
    if tokens[index - 1].lower == "ago" or _exists(tokens, index):
        return None
    return PlaceMention(index, index + 1, index, "there", Manner.THIS)


def _exists(tokens: Sequence[Token], index: int) -> bool:
    """ "the office noted there were 12 cases": "there is" opens what a verb tells."""
    told = tokens[index - 1].tag & Tag.VERB or tokens[index - 1].lower.endswith("ed")
    return bool(told) and index + 1 < len(tokens) and bool(tokens[index + 1].tag & Tag.AUXILIARY)


def _of_a_name(tokens: Sequence[Token], end: int) -> bool:
    """ "the state of New York": the name that follows is the place."""
    if end + 2 >= len(tokens) or tokens[end].lower != "of":
        return end + 1 < len(tokens) and tokens[end].lower == "of" and bool(tokens[end + 1].tag & Tag.CAPITAL)
    name = end + 1 + (tokens[end + 1].lower == "the")
    return bool(tokens[name].tag & Tag.CAPITAL)


def _qualifies(tokens: Sequence[Token], end: int) -> bool:
    """ "the state debt", "the city schools": whose the noun behind it is, which is part of that noun's name."""
    if end >= len(tokens) or tokens[end].lower == "'s" or tokens[end - 1].lower not in _OWNING:
        return False
    tag = tokens[end].tag
    return bool(tag & Tag.WORD) and not tag & _NO_NOUN and not tokens[end].lower.endswith("ing")


_OWNING = frozenset(("state", "city", "county"))
_NO_NOUN = Tag.CLOSED | Tag.AUXILIARY | Tag.VERB | Tag.ADVERB | Tag.TIME


def _this_place(tokens: Sequence[Token], start: int, end: int) -> PlaceMention:
    if end < len(tokens) and tokens[end].lower == "'s":
        return PlaceMention(start, end + 1, start, tokens[end - 1].lower, Manner.THIS)
    first, manner = manner_of(tokens, start, end)
    if manner in (Manner.WITH, Manner.FROM):
        return PlaceMention(first, end, start, tokens[end - 1].lower, Manner.WITH)
    return PlaceMention(first, end, start, tokens[end - 1].lower, ranked(tokens, first, Manner.THIS))
