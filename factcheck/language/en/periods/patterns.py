"""The families of words for a time, each a pattern with its groups; the first that matches a place holds.

White space is matched possessively: no run of blanks, however long, is ever walked twice.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from .vocabulary import DAY_ORDINALS, MOMENTS, MONTH_NAMES, NUMBERS, ORDINALS, RELATIVE


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_FULL_MONTHS = {name for name in MONTH_NAMES if len(name) > 4 or name in ("May", "June", "July")}
_MONTH = (
    "(?:(?:" + _any(_FULL_MONTHS | {name.upper() for name in _FULL_MONTHS}) + ")(?![A-Za-z]|-(?!to\\b)[a-z])"
    "|(?:" + _any(MONTH_NAMES - _FULL_MONTHS) + r")(?![a-z])\.?)"
)
_YEAR = r"(?:1[5-9]|20)\d\d(?!\d)(?![.,]\d)"
_NOT_ACROSS = r"(?![-–/]\d\d(?!\d))"
"""Behind the year of a part: "the first half of 2019-20" is of a year that lies in two."""
_DAY = r"(?<!\d)(?:[12]\d|3[01]|0?[1-9])(?!\d)"
_ORDINAL = "(?:" + _any(ORDINALS) + ")"
_COUNT = r"(?:\d{1,3}|" + _any(NUMBERS) + ")"
_REL = "(?:" + _any(RELATIVE) + ")"
AMOUNT = r"\s*+(?:%|percent|per cent|million|billion|trillion|thousand|bn\b|m\b)"
_NOT_AMOUNT = rf"(?!{AMOUNT})"
_FY = r"(?:fiscal|financial)"
_FISCAL_ALONE = (
    r"(?:(?<=current\s)|(?<=this\s)|(?<=last\s)|(?<=next\s)|(?<=previous\s))fiscal"
    r"(?=\s*+(?:[,.;:)]|$|(?:is|was|has|had|will|at|to|by|and|from|with)\b))"
)
"""As a noun: "in the second half of the current fiscal"."""
_OF_OWN_YEAR = r"(?P<own>\s++(?i:of\s++(?:the|that|this)\s++year\b(?!\s++(?:before|earlier|end))))"

_REPORTING = r"(?:epidemiologic(?:al)?|reporting|surveillance)"
"""What the weeks of health offices are called."""

_OF_TWO_YEARS = rf"(?=\s++of\s++{_YEAR}\s++and\s++{_YEAR})"
"""Behind a plural: "the fourth quarters of 2010 and 2011"."""

_WEEKS = (
    "(?:"
    + "|".join(rf"(?<=\b{word}\s)" for word in ("in", "of", "for", "from", "during", "between"))
    + ")(?:weeks|wks)"
)
"""Right behind a preposition: "in weeks 3 and 4"; elsewhere "in two weeks 3 people" are no number of a week."""

_DAY_WORDS = "(?:" + _any(DAY_ORDINALS) + ")"

_FAMILIES: dict[str, str] = {
    "iso": r"(?P<y>(?:1[5-9]|20)\d\d)-(?P<m>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12]\d|3[01])(?!\d)",
    "daysof": rf"(?P<d1>{_DAY})(?i:st|nd|rd|th)?\s*+(?i:-|–|—|\band\b|\bto\b|\bthrough\b|\buntil\b)\s*+(?P<d>{_DAY})(?i:st|nd|rd|th)?"
    rf"\s++(?i:of\s++)?(?P<m>{_MONTH})(?:,?\s*+(?P<y>{_YEAR}))?",
    "monthdays": rf"(?P<m>{_MONTH})\s++(?P<d1>{_DAY})(?i:st|nd|rd|th)?\s*+(?i:-|–|—|\band\b|\bto\b|\bthrough\b|\buntil\b)\s*+(?P<d>{_DAY})"
    rf"(?i:st|nd|rd|th)?(?![\d,.]\d){_NOT_AMOUNT}(?:,?\s*+(?P<y>{_YEAR}))?",
    "dmy": rf"(?i:the\s++)?(?P<d>{_DAY}|(?i:{_DAY_WORDS}(?=\s++(?:day\s++)?of\b)))(?i:st|nd|rd|th|d)?(?i:\s++day)?\s++(?i:of\s++)?(?P<m>{_MONTH})"
    rf"(?:,?\s*+(?P<y>{_YEAR})|,?\s++(?P<r>(?i:last|next|instant|ultimo|following))(?!\s++(?i:year)))?",
    "mdy": rf"(?P<m>{_MONTH})\s++(?i:the\s++)?(?P<d>{_DAY})(?i:st|nd|rd|th|d)?(?!,\d{{3}}){_NOT_AMOUNT}"
    rf"(?:,?\s*+(?P<y>{_YEAR})|,?\s++(?P<r>(?i:last|next|instant|ultimo))\b(?!\s++(?i:year)))?",
    "month": rf"(?:(?P<part>(?i:early|late|mid))[- ])?(?P<m>{_MONTH})(?:\s*+,?\s*+(?i:of\s++)?(?P<y>{_YEAR}){_NOT_ACROSS}|,?\s++(?P<r>(?i:last|next))\b(?!\s++(?i:year)))?"
    rf"(?:[\s-](?P<u>(?i:quarter|half(?:[- ]year)?)\b|quarters\b)(?:\s++(?i:of\s++)?(?P<y2>{_YEAR}))?|(?=\s++and\s++(?:{_MONTH})\s++(?P<us>quarters)\b))?",
    "fiscal": rf"(?i:(?:the\s++)?(?:(?P<rel>{_REL}|two|three)\s++)?(?:{_FY}\s++years?|FY|{_FY}(?=\s++\d)|{_FISCAL_ALONE})(?P<before>\s++(?:before|preceding|previous|following))?)"
    rf"(?:\s*+(?P<y>{_YEAR})(?:\s*+[-/–]\s*+(?P<y2>\d{{2}}(?:\d\d)?))?|\s*+(?P<yy>\d\d)(?!\d|[.,]\d))?",
    "ending": rf"(?i:(?:the\s++)?(?:(?:(?P<n>{_COUNT})[\s-]++)?(?P<u>years?|months?|quarters?|weeks?)\s++(?:(?:which|that)\s++)?(?:will\s++)?(?:ending|ended|ends|end|to\s++end|closing|closed|closes)"
    rf"|(?P<n2>{_COUNT})[\s-]++(?P<u2>months?|years?|weeks?|days)\s++to|the\s++(?P<u3>week|year|quarter)\s++to)(?:\s++(?:on|with|in))?)(?=\s++(?:the\s++)?(?:end\s++of\s++)?(?:\d|{_MONTH}))",
    "quarter": rf"(?:(?i:(?:the\s++)?(?P<fy1>{_FY}\s++)?(?P<o>{_ORDINAL}|final|last)(?:\s++(?:and|to)\s++(?:the\s++)?(?P<o2>{_ORDINAL})(?=\s++quarters\b))?(?:\s++|-)(?P<fy>{_FY}\s++)?quarter(?(o2)s|(?:s{_OF_TWO_YEARS})?(?!s))(?!\s++(?:million|billion|of\s++a\b|percent)))|Q(?P<q>[1-4])(?!\d)|(?<!\d)(?P<q2>[1-4])Q)"
    rf"(?:(?i:\s++of)?,?\s*+[-/]?(?P<y>{_YEAR}){_NOT_ACROSS}|{_OF_OWN_YEAR})?",
    "yearquarter": rf"(?P<y>{_YEAR})\s*+[-:]?\s*+Q(?P<q>[1-4])(?!\d)",
    "half": rf"(?:(?i:(?:the\s++)?(?P<o>first|second|latter|last|1st|2nd)[- ]half(?:[- ]year)?)|H(?P<h>[12])(?!\d)|(?<!\d)(?P<h2>[12])H)"
    rf"(?:(?i:\s++of)?,?\s*+(?P<y>{_YEAR}){_NOT_ACROSS}|{_OF_OWN_YEAR})?",
    "thatpart": r"(?i:the\s++(?P<o>second|third|fourth|(?<=\bin\sthe\s)first(?!\s+(?:and|or)\b)))(?=\s*+(?:[,.;)]|and\b|or\b|but\b|will\b|was\b|were\b|is\b|are\b|has\b|had\b|would\b|may\b|$))",
    "yearend": rf"(?i:(?:the\s++)?year[- ]end)(?:\s++(?i:of\s++)?(?P<y>{_YEAR}))?",
    "firstn": rf"(?i:(?:the\s++)?(?:first|opening)\s++(?P<n>{_COUNT})\s++(?P<u>months|quarters|weeks|days))"
    rf"(?:(?i:\s++of)?\s++(?P<y>{_YEAR})|{_OF_OWN_YEAR})?",
    "back": rf"(?i:(?:(?:the|these)\s++)?(?P<rel>past|last|previous|preceding|latest|next|coming)\s++(?P<n>{_COUNT})(?:\s*+(?:to|or|-|–)\s*+(?P<n2>{_COUNT}))?\s++(?:(?:consecutive|full|fiscal|calendar|successive)\s++)?(?P<u>(?:hour|day|week|month|quarter|year|decade)s?)\b(?!\s++ago))",
    "weekno": rf"(?i:(?:(?:epi|epidemiologic(?:al)?|reporting|surveillance)[\s-]++(?:weeks?|wks?)|{_WEEKS}|week|wk|ew)\b(?:\s*+\(ew\))?\s*+(?:no\.?\s*+)?(?P<n>\d{{1,2}})"
    rf"(?:\s*+(?P<joint>-|–|to\b|through\b|and\b)\s*+(?P<n2>\d{{1,2}}))?(?!\d|[.,]\d|\s*+%)(?:(?:\s++(?:of|in)|,)?\s++(?P<y>{_YEAR}))?)",
    "nthweek": rf"(?i:(?:the\s++)?(?:(?P<n>\d{{1,2}})(?:st|nd|rd|th)\s++(?:{_REPORTING}\s++week\b|week\b(?=\s++(?:of\s++)?(?:the\s++year|this\s++year|{_YEAR})))"
    rf"(?:\s++(?:of\s++)?(?:(?:the|this)\s++year\b|(?P<y>{_YEAR})))?|(?P<o>{_ORDINAL}|final|last)\s++week(?=\s++of\s++(?:(?:the|this|last|next)\s++(?:year|month)\b|{_MONTH}|{_YEAR}))))",
    "preceding": rf"(?i:the\s++(?P<n>{_COUNT})\s++(?P<rel>previous|preceding)\s++(?P<u>(?:day|week|month|quarter|year)s)\b)",
    "rest": rf"(?i:(?:the\s++)?remaining\s++(?P<n>{_COUNT})\s++(?P<u>months|quarters)\b)",
    "ago": rf"(?i:(?:(?P<n>{_COUNT})\s++)?(?P<u>(?:hour|day|week|month|quarter|year|decade)s?)\s++(?P<how>ago|earlier|before|previously)\b)",
    "same": r"(?i:(?:the\s++|that\s++)?(?:same|corresponding|like)\s++(?P<u>period|year|months?|quarter|week|day|time|half|term|interval)\b(?:\s++(?:of\s++)?(?P<of>last\s++year|the\s++(?:previous|preceding|prior)\s++year|a\s++year\s++(?:ago|earlier|before)|the\s++year\s++before|(?:1[5-9]|20)\d\d))?)",
    "relative": rf"(?i:(?:the\s++)?(?P<rel>{_REL})\s++(?:calendar\s++)?(?P<u>year|month|quarter|week|half(?:[- ]year)?|decade|century|season|spring|summer|autumn|winter)\b(?!\s*+-\s*+on)(?!s)(?:'s)?)",
    "theyear": rf"(?i:the\s++(?:{_REPORTING}\s++)?(?P<u>year|month|quarter|week|half|period)(?:\s*+(?P<how>before|previous|preceding|earlier|following|under\s++review|last\s++past|just\s++(?:ended|closed|past)|now\s++(?:ended|closed)))?(?![-\w]|\s++(?:from|between|since|covering|spanning|of\s++\d)|\s++\d{{4}})"
    rf"(?!\s++of\s++{_MONTH}))",
    "ytd": rf"(?i:(?:this\s++)?year[- ]to[- ]date(?:\s++(?:in\s++)?(?P<y>{_YEAR}))?|so\s++far\s++this\s++(?P<u>year|month|quarter)|(?:since|from)\s++the\s++(?:start|beginning|commencement)\s++of\s++(?:the|this)\s++year)",
    "running": "(?i:" + _any(MOMENTS["running"]) + r")\b(?!\s++as\b)",
    "yesterday": r"(?i:yesterday|last\s++night)\b",
    "tomorrow": r"(?i:tomorrow)\b",
    "now": "(?i:" + _any(MOMENTS["now"]) + r")\b",
    "weekday": r"(?:(?i:last|this|past)\s++)?(?P<w>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?!\s++(?:and|to|through|or)\b)",
    "lastday": r"(?i:(?:over|in|during|within)\s++(?:the\s++)?(?:last|past)\s++(?P<u>day|hour)\b)",
    "decade": r"(?i:the\s++)?(?P<y>(?:1[5-9]|20)\d0)'?s\b",
    "years": rf"(?P<y>{_YEAR})\s*+[-–/]\s*+['’]?(?P<y2>\d{{4}}|\d\d?)(?![\d-])",
    "year": rf"(?<![\d.,$€£¥#])(?P<y>{_YEAR})(?![-–]['’]?\d|\s*+%|:\d)",
}


class Family:
    """The pattern of a family; it is compiled when it is first tried, since a short text tries few."""

    __slots__ = ("_pattern", "match", "name")

    def __init__(self, name: str, pattern: str) -> None:
        self.name = name
        self._pattern = pattern
        self.match: Callable[[str, int], re.Match[str] | None] = self._match_first

    def _match_first(self, text: str, at: int) -> re.Match[str] | None:
        self.match = re.compile(self._pattern).match
        return self.match(text, at)


FAMILIES: dict[str, Family] = {name: Family(name, pattern) for name, pattern in _FAMILIES.items()}
