"""Lines → passages: what belongs together, under which heading, said by whom."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..span import Span
from . import tag as Tag
from .lexicon import Lexicon
from .line import Line, lines_of
from .passage import Passage, PassageKind
from .table import MOST_ROWS, has_cells, may_be_row, table_of
from .turn import Role, Turn

_WRAPPED = 45
"""A line at least this long was probably broken by the page's width, not by its author."""
_LONGEST_HEADING = 140
_STOPS = frozenset(".!?。！？")
_YEAR = 4
_CRUMB = re.compile(r"\S\s?[>»›→]\s?\S")
"""Between the steps of a path through a site: "Home > News > Releases" heads nothing."""
_DIGITS = re.compile(r"[\d.,]*\d")


def read_passages(text: str, lexicon: Lexicon) -> Iterator[Passage]:
    """The passages of a text in order, read as it goes: nothing of the text is held but what is current."""
    return _Reader(text, lexicon).passages()


class _Reader:
    """What is known between one line and the next."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self.text = text
        self.lexicon = lexicon
        self.heading: str | None = None
        self.lead: str | None = None
        self.speaker: str | None = None
        self.role: Role | None = None
        self.transcript = False
        self.block: list[Line] = []
        self.bullet = False
        """Whether a bullet stood alone on the line before."""
        self.asked: tuple[int, Turn | None] = (-1, None)
        """The turn that the line at an offset opens: asked where a passage may end, and where one begins."""

    def passages(self) -> Iterator[Passage]:
        rows: list[Line] = []
        laid_out = has_cells(self.text)
        for line in lines_of(self.text):
            if laid_out and may_be_row(line) and len(rows) < MOST_ROWS:
                rows.append(line)
                continue
            if rows:
                yield from self._rows(rows)
                rows = []
            yield from self._line(line)
        if rows:
            yield from self._rows(rows)
        yield from self._close(self.block, alone=True)

    def _line(self, line: Line) -> Iterator[Passage]:
        """Take a line; yields what it ends."""
        if line.is_blank:
            if not self.bullet:
                yield from self._flush(alone=True)
            return
        if line.is_lone_bullet:
            yield from self._flush()
            self.bullet = True
            return
        if self.block and not self._joins(self.block[-1], line):
            yield from self._flush()
        if not self.block and not self.bullet:
            said = self._turn(line)
            if said is None:
                return
            line = said
        if self.bullet:
            line.marker = line.start + 1
            self.bullet = False
        self.block.append(line)

    def _flush(self, *, alone: bool = False) -> Iterator[Passage]:
        block, self.block = self.block, []
        yield from self._close(block, alone=alone)

    def _rows(self, rows: list[Line]) -> Iterator[Passage]:
        """A table, when neighbouring lines of cells make one; else they are lines like any other.

        The line above a table is its caption, and the heading else.
        """
        above = self.block[-1] if len(self.block) == 1 and not self.bullet else None
        table = table_of(rows, None if above is None else Span(above.marker, above.end))
        if table is None:
            for line in rows:
                yield from self._line(line)
            return
        if above is not None:
            self.block = []
        yield from self._flush()
        yield Passage(
            self.text,
            rows[0].start,
            rows[-1].end,
            PassageKind.TABLE,
            self.lexicon,
            self.heading,
            None,
            self.speaker,
            self.role,
            table,
        )

    def _joins(self, before: Line, line: Line) -> bool:
        """Whether a line goes on with the passage of the line before."""
        if line.is_bullet or not line.has_words or not before.has_words:
            return False
        if (self.transcript or before.last in _STOPS) and self._turn_at(line) is not None:
            return False
        first = line.text[line.start]
        if (first.isupper() or first in '“"') and _is_labelled(before) and _is_labelled(line):
            return False
        if len(self.block) == 1 and _opens_with_figure(before) and _opens_with_figure(line):
            return False
        if before.last in _STOPS:
            return len(before) >= _WRAPPED
        if len(before) >= _WRAPPED:
            return not before.is_in_capitals or line.is_in_capitals
        return first.islower() or first in "(（" or first.isdecimal()

    def _turn_at(self, line: Line) -> Turn | None:
        if self.asked[0] != line.start:
            found = self.lexicon.turn_at(line)
            if found is None and self.transcript:
                found = self.lexicon.named_at(line)
            self.asked = line.start, found
        return self.asked[1]

    def _turn(self, line: Line) -> Line | None:
        """Take a speaker's name off the line; None when nothing else stands in it."""
        found = self._turn_at(line)
        if found is None:
            return line
        name, words, role = found
        rest = Line(self.text, words, line.end)
        if rest.is_blank and self._introduces_list(line):
            return line
        if role is None and self.role is Role.ASKS:
            role = Role.ANSWERS
        self.speaker, self.role = name, role
        self.transcript = True
        self.heading = self.lead = None
        return None if rest.is_blank else rest

    def _introduces_list(self, line: Line) -> bool:
        """A capitalised line with a colon is a name only if no list follows it."""
        following = Line(self.text, line.end, min(len(self.text), line.end + 80))
        return following.is_bullet or following.is_lone_bullet

    def _close(self, block: list[Line], *, alone: bool = False) -> Iterator[Passage]:
        if not block:
            return
        first, last = block[0], block[-1]
        start = first.start if first.marker == first.start + 1 else first.marker
        kind = self._kind(block, alone)
        if kind is PassageKind.PARAGRAPH:
            start = self.lexicon.past_dateline(self.text, start, last.end)
        if kind is PassageKind.HEADING:
            self.heading, self.lead = self.text[start : last.end], None
        yield Passage(
            self.text,
            start,
            last.end,
            kind,
            self.lexicon,
            None if kind is PassageKind.HEADING else self.heading,
            self.lead if kind is PassageKind.BULLET else None,
            self.speaker,
            self.role,
        )
        if self.role is Role.HOSTS:
            self.speaker = self.role = None
        if last.last in ":：":
            self.lead = self.text[start : last.end]
        elif kind is PassageKind.PARAGRAPH:
            self.lead = None

    def _kind(self, block: list[Line], alone: bool) -> PassageKind:
        first, last = block[0], block[-1]
        if not first.has_words:
            return PassageKind.FIGURES
        if first.is_bullet:
            return PassageKind.BULLET
        size = last.end - first.start
        if last.last in _STOPS or last.last in ",;:：" or size > _LONGEST_HEADING:
            return PassageKind.PARAGRAPH
        if _has_figures(self.text, first.start, last.end, self.lexicon):
            return PassageKind.ROW if size < _WRAPPED * 2 else PassageKind.PARAGRAPH
        apart = alone or size < _WRAPPED or (len(block) == 1 and first.is_in_capitals)
        heads = apart and not _CRUMB.search(self.text, first.start, last.end)
        return PassageKind.HEADING if heads else PassageKind.PARAGRAPH


_FIGURE_FIRST = re.compile(r"\d[\d.,]*(?: (?:thousand|million|billion))? [^\W\d_]{3,}")


def _opens_with_figure(line: Line) -> bool:
    """ "770 families moved back": a line of a fact box, which begins with its figure."""
    opens = _FIGURE_FIRST.match(line.text, line.start, line.end) is not None
    return opens and line.text[line.end - 1] not in ",;-–"


_LABELLED = re.compile(r"[^:：]{2,80}[:：][^:：]{0,30}[\d%)]\Z")


def _is_labelled(line: Line) -> bool:
    """ "In intensive care: 66 (71 yesterday)": a figure with its label, with which no next line goes on."""
    return (
        line.text[line.end - 1] in "0123456789%)"
        and _LABELLED.match(line.text, line.start, line.end) is not None
    )


def _has_figures(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a short line holds a number that is no date, as a heading's is ("Cases as of 3 May 2019")."""
    for found in _DIGITS.finditer(text, start, end):
        first, last = found.span()
        year = last - first == _YEAR and text[first] in "12"
        if not year and not _is_day(text, first, last, lexicon):
            return True
    return False


def _is_day(text: str, first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether the name of a month stands before or behind one or two digits."""
    if last - first > _LONGEST_DAY:
        return False
    behind = _WORD_BEHIND.match(text, last)
    if behind is not None and _is_month(behind[1], lexicon):
        return True
    if first <= _SHORTEST_MONTH or not text[first - 1 - _SHORTEST_MONTH : first - 1].isalpha():
        return False
    before = _WORD_BEFORE.search(text, max(0, first - _MONTH), first)
    return before is not None and _is_month(before[1], lexicon)


def _is_month(word: str, lexicon: Lexicon) -> bool:
    return bool(lexicon.entry(word)[2] & Tag.MONTH)


_LONGEST_DAY, _MONTH, _SHORTEST_MONTH = 2, 12, 3
_WORD_BEHIND = re.compile(r"\s([^\W\d_]{3,9})\b")
_WORD_BEFORE = re.compile(r"\b([^\W\d_]{3,9})\s\Z")
