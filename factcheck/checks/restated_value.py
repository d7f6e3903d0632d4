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
another currency (see dual_currency).

From: the first thing every fact-checker compares; statistical offices' own revision tables.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..claim import RelationKind
from ..finding import Finding, Severity
from ..interval import Interval
from ..reason.conversion import rate_explains
from ..reason.neighbourhood import Neighbourhood
from ..reason.slips import slip_between
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
    others = near.own_figure_again() if near.focus_is_contested else near.same_fact()
    for other in others:
        if _comparable(near.focus, other) and not _agree(near.focus.hard, other.hard):
            yield from _restated(*sorted((near.focus, other), key=lambda statement: statement.order))
    for other in near.kin:
        if _possibly_restated(near.focus, other):
            yield from _restated(*sorted((near.focus, other), key=lambda statement: statement.order))


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
    return close and _comparable(one, other) and not _agree(one.hard, other.hard)


def _agree(one: Interval, other: Interval) -> bool:
    """Whether some number rounds to both: 0.4 and 0.5 only share the border between them."""
    shared = one.intersection(other)
    if shared is None:
        return False
    return shared.low is None or shared.low != shared.high or shared in (one, other)


def _comparable(one: Statement, other: Statement) -> bool:
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
    yield finding("restated_value", severity, _parts(earlier, later), message, _arithmetic(earlier, later))


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
