"""Spans of years in Chinese: those counted back from the year in hand, and the five-year plans."""

from __future__ import annotations

import re

from ...extract import calendar as cal
from .clock import Clock, Time, number_of

_SPAN = re.compile(
    r"(?:过去|最近|近|这)([一二三四五六七八九十两\d]{1,2})年(?:来|间|中|内)?(?!前)"
    r"|([一二三四五六七八九十两\d]{1,2})年(?:来|间|中|共|累计|年均|新增|增加|增长|提高|下降|减少|内)"
)
_PLAN = re.compile(r"[“\"]?([一二三四五六七八九十]{1,3})五[”\"]?(?:计划|规划)?(?:时期|期间|以来)")
_FIRST_PLAN, _THIRD_PLAN, _YEARS_OF_A_PLAN = 1953, 1966, 5
_AFTER_A_SPAN = ("年均", "新增", "增加", "增长", "提高", "下降", "减少", "累计", "共")
_AGO = re.compile(r"([一二三四五六七八九十两\d]{1,2})年(?:之|以)?前(?!后|夕)")
_LONGEST = 60
YEARS_COUNTED = "the years counted back"
_A_REPORT_LATER = 2
"""So many years after a year its report may still come out, and count back from it."""
_EXTREME = re.compile(r"(?:以?来)?(?:历史)?(?:同期)?的?(?:最|新[高低]|首次|首个|同期(?!均|平均))")
"""近五年最好: the years that a figure stands out among, and not the time of one."""


def five_year_plan(text: str, at: int) -> Time | None:
    """“十三五”时期: the five years of a plan; the third began in 1966, each five years after the last."""
    match = _PLAN.match(text, at)
    if match is None:
        return None
    number = number_of(match[1])
    first = _FIRST_PLAN + _YEARS_OF_A_PLAN * (number - 1)
    if number > 2:
        first = _THIRD_PLAN + _YEARS_OF_A_PLAN * (number - 3)
    return Time(at, match.end(), cal.years(first, first + _YEARS_OF_A_PLAN - 1), "the plan named")


def counted_back(text: str, at: int, clock: Clock) -> Time | None:
    """五年前: a year; 五年年均, 过去四年, 十年来: the years that end with the last whole one."""
    return _ago(text, at, clock) or _span(text, at, clock)


def _ago(text: str, at: int, clock: Clock) -> Time | None:
    """两年前, 比五年前: so many years before the one reported on."""
    match = _AGO.match(text, at)
    if match is None or not 1 <= (count := number_of(match[1])) <= _LONGEST:
        return None
    return Time(at, match.end(), cal.year(clock.reported - count), "the years counted back", relative=True)


def _span(text: str, at: int, clock: Clock) -> Time | None:
    """五年年均, 过去四年, 十年来: the years that end with the last whole one."""
    match = _SPAN.match(text, at)
    if match is None:
        return None
    count = number_of(match[1] or match[2])
    if not 2 <= count <= _LONGEST:
        return None
    if _EXTREME.match(text, match.end()):
        return None
    near = clock.past - _A_REPORT_LATER <= clock.year < clock.said.year
    last = clock.year if clock.named and near else clock.past
    end = match.end()
    for words in _AFTER_A_SPAN:
        if text.startswith(words, end - len(words)):
            end -= len(words)
    return Time(at, end, cal.years(last - count, last), YEARS_COUNTED)
