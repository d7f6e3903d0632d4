"""Tokens → the places they name, in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ....text import Sentence, Tag, Token
from .inside import inside
from .mention import Manner, PlaceMention
from .named import place_named
from .names import listed_at, names
from .phrases import (
    LAST_WORDS,
    PAIRED,
    SECOND_WORDS,
    SMALL_OPENERS,
    WORLD_WORDS,
    national_at,
    phrase_at,
    place_of_phrase,
    there_at,
    world_at,
)


def read_places(sentence: Sentence) -> list[PlaceMention]:
    """Every place named in a sentence, in order."""
    tokens = sentence.tokens
    found: list[PlaceMention] = []
    end = 0
    for index in _candidates(sentence):
        if index < end:
            continue
        mention = _place_at(tokens, index)
        if mention is not None:
            one = inside(tokens, found[-1], mention) if found else None
            if one is not None:
                found[-1] = mention = one
            else:
                if found and mention.manner in (Manner.BARE, Manner.OWNER):
                    mention = _as_listed(tokens, found[-1], mention)
                found.append(mention)
            end = mention.end
    return found


def _candidates(sentence: Sentence) -> list[int]:
    """Where a place can begin: at a capital, but for articles and the like that no table lists, or a phrase."""
    named = [at for at in sentence.capitals if _may_name(sentence.tokens[at])]
    if sentence.vocabulary.isdisjoint(_IN_PHRASES):
        return named
    words = sentence.word_at
    phrases = [
        at
        for at, word in enumerate(sentence.lowers)
        if word in _SMALL and (word not in PAIRED or words[at + 1] in SECOND_WORDS)
    ]
    return sorted({*named, *phrases}) if phrases else named


def _may_name(token: Token) -> bool:
    return not token.tag & Tag.CLOSED or token.text in names()


def _as_listed(tokens: Sequence[Token], before: PlaceMention, mention: PlaceMention) -> PlaceMention:
    """ "with the EU, the United States and Japan": the preposition holds for the whole list."""
    if before.manner not in (Manner.WITH, Manner.FROM, Manner.IN):
        return mention
    gap = [token.lower for token in tokens[before.end : mention.start]]
    if not gap or len(gap) > 4 or not all(word in (",", "and", "or", "the", "&") for word in gap):
        return mention
    if tokens[mention.end - 1].lower == "'s":
        return mention
    return replace(mention, manner=before.manner)


_NAMED_SMALL = frozenset(("euro", "sub", "mainland", "eurozone"))
"""Names of places that begin with a small letter."""
_SMALL = SMALL_OPENERS | _NAMED_SMALL | {"national", "there"}
_IN_PHRASES = (_SMALL - PAIRED) | LAST_WORDS
"""One of these stands in every name or phrase in small letters."""


def _place_at(tokens: Sequence[Token], index: int) -> PlaceMention | None:
    """The place whose words start at a capital or at one of ``_SMALL``."""
    token = tokens[index]
    if token.lower not in _SMALL or token.lower in _NAMED_SMALL:
        return place_named(tokens, index)
    phrase = phrase_at(tokens, index)
    if phrase is not None:
        return place_of_phrase(tokens, index, *phrase)
    if token.lower in WORLD_WORDS:
        return world_at(tokens, index)
    if token.lower == "national":
        return national_at(tokens, index)
    if token.lower == "there":
        return there_at(tokens, index)
    return place_named(tokens, index) if token.tag & Tag.CAPITAL else None


def count_names(sentence: Sentence) -> Iterator[str]:
    """The listed places named in a sentence, one for each time, without asking how they stand."""
    tokens, known = sentence.tokens, names()
    for index in sentence.capitals:
        listed = listed_at(tokens, index) if tokens[index].text in known else None
        if listed is not None:
            yield listed[1]
