"""Numbers as Chinese prints them: 82.7万亿, 2万5千, 三千七百亿, 9000多, 三分之二, 三成."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

DIGITS = {
    char: value
    for value, chars in enumerate(("〇零", "一", "二两", "三", "四", "五", "六", "七", "八", "九"))
    for char in chars
}
SMALL = {"十": 10, "百": 100, "千": 1000}
BIG = {"万": 10_000, "亿": 100_000_000}
MORE = "多余几"
"""Inside or after a number: a little more than it says."""
ROUGHLY = "来"
"""As 400来万: more or less what it says."""

_ARABIC = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d{1,30}(?:\.\d{1,30})?")
_HUNDREDTHS = "百分之"
_COMING = ("", *"自源到往年了说看，,。")
"""Behind 来 these make it the verb to come: 300来自湖北."""
_OF = ("的", "约", "近", "超", "过", "占", "到", "达")
_LONGEST = 40
"""A longer run of numerals is no number anybody says."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number on ``text[start:end]``; ``step`` is one unit of its last printed digit.

    ``scaled`` marks a scale character in it, ``spelled`` one without Arabic digits, ``over`` a 多 or 余,
    ``roughly`` a 来, ``upper`` is the other end of 五六十, ``fraction`` a share whose value is already in percent.
    """

    start: int
    end: int
    value: Decimal
    step: Decimal
    digits: str
    spelled: bool = False
    scaled: bool = False
    over: bool = False
    roughly: bool = False
    upper: Decimal | None = None
    fraction: bool = False


def numeral_at(text: str, start: int) -> Numeral | None:
    """The number that begins at ``start`` of a folded text, or None."""
    if text.startswith(_HUNDREDTHS, start):
        part = _plain(text, start + len(_HUNDREDTHS))
        return part and replace(part, start=start, scaled=False, fraction=True)
    first = _plain(text, start)
    if first is None:
        return None
    return _fraction(text, first) or _slashed(text, first) or _tenths(text, first) or first


def _fraction(text: str, below: Numeral) -> Numeral | None:
    """三分之二: two of three, as a percentage."""
    if not text.startswith("分之", below.end) or not below.value:
        return None
    above = _plain(text, below.end + 2)
    if above is None or above.value > below.value:
        return None
    value = above.value * 100 / below.value
    return Numeral(
        below.start, above.end, value, Decimal(1), text[below.start : above.end], spelled=True, fraction=True
    )


def _slashed(text: str, above: Numeral) -> Numeral | None:
    """占全国的1/5以上: a fraction where a share is told, and not 3/4页."""
    if above.spelled or not text.startswith("/", above.end) or text[above.start - 1 : above.start] not in _OF:
        return None
    below = _plain(text, above.end + 1)
    if below is None or below.scaled or not 0 < above.value < below.value <= _LONGEST:
        return None
    value = above.value * 100 / below.value
    return Numeral(above.start, below.end, value, Decimal(1), text[above.start : below.end], fraction=True)


def _tenths(text: str, number: Numeral) -> Numeral | None:
    """三成, 两成五: tenths, as a percentage."""
    if (
        not text.startswith("成", number.end)
        or not 0 < number.value < 11
        or text.startswith("成果", number.end)
    ):
        return None
    end, value, step = number.end + 1, number.value * 10, Decimal(10)
    if end < len(text) and text[end] in DIGITS:
        value, step, end = value + DIGITS[text[end]], Decimal(1), end + 1
    if number.spelled and end < len(text) and text[end] in "立为员本功绩品熟就":
        return None
    over = text[end : end + 1] in ("多", "余")
    return Numeral(
        number.start, end + over, value, step, number.digits, number.spelled, over=over, fraction=True
    )


class _Sum:
    """A number while its characters are read from the left."""

    def __init__(self) -> None:
        self.total = Decimal(0)
        self.section = Decimal(0)
        self.pending: Decimal | None = None
        self.step = Decimal(1)
        self.highest = 0
        self.read = 0

    def digit(self, value: Decimal, step: Decimal) -> None:
        self.pending, self.step = value, step
        self.read += 1

    def small(self, factor: int) -> None:
        self.section += (Decimal(1) if self.pending is None else self.pending) * factor
        self.step = self.step * factor if self.pending is not None else Decimal(factor)
        self.pending = None
        self.read += 1

    def big(self, factor: int) -> None:
        self._settle()
        if factor > self.highest:
            self.total = (self.total + self.section) * factor
        else:
            self.total += self.section * factor
        self.highest = self.highest * factor if factor > self.highest and self.highest else factor
        self.section = Decimal(0)
        self.step *= factor

    def _settle(self) -> None:
        if self.pending is not None:
            self.section += self.pending
            self.pending = None

    def value(self) -> Decimal:
        self._settle()
        value = self.total + self.section
        return value.to_integral_value() if value == value.to_integral_value() else value


_PARTS = frozenset(f"0123456789点个{MORE}{ROUGHLY}").union(DIGITS, SMALL, BIG)
"""Every character that a number may be made of."""


class _Scan:
    """Reads one number's characters from ``at`` on, a kind of character at a time."""

    def __init__(self, text: str, start: int) -> None:
        self.text = text
        self.start = self.at = start
        self.sum = _Sum()
        self.spelled, self.scaled, self.over, self.roughly = True, False, False, False
        self.digit_by_digit = False
        self.either = False
        """Two digits in a row were said of one place: 五六十."""

    def numeral(self) -> Numeral | None:
        limit = min(len(self.text), self.start + _LONGEST)
        while self.at < limit and (char := self.text[self.at]) in _PARTS and self._step(char):
            if self.digit_by_digit:
                return _digit_by_digit(self.text, self.start)
        if not self.sum.read:
            return None
        end = self._past_more(self.at)
        digits = self.text[self.start : self.at]
        value = self.sum.value()
        return Numeral(
            self.start,
            end,
            value,
            self.sum.step,
            digits,
            self.spelled,
            self.scaled,
            self.over,
            self.roughly,
            value + self.sum.step if self.either else None,
        )

    def _past_more(self, end: int) -> int:
        """Where a 多, 余 or 来 behind a number ends: 9000多, 三十来个, and the 多 of 3个多百分点."""
        follows = self.text[end : end + 1]
        if follows in tuple(MORE) and (self.scaled or not self.spelled):
            self.over = True
            return end + 1
        if (
            follows == ROUGHLY
            and self.text[end - 1] in "十百千0"
            and self.text[end + 1 : end + 2] not in _COMING
        ):
            self.roughly = True
            return end + 1
        if self.text.startswith("个多", end):
            self.over = True
        return end

    def _step(self, char: str) -> bool:
        """Take the next character if the number goes on with it."""
        if char.isascii() and char.isdecimal():
            return self._arabic()
        if char in DIGITS:
            return self._digit(char)
        if char == "点":
            return self._point()
        if char in SMALL or char in BIG:
            return self._scale(char)
        follows = self.text[self.at + 1 : self.at + 2]
        counted = self.text.startswith("个亿", self.at + 1)
        if self.sum.read and (follows in BIG or counted) and char in (*MORE, ROUGHLY):
            self.over, self.roughly = char in MORE, char in ROUGHLY
            self.at += 1
            return True
        return self._counted_scale(char)

    def _counted_scale(self, char: str) -> bool:
        """3个亿, 两个多亿: a scale that is counted as a thing."""
        more = self.text.startswith("个多", self.at)
        at = self.at + (2 if more else 1)
        if char != "个" or not self.sum.read or self.sum.highest or self.text[at : at + 1] != "亿":
            return False
        self.over, self.at = self.over or more, at
        return True

    def _arabic(self) -> bool:
        match = _ARABIC.match(self.text, self.at)
        if match is None or self.sum.pending is not None:
            return False
        words = match.group().replace(",", "")
        self.sum.digit(Decimal(words), Decimal(1).scaleb(-len(words.partition(".")[2])))
        self.spelled, self.at = False, match.end()
        return True

    def _digit(self, char: str) -> bool:
        if self.sum.pending and self._is_one_more(char):
            self.either, self.at = True, self.at + 1
            return True
        if self.sum.pending:
            self.digit_by_digit = self.spelled and not self.sum.section and not self.sum.total
            return self.digit_by_digit
        self.sum.digit(Decimal(DIGITS[char]), Decimal(1))
        self.at += 1
        return True

    def _is_one_more(self, char: str) -> bool:
        """五六十, 三四百, 两三家: the next digit, said in the same place."""
        follows = self.text[self.at + 1 : self.at + 2]
        in_words = self.spelled and not self.either and follows not in DIGITS
        return in_words and self.sum.pending is not None and DIGITS[char] == self.sum.pending + 1

    def _point(self) -> bool:
        if not self.spelled or self.sum.pending is None or self.text[self.at + 1 : self.at + 2] not in DIGITS:
            return False
        self.at = _decimals(self.text, self.at + 1, self.sum)
        return True

    def _scale(self, char: str) -> bool:
        if char in SMALL:
            if not self.spelled and self.sum.pending is None:
                return False
            self.sum.small(SMALL[char])
        elif self.sum.read:
            self.sum.big(BIG[char])
        else:
            return False
        self.scaled = True
        self.at += 1
        return True


def _plain(text: str, start: int) -> Numeral | None:
    return _Scan(text, start).numeral()


def _decimals(text: str, at: int, total: _Sum) -> int:
    """三点五: the digits after the point."""
    places = 0
    value = total.pending or Decimal(0)
    while text[at : at + 1] in DIGITS and at < len(text):
        places += 1
        value += Decimal(DIGITS[text[at]]).scaleb(-places)
        at += 1
    total.pending, total.step = value, Decimal(1).scaleb(-places)
    return at


def _digit_by_digit(text: str, start: int) -> Numeral | None:
    """一九五七, 二〇二五: digits read one by one, as in years."""
    at = start
    while at < len(text) and text[at] in DIGITS and at - start < _LONGEST:
        at += 1
    value = Decimal("".join(str(DIGITS[char]) for char in text[start:at]))
    return Numeral(start, at, value, Decimal(1), text[start:at], spelled=True)
