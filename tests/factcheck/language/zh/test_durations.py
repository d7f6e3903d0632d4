"""Lengths of time: a figure where a measure of time stands before, and else only how long."""

import pytest

from factcheck.language.zh.durations import length_of


@pytest.mark.parametrize(
    ("before", "unit"),
    [("工期缩短了", "天"), ("会议开了", "小时"), ("优良天数占比，比赛持续", "分钟"), ("优良天数", "年")],
)
def test_a_length_alone_is_no_figure(before: str, unit: str) -> None:
    assert length_of(before, len(before), unit) == ""


@pytest.mark.parametrize(
    ("before", "unit", "name"),
    [
        ("优良天数", "天", "day"),
        ("平均利用小时数为", "小时", "hour"),
        ("人均停留天数延长至", "天", "day"),
        ("重污染天数4天，同比减少", "天", "day"),
    ],
)
def test_what_measures_time_makes_it_one(before: str, unit: str, name: str) -> None:
    assert length_of(before, len(before), unit) == name
