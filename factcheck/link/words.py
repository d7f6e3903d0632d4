"""The canonical words of a measure: two spellings of one thing become equal."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from .balances import balance_by_name
from .chinese import in_canonical_words
from .names import LOCAL_NAMES, PEOPLE, PHRASES, REDUNDANT, WHOLE_NAMES
from .vocabulary import ADJUSTMENTS, DESCRIPTIONS, GROWTH_WORDS, HEADS, LIGHT, SYNONYMS

_POSSESSIVE = re.compile(r"['’]s?\b|['’](?!\w)")
_TOKEN = re.compile(r"[a-z0-9][a-z0-9&.+-]*[a-z0-9&]|[a-z0-9]|[一-鿿]+")
_LONGEST_FIRST = sorted(PHRASES, key=lambda phrase: (-len(phrase), phrase))
_PHRASE = re.compile(rf"\b({'|'.join(map(re.escape, _LONGEST_FIRST))})s?\b")
_RESULT = re.compile(
    r"^.*\b(?:leaving|leaves|left|showing|shows|showed|exhibiting|yielding|making|resulting in|resulted in)"
    r"\s+(?:an?|the|no)\s+(?=\w)"
)
"""What a sentence has come to where it says what is left: "expenditures, and leaving a surplus"."""
_OF_ALL = re.compile(
    r"\b(?:of|from) (?:all|every|whatever) "
    r"(?:class|kind|sort|description|source|denomination|type|quarter)(?:e?s)?\b"
)
"""Words that leave nothing out, and so nothing in particular: "debt of all classes"."""


@dataclass(frozen=True, slots=True)
class MeasureWords:
    """``words``: what is measured, its head first and the rest in order of the alphabet;
    ``adjustment``: how the words say it was adjusted, "" when they do not."""

    words: tuple[str, ...]
    adjustment: str


@lru_cache(maxsize=65_536)
def canonical_words(measure: str, *, of_growth: bool = False, place: str = "") -> MeasureWords:
    """The canonical words of a measure as a text puts it.

    ``of_growth`` drops the words that only say it is a rate of growth; ``place`` is dropped too,
    the key has a field for it.
    """
    text = _plain(measure)
    dropped = (LIGHT | GROWTH_WORDS if of_growth else LIGHT) | frozenset(_plain(place).split())
    adjustments = [ADJUSTMENTS[word] for word in _TOKEN.findall(text) if word in ADJUSTMENTS]
    kept = {word for word in _content(text, dropped) if word not in ADJUSTMENTS}
    return MeasureWords(head_first(_named(kept, place)), next(filter(None, adjustments), ""))


def _named(words: set[str], place: str) -> set[str]:
    """The words a name comes down to: as a whole, by the custom of its place, without the redundant ones."""
    whole = WHOLE_NAMES.get(frozenset(words))
    if whole:
        return {whole}
    if PEOPLE & words and words - PEOPLE:
        words = words - PEOPLE | {"population"}
    local = LOCAL_NAMES.get(place, {})
    meant = {local.get(word, word) for word in words}
    return meant.difference(*(REDUNDANT.get(word, ()) for word in meant))


def head_first(words: Iterable[str]) -> tuple[str, ...]:
    """Words in the one order a key has them: what is measured, then how it is qualified, by the alphabet."""
    ordered = sorted(set(words))
    head = next((word for word in HEADS if word in ordered), None)
    return tuple(ordered) if head is None else (head, *(word for word in ordered if word != head))


@lru_cache(maxsize=16_384)
def words_said(sentence: str) -> frozenset[str]:
    """Every canonical word of a sentence, by itself and as part of a set phrase."""
    bare = _bare(sentence)
    tokens = _TOKEN.findall(bare) + _TOKEN.findall(_with_phrases(bare))
    said = frozenset(map(_canonical, tokens)) | frozenset(tokens)
    whole = {name for words, name in WHOLE_NAMES.items() if words <= said}
    people = {"population"} if PEOPLE & said else set()
    local = {meant for names in LOCAL_NAMES.values() for name, meant in names.items() if name in said}
    return said | whole | people | local


def _plain(measure: str) -> str:
    text = _OF_ALL.sub("", _RESULT.sub("", _bare(measure)))
    for opening in DESCRIPTIONS:
        cut = f"{text} ".find(opening)
        if cut > 0:
            text = text[:cut]
    return _with_phrases(balance_by_name(" ".join(text.split())))


def _bare(words: str) -> str:
    """Lower case, without possessives, brackets and hyphens between words."""
    text = in_canonical_words(_POSSESSIVE.sub("", words.lower())).replace("‐", "-").replace("–", "-")
    text = re.sub(r"[()\[\]\"“”]", " ", text)
    return " ".join(re.sub(r"(?<=[a-z])-(?=[a-z])", " ", text).split())


def _with_phrases(text: str) -> str:
    """The text with its set phrases replaced; twice, since what they stand for may be part of another."""
    for _ in range(2):
        text = _PHRASE.sub(lambda found: PHRASES[found[1]], text)
    return text


def _content(text: str, dropped: frozenset[str]) -> list[str]:
    words = (_canonical(token) for token in _TOKEN.findall(text))
    return [word for word in words if word not in dropped and not _is_adverb(word)]


_NO_ADVERBS = frozenset(("family", "supply", "assembly", "monopoly", "elderly", "butterfly", "italy", "july"))


def _is_adverb(word: str) -> bool:
    """ "substantially", "slightly": how much, not what."""
    return word.endswith("ly") and len(word) > 5 and word not in _NO_ADVERBS


def _canonical(token: str) -> str:
    if token in LIGHT:
        return token
    word = singular(token)
    return SYNONYMS.get(word, SYNONYMS.get(token, word))


_KEPT_PLURALS = frozenset(
    ("goods", "news", "series", "species", "gas", "sales", "corps", "its", "this", "plus", "virus", "basis")
)


def singular(word: str) -> str:
    """The singular of an English noun, near enough to make two spellings equal."""
    if len(word) <= 3 or word in _KEPT_PLURALS or not word.endswith("s"):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    if word.endswith(("ss", "us", "is")):
        return word
    return word[:-1]
