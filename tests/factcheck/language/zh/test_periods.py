"""Times named in a sentence, and which of them say nothing of when."""

from datetime import date

import pytest

from factcheck.language.zh.clock import Clock
from factcheck.language.zh.periods import times_of

SAID = date(2023, 6, 20)


def labels(text: str) -> list[str]:
    return [time.period.label for time in times_of(text, Clock(SAID, SAID.year))]


@pytest.mark.parametrize(
    "text", ["近五年最好", "历时12年建成", "走了20年的路", "编号2021118", "98年来", "3.5万年薪"]
)
def test_no_time_is_seen_in_records_lengths_and_numbers(text: str) -> None:
    assert labels(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2019年10月—2020年3月", ["2019-10/2020-03"]),
        ("2016-2020年", ["2016/2020"]),
        ("7—9月", ["2022-07/2022-09"]),
        ("1-5月", ["2023-01/2023-05"]),
        ("5月中旬", ["2023-05-11/2023-05-20"]),
        ("2月下旬", ["2023-02-21/2023-02-28"]),
        ("4月1日16时至4月2日16时", ["2023-04-01/2023-04-02"]),
        ("4月18日至13日", ["2023-04-18"]),
        ("06年", ["2006"]),
        ("15年底", ["2015-12-31"]),
        ("98年底", ["1998-12-31"]),
    ],
)
def test_runs_parts_of_months_and_short_years_are_read(text: str, expected: list[str]) -> None:
    assert labels(text) == expected


def test_a_year_that_is_only_compared_with_does_not_become_the_year_in_hand() -> None:
    assert labels("与2021年同期、2019年同期相比，一季度")[-1] == "2023-Q1"


def test_the_whole_year_is_that_of_the_part_told_before() -> None:
    times = times_of("一季度完成全年任务", Clock(date(2023, 4, 18), 2023))
    assert [time.period.label for time in times] == ["2023-Q1", "2023"]
