"""Lines of a page → paragraphs, told apart by the gaps between lines, by letter height and by bullets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from .lines import SOFT_HYPHEN, Line

_BULLET = re.compile(r"[•●▪◦‣·∙○■□◆]\s*")
_WIDE_GAP = 1.35
"""A line further below the last than this many usual line steps begins a paragraph."""
_USUAL = 1.4
"""Line step over letter height where nothing on the page tells."""
_OTHER_HEIGHT = 1.12
_SAME_COLUMN = 40.0
"""Points between the left edges of lines that share a right margin: a paragraph's indent."""
_SLACK = 1.5
_STOPS = '.!?:。！？：”"'


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, heading or list item; ``top`` is where it begins on its page."""

    words: str
    top: float
    height: float
    is_item: bool = False

    def continues(self, before: Paragraph) -> bool:
        """Whether this, first on its page, goes on with the last paragraph of the page before."""
        alike = self.height < before.height * _OTHER_HEIGHT and before.height < self.height * _OTHER_HEIGHT
        broken = before.words.endswith(SOFT_HYPHEN) or before.words[-1:] not in _STOPS
        return (
            alike and broken and not self.is_item and (self.words[:1].islower() or self.words[:1].isdecimal())
        )

    def joined(self, after: Paragraph) -> Paragraph:
        """One paragraph of both."""
        return replace(self, words=_joined(self.words, after.words))


def paragraphs_of(lines: Sequence[Line]) -> Iterator[Paragraph]:
    """The paragraphs of one page."""
    step = _usual_step(lines) if lines else 0.0
    block: list[Line] = []
    for line in lines:
        if block and _begins(block[-1], line, step, lines):
            yield _paragraph(block)
            block = []
        block.append(line)
    if block:
        yield _paragraph(block)


def _usual_step(lines: Sequence[Line]) -> float:
    """How far apart a paragraph's lines stand, by the lines that no stop ends; else as most are printed."""
    steps = sorted(
        before.bottom - line.bottom
        for before, line in pairwise(lines)
        if before.bottom > line.bottom and before.words.rstrip()[-1:] not in _STOPS
    )
    # The lower quartile, for headings and rows stand wider apart and have no stop either.
    return steps[len(steps) // 4] if steps else _USUAL * median(line.height for line in lines)


def _begins(before: Line, line: Line, step: float, lines: Sequence[Line]) -> bool:
    down = before.bottom - line.bottom
    if before.words.rstrip().endswith(SOFT_HYPHEN):
        return False
    if _BULLET.match(line.words) or down < 0:
        return True
    if _BULLET.fullmatch(before.words.strip()):
        return False
    low, high = sorted((before.height, line.height))
    return down > step * _WIDE_GAP or high > low * _OTHER_HEIGHT or _would_have_fitted(before, line, lines)


def _would_have_fitted(before: Line, line: Line, lines: Sequence[Line]) -> bool:
    """Whether the line before had room for this one's first word: its author ended it, not the margin."""
    column = [other.right for other in lines if abs(other.left - before.left) < _SAME_COLUMN]
    room = max(column) - before.right
    words = line.words.strip()
    first = words.split(" ", 1)[0]
    return room > (len(first) + 1) * (line.right - line.left) / len(words) * _SLACK


def _paragraph(block: Sequence[Line]) -> Paragraph:
    words = ""
    for line in block:
        words = _joined(words, line.words) if words else line.words.strip()
    bullet = _BULLET.match(words)
    return Paragraph(
        words[bullet.end() :] if bullet else words, block[0].top, block[0].height, is_item=bullet is not None
    )


def _joined(before: str, after: str) -> str:
    before, after = before.rstrip(), after.strip()
    if before.endswith(SOFT_HYPHEN):
        return before.removesuffix(SOFT_HYPHEN) + ("-" if _is_compound(before, after) else "") + after
    if before.endswith("-") and len(before) > 1 and before[-2].isalpha():
        return before + after
    return f"{before} {after}"


def _is_compound(before: str, after: str) -> bool:
    """Whether a hyphen at a line's end belongs to the word, as in "year-on-" / "year"."""
    head = before.removesuffix(SOFT_HYPHEN).rsplit(" ", 1)[-1]
    tail = after.split(" ", 1)[0]
    return "-" in head or "-" in tail or not head[-1:].isalpha() or not tail[:1].islower()
