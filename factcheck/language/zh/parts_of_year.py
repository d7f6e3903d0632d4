"""Parts of a year in Chinese: 上半年, 1—7月, 前三季度, 6月底, 5月中旬, 9月22日至28日."""

from __future__ import annotations

import re
from datetime import date

from ...extract import calendar as cal
from ...period import Period
from .clock import Clock, Time, number_of

_MONTHS = re.compile(r"(\d{1,2})月?(?:份)?(?:[-—–~至到]+)(\d{1,2})月(?:份)?")
_MONTH = re.compile(r"(\d{1,2}|十[一二]?|[一二三四五六七八九])月(?:份)?")
_DAY = re.compile(r"(\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]")
_BARE_DAY = re.compile(r"(\d{1,2})日(?=[，,]|当[天日])")
_OPENINGS = ("", "，", ",", "。", ";", "；", "\n", " ")
_HOUR = r"(?:(?:凌晨|早上|上午|中午|下午|晚上?)?\d{1,2}[时点](?:\d{1,2}分)?)?"
_UNTIL_DAY = re.compile(rf"{_HOUR}[-—–~至到]+(?:(\d{{1,2}})月)?(\d{{1,2}})[日号]{_HOUR}")
_QUARTER = re.compile(r"第?([一二三四1-4])季度")
_QUARTERS = re.compile(r"前([二三两23])个?季度")
_FIRST_MONTHS = re.compile(r"(?:今年|全年)?前([一二三四五六七八九十两\d]{1,2})个月")
_HALF = {"上半年": 1, "下半年": 2}
_IN_A_MONTH = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 31), "上半月": (1, 15), "下半月": (16, 31)}
DAYS_NAMED = "the days named"
_MAY_BE_PART = re.compile(
    r"[上下]半年|第?[一二三四1-4]季度|(?:今年|全年)?前[一二三四五六七八九十两\d]{1,2}(?:个|季度)"
    r"|(?:\d{1,2}|[一二三四五六七八九十]{1,2})[月—–~至到-]|\d{1,2}日"
)
"""One look that rules most places out."""


def part_of_year(text: str, at: int, clock: Clock, year: int | None) -> Time | None:
    """A half, quarter, run of months, month or day; its year is ``year`` or the one in hand."""
    if not _MAY_BE_PART.match(text, at):
        return None
    part = _named_part(text, at, clock, year)
    if part is not None and year is None:
        clock.near = part.period.end.year
    return part


def _named_part(text: str, at: int, clock: Clock, year: int | None) -> Time | None:
    why = "the part of the year named"
    for words, number in _HALF.items():
        if text.startswith(words, at):
            return Time(at, at + len(words), cal.half(year or _nearest(clock, 6 * number), number), why)
    if match := _QUARTERS.match(text, at):
        count = number_of(match[1])
        return Time(at, match.end(), cal.first_months(year or _nearest(clock, 3 * count), 3 * count), why)
    if match := _QUARTER.match(text, at):
        number = number_of(match[1])
        quarter = cal.quarter(year or _nearest(clock, 3 * number), number)
        if text.startswith(("末", "底"), match.end()):
            return Time(at, match.end() + 1, cal.day(quarter.end), "the end of the quarter named")
        return Time(at, match.end(), quarter, why)
    if match := _FIRST_MONTHS.match(text, at):
        count = number_of(match[1])
        if 1 <= count <= 12:
            return Time(at, match.end(), cal.first_months(year or _nearest(clock, count), count), why)
    if match := _MONTHS.match(text, at):
        first, last = int(match[1]), int(match[2])
        if 1 <= first < last <= cal.MONTHS_A_YEAR:
            return Time(at, match.end(), _run_of_months(year or _nearest(clock, last), first, last), why)
    return _month(text, at, clock, year) or _day_of_month(text, at, clock)


def _day_of_month(text: str, at: int, clock: Clock) -> Time | None:
    """2月16日…。17日，…: a day that opens a clause, in the month of the day in hand."""
    match = _BARE_DAY.match(text, at)
    if match is None or clock.day is None or text[at - 1 : at] not in _OPENINGS:
        return None
    if not 1 <= int(match[1]) <= cal.month_end(clock.day.year, clock.day.month).day:
        return None
    return Time(
        at, match.end(), cal.day(clock.day.replace(day=int(match[1]))), "the day of the month in hand"
    )


def _run_of_months(year: int, first: int, last: int) -> Period:
    """1—7月 is a running total; 7—9月 is a stretch of its own."""
    if first == 1:
        return cal.first_months(year, last)
    return cal.run(cal.month(year, first), cal.month(year, last))


def _month(text: str, at: int, clock: Clock, of: int | None) -> Time | None:
    match = _MONTH.match(text, at)
    if match is None:
        return None
    number = number_of(match[1])
    if not 1 <= number <= 12:
        return None
    year = of if of is not None else _nearest(clock, number)
    end = match.end()
    day = _DAY.match(text, end)
    if day is not None and 1 <= number_of(day[1]) <= cal.month_end(year, number).day:
        clock.day = date(year, number, number_of(day[1]))
        return _from_day(text, at, day.end(), date(year, number, number_of(day[1])))
    if text.startswith(("底", "末"), end):
        return Time(at, end + 1, cal.day(cal.month_end(year, number)), "the end of the month named")
    return _part_of_month(text, at, end, year, number) or Time(
        at, end, cal.month(year, number), "the month named"
    )


def _part_of_month(text: str, at: int, end: int, year: int, number: int) -> Time | None:
    """5月中旬, 5月下半月: a third or a half of the month that ends at ``end``."""
    for words, (first, last) in _IN_A_MONTH.items():
        if text.startswith(words, end):
            closing = cal.month_end(year, number) if last > 20 else date(year, number, last)
            period = cal.days(date(year, number, first), closing)
            return Time(at, end + len(words), period, "the part of the month named")
    return None


def _from_day(text: str, at: int, end: int, first: date) -> Time:
    """9月24日, and 9月22日—28日, 9月22日至10月3日."""
    match = _UNTIL_DAY.match(text, end)
    if match is None:
        return Time(at, end, cal.day(first), "the day named")
    month = number_of(match[1]) if match[1] else first.month
    last_day = number_of(match[2])
    year = first.year + (month < first.month)
    known = 1 <= month <= cal.MONTHS_A_YEAR and 1 <= last_day <= cal.month_end(year, month).day
    if not known or date(year, month, last_day) < first:
        return Time(at, end, cal.day(first), "the day named")
    return Time(at, match.end(), cal.days(first, date(year, month, last_day)), DAYS_NAMED)


def _nearest(clock: Clock, month: int) -> int:
    """The year in hand, or the latest in which the month had begun when it was said."""
    if clock.year != clock.said.year:
        return clock.year
    return clock.said.year if month <= clock.said.month else clock.past
