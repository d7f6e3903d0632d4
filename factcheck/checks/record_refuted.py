"""A "first time", "record" or "highest since" that the record itself refutes.

Flags a figure said to be the highest or lowest since some time, a record, or above a mark for the first
time, when an earlier period's figure of the same series is as high (or as low).

    earlier value ≥ the mark   refutes   "above the mark for the first time"
    earlier value > the value  refutes   "the highest since …", "a record"

Why it matters: these are claims about history, and the record is what knows it.

Severity: a contradiction when the figures are of one source, else a suspicion: other sources count
otherwise. A suspicion too when a month or quarter is refuted by other times of the year alone: "a record
September" is the best of all Septembers. The message says how many earlier figures the record holds and
from when on, since a short record can refute but never confirm.

Silent for growth beside a level, which is then what is meant; when no earlier figure refutes it, when
intervals touch, for other period lengths and units.

From: releases that call every year a record.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..claim import Assertion, AssertionKind
from ..finding import Finding, Severity
from ..link.key import GROWTH, LEVEL
from ..reason.choice import settled
from ..reason.neighbourhood import Neighbourhood
from ..reason.statement import Statement
from ..reason.verdict import finding
from ..reason.wording import about, interval, quoted, scale_for, unit_name

_HIGH = (AssertionKind.FIRST_TIME, AssertionKind.HIGHEST_SINCE, AssertionKind.RECORD_HIGH)
_LOW = (AssertionKind.LOWEST_SINCE, AssertionKind.RECORD_LOW)
_SAID = {
    AssertionKind.FIRST_TIME: "for the first time",
    AssertionKind.HIGHEST_SINCE: "the highest since",
    AssertionKind.RECORD_HIGH: "a record high",
    AssertionKind.LOWEST_SINCE: "the lowest since",
    AssertionKind.RECORD_LOW: "a record low",
}


def look(near: Neighbourhood) -> Iterator[Finding]:
    """The focus's assertions against earlier figures, and other figures' assertions against the focus."""
    comparable = [
        each
        for each in settled(near.statements)
        if each.key == near.focus.key and each.days is not None and _same_length(each, near.focus)
    ]
    for claimed in comparable:
        if not claimed.claim.assertions or _is_growth_of_a_level(claimed, near):
            continue
        for assertion in claimed.claim.assertions:
            earlier = [each for each in comparable if _before(each, claimed, assertion)]
            refuting = [each for each in earlier if _refutes(each, claimed, assertion)]
            if refuting:
                strongest = max(refuting, key=lambda each: _strength(each, claimed))
                if near.holds_focus((claimed, strongest)):
                    yield _finding(claimed, strongest, assertion, earlier)


def _is_growth_of_a_level(claimed: Statement, near: Neighbourhood) -> bool:
    """Whether the sentence states the level too: then it is the level that is called a record."""
    return claimed.aspect == GROWTH and any(each.aspect == LEVEL for each in near.beside(claimed))


def _same_length(one: Statement, other: Statement) -> bool:
    if one.days is None or other.days is None:
        return False
    mine, theirs = ((days[1] - days[0]).days + 1 for days in (one.days, other.days))
    return abs(mine - theirs) <= max(mine, theirs) // 20 + 3


def _before(earlier: Statement, claimed: Statement, assertion: Assertion) -> bool:
    assert earlier.days is not None
    assert claimed.days is not None
    if earlier.days[1] >= claimed.days[0] and earlier.days[1] >= claimed.days[1]:
        return False
    since = assertion.since
    return since is None or earlier.days[0] > since.end


def _refutes(earlier: Statement, claimed: Statement, assertion: Assertion) -> bool:
    if assertion.kind in _HIGH:
        mark = claimed.hard.low if assertion.kind is AssertionKind.FIRST_TIME else claimed.hard.high
        return mark is not None and earlier.hard.low is not None and earlier.hard.low > mark
    mark = claimed.hard.low
    return assertion.kind in _LOW and mark is not None and _below(earlier, mark)


def _below(earlier: Statement, mark: object) -> bool:
    return earlier.hard.high is not None and earlier.hard.high < mark  # type: ignore[operator]


def _strength(refuting: Statement, claimed: Statement) -> tuple[object, ...]:
    return _is_of_one_season(refuting, claimed), abs(refuting.value), refuting.order


def _may_be_compared(refuting: Statement, claimed: Statement, assertion: Assertion) -> bool:
    """Whether no season can explain it; "for the first time" and "since" look at every month before."""
    is_a_record = assertion.kind in (AssertionKind.RECORD_HIGH, AssertionKind.RECORD_LOW)
    return not is_a_record or _is_of_one_season(refuting, claimed)


def _is_of_one_season(one: Statement, other: Statement) -> bool:
    """Whether two periods are the same months of their years, as Septembers are; whole years always are."""
    assert one.days is not None
    assert other.days is not None
    return all(mine.month == theirs.month for mine, theirs in zip(one.days, other.days, strict=True))


def _finding(
    claimed: Statement, refuting: Statement, assertion: Assertion, earlier: list[Statement]
) -> Finding:
    oldest = min(earlier, key=lambda each: (each.days, each.order))
    assert oldest.claim.period is not None
    assert refuting.claim.period is not None
    since = f" {assertion.since.label}" if assertion.since else ""
    message = (
        f"{quoted(claimed)} for {about(claimed)} is called {_SAID[assertion.kind]}{since}, but the figure for"
        f" {refuting.claim.period.label} is {quoted(refuting)}; the record holds {len(earlier)} earlier"
        f" figures from {oldest.claim.period.label} on."
    )
    scale, name = scale_for(claimed.value, refuting.value)
    arithmetic = (
        f"{interval(refuting.hard, scale)}{name} for {refuting.claim.period.label} against"
        f" {interval(claimed.hard, scale)}{name} {unit_name(claimed)}"
    )
    sure = refuting.source == claimed.source and _may_be_compared(refuting, claimed, assertion)
    severity = Severity.CONTRADICTION if sure else Severity.SUSPICION
    parts = (("called extreme", claimed), ("earlier figure", refuting))
    return finding("record_refuted", severity, parts, message, arithmetic)
