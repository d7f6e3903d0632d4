"""Times in Chinese text: 2018年, 上半年, 1—7月, 截至6月底, 去年, 五年来."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from ...extract import calendar as cal
from ...extract.calendar import Grain
from .clock import Clock, Time, four_digits, year_of
from .numerals import DIGITS
from .parts_of_year import DAYS_NAMED, part_of_year
from .spans import counted_back, five_year_plan
from .until_now import as_of, this_moment

_YEAR = re.compile(r"(?:(\d{4})|([〇零一二三四五六七八九]{4}))年")
_SHORT_YEAR = re.compile(
    r"(?<![\d.,/])(?:([089]\d)年(?![来间多内前后历]|以[上下前后])|([12]\d)年(?=[底末初]|\d{1,2}月|[上下]半年|[一二三四]季度))"
)
"""06年, 98年底, 15年底: the century goes without saying."""
_OF_ANOTHER = ("比", "较", "由", "低于", "高于", "超过", "相当于")
"""比1995年末增加: a year compared with, or moved away from, is not the year in hand."""
_COMPARED_AFTER = ("同期", "相比", "相较")
_PRICES = re.compile(r"的?(?:不变|可比)(?:价|单价)|的?(?:单价|价格|价)[计核]算")
_YEARS = re.compile(
    r"(\d{4}|[〇零一二三四五六七八九]{4})年?(?:[-—–~至到]+)(\d{4}|[〇零一二三四五六七八九]{4})年(?!底|末|初)"
)
YEARS_NAMED = "the years named"
MONTHS_NAMED = "the months named"
RUNS = frozenset((YEARS_NAMED, MONTHS_NAMED, DAYS_NAMED))
"""What decided a time that runs from one to another: 自3月1日至5日 is no time moved away from."""
_A_MONTH = re.compile(r"\d{1,2}月|[一二三四五六七八九十]{1,2}月")
_UNTIL_MONTH = re.compile(r"[-—–~至到]+(\d{4})年(\d{1,2})月(?:份)?(?!\d{1,2}[日号])")
"""2019年10月—2020年3月."""
_RELATIVE = {"去年": -1, "上年": -1, "上一年": -1, "前年": -2, "今年": 0, "本年": 0, "当年": 0, "明年": 1}
_NO_YEARS = ("上年均", "当年价")
_NEAR = {
    "昨天": (Grain.DAY, -1),
    "昨日": (Grain.DAY, -1),
    "本月": (Grain.MONTH, 0),
    "上月": (Grain.MONTH, -1),
    "上个月": (Grain.MONTH, -1),
    "本季度": (Grain.QUARTER, 0),
    "上季度": (Grain.QUARTER, -1),
    "上个季度": (Grain.QUARTER, -1),
}
_RELATIVE_STARTS = "昨去上今本当明前第下过近这最到至截"
_NOW_STARTS = "目现如当迄到截"
_SPELLED = "".join(DIGITS) + "十"
_MAY_START = re.compile(
    rf"[{_SPELLED}](?=[{_SPELLED}]{{0,3}}[”\"]?[年月季计规时期以—–~至到-])|[“\"](?=[{_SPELLED}])"
    r"|(?<!\d)\d(?=\d{0,3}[年月季日—–~至到-])"
    rf"|年(?=[末底初])|全年|[去今明前当]年|昨[天日]|本[年月季]|上[年月一个季半]|下半年|[前第近这](?=[\d{_SPELLED}])"
    r"|过去|最近|目前|当前|(?<![表出体呈实发])现在|如今|迄今|到目前|截[至止]"
)
"""A time begins with one of these."""
_CLAUSE_MARKS = tuple(",，。;；:：、 \n(（")
_STOCK = re.compile(r"总?(?:蓄水|存栏|存量|余额|常住|户籍|总?人口|库存|拥有|保有|实有|结存)")
"""水库年末|蓄水量: what there is at the end of a year."""
_END = ("年底", "年末", "底", "末")


def times_of(text: str, clock: Clock) -> list[Time]:
    """The times of a folded sentence in order; a month without a year takes the last year named."""
    found: list[Time] = []
    at = 0
    while match := _MAY_START.search(text, at):
        at = match.start()
        time = _of_calendar(text, at, clock)
        if time is None:
            at = _past_digits(text, at)
            continue
        found.append(time)
        at = time.end
    return found


def _of_calendar(text: str, at: int, clock: Clock) -> Time | None:
    """The time that begins at ``at``; none where the calendar ends before it does."""
    try:
        time = _time_at(text, at, clock)
        return None if time is None else as_of(text, time, clock)
    except cal.OUTSIDE_THE_CALENDAR:
        return None


def _past_digits(text: str, at: int) -> int:
    """The next place to look: no time begins within a run of digits."""
    if not text[at].isdecimal():
        return at + 1
    while at < len(text) and text[at].isdecimal():
        at += 1
    return at


def _time_at(text: str, at: int, clock: Clock) -> Time | None:
    char = text[at]
    if char in '“"一二三四五六七八九十' and (plan := five_year_plan(text, at)):
        return plan
    if char.isdecimal() or char in DIGITS or char == "十":
        return (
            _dated(text, at, clock)
            or _shortly_dated(text, at, clock)
            or part_of_year(text, at, clock, None)
            or counted_back(text, at, clock)
        )
    if char == "年" and (bound := _bound_of_year(text, at, clock)):
        return bound
    if char == "全" and text.startswith("全年", at):
        return _whole_year(at, clock)
    if char in _NOW_STARTS and (now := this_moment(text, at, clock)):
        return now
    if char in _RELATIVE_STARTS:
        return (
            _this_month(text, at, clock)
            or _relative_year(text, at, clock)
            or part_of_year(text, at, clock, None)
            or counted_back(text, at, clock)
        )
    return None


def _this_month(text: str, at: int, clock: Clock) -> Time | None:
    """本月, 上月, 本季度, 上季度: counted from the day it was said."""
    for words, (grain, steps) in _NEAR.items():
        if text.startswith(words, at):
            period = cal.shifted(cal.containing(clock.said, grain), grain, steps)
            return Time(at, at + len(words), period, f"“{words}”", relative=True)
    return None


def _whole_year(at: int, clock: Clock) -> Time:
    """全年: of the year in hand."""
    return Time(at, at + 2, cal.year(clock.whole), "“全年” of the year in hand", relative=True)


def _bound_of_year(text: str, at: int, clock: Clock) -> Time | None:
    """年末 and 年底 that open a clause, and 比年初, 年初以来: the last and the first day of the year in hand."""
    before = text[at - 1 : at]
    opens = not before or before in (*_CLAUSE_MARKS, "至", "到")
    if text.startswith(("年末", "年底"), at) and (opens or _STOCK.match(text, at + 2)):
        day = date(clock.whole, 12, 31)
        return Time(at, at + 2, cal.day(day), "the end of the year in hand")
    if text.startswith("年初", at) and (before in ("比", "较") or text.startswith("以来", at + 2)):
        year = clock.year
        return Time(at, at + 2, cal.day(date(year, 1, 1)), "the beginning of the year in hand", relative=True)
    return None


def _dated(text: str, at: int, clock: Clock) -> Time | None:
    span = _YEARS.match(text, at)
    if span is not None and (run := _run_of_years(text, span, clock)) is not None:
        return run
    match = _YEAR.match(text, at)
    if match is None or not 1000 <= year_of(match) <= 2999:
        return None
    year = year_of(match)
    if not _is_compared(text, at, match.end()) and not _is_bound_ahead(text, at, year, clock):
        clock.take(year)
    time = _within(text, at, match.end(), year, clock, "the year named")
    return _until_month(text, time, clock) or time


def _until_month(text: str, first: Time, clock: Clock) -> Time | None:
    """2019年10月—2020年3月: from a month to one of a later year."""
    match = _UNTIL_MONTH.match(text, first.end)
    if match is None or not 1 <= int(match[2]) <= cal.MONTHS_A_YEAR:
        return None
    last = cal.month(int(match[1]), int(match[2]))
    if last.end <= first.period.end:
        return None
    clock.take(last.end.year)
    return Time(first.start, match.end(), cal.run(first.period, last), MONTHS_NAMED)


def _shortly_dated(text: str, at: int, clock: Clock) -> Time | None:
    """06年, 15年底: a year without its century, the last there was."""
    match = _SHORT_YEAR.match(text, at)
    if match is None:
        return None
    number = int(match[1] or match[2])
    year = clock.said.year - (clock.said.year - number) % 100
    if not _is_compared(text, at, match.end()):
        clock.take(year)
    return _within(text, at, match.end(), year, clock, "the year named")


def _is_compared(text: str, at: int, end: int) -> bool:
    """低于2019年, 2019年同期: whether a year only serves to compare another with."""
    return (
        text.endswith(_OF_ANOTHER, 0, at)
        or text.startswith(_COMPARED_AFTER, end)
        or reckons_prices(text, end)
    )


def reckons_prices(text: str, end: int) -> bool:
    """按2015年不变价计算: whether a time that ends here only says at whose prices a figure is reckoned."""
    return _PRICES.match(text, end) is not None


def _is_bound_ahead(text: str, at: int, year: int, clock: Clock) -> bool:
    """政策延续至2024年底: until when something will hold is not the year the text is in."""
    return year > clock.said.year and text[at - 1 : at] in ("至", "到")


def _run_of_years(text: str, match: re.Match[str], clock: Clock) -> Time | None:
    """1953年到1957年: from the first to the last, unless a month of the last one follows."""
    first, last = (four_digits(each) for each in match.groups())
    if not 1000 <= first < last <= 2999 or _A_MONTH.match(text, match.end()):
        return None
    clock.take(last)
    return Time(match.start(), match.end(), cal.years(first, last), YEARS_NAMED)


def _relative_year(text: str, at: int, clock: Clock) -> Time | None:
    for words, steps in _RELATIVE.items():
        if text.startswith(words, at) and text[at : at + 3] not in _NO_YEARS:
            base = clock.year if words in ("上年", "上一年", "当年") else clock.said.year
            year = base + steps
            if words not in ("上年", "上一年") and not _is_compared(text, at, at + len(words)):
                clock.take(year)
            return _within(text, at, at + len(words), year, clock, f"“{words}”", relative=True)
    return None


def _within(
    text: str, start: int, end: int, year: int, clock: Clock, why: str, *, relative: bool = False
) -> Time:
    """A year, or the part of it that the words after it name."""
    if text.startswith("全年", end):
        return Time(start, end + 2, cal.year(year), why, relative)  # 2020年全年
    inner = part_of_year(text, end, clock, year)
    if inner is not None:
        return replace(inner, start=start, relative=relative)
    for words in _END:
        if text.startswith(words, end) and (words not in ("底", "末") or text[end - 1] == "年"):
            day = date(year, 12, 31)
            return Time(start, end + len(words), cal.day(day), why, relative)
    return Time(start, end, cal.year(year), why, relative)
