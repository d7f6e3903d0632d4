"""Where a long run's time went, file by file and test by test, so that growth is seen before it hurts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

import pytest

WORTH_SAYING = 60.0
"""Seconds of all tests together from which the tables are shown."""
LINES = 15


def show(reporter: pytest.TerminalReporter) -> None:
    """The slowest files and tests, at the end of a run that took long enough."""
    reports = [
        each for kind in reporter.stats.values() for each in kind if isinstance(each, pytest.TestReport)
    ]
    if sum(each.duration for each in reports) < WORTH_SAYING:
        return
    _table(reporter, "slowest files", reports, lambda nodeid: nodeid.split("::")[0])
    _table(reporter, "slowest tests", reports, lambda nodeid: nodeid)


def _table(
    reporter: pytest.TerminalReporter,
    title: str,
    reports: Iterable[pytest.TestReport],
    name: Callable[[str], str],
) -> None:
    """Set-up, call and tear-down together, under each name."""
    seconds: Counter[str] = Counter()
    for report in reports:
        seconds[name(report.nodeid)] += report.duration  # type: ignore[assignment]  # counts, in parts
    total = sum(seconds.values())
    reporter.section(f"{title}, of {total:.0f} s in all tests")
    for named, spent in seconds.most_common(LINES):
        reporter.write_line(f"{spent:7.1f} s {spent / total:4.0%}  {named}")
