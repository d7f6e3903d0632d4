"""A program that reads text looks for circles of objects seldom, and still finds them."""

from __future__ import annotations

import gc
import weakref
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


class _Circle:
    """An object that names itself."""

    def __init__(self) -> None:
        self.itself = self


def test_circles_still_go() -> None:
    collect_seldom()
    circle = weakref.ref(_Circle())
    assert circle() is not None
    kept = [[number] for number in range(30_000)]
    assert kept
    assert circle() is None
