"""English words for stretches of time, read against the day they were said and the time last talked about.

One regular expression finds the *atoms* ("March 11th", "the fourth quarter of 2016", "the past
fiscal year", "six weeks ago"); neighbours are then joined ("January to July", "the first half of"
+ "last year", "the end of" + "June 2018") and resolved. Nothing is resolved that the words and
their context do not give: such a mention has no period.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any

from ...extract import calendar as cal
from ...extract.calendar import Grain
from ...period import Period

_DATA: dict[str, Any] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
_MONTHS: dict[str, int] = {name.lower(): number for name, number in _DATA["months"].items()}
_ORDINALS: dict[str, int] = _DATA["ordinals"]
_NUMBERS: dict[str, int] = _DATA["numbers"]
_UNITS: dict[str, Grain] = {name: Grain[grain] for name, grain in _DATA["units"].items()}
_RELATIVE: dict[str, dict[str, Any]] = _DATA["relative"]
_DAY_ORDINALS = _ORDINALS | {
    word: number
    for number, word in enumerate(
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first "
        "twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth "
        "twenty-ninth thirtieth thirty-first".split(),
        start=13,
    )
}
_EARLIEST_YEAR, _LATEST_YEAR = 1500, 2150


class Role(StrEnum):
    """What a mention of time does in its sentence."""

    WHEN = "when"
    """The time a figure is about."""
    BASE = "base"
    """What a change is measured against: "from 2017", "than last year"."""
    SINCE = "since"
    """Where a run begins: "since 2013"."""
    REFERENCE = "reference"
    """The date of a paper, not of a figure: "the act of March 3, 1857"."""


@dataclass(frozen=True, slots=True)
class Clock:
    """What relative words are resolved against.

    ``said``: the day of speaking. ``told``: the period talked about in the sentences before.
    ``fiscal_end``: month and day a fiscal year ends on where that is known, by calendar year.
    """

    said: date
    told: Period | None = None
    fiscal_end: Callable[[int], tuple[int, int] | None] = lambda _year: None
    told_fiscal: Period | None = None


@dataclass(frozen=True, slots=True)
class TimeMention:
    """Words for a time, at offsets of the text read; ``start`` takes in the preposition before them."""

    start: int
    end: int
    core: int
    period: Period | None
    role: Role
    rule: str
    whole_year_named: bool = False
    solid: bool = False
    """Its numbers cannot be an amount: "the first seven months", "six weeks ago"."""


def _any(words: Any) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_MONTH_NAMES = set(_DATA["months"])
_FULL_MONTHS = {name for name in _MONTH_NAMES if len(name) > 4 or name in ("May", "June", "July")}
_MONTH = (
    "(?:(?:" + _any(_FULL_MONTHS | {name.upper() for name in _FULL_MONTHS}) + ")(?![A-Za-z]|-(?!to\\b)[a-z])"
    "|(?:" + _any(_MONTH_NAMES - _FULL_MONTHS) + r")(?![a-z])\.?)"
)
_YEAR = r"(?:1[5-9]|20)\d\d(?!\d)(?![.,]\d)"
_DAY = r"(?<!\d)(?:[12]\d|3[01]|0?[1-9])(?!\d)"
_ORDINAL = "(?:" + _any(_ORDINALS) + ")"
_COUNT = r"(?:\d{1,3}|" + _any(_NUMBERS) + ")"
_REL = "(?:" + _any(_RELATIVE) + ")"
_AMOUNT = r"\s*(?:%|percent|per cent|million|billion|trillion|thousand|bn\b|m\b)"
_NOT_AMOUNT = rf"(?!{_AMOUNT})"
_FY = r"(?:fiscal|financial)"
_OF_OWN_YEAR = r"(?P<own>\s+(?i:of\s+(?:the|that|this)\s+year\b(?!\s+(?:before|earlier|end))))"

_DAY_WORDS = "(?:" + _any(_DAY_ORDINALS) + ")"

# Each family's own groups are prefixed with its name when the families are joined.
_FAMILIES: dict[str, str] = {
    "iso": r"(?P<y>(?:1[5-9]|20)\d\d)-(?P<m>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12]\d|3[01])(?!\d)",
    "daysof": rf"(?P<d1>{_DAY})(?i:st|nd|rd|th)?\s*(?i:-|–|—|\band\b|\bto\b|\bthrough\b|\buntil\b)\s*(?P<d>{_DAY})(?i:st|nd|rd|th)?"
    rf"\s+(?i:of\s+)?(?P<m>{_MONTH})(?:,?\s*(?P<y>{_YEAR}))?",
    "monthdays": rf"(?P<m>{_MONTH})\s+(?P<d1>{_DAY})(?i:st|nd|rd|th)?\s*(?i:-|–|—|\band\b|\bto\b|\bthrough\b|\buntil\b)\s*(?P<d>{_DAY})"
    rf"(?i:st|nd|rd|th)?(?![\d,.]\d){_NOT_AMOUNT}(?:,?\s*(?P<y>{_YEAR}))?",
    "dmy": rf"(?i:the\s+)?(?P<d>{_DAY}|(?i:{_DAY_WORDS}(?=\s+(?:day\s+)?of\b)))(?i:st|nd|rd|th|d)?(?i:\s+day)?\s+(?i:of\s+)?(?P<m>{_MONTH})"
    rf"(?:,?\s*(?P<y>{_YEAR})|,?\s+(?P<r>(?i:last|next|instant|ultimo|following)))?",
    "mdy": rf"(?P<m>{_MONTH})\s+(?i:the\s+)?(?P<d>{_DAY})(?i:st|nd|rd|th|d)?(?!,\d{{3}}){_NOT_AMOUNT}"
    rf"(?:,?\s*(?P<y>{_YEAR})|,?\s+(?P<r>(?i:last|next|instant|ultimo))\b)?",
    "month": rf"(?:(?P<part>(?i:early|late|mid))[- ])?(?P<m>{_MONTH})(?:\s*,?\s*(?i:of\s+)?(?P<y>{_YEAR})|,?\s+(?P<r>(?i:last|next))\b)?",
    "fiscal": rf"(?i:(?:the\s+)?(?:(?P<rel>{_REL}|two|three)\s+)?(?:{_FY}\s+years?|FY|{_FY}(?=\s+\d))(?P<before>\s+(?:before|preceding|previous|following))?)"
    rf"(?:\s*(?P<y>{_YEAR})(?:\s*[-/–]\s*(?P<y2>\d{{2}}(?:\d\d)?))?|\s*(?P<yy>\d\d)(?!\d|[.,]\d))?",
    "ending": rf"(?i:(?:the\s+)?(?:(?:(?P<n>{_COUNT})[\s-]+)?(?P<u>years?|months?|quarters?|weeks?)\s+(?:which\s+)?(?:will\s+)?(?:ending|ended|ends|end|to\s+end)"
    rf"|(?P<n2>{_COUNT})[\s-]+(?P<u2>months?|years?|weeks?)\s+to|the\s+(?P<u3>week|year|quarter)\s+to)(?:\s+(?:on|with|in))?)(?=\s+(?:the\s+)?(?:\d|{_MONTH}))",
    "quarter": rf"(?:(?i:(?:the\s+)?(?P<o>{_ORDINAL}|final|last)\s+quarter(?!s|\s+(?:million|billion|of\s+a\b|percent)))|Q(?P<q>[1-4])(?!\d)|(?<!\d)(?P<q2>[1-4])Q)"
    rf"(?:(?i:\s+of)?,?\s*[-/]?(?P<y>{_YEAR})|{_OF_OWN_YEAR})?",
    "yearquarter": rf"(?P<y>{_YEAR})\s*[-:]?\s*Q(?P<q>[1-4])(?!\d)",
    "half": rf"(?:(?i:(?:the\s+)?(?P<o>first|second|latter|last|1st|2nd)[- ]half(?:[- ]year)?)|H(?P<h>[12])(?!\d)|(?<!\d)(?P<h2>[12])H)"
    rf"(?:(?i:\s+of)?,?\s*(?P<y>{_YEAR})|{_OF_OWN_YEAR})?",
    "firstn": rf"(?i:(?:the\s+)?(?:first|opening)\s+(?P<n>{_COUNT})\s+(?P<u>months|quarters|weeks|days))"
    rf"(?:(?i:\s+of)?\s+(?P<y>{_YEAR})|{_OF_OWN_YEAR})?",
    "back": rf"(?i:(?:(?:the|these)\s+)?(?P<rel>past|last|previous|preceding|latest|next|coming)\s+(?P<n>{_COUNT})\s+(?:(?:consecutive|full|fiscal|calendar|successive)\s+)?(?P<u>(?:hour|day|week|month|quarter|year|decade)s?)\b(?!\s+ago))",
    "ago": rf"(?i:(?:(?P<n>{_COUNT})\s+)?(?P<u>(?:hour|day|week|month|quarter|year|decade)s?)\s+(?P<how>ago|earlier|before|previously)\b)",
    "same": r"(?i:(?:the\s+|that\s+)?same\s+(?P<u>period|year|months?|quarter|week|day|time|half|term|interval)\b(?:\s+(?:of\s+)?(?P<of>last\s+year|the\s+(?:previous|preceding|prior)\s+year|a\s+year\s+(?:ago|earlier|before)|the\s+year\s+before|(?:1[5-9]|20)\d\d))?)",
    "relative": rf"(?i:(?:the\s+)?(?P<rel>{_REL})\s+(?:calendar\s+)?(?P<u>year|month|quarter|week|half(?:[- ]year)?|decade|century|season)\b(?!\s*-\s*on)(?!s)(?:'s)?)",
    "theyear": r"(?i:the\s+(?P<u>year|month|quarter|week|half|period)\s*(?P<how>before|previous|preceding|earlier|following|under\s+review|last\s+past|just\s+(?:ended|closed|past)|now\s+(?:ended|closed))?(?![-\w]|\s+(?:from|between|since|of\s+\d)|\s+\d{4}))",
    "ytd": r"(?i:(?:this\s+)?year[- ]to[- ]date|so\s+far\s+this\s+(?P<u>year|month|quarter)|(?:since|from)\s+the\s+(?:start|beginning|commencement)\s+of\s+(?:the|this)\s+year)",
    "running": "(?i:" + _any(_DATA["moment"]["running"]) + r")\b",
    "yesterday": r"(?i:yesterday|last\s+night)\b",
    "tomorrow": r"(?i:tomorrow)\b",
    "now": "(?i:" + _any(_DATA["moment"]["now"]) + r")\b",
    "weekday": r"(?:(?i:last|this|past)\s+)?(?P<w>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?!\s+(?:and|to|through|or)\b)",
    "lastday": r"(?i:(?:over|in|during|within)\s+(?:the\s+)?(?:last|past)\s+(?P<u>day|hour)\b)",
    "decade": r"(?i:the\s+)?(?P<y>(?:1[5-9]|20)\d0)'?s\b",
    "years": rf"(?P<y>{_YEAR})\s*[-–/]\s*(?P<y2>\d{{4}}|\d\d)(?![\d-])",
    "year": rf"(?<![\d.,$€£¥#])(?P<y>{_YEAR})(?![-–]\d|\s*%|:\d)",
}
_COMPILED = {name: re.compile(pattern) for name, pattern in _FAMILIES.items()}
_WORD = re.compile(r"[A-Za-z]+|\d+")


def _families_by_first_word() -> dict[str, tuple[tuple[str, re.Pattern[str]], ...]]:
    """Which families can begin with a word: a mention is only looked for where one could start."""
    months = {name.lower() for name in _MONTH_NAMES}
    moments = {key: {phrase.split()[0] for phrase in phrases} for key, phrases in _DATA["moment"].items()}
    starts: dict[str, set[str]] = {
        "dmy": {"the", *(word.partition("-")[0] for word in _DAY_ORDINALS)},
        "monthdays": months,
        "mdy": months,
        "month": months | {"early", "late", "mid"},
        "fiscal": {"the", "fiscal", "financial", "fy", "two", "three", *_RELATIVE},
        "ending": {"the", *_NUMBERS, *_UNITS, *(unit + "s" for unit in _UNITS)},
        "quarter": {"the", "final", "last", "q", *_ORDINALS},
        "half": {"the", "first", "second", "latter", "last", "h"},
        "firstn": {"the", "first", "opening"},
        "back": {"the", "these", "past", "last", "previous", "preceding", "latest", "next", "coming"},
        "ago": {*_NUMBERS, *_UNITS, *(unit + "s" for unit in _UNITS)},
        "same": {"the", "that", "same"},
        "relative": {"the", *_RELATIVE},
        "theyear": {"the"},
        "ytd": {"this", "year", "so", "since", "from"},
        "running": moments["running"],
        "yesterday": {"yesterday", "last"},
        "tomorrow": {"tomorrow"},
        "now": moments["now"],
        "weekday": {
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "last",
            "this",
            "past",
        },
        "lastday": {"over", "in", "during", "within"},
        "decade": {"the"},
    }
    words = set().union(*starts.values())
    return {
        word: tuple((name, _COMPILED[name]) for name in _FAMILIES if word in starts.get(name, ()))
        for word in words
    }


_BY_WORD = _families_by_first_word()
_BY_DIGIT = tuple(
    (name, _COMPILED[name])
    for name in _FAMILIES
    if name
    in (
        "iso",
        "daysof",
        "dmy",
        "ending",
        "quarter",
        "firstn",
        "yearquarter",
        "half",
        "ago",
        "decade",
        "years",
        "year",
    )
)

_RANGE_JOINT = re.compile(r"\s*(?:,?\s*(?i:to|through|until|till|up to)\s+(?i:the\s+)?|[-–—]\s*)", re.ASCII)
_BETWEEN_JOINT = re.compile(r"\s+(?i:and)\s+(?i:the\s+)?")
_LIST_JOINT = re.compile(r"\s*(?:,|,?\s+(?i:and|or))\s+")
_PART_JOINT = re.compile(r"\s*,?\s*(?:(?i:of|in)\s+)?(?i:the\s+)?")
_FROM_BEFORE = re.compile(r"(?i)\b(?:from|between)\s+(?:the\s+)?$")
_BETWEEN_BEFORE = re.compile(r"(?i)\bbetween\s+(?:the\s+)?$")
_EDGE_BEFORE = re.compile(
    r"(?i)\b(?P<edge>end|close|beginning|start|commencement|opening|middle|conclusion|expiration)[- ](?:of\s+)?(?:the\s+)?$|\b(?P<dash>end|mid)-$"
)
_LEAD_BEFORE = re.compile(
    r"(?i)(?:\b(?:as\s+(?:of|at|reported\s+(?:by|on))|by|in|on|at|during|for|of|over|within|through|throughout|until|till|up\s+to|years?|calendar|since|from|than|"
    r"between|against|versus|vs\.?|with|to|after|following|before|both|the|per|around|about|late|early|"
    r"that|those|this|level|levels|figure|figures|value|amount|in|course)\s+)+$"
)
_BASE_LEAD = re.compile(
    r"(?i)\b(?:than|in\s+excess\s+of|(?<!\bfar )from|against|versus|vs\.?|compared\s+(?:with|to)|comparison\s+(?:with|to)|relative\s+to|over|"
    r"above|below|on|exceed(?:s|ed|ing)?|beyond)\s+(?:(?:that|those|the|level|levels|figure|figures|value|amount|total|volume|in|for|at|of|during|seen|recorded|registered|reported|a|early|late|mid)[\s-]+)*$"
)
_SINCE_LEAD = re.compile(r"(?i)\bsince\s+(?:(?:the|at|about|end|start|beginning|of)\s+)*$")
_REFERENCE_LEAD = re.compile(
    r"(?i)\b(?:acts?|treaty|treaties|law|laws|convention|resolution|message|decree|letter|order|proclamation|agreement|statute|constitution|"
    r"appropriation act|projections?|projection exercise|report|communication|note|wars?|panic|revolution|crisis|loans?|rebellion|expedition|campaign)\s+(?:(?:of|by)\s+(?:congress|parliament)\s*,?\s+)?"
    r"(?:(?:of|approved|passed|dated|signed|published(?: on)?|issued(?: on)?|concluded)\s+)*(?:on\s+)?(?:the\s+)?$"
    r"|\b(?:approved|dated)\s+(?:on\s+)?(?:the\s+)?$"
)
_FIGURE_LEAD = re.compile(
    r"(?i)\b(?:figure|level|number|amount|value|rate|that|those|double|triple|twice|times|half)\s+(?:of\s+|from\s+)?$"
)
_AS_OF = re.compile(r"(?i)\b(?:as\s+(?:of|at)|by|up\s+to|until|till|through|to)\s+(?:the\s+)?$")
_RECEDING = re.compile(
    r"(?i)\b(?:from|after|following|than|compared|against|versus|vs|previous|earlier|before)\b"
)
_FUTURE = re.compile(
    r"(?i)\b(?:will|shall|expected|expects?|projected|forecast|forecasts|foresee|foreseen|plans?|planned|target|targets|estimated|estimates|goal|aims?|due|upcoming)\b"
)
_YEAR_LEAD = re.compile(
    r"(?i)(?:\b(?:in|of|since|from|by|to|until|till|for|during|than|with|year|years|over|through|and|or|before|after|vs\.?|versus|compared|the|late|early|mid|ended|began|entered|closed|finished|started|"
    r"end|around|against|throughout|as|at|last|between|spring|summer|autumn|winter|fall|crop|calendar|season|on|early-|mid-)\s+|\(|[,;:–—]\s*|^\s*|[\"“]|/)$"
)
_YEAR_TRAIL = re.compile(
    r"\s*(?:$|[,.;:)\]—–\"”]|(?i:and|or|to|than|was|were|is|are|had|has|have|alone|when|while|after|as|by|at|with|from|for|in|on|under|of|"
    r"level|levels|figure|figures|compared|the|through|up|down|which|that|against|versus|it|they|we|budget|harvest|crop|data|report|census|over|deficit|surplus|growth|output|production|total|average|target|forecast|projection|result|profit|turnover|revenue|catch|season|inflation|"
    r"reached|rose|fell|amounted|totaled|totalled|stood|saw|grew|increased|decreased|declined|came|will|would|expenditures|receipts|because|before|since|but|however|there|this|its|their|should|may|might|can|could|relative)\b)"
)
_IN_BEFORE = re.compile(
    r"(?i)(?:^|[.;:,(–—]\s*|\b(?:that|and|while|back|only)\s+)(?:in|during|since|throughout|for)\s+$|\b(?:in|since|during)\s+$"
)
_COUNTED_AFTER = re.compile(
    rf"{_AMOUNT}|\s+(?:tons?|tonnes?|dollars?|euros?|yuan|people|persons|miles|acres|kilomet\w+|hectares|points?)\b"
)


@dataclass(slots=True)
class _Atom:
    """A mention before it is joined with its neighbours."""

    start: int
    end: int
    family: str
    fields: Mapping[str, str | None]
    period: Period | None = None
    rule: str = ""
    part_of: bool = False
    """A part of a year whose year the words have not named."""
    year_named: bool = False
    joined: bool = False
    edge: str | None = None


def read_times(text: str, clock: Clock) -> list[TimeMention]:
    """Every mention of a time in ``text`` (a sentence), in order, resolved by ``clock``."""
    atoms = list(_atoms(text))
    return _Reader(text, clock).mentions(atoms) if atoms else []


def _atoms(text: str) -> Iterator[_Atom]:
    done = 0
    for word in _WORD.finditer(text):
        at = word.start()
        if at < done:
            continue
        first = word.group()
        families = _BY_DIGIT if first[0].isdigit() else _BY_WORD.get(first) or _BY_WORD.get(first.lower())
        for family, pattern in families or ():
            match = pattern.match(text, at)
            if match is None or (family == "year" and not _is_a_year(text, match)):
                continue
            done = match.end()
            fields = {key: value for key, value in match.groupdict().items() if value is not None}
            yield _Atom(at, done, family, fields)
            break


def _is_a_year(text: str, match: re.Match[str]) -> bool:
    """Four digits are a year where both neighbours let them be one ("in 2018,", not "2018 cases").

    "In 2019" at the head of a sentence, and "in 2019" before a name or a singular, are one whatever follows.
    """
    if not _YEAR_LEAD.search(text, max(0, match.start() - 16), match.start()):
        return False
    if _YEAR_TRAIL.match(text, match.end()):
        return True
    return bool(
        _IN_BEFORE.search(text, max(0, match.start() - 24), match.start())
        and not _COUNTED_AFTER.match(text, match.end())
    )


class _Reader:
    """Joins and resolves the atoms of one sentence, from left to right."""

    def __init__(self, text: str, clock: Clock) -> None:
        self.text = text
        self.clock = clock
        self.anchor: Period | None = None
        self.frame: Period | None = None
        self.last_end = 0

    def mentions(self, atoms: list[_Atom]) -> list[TimeMention]:
        self._name_years_from_the_right(atoms)
        found: list[TimeMention] = []
        index = 0
        while index < len(atoms):
            index, mention = self._next(atoms, index)
            if mention is None:
                continue
            found.append(mention)
            self.last_end = mention.end
            if self.frame is not None and mention.role is Role.WHEN:
                self.anchor = self.frame
        return found

    def _name_years_from_the_right(self, atoms: list[_Atom]) -> None:
        """ "January to July 2021", "11 and 12 January 2020": the year stands at the end for both."""
        for left, right in zip(reversed(atoms[:-1]), reversed(atoms[1:]), strict=True):
            gap = self.text[left.end : right.start]
            joint = _RANGE_JOINT.fullmatch(gap) or _BETWEEN_JOINT.fullmatch(gap) or _LIST_JOINT.fullmatch(gap)
            if (
                joint
                and "y" in right.fields
                and "y" not in left.fields
                and left.family in ("dmy", "mdy", "month", "quarter", "half")
            ):
                left.fields = {**left.fields, "y": self._year_left_of(left, right)}

    def _year_left_of(self, left: _Atom, right: _Atom) -> str:
        year = int(right.fields["y"] or 0)
        first, last = self._month_of(left), self._month_of(right)
        ranged = _RANGE_JOINT.fullmatch(self.text[left.end : right.start])
        return str(year - 1 if ranged and first and last and first > last else year)

    @staticmethod
    def _month_of(atom: _Atom) -> int | None:
        name = atom.fields.get("m")
        return _MONTHS.get(name.rstrip(".").lower()) if name and not name.isdigit() else None

    def _next(self, atoms: list[_Atom], index: int) -> tuple[int, TimeMention | None]:
        atom, index = self._whole_atom(atoms, index)
        if atom is None:
            return index, None
        while index < len(atoms):
            taken = self._takes_its_year_from(atom, atoms, index)
            if taken is not None:
                index = taken
                continue
            if not self._joins(atom, atoms[index]):
                break
            index += 1
        return index, self._mention(atom)

    def _whole_atom(self, atoms: list[_Atom], index: int) -> tuple[_Atom | None, int]:
        """The atom at ``index`` resolved, with the day its year ends on, and the index after it."""
        atom = atoms[index]
        index += 1
        ends = index < len(atoms) and self._ends_on(atom, atoms[index])
        begins = index < len(atoms) and self._begins_on(atom, atoms[index])
        if begins:
            self._year_beginning(atom, atoms[index])
            return atom, index + 1
        if ends and atom.family in ("ending", "fiscal", "theyear", "relative"):
            self._year_ending(atom, atoms[index])
            return atom, index + 1
        if atom.family == "ending":
            return None, index
        self._resolve(atom)
        if ends and atom.family in ("quarter", "half"):
            atom.end = atoms[index].end
            self._resolve(atoms[index])
            self._part_ending(atom, atoms[index].period)
            index += 1
        return atom, index

    def _part_ending(self, atom: _Atom, last: Period | None) -> None:
        if last is None or atom.period is None:
            return
        grain = Grain.QUARTER if atom.family == "quarter" else Grain.HALF
        start = cal.months_later(last.end + timedelta(days=1), -cal.MONTHS_IN[grain])
        atom.period = Period(start, last.end, f"{start.isoformat()}/{last.end.isoformat()}")
        atom.rule, atom.year_named = f"{atom.family} ending on a day", True

    # -- joining -------------------------------------------------------------------------

    _ENDS = re.compile(
        r"\s*,?\s*(?i:which\s+)?(?i:will\s+)?(?i:ending|ended|ends|end|to end|closing|closed)\s+(?i:(?:on|with)\s+)?(?i:the\s+)?"
    )

    def _ends_on(self, atom: _Atom, following: _Atom) -> bool:
        if following.family not in ("dmy", "mdy", "month", "iso"):
            return False
        gap = self.text[atom.end : following.start]
        if atom.family == "ending":
            return gap.strip().lower() in ("", "the")
        return bool(self._ENDS.fullmatch(gap))

    _BEGINS = re.compile(
        r"\s*,?\s*(?i:commencing|beginning|starting|which\s+(?:commenced|began))\s+(?i:(?:on|with)\s+)?(?i:the\s+)?"
    )

    def _begins_on(self, atom: _Atom, following: _Atom) -> bool:
        """ "the fiscal year beginning April 1, 1921"."""
        return (
            atom.family in ("fiscal", "theyear")
            and following.family in ("dmy", "mdy", "iso")
            and bool(self._BEGINS.fullmatch(self.text[atom.end : following.start]))
        )

    def _year_beginning(self, atom: _Atom, first: _Atom) -> None:
        self._resolve(first)
        atom.end, atom.year_named = first.end, True
        if first.period is not None:
            last = cal.months_later(first.period.start, 12) - timedelta(days=1)
            atom.period, atom.rule = cal.fiscal_year(last), "year beginning on a day"

    def _year_ending(self, atom: _Atom, last: _Atom) -> None:
        self._resolve(last)
        atom.end = last.end
        atom.year_named = True
        if last.period is None:
            return
        end = last.period.end
        unit = (
            (atom.fields.get("u") or atom.fields.get("u2") or atom.fields.get("u3") or "year")
            .lower()
            .rstrip("s")
        )
        count = self._number(atom.fields.get("n") or atom.fields.get("n2")) or 1
        grain = _UNITS[unit]
        if (grain is Grain.YEAR and count == 1) or (grain is Grain.MONTH and count == 12):
            atom.period, atom.rule = cal.fiscal_year(end), "year ending on a day"
        elif grain is Grain.WEEK:
            atom.period, atom.rule = (
                cal.days(end - timedelta(days=7 * count - 1), end),
                "weeks ending on a day",
            )
        else:
            start = cal.months_later(end + timedelta(days=1), -cal.MONTHS_IN[grain] * count)
            atom.period, atom.rule = (
                Period(start, end, f"{start.isoformat()}/{end.isoformat()}"),
                "months ending on a day",
            )

    _PARTS = frozenset({"month", "quarter", "half", "firstn", "dmy", "mdy", "same"})
    _WHOLES = frozenset({"year", "relative", "fiscal", "theyear", "same"})

    def _takes_its_year_from(self, atom: _Atom, atoms: list[_Atom], index: int) -> int | None:
        """ "the first half of" + "last year", "June" + "of this year", "the same period" + "of 2018"."""
        following = atoms[index]
        if atom.family not in self._PARTS or following.family not in self._WHOLES or atom.year_named:
            return None
        gap = self.text[atom.end : following.start]
        if not _PART_JOINT.fullmatch(gap) or ("," in gap and following.family != "year"):
            return None
        if (
            following.family in ("relative", "theyear", "same")
            and (following.fields.get("u") or "").lower() != "year"
        ):
            return None
        whole, index = self._whole_atom(atoms, index)
        if whole is None or whole.period is None:
            return None
        self._set_year(atom, whole.period)
        atom.end = whole.end
        atom.year_named = True
        atom.rule += ", its year named after it"
        return index

    def _set_year(self, atom: _Atom, whole: Period) -> None:
        if atom.family == "same":
            told = self.anchor or self.clock.told
            within = told is not None and (atom.fields.get("u") or "").lower() != "year"
            atom.period = (
                cal.moved_by_years(told, whole.end.year - told.end.year) if within and told else whole
            )
        elif whole.label.startswith("FY") and atom.family in ("quarter", "half"):
            months = 3 if atom.family == "quarter" else 6
            number = self._ordinal(atom.fields.get("o"), 12 // months) or 1
            start = cal.months_later(whole.start, months * (number - 1))
            end = cal.months_later(start, months) - timedelta(days=1)
            atom.period = Period(start, end, f"{whole.label}-{'Q' if months == 3 else 'H'}{number}")
        else:
            year = whole.start.year
            if whole.label.startswith("FY") and whole.start.month > 1:
                name = self._month_of(atom)
                year = whole.end.year if name is None or name <= whole.end.month else whole.start.year
            atom.period = None
            atom.fields = {**atom.fields, "y": str(year)}
            self._resolve(atom)

    def _joins(self, atom: _Atom, following: _Atom) -> bool:
        gap = self.text[atom.end : following.start]
        between = _BETWEEN_JOINT.fullmatch(gap) and _BETWEEN_BEFORE.search(self.text, 0, atom.start)
        ranged = between or _RANGE_JOINT.fullmatch(gap)
        listed = not ranged and _LIST_JOINT.fullmatch(gap) and following.family == atom.family
        if (
            not (ranged or listed)
            or atom.period is None
            or following.family in ("now", "running", "ago", "same", "theyear")
        ):
            return False
        if listed and "respectively" in self.text:
            return False
        self._resolve_beside(atom, following)
        if following.period is None:
            return False
        if listed and not self._neighbours(atom.period, following.period):
            return False
        first = atom.period
        if ranged and first.start > following.period.end and not atom.year_named:
            first = cal.moved_by_years(first, -1)
        joined = cal.run(first, following.period)
        from_january = (
            atom.family == following.family == "month"
            and first.start.month == 1
            and joined.start.year == joined.end.year
        )
        atom.period = replace(joined, cumulative=True) if from_january and ranged else joined
        atom.end, atom.joined = following.end, True
        atom.year_named = atom.year_named or following.year_named
        atom.rule = "range" if ranged else "list"
        return True

    def _resolve_beside(self, atom: _Atom, following: _Atom) -> None:
        """The end of a range, from its beginning: "November to February" runs into the next year."""
        first, last = self._month_of(atom), self._month_of(following)
        if atom.period is not None and first and last and "y" not in following.fields:
            year = atom.period.start.year + (1 if last < first else 0)
            following.fields = {**following.fields, "y": str(year)}
        keep = self.anchor
        self.anchor = atom.period if atom.year_named else self.anchor
        self._resolve(following)
        self.anchor = keep

    @staticmethod
    def _neighbours(first: Period, second: Period) -> bool:
        return timedelta(0) <= second.start - first.end <= timedelta(days=1)

    # -- resolving -----------------------------------------------------------------------

    def _resolve(self, atom: _Atom) -> None:
        if atom.period is not None:
            return
        try:
            getattr(self, "_resolve_" + atom.family)(atom)
        except (ValueError, OverflowError):  # the 31st of June; a year out of range: words without a day
            atom.period = None

    def _number(self, words: str | None) -> int | None:
        if not words:
            return None
        return int(words) if words.isdigit() else _NUMBERS.get(words.lower())

    def _year_for(self, atom: _Atom, months: tuple[int, int]) -> int:
        """The year of a part of a year said without one; ``months`` are its first and last."""
        named = atom.fields.get("y")
        if named:
            atom.year_named = True
            atom.rule += ", year named"
            return int(named)
        reading = self.text[self.last_end : atom.start]
        step = atom.fields.get("r")
        if self.anchor is not None and not step:
            return self._year_near_anchor(self.anchor, months, reading, atom)
        said = self.clock.said
        year = said.year
        if step and step.lower() == "next":
            return year if months[0] > said.month else year + 1
        future = bool(_FUTURE.search(self.text, max(0, atom.start - 60), atom.start))
        limit = 12 if future and not step else said.month
        if step and step.lower() == "last" and months[0] == said.month and "d" not in atom.fields:
            limit = said.month - 1
        atom.rule += ", the latest one on the day it was said"
        return year if months[0] <= limit else year - 1

    def _year_near_anchor(self, anchor: Period, months: tuple[int, int], reading: str, atom: _Atom) -> int:
        year = anchor.end.year
        atom.rule += f", the one nearest {anchor.label}"
        if anchor.days > 360:
            return year
        after = (year, months[0]) > (anchor.start.year, anchor.start.month)
        if after and (_RECEDING.search(reading) or date(year, months[0], 1) > self.clock.said):
            return year - 1
        return year

    def _resolve_iso(self, atom: _Atom) -> None:
        f = atom.fields
        atom.period = cal.day(date(int(f["y"] or 0), int(f["m"] or 0), int(f["d"] or 0)))
        atom.rule, atom.year_named = "date", True

    def _resolve_dmy(self, atom: _Atom) -> None:
        number = self._month_of(atom)
        name = (atom.fields["d"] or "").lower()
        day = _DAY_ORDINALS.get(name) or int(name)
        if number is None:
            return
        atom.rule = "date"
        step = (atom.fields.get("r") or "").lower()
        year = self._year_for(atom, (number, number))
        found = date(year, number, day)
        if found > self.clock.said and not atom.fields.get("y") and step != "next":
            ahead = _FUTURE.search(self.text, max(0, atom.start - 60), atom.start)
            if not ahead:
                found = date(year - 1, number, day)
        atom.period = cal.day(found)

    _resolve_mdy = _resolve_dmy

    def _resolve_daysof(self, atom: _Atom) -> None:
        """ "4 and 17 January", "January 4-17": from the first day to the last."""
        self._resolve_dmy(atom)
        if atom.period is not None:
            first = atom.period.end.replace(day=int(atom.fields["d1"] or 0))
            atom.period, atom.rule = cal.days(first, atom.period.end), "days of a month"
            if first > atom.period.end:
                atom.period = None

    _resolve_monthdays = _resolve_daysof

    def _resolve_month(self, atom: _Atom) -> None:
        number = self._month_of(atom)
        if number is None:
            return
        atom.rule = "month"
        atom.period = cal.month(self._year_for(atom, (number, number)), number)

    def _resolve_quarter(self, atom: _Atom) -> None:
        f = atom.fields
        if (f.get("o") or "").lower() == "last" and "y" not in f and "own" not in f:
            atom.period = cal.shifted(cal.containing(self.clock.said, Grain.QUARTER), Grain.QUARTER, -1)
            atom.rule = "last quarter"
            return
        number = int(f.get("q") or f.get("q2") or 0) or self._ordinal(f.get("o"), 4)
        if not 1 <= number <= 4:
            return
        atom.rule = "quarter"
        atom.period = cal.quarter(self._year_for(atom, (3 * number - 2, 3 * number)), number)

    def _resolve_yearquarter(self, atom: _Atom) -> None:
        atom.period = cal.quarter(int(atom.fields["y"] or 0), int(atom.fields["q"] or 0))
        atom.rule, atom.year_named = "quarter", True

    def _resolve_half(self, atom: _Atom) -> None:
        f = atom.fields
        number = int(f.get("h") or f.get("h2") or 0) or min(2, self._ordinal(f.get("o"), 2))
        atom.rule = "half"
        atom.period = cal.half(self._year_for(atom, (6 * number - 5, 6 * number)), number)

    def _resolve_firstn(self, atom: _Atom) -> None:
        count = self._number(atom.fields.get("n")) or 0
        grain = _UNITS[(atom.fields["u"] or "").lower().rstrip("s")]
        if grain not in cal.MONTHS_IN or not 1 <= count * cal.MONTHS_IN[grain] <= 12:
            return
        count *= cal.MONTHS_IN[grain]
        atom.rule = "first months of a year"
        atom.period = cal.first_months(self._year_for(atom, (count, count)), count)

    @staticmethod
    def _ordinal(word: str | None, last: int) -> int:
        lowered = (word or "").lower()
        return last if lowered in ("last", "final", "latter") else _ORDINALS.get(lowered, 0)

    def _resolve_year(self, atom: _Atom) -> None:
        atom.period = cal.year(int(atom.fields["y"] or 0))
        atom.rule, atom.year_named = "year", True

    def _resolve_years(self, atom: _Atom) -> None:
        first, last = atom.fields["y"] or "", atom.fields["y2"] or ""
        end = int(last) if len(last) == 4 else int(first[:2] + last)
        if int(first) < end <= _LATEST_YEAR:
            atom.period = cal.years(int(first), end)
            atom.rule, atom.year_named = "years", True

    def _resolve_decade(self, atom: _Atom) -> None:
        atom.period = cal.containing(date(int(atom.fields["y"] or 0), 1, 1), Grain.DECADE)
        atom.rule, atom.year_named = "decade", True

    def _resolve_fiscal(self, atom: _Atom) -> None:
        f = atom.fields
        if f.get("y") or f.get("yy"):
            number = int(f["y"] or 0) if f.get("y") else 2000 + int(f["yy"] or 0)
            if f.get("y2"):
                number = int(
                    (f["y2"] or "") if len(f["y2"] or "") == 4 else str(number)[:2] + (f["y2"] or "")
                )
            atom.period = self._fiscal(number)
            atom.rule, atom.year_named = "fiscal year by number", True
            return
        relative = (f.get("rel") or "").lower()
        if relative == "two" or relative == "three":
            return
        before = (f.get("before") or "").strip().lower()
        told = self.anchor or self.clock.told_fiscal
        if (not relative and not before) or relative in ("same", "that"):
            found = told if told is not None and told.label.startswith("FY") else self._fiscal_relative(-1)
            atom.period, atom.rule = found, "the fiscal year talked about"
            return
        step = (
            -1
            if before in ("before", "preceding", "previous")
            else 1
            if before
            else _RELATIVE[relative]["steps"]
        )
        from_told = bool(before) or _RELATIVE[relative]["from"] == "told"
        if from_told and told is not None and told.label.startswith("FY"):
            atom.period = cal.moved_by_years(told, step)
        else:
            atom.period = self._fiscal_relative(step)
        atom.rule = "fiscal year by its order"

    def _fiscal(self, number: int) -> Period:
        month, day = self.clock.fiscal_end(number) or (12, 31)
        return cal.fiscal_year(date(number, month, min(day, cal.month_end(number, month).day)))

    def _fiscal_relative(self, step: int) -> Period:
        """Steps from the fiscal year that the day of speaking lies in."""
        said = self.clock.said
        current = self._fiscal(said.year)
        if said > current.end:
            current = self._fiscal(said.year + 1)
        return self._fiscal(current.end.year + step)

    def _resolve_back(self, atom: _Atom) -> None:
        f = atom.fields
        count = self._number(f.get("n"))
        unit = (f["u"] or "").lower().rstrip("s")
        grain = _UNITS[unit]
        relative = (f["rel"] or "").lower()
        if not count or (relative in ("next", "coming")):
            atom.rule = "a stretch without a first day"
            return
        if unit == "hour":
            count = max(1, count // 24)
        atom.rule = f"the {count} before"
        said = self.clock.said
        if relative in ("previous", "preceding") and self.anchor is not None:
            last = cal.shifted(self.anchor, grain, -1)
            atom.period = cal.run(cal.shifted(self.anchor, grain, -count), last)
        elif grain is Grain.DAY:
            atom.period = cal.days(said - timedelta(days=count - 1), said)
        elif grain is Grain.WEEK:
            atom.period = cal.days(said - timedelta(days=7 * count - 1), said)
        elif grain is Grain.YEAR:
            atom.period = cal.years(said.year - count, said.year)
        else:
            last = cal.shifted(cal.containing(said, grain), grain, -1)
            atom.period = cal.run(cal.shifted(last, grain, 1 - count), last)

    def _resolve_ago(self, atom: _Atom) -> None:
        f = atom.fields
        unit = (f["u"] or "").lower().rstrip("s")
        grain = _UNITS[unit]
        count = self._number(f.get("n")) if f.get("n") else 1
        how = (f["how"] or "").lower()
        if not count:
            atom.rule = "some time before"
            return
        atom.rule = f"{count} {unit} {how}"
        origin = cal.day(self.clock.said) if how == "ago" or self.anchor is None else self.anchor
        if grain is Grain.DAY:
            atom.period = cal.day(origin.start - timedelta(days=count))
        elif grain is Grain.WEEK:
            atom.period = cal.day(origin.start - timedelta(weeks=count))
        elif grain is Grain.YEAR and how != "ago" and self.anchor is not None:
            atom.period = cal.moved_by_years(self.anchor, -count)
        elif grain in (Grain.MONTH, Grain.QUARTER, Grain.YEAR):
            atom.period = cal.shifted(cal.containing(origin.start, grain), grain, -count)

    def _resolve_same(self, atom: _Atom) -> None:
        of = (atom.fields.get("of") or "").lower()
        told = self.anchor or self.clock.told
        atom.rule = "the period talked about"
        if not of or told is None:
            atom.period = told
            return
        atom.year_named = True
        if of.isdigit():
            year = int(of)
        elif of == "last year" or "ago" in of:
            year = self.clock.said.year - 1
        else:
            year = told.end.year - 1
        if (atom.fields.get("u") or "").lower() != "year":
            atom.period = cal.moved_by_years(told, year - told.end.year)
        else:
            atom.period = cal.year(year)
        atom.rule += ", in a year named"

    def _resolve_relative(self, atom: _Atom) -> None:
        unit = (atom.fields["u"] or "").lower()
        word = (atom.fields["rel"] or "").lower()
        if unit == "season":
            return
        grain = _UNITS[unit.replace(" ", "-")]
        rule = _RELATIVE[word]
        atom.rule = f"{word} {unit}"
        told = self.anchor or self.clock.told
        if (
            grain is Grain.YEAR
            and self.anchor is not None
            and self.anchor.label.startswith("FY")
            and word in _FISCAL_TOO
        ):
            atom.period, atom.year_named = self._fiscal_relative(rule["steps"]), True
            return
        if grain is Grain.DECADE and word in ("past", "last"):
            atom.period = cal.years(self.clock.said.year - 10, self.clock.said.year)
            return
        if rule["from"] == "told":
            atom.period = self._told_step(told, grain, rule["steps"], required=word in ("same", "that"))
        else:
            atom.period = cal.shifted(cal.containing(self.clock.said, grain), grain, rule["steps"])
        atom.year_named = grain is Grain.YEAR

    def _told_step(self, told: Period | None, grain: Grain, step: int, *, required: bool) -> Period | None:
        if told is None:
            return None if required else cal.shifted(cal.containing(self.clock.said, grain), grain, step)
        if grain is Grain.YEAR and told.label.startswith("FY"):
            return cal.moved_by_years(told, step)
        if grain is Grain.YEAR and step and told.days <= 360 and _SAME_PART.search(self.text):
            return cal.moved_by_years(told, step)
        return cal.shifted(
            cal.containing(told.start if told.days > 31 or grain > Grain.DAY else told.end, grain),
            grain,
            step,
        )

    def _resolve_theyear(self, atom: _Atom) -> None:
        unit = (atom.fields["u"] or "").lower()
        how = re.sub(r"\s+", " ", (atom.fields.get("how") or "").lower())
        told = self.anchor or self.clock.told
        atom.rule = f"the {unit} {how}".rstrip()
        if how.startswith(("just", "now", "last")):
            atom.period = (
                self._fiscal_relative(-1)
                if self.clock.told_fiscal
                else cal.shifted(cal.containing(self.clock.said, Grain.YEAR), Grain.YEAR, -1)
            )
            return
        if unit == "period" or not how or how == "under review":
            atom.period = told if unit == "period" or told is None else self._whole(told, _UNITS[unit])
            return
        step = 1 if how == "following" else -1
        atom.period = self._told_step(told, _UNITS[unit], step, required=False)

    @staticmethod
    def _whole(told: Period, grain: Grain) -> Period | None:
        """ "the year" after "June 2018" is 2018; after a fiscal year it is that fiscal year."""
        if told.label.startswith("FY") or cal.grain_of(told) is grain:
            return told
        return cal.containing(told.start, grain) if cal.grain_of(told) < grain else None

    def _resolve_ytd(self, atom: _Atom) -> None:
        unit = (atom.fields.get("u") or "year").lower()
        said = self.clock.said
        atom.rule = "so far"
        start = cal.containing(said, _UNITS[unit]).start
        atom.period = replace(cal.days(start, said), cumulative=True)
        atom.year_named = True

    def _resolve_running(self, atom: _Atom) -> None:
        atom.period = replace(cal.day(self.clock.said), cumulative=True)
        atom.rule = "a total up to the day it was said"

    def _resolve_now(self, atom: _Atom) -> None:
        atom.period, atom.rule = cal.day(self.clock.said), "the day it was said"

    def _resolve_yesterday(self, atom: _Atom) -> None:
        atom.period, atom.rule = cal.day(self.clock.said - timedelta(days=1)), "the day before it was said"

    def _resolve_tomorrow(self, atom: _Atom) -> None:
        atom.period, atom.rule = cal.day(self.clock.said + timedelta(days=1)), "the day after it was said"

    def _resolve_weekday(self, atom: _Atom) -> None:
        """The day of the week a figure is about, not the one it was announced on ("said on Monday")."""
        before = self.text[max(0, atom.start - 40) : atom.start]
        if not _DAY_LEAD.search(before) or _ANNOUNCED.search(before) or _ANNOUNCES.match(self.text, atom.end):
            return
        number = _WEEKDAYS.index((atom.fields["w"] or "").lower())
        said = self.clock.said
        atom.period = cal.day(said - timedelta(days=(said.weekday() - number) % 7))
        atom.rule = "the latest such day of the week"

    def _resolve_lastday(self, atom: _Atom) -> None:
        atom.period, atom.rule = cal.day(self.clock.said), "the day up to when it was said"

    # -- the finished mention ------------------------------------------------------------

    def _mention(self, atom: _Atom) -> TimeMention:
        before = self.text[max(0, atom.start - 60) : atom.start]
        offset = atom.start - len(before)
        edge = _EDGE_BEFORE.search(before)
        self.frame = atom.period  # "the close of the year" leaves that year as what is talked about
        if edge is not None:
            self._move_to_edge(atom, (edge.group("edge") or edge.group("dash") or "").lower())
            atom.start = offset + edge.start()
            before = before[: edge.start()]
        role = self._role(atom, before)
        lead = _LEAD_BEFORE.search(before)
        start = offset + lead.start() if lead is not None else atom.start
        return TimeMention(
            start, atom.end, atom.start, atom.period, role, atom.rule, atom.year_named, atom.family in _SOLID
        )

    def _move_to_edge(self, atom: _Atom, edge: str) -> None:
        """ "the end of June" is its last day, "the beginning of" its first."""
        atom.rule += f", {edge} of it"
        period = atom.period
        if period is None or edge in ("middle", "mid"):
            return
        first = edge in ("beginning", "start", "commencement", "opening")
        atom.period = cal.day(period.start if first else period.end)

    _PRIOR_FAMILIES = frozenset(
        {
            "ago",
            "same",
            "relative",
            "theyear",
            "year",
            "fiscal",
            "month",
            "quarter",
            "half",
            "firstn",
            "dmy",
            "mdy",
            "ending",
            "years",
        }
    )

    def _role(self, atom: _Atom, before: str) -> Role:
        if _REFERENCE_LEAD.search(before):
            return Role.REFERENCE
        if _SINCE_LEAD.search(before):
            return Role.SINCE
        if atom.family == "ago" and (self._a_year_before(atom) or _FIGURE_LEAD.search(before)):
            return Role.BASE
        lead = _BASE_LEAD.search(before)
        if lead is None or atom.family not in self._PRIOR_FAMILIES:
            return Role.WHEN
        word = lead.group(0).split()[0].lower()
        if atom.joined and word in ("from", "over", "on", "above", "below"):
            return Role.WHEN
        if word in ("on", "over", "from", "above", "below") and not self._prior(atom, word):
            return Role.WHEN
        return Role.BASE

    def _a_year_before(self, atom: _Atom) -> bool:
        """ "a year earlier" compares; at the head of a sentence it tells the time."""
        count = self._number(atom.fields.get("n")) if atom.fields.get("n") else 1
        return (
            count == 1
            and (atom.fields["how"] or "").lower() in ("earlier", "before", "previously")
            and atom.start > 3
        )

    def _prior(self, atom: _Atom, word: str) -> bool:
        """Whether "on", "over" or "from" compares: with a time that lies before, not with the one talked about."""
        if word == "from":
            return True
        if word == "on" and atom.family in ("dmy", "mdy"):
            return False
        how = (atom.fields.get("how") or atom.fields.get("rel") or "").lower()
        return atom.family in ("ago", "same", "year", "month", "quarter", "half") or how in (
            "previous",
            "preceding",
            "prior",
            "before",
            "earlier",
            "last",
        )


_SAME_PART = re.compile(r"(?i)\bsame\s+(?:period|month|quarter|half|week)\b")
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAY_LEAD = re.compile(
    r"(?i)\b(?:on|by|until|till|through|as\s+of|as\s+at|midnight|since|of|noon|end\s+of)\s+(?:midnight\s+|noon\s+)?$"
)
_ANNOUNCES = re.compile(
    r",?\s+(?:[\w'’-]+\s+){0,5}(?:said|says|announced|told|released|published|unveiled)\b"
)
_ANNOUNCED = re.compile(
    r"(?i)\b(?:said|says|announced|released|published|told|showed|shows|data|statement|report|according|issued|unveiled|confirmed|revealed|"
    r"conference|briefing|held|met|meeting|spoke|launched|opened|quoted)\b(?:\s+\w+){0,3}\s*$"
)
_FISCAL_TOO = frozenset(("current", "present", "next", "coming", "ensuing"))
"""After a fiscal year, "the coming year" is one too."""
_SOLID = frozenset(
    (
        "firstn",
        "back",
        "ago",
        "ending",
        "quarter",
        "half",
        "yearquarter",
        "fiscal",
        "lastday",
        "decade",
        "daysof",
        "monthdays",
    )
)
