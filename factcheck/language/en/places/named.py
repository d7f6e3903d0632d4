"""Places by their names: listed ones, their adjectives, and names no table holds."""

from __future__ import annotations

from collections.abc import Sequence

from ....text import Tag, Token
from .manner import PARTNERS, manner_of
from .mention import Manner, PlaceMention
from .names import listed_at
from .vocabulary import CUES, FIRST_NAMES, INSTITUTIONS, NOT_OF_INDIA, SITES, SMALL_CUES

_NOT_OWNERS = frozenset(("dollar", "dollars", "$", "dollar's"))
_OF_UNITS = frozenset(("thermal",))
"""Words of units that bear a country's name: "British thermal units"."""
_RELATED = PARTNERS | {"from"}


def place_named(tokens: Sequence[Token], index: int) -> PlaceMention | None:
    """The place whose name starts at a token, listed or told by its neighbours; None without one."""
    listed = listed_at(tokens, index)
    if listed is None:
        if not index and tokens[0].text not in _QUARTERS:
            return None  # any word has a capital there
        return _unlisted(tokens, index) or _where(tokens, index)
    size, name, adjective = listed
    end = index + size
    if index and tokens[index - 1].text in FIRST_NAMES and tokens[index].tag & Tag.CAPITAL:
        return None  # "New Granada"
    if adjective:
        return _adjective(tokens, index, end, name)
    if _is_crude(tokens, index):
        return None
    if end < len(tokens) and tokens[end].lower in _NOT_OWNERS:
        return None  # "the US dollar"
    end = _past_title(tokens, _past_cue(tokens, end))
    if _is_part_of_a_name(tokens, index, end) or _is_a_pair(tokens, end) or _names_a_disease(tokens, end):
        return None
    start, manner = manner_of(tokens, index, end)
    if end < len(tokens) and tokens[end].lower == "'s":
        if manner in (Manner.BARE, Manner.IN, Manner.OWNER) or start == index:
            return PlaceMention(index, end + 1, index, name, Manner.OWNER)
        end += 1
    return PlaceMention(start, end, index, name, manner)


def _is_crude(tokens: Sequence[Token], index: int) -> bool:
    """ "Brent slipped 38 cents": crude oil, where no preposition makes it a place."""
    if tokens[index].text != "Brent":
        return False
    return not index or not tokens[index - 1].tag & Tag.PREPOSITION or tokens[index - 1].lower == "of"


def _where(tokens: Sequence[Token], index: int) -> PlaceMention | None:
    """ "The exception was Vidgale, where 1,200 …": a name that "where" points back to."""
    if not index or not tokens[index].tag & Tag.CAPITAL or tokens[index].tag & Tag.CLOSED:
        return None
    end = index + 1
    while end < len(tokens) and tokens[end].tag & Tag.CAPITAL and not tokens[end].tag & Tag.CLOSED:
        end += 1
    if end + 1 >= len(tokens) or tokens[end].text != "," or tokens[end + 1].lower != "where":
        return None
    name = " ".join(token.text for token in tokens[index:end])
    return PlaceMention(index, end, index, name, Manner.BARE)


def _adjective(tokens: Sequence[Token], index: int, end: int, country: str) -> PlaceMention | None:
    """ "Chinese exports", "the African Region", "trade with European countries"; not "American Airlines"."""
    following = tokens[end] if end < len(tokens) else None
    if tokens[index].text == "Indian" and following is not None and following.text in NOT_OF_INDIA:
        return None
    if following is not None and following.lower in _OF_UNITS:
        return None
    if following is not None and following.text in CUES and following.tag & Tag.CAPITAL:
        start, manner = manner_of(tokens, index, end + 1)
        return PlaceMention(start, end + 1, index, f"{tokens[index].text} {following.text}", manner)
    if index and tokens[index - 1].lower in _RELATED:
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


def _names_a_disease(tokens: Sequence[Token], end: int) -> bool:
    """ "Lassa fever", "the Marburg virus": a disease called after where it was found."""
    return end < len(tokens) and tokens[end].lower in _DISEASES


_DISEASES = frozenset("fever virus encephalitis haemorrhagic hemorrhagic flu".split())


def _past_cue(tokens: Sequence[Token], end: int) -> int:
    """ "Hubei Province": the word for what a place is belongs to its mention."""
    if end < len(tokens) and tokens[end].text in CUES and tokens[end].tag & Tag.CAPITAL:
        return end + 1
    if end < len(tokens) and tokens[end].text in SMALL_CUES:
        return end + 1
    return end


def _past_title(tokens: Sequence[Token], end: int) -> int:
    """ "Iran (Islamic Republic of)": the rest of a name that an alphabetical list puts in brackets."""
    if end >= len(tokens) or tokens[end].text != "(":
        return end
    for index in range(end + 2, min(len(tokens), end + _LONGEST_TITLE)):
        if tokens[index].text == ")":
            return index + 1 if tokens[index - 1].lower == "of" else end
    return end


_LONGEST_TITLE = 6


def _goes_on_as_a_name(tokens: Sequence[Token], end: int) -> bool:
    """ "Tianjin University", "New York Times", "China Daily": a body named after a place."""
    following = tokens[end]
    if not following.tag & Tag.CAPITAL or following.tag & (Tag.MONTH | Tag.CLOSED):
        return False
    return not following.tag & Tag.UPPER or following.lower in ("inc", "llc")


def _unlisted(tokens: Sequence[Token], index: int) -> PlaceMention | None:
    """A capitalised name no table holds: "Keelung City", "in Wuhan", "State of Deseret"."""
    if not _may_open_a_name(tokens, index):
        return None
    end = index + 1
    while end < len(tokens) and end - index < 3 and _name_word(tokens[end]) and tokens[end].text not in CUES:
        end += 1
    cue = index and end < len(tokens) and tokens[end].text in CUES and tokens[end].tag & Tag.CAPITAL
    if not (cue or _is_led_in(tokens, index, end)):
        return None
    words = [each.text for each in tokens[index:end]]
    if not _OF_BODIES.isdisjoint(words) or _names_a_disease(tokens, end + bool(cue)):
        return None
    if cue and tokens[end].text == "Department" and tokens[index - 1].lower == "the":
        return None  # "the War Department": an office; a French one has no article
    if not cue and _belongs_to_another(tokens, index, end):
        return None
    last = end + bool(cue)
    start, manner = manner_of(tokens, index, last)
    return PlaceMention(start, last, index, " ".join(words), manner)


_NO_NAME = Tag.UPPER | Tag.CLOSED | Tag.MONTH | Tag.WEEKDAY | Tag.NUMERAL | Tag.CURRENCY


def _may_open_a_name(tokens: Sequence[Token], index: int) -> bool:
    """Whether a token is a capitalised word that can begin a name; not "in M3"."""
    token = tokens[index]
    if not token.tag & Tag.CAPITAL or (token.tag & _NO_NAME and token.text not in _QUARTERS):
        return False
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    numbered = after is not None and after.start == token.end and after.tag & Tag.DIGITS
    return len(token.text) >= _SHORTEST_NAME and not numbered


_SHORTEST_NAME = 3


def _is_led_in(tokens: Sequence[Token], index: int, end: int) -> bool:
    """Whether what stands before a name makes it a place, or the quarter it opens with."""
    if tokens[index].text in _QUARTERS and end - index == 2:
        return True
    return bool(index) and (tokens[index - 1].lower in _LEADING_IN or _of_site(tokens, index))


_LEADING_IN = frozenset(("in", "outside", "at"))


def _belongs_to_another(tokens: Sequence[Token], index: int, end: int) -> bool:
    """Whether a name goes on behind its words, or is what changed: "in Skills for Life", "in Grade 5", "in Transport (-2.6%)"."""
    if end >= len(tokens):
        return False
    if tokens[end].tag & Tag.DIGITS and tokens[end - 1].tag & Tag.NAMER:
        return True
    following = tokens[end].lower
    if following in _GOING_ON_AS_A_NAME or (following == "for" and _goes_on(tokens, end)):
        return True
    return following == "(" and _has_changed(tokens, index, end)


_GOING_ON_AS_A_NAME = frozenset(("'s", "&", "-"))


def _goes_on(tokens: Sequence[Token], end: int) -> bool:
    return end + 1 < len(tokens) and _name_word(tokens[end + 1]) and not tokens[end + 1].tag & Tag.UPPER


def _has_changed(tokens: Sequence[Token], index: int, end: int) -> bool:
    """ "decreases in Transport (-2.6%)": what a noun of change with a signed number in brackets is about."""
    change = index > 1 and tokens[index - 2].tag & (Tag.UP | Tag.DOWN)
    return bool(change) and end + 1 < len(tokens) and tokens[end + 1].text in _SIGNS


_SIGNS = frozenset("+-−–")
_OF_BODIES = INSTITUTIONS | CUES
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
