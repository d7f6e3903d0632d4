from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from factcheck.briefing import Briefing
from factcheck.span import Span

from .case import DEFAULTS, FIELDS, Case, Expected
from .days import days_of, is_step_before
from .judge import judge
from .report import gained_and_lost

TEXT = "Exports of Kenya rose 4 percent in 2019."


def expected(**fields: str) -> Expected:
    said = {"value": "4", "unit": "percent", "kind": "growth", "direction": "up", "measure": "exports"}
    said |= {"place": "Kenya", "period": "2019", "basis": "yoy"} | fields
    return Expected(
        "4 percent", Span(22, 31), {field: said.get(field, DEFAULTS.get(field, "none")) for field in FIELDS}
    )


def row(**fields: Any) -> dict[str, Any]:
    return {
        "start": 22,
        "end": 31,
        "quote": "4 percent",
        "value": "4",
        "unit": "percent",
        "kind": "growth",
        "status": "reported",
        "hedge": "exact",
        "direction": "up",
        "measure": "exports",
        "place": "Kenya",
        "period": {"start": "2019-01-01", "end": "2019-12-31", "label": "2019", "cumulative": False},
        "basis": {"kind": "yoy", "period": None},
        "adjustment": None,
        "speaker": None,
    } | fields


def misses(claim: Expected | None, *rows: dict[str, Any]) -> list[str]:
    briefing = Briefing("b", date(2020, 1, 1), TEXT)
    claims = () if claim is None else (claim,)
    return judge(Case("c", "c/1", briefing, Span(0, len(TEXT)), claims), rows).misses


@pytest.mark.parametrize(
    ("claim", "fields"),
    [
        (expected(), {}),
        (expected(place="Kenyan"), {}),
        (expected(basis="named 2018"), {}),
        (expected(kind="share or growth", basis="any"), {"basis": None}),
        (expected(measure="exports of tea"), {"measure": "tea exports"}),
        (expected(unit="count:new farm"), {"unit": "count:farm"}),
        (expected(unit="square_metre"), {"unit": "square_meter"}),
        (expected(value="-4"), {}),
    ],
)
def test_silent_where_the_same_is_said(claim: Expected, fields: dict[str, Any]) -> None:
    assert misses(claim, row(**fields)) == []


@pytest.mark.parametrize(
    ("field", "fields"),
    [
        ("value", {"value": "5"}),
        ("unit", {"unit": "percentage_point"}),
        ("kind", {"kind": "share"}),
        ("status", {"status": "forecast"}),
        ("hedge", {"hedge": "about"}),
        ("direction", {"direction": "down"}),
        ("measure", {"measure": "imports"}),
        ("place", {"place": "Uganda"}),
        ("place", {"place": None}),
        (
            "period",
            {"period": {"start": "2018-01-01", "end": "2018-12-31", "label": "2018", "cumulative": False}},
        ),
        (
            "cumulative",
            {"period": {"start": "2019-01-01", "end": "2019-12-31", "label": "", "cumulative": True}},
        ),
        ("basis", {"basis": {"kind": "mom", "period": None}}),
        ("adjustment", {"adjustment": "real"}),
        ("speaker", {"speaker": "Ana Ruiz"}),
    ],
)
def test_finds_the_field_that_differs(field: str, fields: dict[str, Any]) -> None:
    assert misses(expected(), row(**fields)) == [f"4 percent = 4: {field}"]


def test_finds_what_is_missed_and_what_is_spurious() -> None:
    assert misses(expected()) == ["4 percent = 4: missed"]
    assert misses(None, row()) == ["spurious: 4 percent = 4"]


def test_days_of_labels() -> None:
    assert days_of("2020-02") == ("2020-02-01", "2020-02-29")
    assert days_of("2019-H2") == ("2019-07-01", "2019-12-31")
    assert days_of("2019-Q1") == ("2019-01-01", "2019-03-31")
    assert days_of("2012/2018") == ("2012-01-01", "2018-12-31")
    assert is_step_before(days_of("2018-Q4"), days_of("2019-Q1"), "qoq")
    assert not is_step_before(days_of("2018-Q1"), days_of("2019-Q1"), "qoq")


def test_two_runs_compare_by_what_each_lacks() -> None:
    lines = list(gained_and_lost({"c/1": ["a", "b"], "c/2": []}, {"c/1": ["b"], "c/2": ["d"]}))

    assert lines == ["+ c/1  a", "- c/2  d", "1 gained, 1 lost"]
