"""What a caption, a column's head and a row's label say of the cells of a table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from ...extract.context import Context
from ...period import Period
from ...text import Sentence, Tag, Token
from ...text.sentence import one_sentence
from . import LANGUAGE
from .periods import Clock, Role, TimeMention, read_times
from .places import Manner, read_places
from .quantity.units import SIGNS

_NUMBERED = re.compile(r"(?i)\s*(?:table|figure|chart|annex|exhibit)\s+[\w.]+\s*[.:–—-]?\s*")
_IN_BRACKETS = re.compile(r"\(([^()]*)\)\s*\Z")
_AFTER_COMMA = re.compile(r",\s*(?:in\s+)?([^,]*)\Z|\s+in\s+([a-z%][^,]*)\Z")
_BY = re.compile(r"(?i)\s+by\s+([\w\s-]+)\Z")
_PLACE_HEADS = frozenset(
    "country countries province provinces region regions state states city cities county counties district districts "
    "municipality municipalities territory territories prefecture prefectures area areas".split()
)
_SCALES = {"thousands": 3, "thousand": 3, "millions": 6, "million": 6, "billions": 9, "billion": 9}
_CHANGE = re.compile(r"(?i)\b(?:change|growth|increase|decrease|variation|yoy|y/y)\b")
_SHARE = re.compile(r"(?i)\b(?:share|rate|ratio|proportion|percentage)\b")
_EMPTY = frozenset(
    ("value", "values", "total", "number", "amount", "figure", "figures", "no", "unit", "units")
)


@dataclass(frozen=True, slots=True)
class Name:
    """What a caption, a column's head or a row's label says. ``factor`` scales the cells below it."""

    words: str = ""
    unit: str = ""
    factor: Decimal = Decimal(1)
    period: Period | None = None
    place: str | None = None
    places_below: bool = False
    change: bool = False

    @property
    def is_scale(self) -> bool:
        """Whether it says what a printed number is worth."""
        return bool(self.unit) or self.factor != 1


def is_prose(words: str) -> bool:
    """Whether words hold a verb: a sentence that runs into a table, and no name of anything."""
    sentence = _sentence(words)
    return sentence is not None and bool(sentence.tags & Tag.AUXILIARY)


def under(caption: Name, corner: Name) -> Name:
    """The cell over the labels names what they are ("Province"), or what the table is about."""
    last = corner.words.lower().rpartition(" ")[2]
    if last in _PLACE_HEADS:
        return replace(caption, places_below=True)
    return replace(
        caption,
        unit=caption.unit or corner.unit,
        factor=caption.factor if caption.unit else corner.factor,
        period=caption.period or corner.period,
        place=caption.place or corner.place,
    )


def name_of(words: str, context: Context, *, place: bool = False) -> Name:
    """What a caption, a head or a label says; ``place`` that labels are names of places."""
    words = _NUMBERED.sub("", words, count=1) if _NUMBERED.match(words) else words
    words = words.strip(" .:*")
    if not words:
        return Name()
    if place:
        sentence = _sentence(words)
        named = [] if sentence is None else read_places(sentence)
        known = [each.name for each in named if each.manner is not Manner.THIS]
        return Name(place=known[0] if len(known) == 1 else words)
    words, unit, factor = _take_unit(words)
    words = words.strip()
    sentence = _sentence(words)
    told = [] if sentence is None else _times(sentence, context)
    times = [time for time in told if time.role is not Role.SINCE and time.period is not None]
    period = times[0].period if times else None
    for time in reversed(times):
        words = words[: time.start] + " " + words[time.end :]
    by = _BY.search(words)
    below = by is not None and by.group(1).split()[-1].lower() in _PLACE_HEADS
    if by is not None:
        words = words[: by.start()]
    rest = words.strip(" ,;:–—-")
    if sentence is None or rest != sentence.text:
        sentence = _sentence(rest)
    words, at = (rest, None) if sentence is None else _take_place(sentence)
    change = bool(_CHANGE.search(words))
    kept = "" if words.lower() in _EMPTY or (change and len(words.split()) == 1) else words
    return Name(kept, unit, factor, period, at, below, change)


def _take_unit(words: str) -> tuple[str, str, Decimal]:
    """Words without the unit they end in, the unit, and what a printed cell is worth in it."""
    if unit_of(words) is not None and not _SHARE.search(words):
        unit, factor = unit_of(words) or ("", Decimal(1))
        return "", unit, factor
    for pattern in (_IN_BRACKETS, _AFTER_COMMA):
        match = pattern.search(words)
        inner = next((group for group in match.groups() if group), "") if match else ""
        found = unit_of(inner) if inner else None
        if match is not None and found is not None:
            return words[: match.start()].rstrip(), *found
    return words, "", Decimal(1)


def unit_of(words: str) -> tuple[str, Decimal] | None:
    """A unit phrase and its factor: "thousand tonnes", "million euros", "%", "thousands"."""
    words = words.strip().removeprefix("in ").strip()
    power = _SCALES.get(words.lower())
    if power is not None:
        return "", Decimal(1).scaleb(power)
    if not words or words[0].isdigit():
        return None
    scaled = _SCALED.fullmatch(words)
    if scaled is not None:
        return _scaled_unit(scaled)
    sentence = _sentence(f"2 {words}")
    if sentence is None or not _may_name_unit(sentence.tokens[1:]):
        return None
    readings = LANGUAGE.quantities(sentence)
    if len(readings) != 1 or readings[0].last != len(sentence.tokens):
        return None
    if not readings[0].unit:
        return None
    unit = readings[0].unit
    if unit.startswith("count:"):
        return None
    return unit, readings[0].value / 2


_OF_UNITS = Tag.NUMBER | Tag.UNIT | Tag.CURRENCY | Tag.PLURAL | Tag.MARK


def _may_name_unit(tokens: Sequence[Token]) -> bool:
    """Whether any word can stand in a unit: most labels are names, and need no reading to be told from one."""
    return any(token.tag & _OF_UNITS or token.text in SIGNS for token in tokens)


_POWERS = {"k": 3, "m": 6, "mn": 6, "mln": 6, "bn": 9, "b": 9} | _SCALES
_SCALED = re.compile(
    r"(?P<code>[A-Z]{3}|[A-Z]{0,2}[$€£¥])\s?(?P<short>k|mn|mln|m|bn|b|thousands?|millions?|billions?)"
    r"|(?P<long>thousands?|millions?|billions?)\s(?:of\s)?(?P<noun>[a-z][a-z-]{2,})"
)
""" "EUR m", "$ million", "thousands of passengers": a scale with its currency or with what is counted."""


def _scaled_unit(found: re.Match[str]) -> tuple[str, Decimal] | None:
    power = _POWERS[found["short"] or found["long"]]
    sentence = _sentence(f"{found['code']} 2" if found["code"] else f"2 {found['noun']}")
    readings = [] if sentence is None else LANGUAGE.quantities(sentence)
    if len(readings) != 1 or not readings[0].unit:
        return None
    return readings[0].unit, readings[0].value / 2 * Decimal(1).scaleb(power)


def _take_place(sentence: Sentence) -> tuple[str, str | None]:
    """Words without the place they name, and the place."""
    words, tokens = sentence.text, sentence.tokens
    found = [place for place in read_places(sentence) if place.manner not in (Manner.THIS, Manner.WHOLE)]
    if len(found) != 1:
        return words, None
    place = found[0]
    rest = words[: tokens[place.start].start] + words[tokens[place.end - 1].end :]
    return " ".join(rest.split()).strip(" ,"), place.name


def _times(sentence: Sentence, context: Context) -> list[TimeMention]:
    return read_times(sentence, Clock(context.said, context.period, context.fiscal_end, context.fiscal))


def _sentence(words: str) -> Sentence | None:
    return one_sentence(words, 0, len(words), LANGUAGE.lexicon)
