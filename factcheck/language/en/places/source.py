"""The country of a source, by the names of bodies, media and countries."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from .mention import WORLD
from .names import is_country, names
from .vocabulary import DATA


@cache
def _bodies() -> tuple[tuple[str, str], ...]:
    return tuple(sorted(DATA["bodies"].items(), key=lambda item: -len(item[0])))


@cache
def place_of_source(*names: str) -> tuple[str, bool] | None:
    """The place whose figures a source gives, and whether it is an office of that place.

    A body of the table is, and so is what calls itself one with its country's name; a name that merely
    holds a country's ("China Trade Weekly") is not.
    """
    for table, office in ((_bodies(), True), (tuple(DATA["media"].items()), False)):
        for name in names:
            padded = f" {name.lower().replace(',', ' ')} "
            found = next((place for body, place in table if f" {body} " in padded), None)
            if found is not None:
                return _within(found, names) or (found, office)
    community = _COMMUNITY.match(names[0]) if names else None
    if community is not None:
        return community["of"] or community["own"], True
    named = ((found, name) for name in names if (found := _country_in(name)))
    country, name = next(named, (None, ""))
    if country is None and names and _is_office(names[0]):
        country, name = _place_at_head(names[0]) or _place_of_holder(names[0]), names[0]
    return None if country is None else (country, name == names[0] and _is_office(name))


def _within(found: str, names: Sequence[str]) -> tuple[str, bool] | None:
    """The country that a body of the whole world names as its subject: "World Health Organization Somalia"."""
    country = next(filter(None, map(_country_in, names)), None) if found == WORLD else None
    return None if country is None else (country, False)


_NAME = r"[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){0,2}"
_COMMUNITY = re.compile(
    rf"(?:The )?(?:(?:City|Town|Municipality|Commune|Province|Canton|Prefecture|County|Region|State|Territory|Colony"
    rf"|Governor|Lieutenant[ -]Governor|Premier|Mayor|Legislature) of (?:the )?(?P<of>{_NAME})"
    rf"|(?P<own>{_NAME}) (?:City|Town|Municipal|Provincial|County|Regional) (?:Council|Government|Office|Authority"
    r"|(?:Bureau|Commission|Department|Office|Administration) (?:of|for|on) [A-Z][\w ]+|[A-Z]\w+ (?:Bureau|Office|Commission|Department)))$"
)
"""A community that speaks for itself, or by its head: "City of Tartu", "Graz City Council", "Premier of Manitoba"."""
_OFFICES = frozenset(
    "ministry ministries department office bureau agency authority board institute government treasury statistics "
    "administration service inspectorate directorate council parliament minister treasurer chancellor premier commission centre center "
    "comptroller controller auditor registrar superintendent secretary commissioner postmaster".split()
)
_HOLDERS = frozenset(
    "minister ministry treasurer premier department comptroller controller auditor registrar superintendent secretary "
    "commissioner postmaster".split()
)
"""Offices of a government's own, and who holds them."""


def _is_office(name: str) -> bool:
    """ "Ministry of Housing of Ireland", "Statistics Office of Latvia": a kind of office in the name of a source."""
    return not _OFFICES.isdisjoint(name.lower().replace(",", " ").split())


def _place_at_head(name: str) -> str | None:
    """ "Massachusetts Department of Public Health": the listed place whose office it is."""
    for words, place, adjective in names().get(name.split()[0], ()):
        if not adjective and name.startswith(" ".join(words) + " "):
            return place
    return None


def _place_of_holder(name: str) -> str | None:
    """ "Comptroller of Maryland", "Minister of Finance of Ontario": the listed place behind the last "of"."""
    if _HOLDERS.isdisjoint(name.lower().split()):
        return None
    said = tuple(name.rpartition(" of ")[2].removeprefix("the ").split())
    for words, place, adjective in names().get(said[0], ()) if said else ():
        if words == said and not adjective:
            return place
    return None


def _country_in(name: str) -> str | None:
    """The first country a name holds; "New Mexico" holds none."""
    said = tuple(word.strip(",.:;()") for word in name.replace("'s", "").split())
    at = 0
    while at < len(said):
        listed = ((words, place) for words, place, _ in names().get(said[at], ()))
        words, place = next((each for each in listed if said[at : at + len(each[0])] == each[0]), ((), ""))
        if place and (is_country(place) or place in DATA["names"]["nations"]):
            return place
        at += len(words) or 1
    return None
