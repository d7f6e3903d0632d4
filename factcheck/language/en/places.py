"""Places in a sentence of English: countries and their adjectives, provinces, cities, "nationwide", "the world".

Names come from the ISO tables of countries and their parts, plus a short list of our own; a
capitalised name that no table holds is a place where a cue word ("Hubei Province") or a preposition
of place ("in Wuhan") says so.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

import pycountry

from ...text import Tag, Token

WORLD = "world"
_DATA: dict[str, Any] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))


class Manner(StrEnum):
    """How a place stands in its sentence."""

    OWNER = "owner"
    """ "China's exports", "Chinese exports", "euro area GDP"."""
    IN = "in"
    """ "in Tianjin", "across the country"."""
    FROM = "from"
    """ "reported from Hubei": a place of counting, or a partner of trade."""
    WITH = "with"
    """ "trade with Japan", "exports to Japan": a partner, part of the measure."""
    OUTSIDE = "outside"
    BARE = "bare"
    """Named without a relation: "including China (278 cases)", "China 45 cases"."""
    THIS = "this"
    """ "the country", "the city": whichever was talked about."""
    WHOLE = "whole"
    """ "nationwide": the country of the source."""
    AMONG = "among"
    """ "third in the country", "the largest in the world": what a rank is taken over."""


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """Tokens ``[start, end)`` of a sentence that name a place; ``start`` takes in its preposition."""

    start: int
    end: int
    core: int
    name: str
    manner: Manner


_Words = tuple[str, ...]
_OWN = _DATA["words"]
_CUES = frozenset(_OWN["cues"])
SITES = frozenset(_OWN["sites"])
_FIRST_NAMES = frozenset(_OWN["first_names"])
_NOT_OF_INDIA = frozenset(_OWN["not_of_india"])
_INSTITUTIONS = frozenset(_OWN["institutions"])
_IN = frozenset(("in", "across", "throughout", "within", "inside", "at", "around", "over"))
_LOCATING = frozenset(("in", "from", "outside", "across", "throughout", "within"))
_OUTSIDE = frozenset(("outside", "except", "excluding"))
_WITH = frozenset(("with", "to", "into", "toward", "towards", "between", "for", "against"))
_KINDS = frozenset(
    (
        "state",
        "city",
        "province",
        "county",
        "region",
        "republic",
        "municipality",
        "island",
        "territory",
        "kingdom",
    )
)
_NOT_OWNERS = frozenset(("dollar", "dollars", "$", "dollar's"))


def _split(name: str) -> _Words:
    """A name in the tokens it is read as."""
    return tuple(name.replace("'s", " 's").replace("-", " - ").replace("’", "'").split())


@cache
def _names() -> Mapping[str, tuple[tuple[_Words, str, bool], ...]]:
    """First word → (words, the place's name, whether the words are an adjective), longest first."""
    table: dict[str, dict[_Words, tuple[str, bool]]] = {}
    for spelled, name, adjective in _spellings():
        words = _split(spelled)
        if words:
            table.setdefault(words[0], {}).setdefault(words, (name, adjective))
    return {
        first: tuple(
            sorted(((words, *meaning) for words, meaning in entries.items()), key=lambda e: -len(e[0]))
        )
        for first, entries in table.items()
    }


def _spellings() -> Iterator[tuple[str, str, bool]]:
    """Every way to write a place, its name, and whether it is an adjective; the first of two meanings holds."""
    cities = _DATA["cities"]
    for name in (*_DATA["names"]["regions"], *cities["one_word"].split(), *cities["more_words"]):
        yield name, name, False
    for spelled, name in _DATA["same"].items():
        yield spelled, name, False
    for country, adjectives in _DATA["adjectives"].items():
        yield country, country, False
        for adjective in adjectives.split("|"):
            yield adjective, country, True
    for each in pycountry.countries:
        plain = each.name.split(",")[0]
        for name in (each.name, plain, getattr(each, "common_name", plain)):
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
    for part in pycountry.subdivisions:
        words = part.name.split("[")[0].split("(")[0].strip().split()
        while len(words) > 1 and words[-1] in _TYPES:
            words.pop()
        name = " ".join(words)
        if name in _COMMON - _KEPT or len(name) < 4 or not name[0].isupper() or "," in name:
            continue
        yield name


def _small_phrases() -> tuple[Mapping[str, str], Mapping[_Words, tuple[tuple[_Words, str], ...]]]:
    """Phrases in small letters: single words, and longer ones by their first two words, longest first."""
    single: dict[str, str] = {}
    longer: dict[_Words, list[tuple[_Words, str]]] = {}
    for key in ("everywhere", "whole_country", "this_place"):
        for phrase in _OWN[key]:
            words = tuple(phrase.split())
            if len(words) == 1:
                single[words[0]] = key
            else:
                longer.setdefault(words[:2], []).append((words, key))
    return single, {pair: tuple(sorted(found, key=lambda e: -len(e[0]))) for pair, found in longer.items()}


_SINGLE, _LONGER = _small_phrases()
_SECOND = frozenset(pair[1] for pair in _LONGER)
"""Second words of the longer phrases: one look at a token tells most of them apart."""


def _phrase_at(tokens: Sequence[Token], index: int) -> tuple[int, str] | None:
    """The phrase in small letters that starts at a token: how many tokens, and which kind."""
    lower = tokens[index].lower
    key = _SINGLE.get(lower)
    if key is not None:
        return 1, key
    if index + 1 >= len(tokens) or tokens[index + 1].lower not in _SECOND:
        return None
    for words, meaning in _LONGER.get((lower, tokens[index + 1].lower), ()):
        if all(index + k < len(tokens) and tokens[index + k].lower == word for k, word in enumerate(words)):
            return len(words), meaning
    return None


def read_places(tokens: Sequence[Token]) -> list[PlaceMention]:
    """Every place named in a sentence, in order."""
    found: list[PlaceMention] = []
    index = 0
    while index < len(tokens):
        mention = _place_at(tokens, index)
        if mention is None:
            index += 1
        else:
            if found and mention.manner in (Manner.BARE, Manner.OWNER):
                mention = _as_listed(tokens, found[-1], mention)
            found.append(mention)
            index = mention.end
    return found


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


def _place_at(tokens: Sequence[Token], index: int) -> PlaceMention | None:
    token = tokens[index]
    phrase = _phrase_at(tokens, index)
    if phrase is not None:
        size, key = phrase
        if key == "everywhere":
            return PlaceMention(index, index + size, index, WORLD, Manner.IN)
        if key == "whole_country":
            return PlaceMention(index, index + size, index, "", _ranked(tokens, index, Manner.WHOLE))
        return None if _of_a_name(tokens, index + size) else _this_place(tokens, index, index + size)
    if token.lower in ("global", "world"):
        return _world(tokens, index)
    if token.tag & Tag.CAPITAL or token.lower in _NAMED_SMALL:
        return _named(tokens, index)
    return None


def count_names(tokens: Sequence[Token]) -> Iterator[str]:
    """The listed places named in a sentence, one for each time, without asking how they stand."""
    for index, token in enumerate(tokens):
        if token.tag & Tag.CAPITAL and token.text in _names():
            listed = _listed(tokens, index)
            if listed is not None:
                yield listed[1]


def _world(tokens: Sequence[Token], index: int) -> PlaceMention | None:
    """ "global trade", "the world economy", "in the world"; not "world war", "World Bank", "the world's largest"."""
    token = tokens[index]
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if token.tag & Tag.CAPITAL and (following is None or following.tag & Tag.CAPITAL):
        return None
    if following is not None and following.lower in (
        "war",
        "wide",
        "class",
        "-",
        "leading",
        "cup",
        "health",
        "bank",
    ):
        return None
    start = index - 1 if index and tokens[index - 1].lower == "the" else index
    start, manner = _manner(tokens, start, index + 1)
    if following is not None and following.lower == "'s":
        return PlaceMention(index, index + 2, index, WORLD, Manner.AMONG)
    if manner is Manner.BARE:
        manner = Manner.OWNER
    return PlaceMention(start, index + 1, index, WORLD, _ranked(tokens, start, manner))


def _of_a_name(tokens: Sequence[Token], end: int) -> bool:
    """ "the state of New York": the name that follows is the place."""
    return end + 1 < len(tokens) and tokens[end].lower == "of" and bool(tokens[end + 1].tag & Tag.CAPITAL)


def _this_place(tokens: Sequence[Token], start: int, end: int) -> PlaceMention:
    if end < len(tokens) and tokens[end].lower == "'s":
        return PlaceMention(start, end + 1, start, tokens[end - 1].lower, Manner.THIS)
    first, manner = _manner(tokens, start, end)
    if manner in (Manner.WITH, Manner.FROM):
        return PlaceMention(first, end, start, tokens[end - 1].lower, Manner.WITH)
    return PlaceMention(first, end, start, tokens[end - 1].lower, _ranked(tokens, first, Manner.THIS))


_RANKING = frozenset(
    (
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "largest",
        "highest",
        "lowest",
        "biggest",
        "smallest",
        "most",
        "top",
        "ranked",
        "ranking",
        "ranks",
        "rank",
        "best",
        "class",
        "leading",
        "kind",
        "1st",
        "2nd",
        "3rd",
        "lead",
    )
)


def _ranked(tokens: Sequence[Token], start: int, manner: Manner) -> Manner:
    """A place after a rank is what the rank is taken over."""
    before = tokens[max(0, start - 3) : start]
    if any(
        token.lower in _RANKING or (token.lower.endswith("th") and token.text[0].isdigit())
        for token in before
    ):
        return Manner.AMONG
    return manner


def _named(tokens: Sequence[Token], index: int) -> PlaceMention | None:
    listed = _listed(tokens, index)
    if listed is None:
        return _unlisted(tokens, index)
    size, name, adjective = listed
    end = index + size
    if index and tokens[index - 1].text in _FIRST_NAMES and tokens[index].tag & Tag.CAPITAL:
        return None  # "New Granada"
    if adjective:
        return _adjective(tokens, index, end, name)
    if end < len(tokens) and tokens[end].lower in _NOT_OWNERS:
        return None  # "the US dollar"
    end = _past_cue(tokens, end)
    if _is_part_of_a_name(tokens, index, end) or _is_a_pair(tokens, end):
        return None
    start, manner = _manner(tokens, index, end)
    if end < len(tokens) and tokens[end].lower == "'s":
        if manner in (Manner.BARE, Manner.IN, Manner.OWNER) or start == index:
            return PlaceMention(index, end + 1, index, name, Manner.OWNER)
        end += 1
    return PlaceMention(start, end, index, name, manner)


def _adjective(tokens: Sequence[Token], index: int, end: int, country: str) -> PlaceMention | None:
    """ "Chinese exports", "the African Region", "trade with European countries"; not "American Airlines"."""
    following = tokens[end] if end < len(tokens) else None
    if tokens[index].text == "Indian" and following is not None and following.text in _NOT_OF_INDIA:
        return None
    if following is not None and following.text in _CUES and following.tag & Tag.CAPITAL:
        start, manner = _manner(tokens, index, end + 1)
        return PlaceMention(start, end + 1, index, f"{tokens[index].text} {following.text}", manner)
    if index and tokens[index - 1].lower in _WITH | {"from"}:
        return PlaceMention(index - 1, end, index, country, Manner.WITH)
    if following is not None and following.tag & Tag.CAPITAL and not following.tag & Tag.UPPER:
        return None
    return PlaceMention(index, end, index, country, Manner.OWNER)


def _is_a_pair(tokens: Sequence[Token], end: int) -> bool:
    """ "China-US trade": two places glued by a hyphen are a relation, not where it is."""
    if end + 1 >= len(tokens) or tokens[end].text not in "-–" or tokens[end].start != tokens[end - 1].end:
        return False
    return bool(tokens[end + 1].tag & Tag.CAPITAL) and tokens[end + 1].start == tokens[end].end


def _is_part_of_a_name(tokens: Sequence[Token], index: int, end: int) -> bool:
    """Whether a name goes on before or after the place's: "Tianjin University", "Sino-Japan"."""
    if end < len(tokens) and _goes_on_as_a_name(tokens, end):
        return True
    return index > 1 and tokens[index - 1].text == "-" and tokens[index - 1].start == tokens[index - 2].end


def _past_cue(tokens: Sequence[Token], end: int) -> int:
    """ "Hubei Province": the word for what a place is belongs to its mention."""
    if end < len(tokens) and tokens[end].text in _CUES and tokens[end].tag & Tag.CAPITAL:
        return end + 1
    if end < len(tokens) and tokens[end].text in (
        "province",
        "city",
        "municipality",
        "county",
        "state",
        "prefecture",
    ):
        return end + 1
    return end


def _goes_on_as_a_name(tokens: Sequence[Token], end: int) -> bool:
    """ "Tianjin University", "New York Times", "China Daily": a body named after a place."""
    following = tokens[end]
    if not following.tag & Tag.CAPITAL or following.tag & (Tag.MONTH | Tag.CLOSED):
        return False
    return not following.tag & Tag.UPPER or following.lower in ("inc", "llc")


def _listed(tokens: Sequence[Token], index: int) -> tuple[int, str, bool] | None:
    for words, name, adjective in _names().get(tokens[index].text, ()):
        size = len(words)
        if index + size <= len(tokens) and all(
            tokens[index + k].text == word for k, word in enumerate(words)
        ):
            return size, name, adjective
    return None


def _unlisted(tokens: Sequence[Token], index: int) -> PlaceMention | None:
    """A capitalised name no table holds: "Keelung City", "in Wuhan", "State of Deseret"."""
    token = tokens[index]
    no_name = Tag.UPPER | Tag.CLOSED | Tag.MONTH | Tag.WEEKDAY | Tag.NUMERAL | Tag.CURRENCY
    if not token.tag & Tag.CAPITAL or (token.tag & no_name and token.text not in _QUARTERS):
        return None
    if len(token.text) < 3 or (
        index + 1 < len(tokens)
        and tokens[index + 1].start == token.end
        and tokens[index + 1].tag & Tag.DIGITS
    ):
        return None  # "in M3"
    end = index + 1
    while end < len(tokens) and end - index < 3 and _name_word(tokens[end]) and tokens[end].text not in _CUES:
        end += 1
    cue = end < len(tokens) and tokens[end].text in _CUES and tokens[end].tag & Tag.CAPITAL
    words = [each.text for each in tokens[index:end]]
    if any(word in _INSTITUTIONS or word in _CUES for word in words):
        return None
    if cue and tokens[end].text == "Department" and index and tokens[index - 1].lower == "the":
        return None  # "the War Department": an office; a French one has no article
    if cue and index and words:
        start, manner = _manner(tokens, index, end + 1)
        return PlaceMention(start, end + 1, index, " ".join(words), manner)
    before = tokens[index - 1].lower if index else ""
    following = tokens[end] if end < len(tokens) else None
    quarter = token.text in _QUARTERS and end - index == 2
    if not (quarter or before in ("in", "outside", "at") or _of_site(tokens, index)) or (
        following is not None and following.lower in ("'s", "&", "-", ".") and following.lower != "."
    ):
        return None
    start, manner = _manner(tokens, index, end)
    return PlaceMention(start, end, index, " ".join(words), manner)


_QUARTERS = frozenset("North South East West Northern Southern Eastern Western Upper Lower".split())
"""Words that open the names of regions: "South Kivu", "Upper Austria"."""


def _of_site(tokens: Sequence[Token], index: int) -> bool:
    """ "the mines of Kiruna": a name after "of" and a noun of place."""
    return (
        index > 1
        and tokens[index - 1].lower == "of"
        and tokens[index - 2].lower in SITES
        and not tokens[index - 2].tag & Tag.CAPITAL
    )


def _name_word(token: Token) -> bool:
    return bool(token.tag & Tag.CAPITAL) and not token.tag & (Tag.CLOSED | Tag.MONTH | Tag.WEEKDAY)


def _manner(tokens: Sequence[Token], index: int, end: int) -> tuple[int, Manner]:
    """Where the mention begins with its preposition, and what that says."""
    start = index
    while start and tokens[start - 1].lower in ("the", "all", "whole", "entire", "both"):
        start -= 1
    before = tokens[start - 1].lower if start else ""
    if (
        before == "of"
        and start > 2
        and tokens[start - 2].lower in _KINDS
        and tokens[start - 3].lower == "the"
    ):
        start -= 2
        while start and tokens[start - 1].lower == "the":
            start -= 1
        before = tokens[start - 1].lower if start else ""
    if before == "of" and start > 1 and tokens[start - 2].lower in _OUTSIDE:
        return start - 2, Manner.OUTSIDE
    if before in _OUTSIDE:
        return start - 1, Manner.OUTSIDE
    if before in _IN:
        return start - 1, _ranked(tokens, start - 1, Manner.IN)
    if before == "of":
        return start - 1, _ranked(tokens, start - 1, Manner.IN)
    if before == "from":
        return start - 1, Manner.FROM
    if before in _WITH:
        return start - 1, Manner.WITH
    owns = _before_noun(tokens, end) or _before_verb(tokens, end)
    return index, Manner.OWNER if owns else Manner.BARE


def _before_verb(tokens: Sequence[Token], end: int) -> bool:
    """ "Michigan has received": the place acts."""
    return (
        end < len(tokens)
        and bool(tokens[end].tag & (Tag.AUXILIARY | Tag.VERB))
        and not tokens[end].tag & Tag.CAPITAL
    )


def _before_noun(tokens: Sequence[Token], end: int) -> bool:
    """ "euro area GDP": a noun follows at once."""
    if end >= len(tokens):
        return False
    following = tokens[end]
    return (
        bool(following.tag & Tag.WORD) and not following.tag & (Tag.CLOSED | Tag.VERB | Tag.ADVERB)
    ) or following.lower == "'s"


# -- the country of a source -------------------------------------------------------------


@cache
def _bodies() -> tuple[tuple[str, str], ...]:
    return tuple(sorted(_DATA["bodies"].items(), key=lambda item: -len(item[0])))


@cache
def place_of_source(*names: str) -> tuple[str, bool] | None:
    """The place whose figures a source gives, and whether it is an office of that place.

    A body of the table is; a name that merely holds a country's ("China Trade Weekly") is not.
    """
    for table, office in ((_bodies(), True), (tuple(_DATA["media"].items()), False)):
        for name in names:
            padded = f" {name.lower().replace(',', ' ')} "
            found = next((place for body, place in table if f" {body} " in padded), None)
            if found is not None:
                return found, office
    country = next((found for name in names if (found := _country_in(name))), None)
    return None if country is None else (country, False)


def _country_in(name: str) -> str | None:
    """The first country a name holds."""
    for word in name.replace("'s", "").split():
        for words, place, _ in _names().get(word.strip(",.:;()"), ()):
            if " ".join(words) in name and place in _countries():
                return place
    return None


def is_country(place: str) -> bool:
    """Whether a place is a country, not a part of one."""
    return place in _countries()


@cache
def _countries() -> frozenset[str]:
    return frozenset(_DATA["adjectives"]) | {country.name.split(",")[0] for country in pycountry.countries}


def fiscal_end_of(place: str | None) -> Callable[[int], tuple[int, int] | None]:
    """Month and day a country's fiscal year ends on, asked by the year it ends in."""
    rows = [row for row in _DATA["fiscal"] if row["place"] == place]

    def end(year: int) -> tuple[int, int] | None:
        for row in rows:
            if row.get("from", 0) <= year <= row.get("until", 9999):
                return row["month"], row["day"]
        return None

    return end
