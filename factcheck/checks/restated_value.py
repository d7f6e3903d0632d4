"""One fact stated with two values that do not meet.

Flags two claims of the same series and period whose printed intervals have no number in common
(a border that two roundings share, as of 0.4 and 0.5, is no number in common).

    lo₁…hi₁ ∩ lo₂…hi₂ = ∅

Why it matters: a figure of a finished period does not change by itself; it was restated, revised
or misprinted.

Severity: across briefings a later figure of plausible size (amounts within 7 %, rates within 1.5
points) is a revision, and so is a forecast that is given anew. A contradiction is what one slip of scale
or digits makes of the other, within one briefing too, where no revision can explain it; and an amount
that is up to a third larger or smaller. Values further apart are a suspicion: they may be
two facts. So are close values under names that are only possibly the same.

Silent within one sentence, and within one briefing unless the values are close or one slip apart: far
values under one name are two facts. Silent when only the rounding or a hedge ("about", "over") differs;
when a period, place or unit is missing or differs; for the two ends of one range; for a conversion into
another currency (see dual_currency) and for targets (see target_moved).

From: the first thing every fact-checker compares; statistical offices' own revision tables.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..claim import RelationKind, Status
from ..finding import Finding, Severity
from ..interval import Interval
from ..quantity import Hedge
from ..reason.conversion import rate_explains
from ..reason.neighbourhood import Neighbourhood
from ..reason.slips import same_digits, slip_between
from ..reason.statement import Statement
from ..reason.verdict import (
    Part,
    finding,
    in_one_briefing,
    near_miss,
    plausible_error,
    plausible_revision,
    says_revised,
)
from ..reason.wording import about, day, interval, quoted, scale_for, unit_name

_SAID_TOGETHER = (RelationKind.RANGE_WITH, RelationKind.CONVERSION_OF)


def look(near: Neighbourhood) -> Iterator[Finding]:
    """Pairs of the focus and another statement of its fact that cannot both be right."""
    focus = near.focus
    for other in near.every_same_fact():
        contested = near.is_contested(focus) or near.is_contested(other)
        if contested and not _is_the_nearest(focus, other, near):
            continue
        if _comparable(focus, other) and not _agree(*_allowed(focus, other)):
            yield from _restated(*sorted((focus, other), key=lambda statement: statement.order))
    for other in near.kin:
        if _possibly_restated(focus, other):
            yield from _restated(*sorted((focus, other), key=lambda statement: statement.order))


def _is_the_nearest(one: Statement, other: Statement, near: Neighbourhood) -> bool:
    """Whether two statements are surely meant as one fact although a briefing of theirs gives it a second
    value: no value of the two briefings is nearer, and the step is one that revisions have."""
    if in_one_briefing((one, other)):
        return True
    if not plausible_revision(one, other):
        return False
    gap = abs(one.value - other.value)
    mine = [each for each in near.every_same_fact() if each.claim.briefing == one.claim.briefing]
    theirs = [each for each in near.every_same_fact() if each.claim.briefing == other.claim.briefing]
    gaps = [abs(each.value - other.value) for each in mine]
    gaps += [abs(each.value - one.value) for each in theirs if each.claim.id != other.claim.id]
    return all(gap < each for each in gaps)


def _possibly_restated(one: Statement, other: Statement) -> bool:
    """Whether two figures of possibly one series are so close that they are surely meant to be one."""
    if (one.key.unit, one.key.aspect, one.days) != (other.key.unit, other.key.aspect, other.days):
        return False
    if (
        in_one_briefing((one, other))
        or one.key.unit.startswith("percent")
        or one.looks_ahead
        or other.looks_ahead
    ):
        return False
    close = near_miss(one.value, other.value) or slip_between(one, other) is not None
    return close and _comparable(one, other) and not _agree(*_allowed(one, other))


def _agree(one: Interval, other: Interval) -> bool:
    """Whether some number rounds to both: 0.4 and 0.5 only share the border between them."""
    shared = one.intersection(other)
    if shared is None:
        return False
    return shared.low is None or shared.low != shared.high or shared in (one, other)


def _allowed(one: Statement, other: Statement) -> tuple[Interval, Interval]:
    """What the two allow: the end of a range is a point beside the same end of another, else a bound."""
    if _is_an_end(one) and _is_an_end(other):
        return one.hard, other.hard
    return _bounded(one), _bounded(other)


def _bounded(statement: Statement) -> Interval:
    if not _is_an_end(statement):
        return statement.hard
    if statement.claim.hedge is Hedge.AT_LEAST:
        return Interval(statement.hard.low, None)
    return Interval(None, statement.hard.high)


def _is_an_end(statement: Statement) -> bool:
    return any(each.kind is RelationKind.RANGE_WITH for each in statement.claim.relations)


def _comparable(one: Statement, other: Statement) -> bool:
    if one.claim.status is other.claim.status is Status.TARGET:
        return False
    if _is_an_end(one) and _is_an_end(other) and one.claim.hedge is not other.claim.hedge:
        return False
    ties = ((one, other), (other, one))
    return not rate_explains(one, other) and not any(
        relation.claim == second.claim.id and relation.kind in _SAID_TOGETHER
        for first, second in ties
        for relation in first.claim.relations
    )


def _restated(earlier: Statement, later: Statement) -> Iterator[Finding]:
    severity = _severity(earlier, later)
    if severity is None:
        return
    if severity is Severity.REVISION:
        verb = "was forecast anew" if later.looks_ahead else "was restated"
        notice = (
            "the later text calls it revised" if says_revised(later) else "no notice of a revision was found"
        )
        message = (
            f"The figure for {about(earlier)} {verb}: {quoted(earlier)}, later {quoted(later)}; {notice}."
        )
    elif in_one_briefing((earlier, later)):
        message = (
            f"The briefing of {day(earlier.said)} gives {about(earlier)} two values:"
            f" “{earlier.claim.quote}” and “{later.claim.quote}”."
        )
    else:
        message = (
            f"The figure for {about(earlier)} differs between the briefings of {day(earlier.said)}"
            f" (“{earlier.claim.quote}”) and {day(later.said)} (“{later.claim.quote}”);"
            " no notice of a revision was found."
        )
    yield finding(
        "restated_value",
        severity,
        _parts(earlier, later),
        message,
        _arithmetic(earlier, later),
        evident=same_digits(earlier, later),
    )


def _parts(earlier: Statement, later: Statement) -> tuple[Part, Part]:
    return ("earlier figure", earlier), ("later figure", later)


def _arithmetic(earlier: Statement, later: Statement) -> str:
    scale, name = scale_for(earlier.value, later.value)
    one, other = interval(earlier.hard, scale), interval(later.hard, scale)
    return f"{one}{name} and {other}{name} {unit_name(earlier)} have no value in common"


def _severity(earlier: Statement, later: Statement) -> Severity | None:
    slip = slip_between(earlier, later)
    if in_one_briefing((earlier, later)):
        return _within_one_briefing(earlier, later, slip)
    if earlier.looks_ahead:
        return Severity.REVISION
    if slip is not None:
        return Severity.CONTRADICTION
    if earlier.said != later.said and (plausible_revision(earlier, later) or says_revised(later)):
        return Severity.REVISION
    if plausible_error(earlier, later):
        return Severity.CONTRADICTION
    return Severity.SUSPICION if earlier.is_firm and later.is_firm else None


def _within_one_briefing(earlier: Statement, later: Statement, slip: str | None) -> Severity | None:
    """Two far values under one name are more likely two facts, and so are two values of one sentence."""
    if earlier.claim.sentence.overlaps(later.claim.sentence):
        return None
    if slip is not None:
        return Severity.SUSPICION if earlier.looks_ahead else Severity.CONTRADICTION
    close = not earlier.key.unit.startswith("percent") and near_miss(earlier.value, later.value)
    return Severity.SUSPICION if close else None
