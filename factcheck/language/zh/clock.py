"""A time named in a Chinese text, and the clock that relative times are told from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from ...period import Period
from .numerals import DIGITS, numeral_at

_REPORTED_BY = 4
"""Figures of a whole year come out by this month of the next."""


@dataclass(frozen=True, slots=True)
class Time:
    """A period named on ``text[start:end]`` of a folded sentence, and what decided its year."""

    start: int
    end: int
    period: Period
    why: str
    relative: bool = False


@dataclass(slots=True)
class Clock:
    """What relative times are counted from: the day it was said, and the year in hand."""

    said: date
    year: int
    named: bool = False
    """Whether the text named the year in hand, or it is only that in which it was said."""
    near: int | None = None
    """The year of the last part of a year that was told without one: 一季度."""

    day: date | None = None
    """The day in hand, whose month a bare 17日 is in."""
    titled: int | None = None
    """The one whole year that the title says the text reports on."""
    told: bool = False
    """Whether this sentence named the year in hand."""

    def take(self, year: int) -> None:
        """Take a year that the sentence names in hand."""
        self.year, self.named, self.told = year, True, True

    @property
    def past(self) -> int:
        """The year before the one it was said in."""
        return self.said.year - 1

    @property
    def reported(self) -> int:
        """The year in hand; that of a part told before; early in a year that no other is named in, the last one."""
        if self.near is not None and not self.named:
            return self.near
        early = not self.named and self.said.month <= _REPORTED_BY
        return self.past if early else self.year

    @property
    def whole(self) -> int:
        """The year of a bare 全年 or 年末: that of the title, whatever year a sentence before looked back to."""
        return self.titled if self.titled is not None and not self.told else self.reported


def number_of(words: str) -> int:
    """十二 → 12, 7 → 7."""
    if words.isascii():
        return int(words)
    read = numeral_at(words, 0)
    return int(read.value) if read is not None else 0


def year_of(match: re.Match[str]) -> int:
    """The year of a 2018年 or 一九五八年."""
    return four_digits(match[1] or match[2])


def four_digits(words: str) -> int:
    """二〇一八 → 2018."""
    return int(words) if words.isascii() else int("".join(str(DIGITS[char]) for char in words))
