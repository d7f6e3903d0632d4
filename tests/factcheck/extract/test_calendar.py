"""Periods as the calendar makes them."""

from __future__ import annotations

from datetime import date

from factcheck.extract import calendar as cal
from factcheck.extract.calendar import Grain


def test_parts_of_a_year() -> None:
    assert (cal.half(2019, 2).start, cal.half(2019, 2).end) == (date(2019, 7, 1), date(2019, 12, 31))
    assert (cal.quarter(2018, 1).start, cal.quarter(2018, 1).end) == (date(2018, 1, 1), date(2018, 3, 31))
    assert cal.month(2020, 2).end == date(2020, 2, 29)
    assert cal.first_months(2019, 7).cumulative


def test_a_fiscal_year_is_named_for_the_year_it_ends_in() -> None:
    year = cal.fiscal_year(date(1885, 6, 30))
    assert (year.start, year.end, year.label) == (date(1884, 7, 1), date(1885, 6, 30), "FY1885")


def test_a_year_earlier_keeps_the_label_and_the_month_end() -> None:
    assert cal.a_year_earlier(cal.month(2020, 2)).end == date(2019, 2, 28)
    assert cal.a_year_earlier(cal.fiscal_year(date(1886, 6, 30))).label == "FY1885"
    assert cal.a_year_earlier(cal.first_months(2019, 7)).label == "2018-01/2018-07"


def test_the_last_year_there_is_has_one_before() -> None:
    assert cal.a_year_earlier(cal.month(9999, 12)).label == "9998-12"


def test_steps_cross_the_year() -> None:
    assert cal.shifted(cal.quarter(2019, 1), Grain.QUARTER, -1).label == "2018-Q4"
    assert cal.shifted(cal.month(2018, 12), Grain.MONTH, 1).label == "2019-01"
    assert cal.months_later(date(2019, 1, 31), 1) == date(2019, 2, 28)


def test_a_run_is_put_in_order() -> None:
    assert cal.run(cal.year(2019), cal.year(2017)).label == "2017/2019"
    assert cal.run(cal.year(2019), cal.year(2019)).label == "2019"
