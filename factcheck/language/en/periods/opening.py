"""Which families of words for a time a word can open, with what stands behind it.

A pattern is only tried where its first two words stand: of the hundred "the" of a page two or three begin
a time, and each of those tries one or two of the fifteen patterns that "the" can open.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ....remembered import remembered
from ....text import Tag
from .patterns import FAMILIES, Family
from .vocabulary import DAY_ORDINALS, MOMENTS, MONTHS, NUMBERS, ORDINALS, RELATIVE, WEEKDAYS

_Families = tuple[Family, ...]
_Words = frozenset[str]

_DIGITS = "0"
"""Stands for any digits."""


def _words(*words: str | Iterable[str]) -> _Words:
    return frozenset(word for each in words for word in (each.split() if isinstance(each, str) else each))


def _with_plurals(words: str) -> _Words:
    return _words(words, [f"{word}s" for word in words.split()])


_COUNTS = _words(NUMBERS, _DIGITS)
_FY = _words("fiscal financial")
_DAYS = _words([word.partition("-")[0] for word in DAY_ORDINALS])
_ORDINALS = _words(ORDINALS, "final last")
_SPANS = _with_plurals("year month quarter week")
_ENDED = _words("which that will ending ended ends end to closing closed closes")
_AGO_UNITS = _with_plurals("hour day week month quarter year decade")
_AGO = _words("ago earlier before previously")
_HALVES = _words("first second latter last")
_REPORTING = _words("epidemiological epidemiologic reporting surveillance")
_BACK = _words("past last previous preceding latest next coming")
_LIKE = _words("same corresponding like")
_PERIODS = _words("period year month months quarter week day time half term interval")
_ANYTHING = None
"""The first word is a time by itself, or may have anything behind it."""


def _of_moments(kind: str) -> Iterator[tuple[_Words, _Words | None]]:
    for phrase in MOMENTS[kind]:
        first, _, rest = phrase.partition(" ")
        yield _words(first), _words(rest.split()[:1]) if rest else _ANYTHING


_OPENINGS: Mapping[str, Sequence[tuple[_Words, _Words | None]]] = {
    "dmy": ((_words("the"), _words(_DAYS, _DIGITS)), (_DAYS, _words("day of -"))),
    "monthdays": ((_words(MONTHS), _words(_DIGITS, ".")),),
    "mdy": ((_words(MONTHS), _words(_DIGITS, ". the")),),
    "month": ((_words(MONTHS), _ANYTHING), (_words("early late mid"), _words("-", MONTHS))),
    "fiscal": (
        (_words("the"), _words(RELATIVE, _FY, "two three fy")),
        (_words(RELATIVE, "two three"), _words(_FY, "fy")),
        (_FY, _words("year years", _DIGITS)),
        (_words("fy"), _ANYTHING),
    ),
    "ending": (
        (_words("the"), _words(_COUNTS, _SPANS)),
        (_words(NUMBERS), _words(_SPANS, "-")),
        (_SPANS, _ENDED),
    ),
    "quarter": (
        (_words("the"), _words(_FY, _ORDINALS, _DIGITS)),
        (_FY, _words(_ORDINALS, _DIGITS)),
        (_ORDINALS, _words("- quarter", _FY)),
        (_words("q"), _words(_DIGITS)),
    ),
    "half": (
        (_words("the"), _words(_HALVES, _DIGITS)),
        (_HALVES, _words("- half")),
        (_words("h"), _words(_DIGITS)),
    ),
    "firstn": ((_words("the"), _words("first opening")), (_words("first opening"), _COUNTS)),
    "back": ((_words("the these"), _BACK), (_BACK, _COUNTS)),
    "ago": ((_words(NUMBERS), _AGO_UNITS), (_AGO_UNITS, _AGO)),
    "weekno": (
        (_words("week weeks wk wks ew"), _words("no", _DIGITS)),
        (_words("epi", _REPORTING), _words("- week weeks wk wks")),
    ),
    "nthweek": ((_words("the"), _words(_ORDINALS, _DIGITS)), (_ORDINALS, _words("week"))),
    "preceding": ((_words("the"), _COUNTS),),
    "rest": ((_words("the"), _words("remaining")), (_words("remaining"), _COUNTS)),
    "thatpart": ((_words("the"), _words("first second third fourth")),),
    "yearend": ((_words("the"), _words("year")), (_words("year"), _words("- end"))),
    "same": ((_words("the that"), _LIKE), (_LIKE, _PERIODS)),
    "relative": (
        (_words("the"), _words(RELATIVE)),
        (
            _words(RELATIVE),
            _words("calendar year month quarter week half decade century season spring summer autumn winter"),
        ),
    ),
    "theyear": ((_words("the"), _words("year month quarter week half period", _REPORTING)),),
    "ytd": (
        (_words("this"), _words("year")),
        (_words("year"), _words("- to")),
        (_words("so"), _words("far")),
        (_words("since from"), _words("the")),
    ),
    "running": tuple(_of_moments("running")),
    "yesterday": ((_words("yesterday"), _ANYTHING), (_words("last"), _words("night"))),
    "tomorrow": ((_words("tomorrow"), _ANYTHING),),
    "now": tuple(_of_moments("now")),
    "weekday": ((_words(WEEKDAYS), _ANYTHING), (_words("last this past"), _words(WEEKDAYS))),
    "lastday": ((_words("over in during within"), _words("the last past")),),
    "decade": ((_words("the"), _words(_DIGITS)),),
}
"""Family → the words that can open it, each kind with the words that can then stand behind it."""
_SUFFIXES = _words("st nd rd th")
_BEHIND_DAY: Mapping[str, _Words] = {
    "daysof": _words("and to through until - – —", _SUFFIXES),
    "dmy": _words(MONTHS, "d of day", _SUFFIXES),
    "ending": _words(_SPANS, "-"),
    "quarter": _SUFFIXES,
    "half": _SUFFIXES,
    "nthweek": _SUFFIXES,
    "ago": _AGO_UNITS,
}
"""What can stand behind the one to three digits that open a family; "1Q" and "2H" are told apart below."""
_BY_LETTER = {"q": "quarter", "h": "half"}


def _table() -> Mapping[str, tuple[Mapping[str, _Families], _Families]]:
    """First word → the families it opens by the word behind it, and those it opens with any other word."""
    table: dict[str, tuple[Mapping[str, _Families], _Families]] = {}
    for first in {word for kinds in _OPENINGS.values() for words, _ in kinds for word in words}:
        behind = {
            name: [then for words, then in kinds if first in words] for name, kinds in _OPENINGS.items()
        }
        alone = [name for name, kinds in behind.items() if _ANYTHING in kinds]
        seconds = {word for kinds in behind.values() for then in kinds if then is not None for word in then}
        table[first] = (
            {
                second: _families(
                    name
                    for name, kinds in behind.items()
                    if name in alone or any(then is not None and second in then for then in kinds)
                )
                for second in seconds
            },
            _families(alone),
        )
    return table


def _families(names: Iterable[str]) -> _Families:
    """Families by their names, in the order in which they are tried."""
    wanted = set(names)
    return tuple(family for name, family in FAMILIES.items() if name in wanted)


_BY_WORDS = _table()
OPENERS = frozenset(_BY_WORDS)
"""Every word that a time can begin with."""
_BY_DAY = {
    word: _families(name for name, behind in _BEHIND_DAY.items() if word in behind)
    for word in _words(*_BEHIND_DAY.values())
}
_BY_LETTERED_DAY = {letter: _families([name]) for letter, name in _BY_LETTER.items()}
_BY_YEAR = _families(("iso", "yearquarter", "decade", "years", "year"))
"""Opened by four digits that something goes on with; by four digits alone, the last of them."""
_YEAR_ALONE = _BY_YEAR[-1:]
_BEHIND_YEAR = frozenset("-–/:qs'")
"""How what goes on with the digits of a year can start: "2019-05-01", "2019 Q2", "1990s"."""
_YEAR_LENGTH, _LONGEST_COUNT = 4, 3
_NONE: _Families = ()


@remembered(4096)
def _by_count(behind: str) -> _Families:
    """What a day, or the count of some days, opens before a word."""
    return _BY_DAY.get(behind) or _BY_LETTERED_DAY.get(behind[:1], _NONE)


def opened_by_word(words: Sequence[str], tags: Sequence[int], index: int) -> _Families:
    """The families that the opener at an index opens with what stands behind it; both sequences are padded."""
    by_second, otherwise = _BY_WORDS[words[index]]
    return by_second.get(_DIGITS if tags[index + 1] & Tag.DIGITS else words[index + 1], otherwise)


def opened_by_digits(text: str, behind: str) -> tuple[_Families, int]:
    """The families that the last run of digits of a token opens with the word behind it, and where that run starts."""
    by_count = _by_count(behind)
    if not by_count and (len(text) < _YEAR_LENGTH or not text[-_YEAR_LENGTH:].isdecimal()):
        return _NONE, 0
    cut = 0 if text.isdecimal() else max(text.rfind("."), text.rfind(",")) + 1
    length = len(text) - cut
    if length == _YEAR_LENGTH:
        return (_BY_YEAR if behind[:1] in _BEHIND_YEAR else _YEAR_ALONE), cut
    return (_NONE if length > _LONGEST_COUNT else by_count), cut
