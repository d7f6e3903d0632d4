"""Cells of a table → claims: what the caption, the column and the row say of a number, put together."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from operator import attrgetter

from ...claim import Kind
from ...extract.context import Context
from ...extract.draft import Draft
from ...extract.reading import Reading
from ...quantity import Direction
from ...span import Span
from ...text import Passage, Sentence
from ...text.table import Table, is_number
from . import LANGUAGE
from .morphology import singular
from .statement.kind import is_count, is_growth_measure
from .table_words import Name, is_prose, name_of, under, unit_of

_LONGEST_NAME = 60
_CODE = 3
_NAMELESS = Name()
_start = attrgetter("start")


def read_table(passage: Passage, table: Table, context: Context) -> Iterator[Draft]:
    """The claims of a table's cells, row by row."""
    text = passage.text
    caption = _caption(passage, table, context)
    heads = [name_of(cell.of(text), context) for cell in table.header]
    if heads:
        caption = under(caption, heads[0])
    unit_column = _unit_column(table)
    money: dict[int, str] = {}
    """Column → the currency whose sign stands on its first row."""
    for row in table.rows:
        label = name_of(row[0].of(text), context, place=caption.places_below)
        if unit_column is not None:
            label = _in_unit(label, row[unit_column].of(text))
        sentence = passage.sentence_at(Span(row[0].start, row[-1].end))
        if sentence is None:
            continue
        for column, cell in enumerate(row[1:], start=1):
            head = heads[column] if heads else _NAMELESS
            reading = _number(sentence, cell)
            if reading is not None:
                reading.unit = reading.unit or money.get(column, "")
                if len(reading.unit) == _CODE and reading.unit.isupper():
                    money[column] = reading.unit
                draft = _draft(reading, sentence, caption, head, label)
                if draft.place is None:
                    draft.place, draft.why["place"] = context.default_place()
                if draft.measure and draft.unit:
                    yield draft


def _caption(passage: Passage, table: Table, context: Context) -> Name:
    """What the line above says, or the heading; of prose that runs into the table not its words."""
    over = passage.heading or "" if table.caption is None else table.caption.of(passage.text)
    caption = name_of(over, context)
    return replace(caption, words="") if is_prose(caption.words) else caption


def _unit_column(table: Table) -> int | None:
    """The column that names each row's unit, where there is one."""
    columns = [cell.of(table.text).strip(" .:").lower() for cell in table.header]
    return next((at for at, name in enumerate(columns) if at and name in ("unit", "units")), None)


def _in_unit(label: Name, words: str) -> Name:
    unit, factor = unit_of(words) or ("", Decimal(1))
    return replace(label, unit=unit, factor=factor)


def _number(row: Sentence, cell: Span) -> Reading | None:
    """The number that is all a cell of the row holds."""
    if not is_number(cell.of(row.text)):
        return None
    first = bisect_left(row.tokens, cell.start, key=_start)
    last = bisect_left(row.tokens, cell.end, first, key=_start)
    readings = LANGUAGE.quantities(row.part(first, last))
    return readings[0] if len(readings) == 1 else None


def _draft(reading: Reading, sentence: Sentence, caption: Name, head: Name, label: Name) -> Draft:
    named = head if head.unit else label if label.unit else caption
    scaled = head if head.is_scale else label if label.is_scale else caption
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
