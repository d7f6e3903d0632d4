"""Which place lies in which: a city in its province, that in its country, countries in unions and the world.

Names are canonical (see ``places``). A name that stands for several places lies in none.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from ..iso import iso_rows
from .places import WORLD, canonical_place


@dataclass(frozen=True, slots=True)
class Membership:
    """A country in a union of countries, from its first to its last day there."""

    country: str
    union: str
    first: date
    last: date

    def covers(self, start: date, end: date) -> bool:
        """Whether the country was a member throughout these days."""
        return self.first <= start and end <= self.last


def wholes_of(place: str, start: date, end: date) -> tuple[str, ...]:
    """The places that a place lies in during these days: the next larger one, and a country's unions."""
    nearest = _nearest_wholes().get(place)
    unions = (each.union for each in _memberships() if each.country == place and each.covers(start, end))
    return (*((nearest,) if nearest else ()), *unions)


def parts_of(place: str, start: date, end: date) -> tuple[str, ...]:
    """The places whose next larger one a place is, a union's members during these days among them."""
    members = (each.country for each in _memberships() if each.union == place and each.covers(start, end))
    return (*_nearest_parts().get(place, ()), *members)


def divisions_of(place: str, start: date, end: date) -> tuple[str, ...]:
    """Those parts of a place that have no ground in common, so that their amounts may be added: of a country
    not its cities, which lie in its provinces."""
    parts = parts_of(place, start, end)
    return tuple(part for part in parts if part not in _cities()) if place in _countries() else parts


@cache
def _nearest_parts() -> Mapping[str, tuple[str, ...]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for part, whole in _nearest_wholes().items():
        found[whole].append(part)
    return {whole: tuple(sorted(parts)) for whole, parts in found.items()}


@cache
def _nearest_wholes() -> Mapping[str, str]:
    """Every known place to the next larger one."""
    countries = _countries()
    wholes: defaultdict[str, set[str]] = defaultdict(set)
    for part, whole in (*_divisions(), *_cities().items()):
        if part not in countries and part != whole:
            wholes[part].add(whole)
    single = {part: min(within) for part, within in wholes.items() if len(within) == 1}
    return {**single, **dict.fromkeys(countries, WORLD)}


def _divisions() -> Iterator[tuple[str, str]]:
    """The provinces, states and regions of a country, the largest of each."""
    codes = {row["alpha_2"]: _country(row) for row in iso_rows("3166-1")}
    for row in iso_rows("3166-2"):
        if "parent" not in row:
            yield _plain_name(row["name"]), codes[row["code"][:2]]
    for country, names in _data()["divisions"].items():
        for name in _names_in(names):
            yield name, canonical_place(country)


_TYPES = frozenset(
    "shi sheng zizhiqu zhuangzu huizu uygur municipality province district state county".split()
)


def _plain_name(name: str) -> str:
    """A division's name without its other spellings and the word for what it is."""
    words = name.partition("[")[0].partition("(")[0].partition(",")[0].split()
    while len(words) > 1 and words[-1].lower() in _TYPES:
        words.pop()
    return canonical_place(" ".join(words))


@cache
def _cities() -> Mapping[str, str]:
    """Every listed city to what it lies in; one that is a division as well is that."""
    divisions = {part for part, _ in _divisions()}
    listed = ((name, whole) for whole, names in _data()["cities"].items() for name in _names_in(names))
    return {name: canonical_place(whole) for name, whole in listed if name not in divisions}


@cache
def _countries() -> frozenset[str]:
    return frozenset(map(_country, iso_rows("3166-1")))


def _country(row: Mapping[str, str]) -> str:
    return canonical_place(row.get("common_name", row["name"].partition(",")[0]))


@cache
def _memberships() -> tuple[Membership, ...]:
    return tuple(
        Membership(
            canonical_place(name.replace("_", " ")),
            canonical_place(union),
            date.fromisoformat(first),
            date.fromisoformat(last[0]) if last else date.max,
        )
        for union, members in _data()["unions"].items()
        for name, first, *last in (member.split(":") for member in members.split())
    )


def _names_in(names: str) -> Iterator[str]:
    return (canonical_place(name.replace("_", " ")) for name in names.split())


@cache
def _data() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(Path(__file__).with_name("places.toml").read_text("utf-8"))
