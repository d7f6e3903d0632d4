"""The names of places that tables hold, by their first word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from ....iso import iso_rows
from ....text import Token
from .vocabulary import DATA

_Words = tuple[str, ...]


def _split(name: str) -> _Words:
    """A name in the tokens it is read as."""
    if name.isalpha():
        return (name,)
    return tuple(name.replace("'s", " 's").replace("-", " - ").replace("’", "'").split())


@cache
def names() -> Mapping[str, tuple[tuple[_Words, str, bool], ...]]:
    """First word → (words, the place's name, whether the words are an adjective), longest first."""
    table: dict[str, dict[_Words, tuple[str, bool]]] = {}
    for spelled, name, adjective in _spellings():
        words = _split(spelled)
        if words:
            table.setdefault(words[0], {}).setdefault(words, (name, adjective))
    return {first: _longest_first(entries) for first, entries in table.items()}


def _longest_first(
    entries: Mapping[_Words, tuple[str, bool]],
) -> tuple[tuple[_Words, str, bool], ...]:
    found = [(words, *meaning) for words, meaning in entries.items()]
    if len(found) > 1:
        found.sort(key=lambda entry: -len(entry[0]))
    return tuple(found)


_OF_PEOPLE = ("an", "i", "ek", "ch")
"""Ends of the adjectives that name a country's people too: "Costa Ricans", "Iraqis", "Greeks", "Czechs"."""
_OF_OTHERS = frozenset(("Indian", "African", "French", "Dutch"))
"""Of whom there are others: the Indians of America."""


def _spellings() -> Iterator[tuple[str, str, bool]]:
    """Every way to write a place, its name, and whether it is an adjective; the first of two meanings holds."""
    cities = DATA["cities"]
    for name in (*DATA["names"]["regions"], *cities["one_word"].split(), *cities["more_words"]):
        yield name, name, False
    for spelled, name in DATA["same"].items():
        yield spelled, name, False
    for country, adjectives in DATA["adjectives"].items():
        yield country, country, False
        for adjective in adjectives.split("|"):
            yield adjective, country, True
            if adjective.endswith(_OF_PEOPLE) and adjective not in _OF_OTHERS:
                yield f"{adjective}s", country, True
    for country, people in DATA["peoples"].items():
        yield people, country, True
    for each in iso_rows("3166-1"):
        plain = each["name"].split(",")[0]
        for name in (each["name"], plain, each.get("common_name", plain)):
            yield name, plain if "," in name else name, False
    for name in _subdivisions():
        yield name, name, False


_TYPES = frozenset("Shi Sheng Zizhiqu SAR Municipality Province District State County Region Oblast'".split())
_COMMON = frozenset(
    "Central Centre Northern Southern Eastern Western North South East West Capital Distrito Federal Norte Sul Sud Nord Est Ouest "
    "Island Islands National Saint Upper Lower Union Of Port Male Bay Hope Mary March May Van Bar Split Most Bath Reading Battle Kent Cross Orange Manchester "
    "Media Mono Of Paris Vara Santa San New Lincoln Victoria Moray Highland Sal Para Ogre Ida Sofia Gray Union Isle Nana Grand Goa Lori Mon Opole Red Florida Este Oio Rivers Plateau Delta Cross Chin Ha Bo Ali Mina Salt Zou Lac Delta Ben Sud Rio Iles Clarendon Trinity Vermont Washington Delaware Córdoba Granada Cartagena Guadalupe Martin Independence Enterprise Progress".split()
)
_KEPT = frozenset(("Florida", "Vermont", "Washington", "Delaware", "Goa"))


def _subdivisions() -> Iterator[str]:
    """Names of provinces and states, without the word for what they are."""
    for part in iso_rows("3166-2"):
        words = part["name"].partition("[")[0].partition("(")[0].split()
        while len(words) > 1 and words[-1] in _TYPES:
            words.pop()
        name = " ".join(words)
        if name in _COMMON - _KEPT or len(name) < 4 or not name[0].isupper() or "," in name:
            continue
        yield name


def listed_at(tokens: Sequence[Token], index: int) -> tuple[int, str, bool] | None:
    """The listed name that starts at a token: how many tokens, whose name, and whether it is an adjective."""
    behind = tokens[index + 1].text if index + 1 < len(tokens) else ""
    for words, name, adjective in names().get(tokens[index].text, ()):
        size = len(words)
        if size == 1 or (words[1] == behind and _stand_at(tokens, index, words)):
            return size, name, adjective
    return None


def _stand_at(tokens: Sequence[Token], index: int, words: _Words) -> bool:
    return tuple([token.text for token in tokens[index : index + len(words)]]) == words


def is_listed(tokens: Sequence[Token], index: int) -> bool:
    """Whether a table holds the name that starts at a token: in a title every noun has a capital."""
    return listed_at(tokens, index) is not None


def is_country(place: str) -> bool:
    """Whether a place is a country, not a part of one."""
    return place in _countries()


def country_of(place: str | None) -> str | None:
    """The country a place is, or the only one that has a part of this name."""
    return place if place is None or is_country(place) else _countries_of_parts().get(place)


@cache
def _countries_of_parts() -> Mapping[str, str]:
    """The name of a part of a country → the country; a name that two countries use is none's."""
    countries = {row["alpha_2"]: row.get("common_name", row["name"]) for row in iso_rows("3166-1")}
    found: dict[str, set[str]] = {}
    for part in iso_rows("3166-2"):
        found.setdefault(part["name"], set()).add(countries[part["code"].partition("-")[0]])
    return {name: homes.pop() for name, homes in found.items() if len(homes) == 1}


@cache
def _countries() -> frozenset[str]:
    return frozenset(DATA["adjectives"]) | {country["name"].split(",")[0] for country in iso_rows("3166-1")}
