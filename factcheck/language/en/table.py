"""Cells of a table → claims: what the caption, the column and the row say of a number, put together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from ...claim import Kind
from ...extract.context import Context
from ...extract.draft import Draft
from ...extract.reading import Reading
from ...period import Period
from ...quantity import Direction
from ...span import Span
from ...text import Passage, Sentence, Tag, Token
from ...text.sentence import one_sentence
from ...text.table import Table, is_number
from . import LANGUAGE
from .morphology import singular
from .periods import Clock, Role, TimeMention, read_times
from .places import Manner, read_places
from .statement.kind import is_count, is_growth_measure

_NUMBERED = re.compile(r"(?i)\s*(?:table|figure|chart|annex|exhibit)\s+[\w.]+\s*[.:–—-]?\s*")
_IN_BRACKETS = re.compile(r"\(([^()]*)\)\s*\Z")
_AFTER_COMMA = re.compile(r",\s*(?:in\s+)?([^,]*)\Z|\s+in\s+([a-z%][^,]*)\Z")
_BY = re.compile(r"(?i)\s+by\s+([\w\s-]+)\Z")
_PLACE_HEADS = frozenset(
    "country countries province provinces region regions state states city cities county counties district districts "
    "municipality municipalities territory territories prefecture prefectures area areas".split()
)
_LONGEST_NAME = 60
_CODE = 3
_SCALES = {"thousands": 3, "thousand": 3, "millions": 6, "million": 6, "billions": 9, "billion": 9}
_CHANGE = re.compile(r"(?i)\b(?:change|growth|increase|decrease|variation|yoy|y/y)\b")
_SHARE = re.compile(r"(?i)\b(?:share|rate|ratio|proportion|percentage)\b")
_EMPTY = frozenset(
    ("value", "values", "total", "number", "amount", "figure", "figures", "no", "unit", "units")
)


@dataclass(frozen=True, slots=True)
class _Name:
    """What a caption, a column's head or a row's label says. ``factor`` scales the cells below it."""

    words: str = ""
    unit: str = ""
    factor: Decimal = Decimal(1)
    period: Period | None = None
    place: str | None = None
    places_below: bool = False
    change: bool = False


def read_table(passage: Passage, table: Table, context: Context) -> Iterator[Draft]:
    """The claims of a table's cells, row by row."""
    text = passage.text
    over = passage.heading or "" if table.caption is None else table.caption.of(text)
    caption = _name(over, context)
    if any(token.tag & Tag.AUXILIARY for token in _tokens(caption.words)):
        caption = replace(caption, words="")  # prose that runs into the table: its rows name what they hold
    heads = [_name(cell.of(text), context) for cell in table.header]
    if heads:
        caption = _under(caption, heads[0])
    columns = [cell.of(text).strip(" .:").lower() for cell in table.header]
    unit_column = next((at for at, name in enumerate(columns) if at and name in ("unit", "units")), None)
    money: dict[int, str] = {}
    """Column → the currency whose sign stands on its first row."""
    for row in table.rows:
        label = _name(row[0].of(text), context, place=caption.places_below)
        if unit_column is not None:
            found = _unit(row[unit_column].of(text)) or ("", Decimal(1))
            label = replace(label, unit=found[0], factor=found[1])
        sentence = passage.sentence_at(Span(row[0].start, row[-1].end))
        for column, cell in enumerate(row[1:], start=1):
            head = heads[column] if heads else _Name()
            reading = _number(passage, cell)
            if reading is not None and sentence is not None:
                reading.unit = reading.unit or money.get(column, "")
                if len(reading.unit) == _CODE and reading.unit.isupper():
                    money[column] = reading.unit
                draft = _draft(reading, sentence, caption, head, label)
                if draft.place is None:
                    draft.place, draft.why["place"] = context.default_place()
                if draft.measure and draft.unit:
                    yield draft


def _number(passage: Passage, cell: Span) -> Reading | None:
    if not is_number(cell.of(passage.text)):
        return None
    sentence = passage.sentence_at(cell)
    readings = [] if sentence is None else LANGUAGE.quantities(sentence)
    return readings[0] if len(readings) == 1 else None


def _draft(reading: Reading, sentence: Sentence, caption: _Name, head: _Name, label: _Name) -> Draft:
    named = next((each for each in (head, label, caption) if each.unit), _Name())
    scaled = next((each for each in (head, label, caption) if each.factor != 1 or each.unit), named)
    if not reading.unit:
        reading.unit = named.unit
        reading.scale(scaled.factor)
    draft = Draft(reading, sentence, reading.bounds())
    words = [each.words for each in (caption, label, head) if each.words]
    draft.measure = " ".join(dict.fromkeys(words))
    draft.period = head.period or label.period or caption.period
    draft.place = label.place or head.place or caption.place
    draft.unit = reading.unit or _counted(caption.words or draft.measure)
    _set_kind(draft, change=head.change or (caption.change and not head.words))
    draft.why = {
        "measure": "the caption, the row and the column",
        "unit": "the column, the row or the caption" if named.unit else "what the caption counts",
        "period": "the column, the row or the caption" if draft.period else "not said",
        "place": "the row, the column or the caption" if draft.place else "not said",
        "kind": "the unit and the words above the cell",
    }
    return draft


def _set_kind(draft: Draft, *, change: bool) -> None:
    if draft.unit == "percent" and (change or is_growth_measure(draft.measure.lower())):
        draft.kind = Kind.GROWTH
        draft.direction = Direction.DOWN if draft.value < 0 else Direction.UP
        draft.value = abs(draft.value)
        if draft.direction is Direction.DOWN:
            printed, soft, hard = draft.bounds.printed, draft.bounds.soft, draft.bounds.hard
            draft.bounds = type(draft.bounds)(-printed, -soft, -hard)
    elif draft.unit == "percent":
        draft.kind = Kind.SHARE
    elif is_count(draft.unit):
        draft.kind = Kind.COUNT
    else:
        draft.kind = Kind.LEVEL


def _counted(words: str) -> str:
    """ "Confirmed cases" → ``count:confirmed case``; nothing where the words are more than a name."""
    if len(words) > _LONGEST_NAME or any(map(str.isdigit, words)):
        return ""
    phrase = re.split(r"\s+(?:of|in|for|from)\s+", words.strip().lower())[0]
    first, _, last = phrase.rpartition(" ")
    return f"count:{first} {singular(last)}".replace(": ", ":") if last else ""


# -- what the words around the cells say ---------------------------------------------------


def _under(caption: _Name, corner: _Name) -> _Name:
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


def _name(words: str, context: Context, *, place: bool = False) -> _Name:
    words = _NUMBERED.sub("", words, count=1) if _NUMBERED.match(words) else words
    words = words.strip(" .:*")
    if not words:
        return _Name()
    if place:
        known = [each.name for each in read_places(_tokens(words)) if each.manner is not Manner.THIS]
        return _Name(place=known[0] if len(known) == 1 else words)
    words, unit, factor = _take_unit(words)
    words = words.strip()
    times = [
        time for time in _times(words, context) if time.role is not Role.SINCE and time.period is not None
    ]
    period = times[0].period if times else None
    for time in reversed(times):
        words = words[: time.start] + " " + words[time.end :]
    by = _BY.search(words)
    below = by is not None and by.group(1).split()[-1].lower() in _PLACE_HEADS
    if by is not None:
        words = words[: by.start()]
    words, at = _take_place(words.strip(" ,;:–—-"))
    change = bool(_CHANGE.search(words))
    kept = "" if words.lower() in _EMPTY or (change and len(words.split()) == 1) else words
    return _Name(kept, unit, factor, period, at, below, change)


def _take_unit(words: str) -> tuple[str, str, Decimal]:
    """Words without the unit they end in, the unit, and what a printed cell is worth in it."""
    if _unit(words) is not None and not _SHARE.search(words):
        unit, factor = _unit(words) or ("", Decimal(1))
        return "", unit, factor
    for pattern in (_IN_BRACKETS, _AFTER_COMMA):
        match = pattern.search(words)
        inner = next((group for group in match.groups() if group), "") if match else ""
        found = _unit(inner) if inner else None
        if match is not None and found is not None:
            return words[: match.start()].rstrip(), *found
    return words, "", Decimal(1)


def _unit(words: str) -> tuple[str, Decimal] | None:
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
    phrase = f"2 {words}"
    sentence = one_sentence(phrase, 0, len(phrase), LANGUAGE.lexicon)
    readings = [] if sentence is None else LANGUAGE.quantities(sentence)
    if sentence is None or len(readings) != 1 or readings[0].last != len(sentence.tokens):
        return None
    if not readings[0].unit:
        return None
    unit = readings[0].unit
    if unit.startswith("count:"):
        return None
    return unit, readings[0].value / 2


_POWERS = {"k": 3, "m": 6, "mn": 6, "mln": 6, "bn": 9, "b": 9} | _SCALES
_SCALED = re.compile(
    r"(?P<code>[A-Z]{3}|[A-Z]{0,2}[$€£¥])\s?(?P<short>k|mn|mln|m|bn|b|thousands?|millions?|billions?)"
    r"|(?P<long>thousands?|millions?|billions?)\s(?:of\s)?(?P<noun>[a-z][a-z-]{2,})"
)
""" "EUR m", "$ million", "thousands of passengers": a scale with its currency or with what is counted."""


def _scaled_unit(found: re.Match[str]) -> tuple[str, Decimal] | None:
    power = _POWERS[found["short"] or found["long"]]
    phrase = f"{found['code']} 2" if found["code"] else f"2 {found['noun']}"
    sentence = one_sentence(phrase, 0, len(phrase), LANGUAGE.lexicon)
    readings = [] if sentence is None else LANGUAGE.quantities(sentence)
    if len(readings) != 1 or not readings[0].unit:
        return None
    return readings[0].unit, readings[0].value / 2 * Decimal(1).scaleb(power)


def _take_place(words: str) -> tuple[str, str | None]:
    """Words without the place they name, and the place."""
    tokens = _tokens(words)
    found = [place for place in read_places(tokens) if place.manner not in (Manner.THIS, Manner.WHOLE)]
    if len(found) != 1:
        return words, None
    place = found[0]
    rest = words[: tokens[place.start].start] + words[tokens[place.end - 1].end :]
    return " ".join(rest.split()).strip(" ,"), place.name


def _times(words: str, context: Context) -> list[TimeMention]:
    clock = Clock(context.said, context.period, context.fiscal_end, context.fiscal)
    sentence = one_sentence(words, 0, len(words), LANGUAGE.lexicon)
    return [] if sentence is None else read_times(sentence, clock)


def _tokens(words: str) -> Sequence[Token]:
    sentence = one_sentence(words, 0, len(words), LANGUAGE.lexicon)
    return () if sentence is None else sentence.tokens
