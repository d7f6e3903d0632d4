"""Tokens → atoms: where words for a time stand, before they are joined and resolved.

A family's pattern is only tried at a word that can open it, and only when the word after it can go on
with one: of the hundred "the" of a page two or three begin a time.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ....period import Period
from ....text import Sentence, Tag, Token
from .patterns import FAMILIES, Family
from .vocabulary import DAY_ORDINALS, MOMENTS, MONTHS, NUMBERS, ORDINALS, RELATIVE, UNITS, WEEKDAYS
from .year import is_a_year


@dataclass(slots=True)
class Atom:
    """A mention before it is joined with its neighbours; ``start`` and ``end`` are offsets into the sentence.

    ``index`` is the token it starts at. ``fields`` are the groups of its family's pattern.
    """

    start: int
    end: int
    index: int
    family: str
    fields: Mapping[str, str]
    period: Period | None = None
    rule: str = ""
    year_named: bool = False
    joined: bool = False
    parts: tuple[Period, ...] = ()

    def field(self, name: str) -> str:
        """A group in lower case; empty where it took no part."""
        return self.fields.get(name, "").lower()


# -- what opens a family -------------------------------------------------------------------

_PLURALS = frozenset(f"{unit}s" for unit in UNITS)
_DAY_HEADS = frozenset(word.partition("-")[0] for word in DAY_ORDINALS)
_OPENERS: Mapping[str, frozenset[str]] = {
    "dmy": _DAY_HEADS | {"the"},
    "monthdays": frozenset(MONTHS),
    "mdy": frozenset(MONTHS),
    "month": frozenset(MONTHS) | {"early", "late", "mid"},
    "fiscal": frozenset(RELATIVE) | {"the", "fiscal", "financial", "fy", "two", "three"},
    "ending": frozenset(NUMBERS) | frozenset(UNITS) | _PLURALS | {"the"},
    "quarter": frozenset(ORDINALS) | {"the", "final", "last", "q", "fiscal", "financial"},
    "half": frozenset(("the", "first", "second", "latter", "last", "h")),
    "firstn": frozenset(("the", "first", "opening")),
    "back": frozenset("the these past last previous preceding latest next coming".split()),
    "ago": frozenset(NUMBERS) | frozenset(UNITS) | _PLURALS,
    "weekno": frozenset(("week",)),
    "preceding": frozenset(("the",)),
    "rest": frozenset(("the", "remaining")),
    "thatpart": frozenset(("the",)),
    "yearend": frozenset(("the", "year")),
    "same": frozenset(("the", "that", "same", "corresponding", "like")),
    "relative": frozenset(RELATIVE) | {"the"},
    "theyear": frozenset(("the",)),
    "ytd": frozenset("this year so since from".split()),
    "running": frozenset(phrase.split()[0] for phrase in MOMENTS["running"]),
    "yesterday": frozenset(("yesterday", "last")),
    "tomorrow": frozenset(("tomorrow",)),
    "now": frozenset(phrase.split()[0] for phrase in MOMENTS["now"]),
    "weekday": frozenset(WEEKDAYS) | {"last", "this", "past"},
    "lastday": frozenset("over in during within".split()),
    "decade": frozenset(("the",)),
}
_BY_WORD: Mapping[str, tuple[Family, ...]] = {
    word: tuple(FAMILIES[name] for name in FAMILIES if word in _OPENERS.get(name, ()))
    for word in frozenset().union(*_OPENERS.values())
}
_BY_YEAR = tuple(FAMILIES[name] for name in ("iso", "yearquarter", "decade", "years", "year"))
"""Opened by four digits that something goes on with; by four digits alone, the last of them."""
_YEAR_ALONE = _BY_YEAR[-1:]
_BEHIND_YEAR = frozenset("-–/:qs'")
"""How what goes on with the digits of a year can start: "2019-05-01", "2019 Q2", "1990s"."""
_BY_DAY = tuple(FAMILIES[name] for name in ("daysof", "dmy", "ending", "quarter", "half", "ago"))
"""Opened by one to three digits."""

# -- what goes on with one -----------------------------------------------------------------

_ALONE = (
    frozenset(MONTHS)
    | frozenset(WEEKDAYS)
    | {"yesterday", "tomorrow", "fy"}
    | {phrase for phrases in MOMENTS.values() for phrase in phrases if " " not in phrase}
)
"""Words that are a time by themselves."""
_GOING_ON = (
    frozenset(NUMBERS)
    | frozenset(UNITS)
    | _PLURALS
    | frozenset(ORDINALS)
    | _DAY_HEADS
    | frozenset(RELATIVE)
    | frozenset(MONTHS)
    | frozenset(WEEKDAYS)
    | {word for phrases in MOMENTS.values() for phrase in phrases for word in phrase.split()[1:]}
    | frozenset(
        "the of - fiscal financial fy final latter opening latest corresponding like remaining period calendar season interval term time "
        "night which that will ending ended ends end closing closed closes to ago earlier before previously far".split()
    )
)
"""What can stand behind the first word of a time of several words, digits aside."""
_BEHIND_DAY = (
    frozenset(MONTHS)
    | frozenset(UNITS)
    | _PLURALS
    | frozenset("st nd rd th d of day and to through until - – — q h".split())
)
"""What can stand behind the digits of a day, or of a number of years."""
_YEAR_LENGTH, _LONGEST_COUNT = 4, 3


def atoms_of(sentence: Sentence) -> Iterator[Atom]:
    """Every atom of a sentence, in order; none overlaps another."""
    base, text, tokens = sentence.start, sentence.quote, sentence.tokens
    done = 0
    for index in [at for at, token in enumerate(tokens) if token.lower in _BY_WORD or token.tag & Tag.DIGITS]:
        families, start = _opened(tokens, index)
        start -= base
        if start < done:
            continue
        for family in families:
            match = family.match(text, start)
            if match is not None and (family.name != "year" or is_a_year(sentence, index)):
                done = match.end()
                fields = {key: value for key, value in match.groupdict().items() if value is not None}
                yield Atom(start, done, index, family.name, fields)
                break


def _opened(tokens: Sequence[Token], index: int) -> tuple[tuple[Family, ...], int]:
    """The families that a word or digits can open, with what stands behind them, and where in the text they do."""
    token = tokens[index]
    families = _BY_WORD.get(token.lower)
    if families is None:
        return _by_digits(tokens, index)
    return (families if token.lower in _ALONE or _goes_on(tokens, index + 1) else ()), token.start


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word, a hyphen or digits that can stand inside a time stand at ``index``."""
    return index < len(tokens) and (tokens[index].lower in _GOING_ON or bool(tokens[index].tag & Tag.DIGITS))


def _by_digits(tokens: Sequence[Token], index: int) -> tuple[tuple[Family, ...], int]:
    """The families that the last run of digits of a token can open, and where that run starts."""
    text, start = tokens[index].text, tokens[index].start
    cut = max(text.rfind("."), text.rfind(",")) + 1
    length = len(text) - cut
    behind = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    if length == _YEAR_LENGTH:
        return (_BY_YEAR if behind[:1] in _BEHIND_YEAR else _YEAR_ALONE), start + cut
    if length > _LONGEST_COUNT or not behind:
        return (), start
    opens = behind in _BEHIND_DAY or behind[0] in "qh"
    return (_BY_DAY if opens else ()), start + cut
