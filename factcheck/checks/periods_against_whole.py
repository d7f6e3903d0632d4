"""Quarters or half-years that do not add up to the year.

Flags amounts of one flow for successive periods that fill a longer one exactly, when their sum misses
the longer period's amount.

    Q1 + Q2 against H1, H1 + H2 against the year, the year so far + the next month against the year so far

Why it matters: it catches what no single comparison shows, and dates the error.

Severity: a contradiction within one briefing; across briefings a revision when the gap is less than 7 %
of the whole (months are revised after the fact), else a contradiction.

Silent on stocks, balances, rates and averages; when a piece is missing; on forecasts.

From: monthly statistics, where the year to date is not the sum of the months.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from ..finding import Finding
from ..interval import total
from ..reason.calendar import Days
from ..reason.choice import amounts_for
from ..reason.flows import is_flow
from ..reason.neighbourhood import Neighbourhood
from ..reason.statement import Statement
from ..reason.verdict import Part, finding, near_miss, severity_of
from ..reason.wording import about, interval, quoted, scale_for, unit_name


def look(near: Neighbourhood) -> Iterator[Finding]:
    """Two successive periods and the one they fill, the focus among the three, that do not add up."""
    focus = near.focus
    if not is_flow(focus):
        return
    flows = [each for each in near.statements if is_flow(each) and each.key.unit == focus.key.unit]
    by_days: dict[Days, list[Statement]] = {}
    for each in flows:
        if each.days is not None:
            by_days.setdefault(each.days, []).append(each)
    for first, second in _successive(sorted(by_days)):
        whole = first[0], second[1]
        if whole not in by_days or focus.days not in (first, second, whole):
            continue
        for total_ in by_days[whole]:
            for one in amounts_for(total_, by_days[first]):
                for other in amounts_for(total_, by_days[second]):
                    if near.holds_focus((total_, one, other)):
                        yield from _judge(total_, (one, other))


def _successive(days: Sequence[Days]) -> Iterator[tuple[Days, Days]]:
    starts: dict[object, list[Days]] = {}
    for each in days:
        starts.setdefault(each[0], []).append(each)
    for first in days:
        for second in starts.get(first[1] + timedelta(days=1), ()):
            yield first, second


def _judge(whole: Statement, parts: Sequence[Statement]) -> Iterator[Finding]:
    together = total(part.hard for part in parts)
    severity = severity_of(
        (whole, *parts),
        hard=together.meets(whole.hard),
        soft=total(part.soft for part in parts).meets(whole.soft),
        revised=near_miss(parts[0].value + parts[1].value, whole.value),
    )
    if severity is None:
        return
    scale, name = scale_for(whole.value, *(part.value for part in parts))
    added = " + ".join(f"{interval(part.hard, scale)}{name}" for part in parts)
    arithmetic = (
        f"{added} = {interval(together, scale)}{name} {unit_name(whole)};"
        f" {interval(whole.hard, scale)}{name} was stated"
    )
    message = (
        f"The amounts {quoted(parts[0])} and {quoted(parts[1])} of two successive periods do not make"
        f" {quoted(whole)} for {about(whole)}."
    )
    roles: list[Part] = [("whole period", whole), ("first part", parts[0]), ("second part", parts[1])]
    yield finding("periods_against_whole", severity, roles, message, arithmetic)
