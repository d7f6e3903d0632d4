"""The vocabulary of ``words.toml`` as sets and phrase tables."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import compress
from pathlib import Path
from typing import Any, NamedTuple

from ....enumerated import Enumerated

_DATA: dict[str, Any] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))


def _set(key: str) -> frozenset[str]:
    return frozenset(_DATA[key].split())


LEVEL_VERBS = _set("level_verbs")
UNDERGOING = _set("undergoing")
SHARE_VERBS = _set("share_verbs")
MORE_VERBS = _set("more_verbs")
ENDING_IN_UP = _set("ending_in_up")
BE = _set("be")
STATING = LEVEL_VERBS | BE
"""Verbs that state a level, of themselves or as "is"."""
HAVE = _set("have")
CHANGE_NOUNS_UP = _set("change_nouns_up")
CHANGE_NOUNS_DOWN = _set("change_nouns_down")
CHANGE_NOUNS = CHANGE_NOUNS_UP | CHANGE_NOUNS_DOWN
CHANGE_MODIFIERS = _set("change_modifiers")
STATES = _set("states")
GROWTH_HEADS = _set("growth_heads")
SHARE_HEADS = _set("share_heads")
INDEX_HEADS = _set("index_heads")
TRANSPARENT = _set("transparent")
YARDSTICKS = _set("yardsticks")
BASE_WORDS = _set("base_words")
COMPARATIVES_UP = _set("comparatives_up")
COMPARATIVES_DOWN = _set("comparatives_down")
COMPARATIVES = COMPARATIVES_UP | COMPARATIVES_DOWN
SUBORDINATORS = _set("subordinators")
PRONOUNS = _set("pronouns")
HEADLESS = _set("headless")
HEADLESS_NOUNS: Mapping[str, str] = _DATA["headless_nouns"]
AMOUNTS = _set("amounts")
BRINGING = _set("bringing")
SEEING = _set("seeing")
PRICE_RATES = _set("price_rates")
SERVED = _set("served")
HEADCOUNTS = _set("headcounts")
TELLING = _set("telling")
RATES = _set("rates")
IRREGULAR_PARTICIPLES = _set("irregular_participles")
PARTICIPLES: Mapping[str, str] = _DATA["participles"]
EMPTY_COUNTS = _set("empty_counts")
PARTICLE_VERBS = _set("particle_verbs")
DOCUMENT_PARTS = _set("document_parts")
ISSUING = _set("issuing")
SUPERLATIVES = _set("superlatives")
DURATIONS = _set("durations")
DURATION_HEADS = _set("duration_heads")
ANAPHORS = frozenset(_DATA["anaphors"]) | {
    f"the {right} {noun}" for right in _set("put_right") for noun in ("figure", "figures", "number")
}


class Topic(Enumerated):
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


_Entry = tuple[tuple[str, ...], Topic, str]
"""The words of a phrase, its topic and its meaning."""


class PhraseTable:
    """The phrases of every topic with what they mean, found in one pass. Longer phrases of a topic win.

    They are kept by their first three words: most words that open a phrase ("the", "in", "on") open dozens,
    and "from the" a dozen still.
    """

    __slots__ = ("_longer", "_single", "_starts")

    def __init__(self, topics: Mapping[Topic, Mapping[str, Iterable[str]]]) -> None:
        self._single: dict[str, tuple[_Entry, ...]] = {}
        self._longer: dict[str, dict[str, dict[str, tuple[_Entry, ...]]]] = {}
        for parts, topic, meaning in sorted(_entries(topics), key=lambda entry: -len(entry[0])):
            entry = (parts, topic, meaning)
            if len(parts) == 1:
                self._single[parts[0]] = (*self._single.get(parts[0], ()), entry)
                continue
            thirds = self._longer.setdefault(parts[0], {}).setdefault(parts[1], {_OTHER: ()})
            for third in parts[2:3] or list(thirds):  # two words hold whatever the third is
                thirds[third] = (*thirds.get(third, ()), entry)
        self._starts = self._single.keys() | self._longer.keys()

    def find(self, lowers: Sequence[str]) -> dict[Topic, list[Found]]:
        """Every phrase among words in lower case, by topic and in order."""
        found: dict[Topic, list[Found]] = {}
        single, longer, last = self._single, self._longer, len(lowers) - 1
        for index in compress(range(len(lowers)), map(self._starts.__contains__, lowers)):
            word = lowers[index]
            thirds = longer[word].get(lowers[index + 1]) if word in longer and index < last else None
            if thirds is not None:
                third = lowers[index + 2] if index + 1 < last else _OTHER
                for parts, topic, meaning in thirds.get(third, thirds[_OTHER]):
                    if len(parts) <= 3 or tuple(lowers[index : index + len(parts)]) == parts:
                        _keep(found, topic, Found(index, index + len(parts), meaning))
            if word in single:
                for _, topic, meaning in single[word]:
                    _keep(found, topic, Found(index, index + 1, meaning))
        return found


_OTHER = ""
"""Stands for a third word that no phrase has, and for none."""


def _entries(topics: Mapping[Topic, Mapping[str, Iterable[str]]]) -> Iterator[_Entry]:
    for topic, meanings in topics.items():
        for meaning, phrases in meanings.items():
            for phrase in phrases:
                yield tuple(phrase.split()), topic, meaning


def _keep(found: dict[Topic, list[Found]], topic: Topic, phrase: Found) -> None:
    """Keep a phrase that none of its topic before it overlaps."""
    before = found.setdefault(topic, [])
    if not before or before[-1].last <= phrase.first:
        before.append(phrase)


def _steps_back(leads: Sequence[str], formers: Sequence[str], unit: str) -> Iterator[str]:
    """ "from the previous month", "compared with a month earlier": every lead with every name of the unit before."""
    for former in formers:
        name = former.replace("…", unit) if "…" in former else f"{former} {unit}"
        yield from (f"{lead} {name}" for lead in leads)


_STEPS: dict[str, Any] = _DATA["basis_steps"]
_BASIS = {
    meaning: [*phrases, *_steps_back(_STEPS["leads"], _STEPS["formers"], _STEPS["units"][meaning])]
    if meaning in _STEPS["units"]
    else phrases
    for meaning, phrases in _DATA[Topic.BASIS].items()
}
_TOPICS = (Topic.STATUS, Topic.ADJUSTMENT, Topic.ASSERTION)
PHRASES = PhraseTable({Topic.BASIS: _BASIS, **{topic: _DATA[topic] for topic in _TOPICS}})
