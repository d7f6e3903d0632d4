"""A program that reads text looks for circles of objects seldom, and still finds them."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from factcheck.garbage import collect_seldom


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    thresholds = gc.get_threshold()
    yield
    gc.set_threshold(*thresholds)


def test_it_looks_less_often_than_python_does_by_itself() -> None:
    gc.set_threshold(700, 10, 10)
    collect_seldom()
    assert gc.get_threshold() == (10_000, 10, 10)


def test_circles_still_go() -> None:
    collect_seldom()
    before = sum(each["collections"] for each in gc.get_stats())
    kept = [[number] for number in range(30_000)]
    after = sum(each["collections"] for each in gc.get_stats())
    assert kept
    assert after > before
