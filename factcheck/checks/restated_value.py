"""One fact stated with two values that do not meet.

Flags two claims of the same series and period whose printed intervals have no number in common
(a border that two roundings share, as of 0.4 and 0.5, is no number in common).

    lo₁…hi₁ ∩ lo₂…hi₂ = ∅

Why it matters: a figure of a finished period does not change by itself; it was restated, revised
or misprinted.

A value that many briefings repeat is told once: each new value against what its source said last, and
against what other sources said last where that is another value; of a range, both ends together.

Severity: across briefings a later figure of plausible size (amounts within 7 %, rates within 1.5
points) is a revision, and so is a forecast that is given anew; where the later text itself calls it
revised, or names the earlier figure beside its own ("down from 4.8"), it is a note. A contradiction is what
one slip of scale or digits makes of the other, within one briefing too, where no revision can explain it;
and an amount that is up to a third larger or smaller. Values further apart are a suspicion: they may be
two facts. So are close values under names that are only possibly the same.

Silent on forecasts that only say "above" or "below", and on forecasts of amounts half as large or twice as
large as each other; under a name that every body uses of its own figures ("revenue") on far values, and on
any values where a sentence does not say itself whose and when. Silent within one sentence, and within one
briefing unless the values are close or one slip apart: far values under one name are two facts. Silent when
only the rounding or a hedge ("about", "over") differs; when a period, place or unit is missing or differs;
for captures of one page (differs_between_captures); for the two ends of one range; for a conversion into
another currency (see dual_currency) and for targets (see target_moved).

From: the first thing every fact-checker compares; statistical offices' own revision tables.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from ..claim import RelationKind, Status
from ..diagnoses.revision import revised
from ..finding import Diagnosis, Finding, Severity
from ..quantity import Hedge
from ..reason.agreement import is_an_end, stand_together
from ..reason.neighbourhood import Neighbourhood
from ..reason.slips import same_digits, slip_between
from ..reason.statement import Statement
from ..reason.verdict import (
    finding,
    in_one_briefing,
    near_miss,
    plausible_error,
    plausible_revision,
    says_revised,
)
from ..reason.vintages import restatements
from ..reason.wording import about, day, interval, quoted, scale_for, unit_name

Pair = tuple[Statement, Statement]
Pairs = tuple[Statement, ...]
"""The earlier and the later statement; where both are ranges, their upper ends after them."""

PLAUSIBLE_CHANGE = Fraction(1, 2)
"""How far forecasts of one amount may lie apart, as a share of the larger; else they are two facts."""


def look(near: Neighbourhood) -> Iterator[Finding]:
    """The restatements of the focus's fact, each once: a new value against the one said before it."""
    focus = near.focus
    if focus.days is None or focus.claim.status is Status.TARGET:
        return
    pairs = [*_of_the_fact(near), *_of_contested(near), *_of_kin(near)]
    told: set[tuple[str, ...]] = set()
    for pair in pairs:
        ends = _both_ends(pair, near)
        key = tuple(each.claim.id for each in ends)
        if key not in told:
            told.add(key)
            yield from _restated(ends, _notice(near, *pair))


def _of_the_fact(near: Neighbourhood) -> Iterator[Pair]:
    """Neighbouring vintages, for both ends of ranges."""
    said = [each for each in near.same_fact() if not near.is_contested(each)]
    if not near.is_contested(near.focus):
        said.append(near.focus)
    for end in (Hedge.AT_LEAST, Hedge.AT_MOST):
        track = [each for each in said if not is_an_end(each) or each.claim.hedge is end]
        yield from restatements(track, stand_together)


def _of_contested(near: Neighbourhood) -> Iterator[Pair]:
    """Values that one briefing gives beside another of the same name: with each other, and with the values
    before and after that they are surely meant to be."""
    focus, said = near.focus, near.every_same_fact()
    for other in said:
        contested = near.is_contested(focus) or near.is_contested(other)
        if contested and not stand_together(focus, other) and _is_the_nearest(focus, other, near):
            yield in_order(focus, other)


def _of_kin(near: Neighbourhood) -> Iterator[Pair]:
    """Neighbouring figures of possibly one series that are so close that they are surely meant to be one."""
    focus = near.focus
    kin = [each for each in near.kin if _may_be_one(focus, each)]
    before = max((each for each in kin if each.order < focus.order), key=_order, default=None)
    after = min((each for each in kin if each.order > focus.order), key=_order, default=None)
    for other in (before, after):
        if other is not None and not stand_together(focus, other) and _is_close(focus, other):
            between = (each for each in near.same_fact() if _lies_between(each, focus, other))
            if not any(each.hard == focus.hard for each in between):
                yield in_order(focus, other)


def _lies_between(each: Statement, one: Statement, other: Statement) -> bool:
    return min(one.order, other.order) < each.order < max(one.order, other.order)


def _order(statement: Statement) -> tuple[object, ...]:
    return statement.order


def in_order(one: Statement, other: Statement) -> Pair:
    """The earlier first."""
    return (one, other) if one.order < other.order else (other, one)


def _is_the_nearest(one: Statement, other: Statement, near: Neighbourhood) -> bool:
    """Whether two statements are surely meant as one fact although a briefing of theirs gives it a second
    value: no value of the two briefings is nearer, and the step is one that revisions have."""
    if in_one_briefing((one, other)):
        return True
    said = near.every_same_fact()
    between = {each.claim.briefing for each in said if _lies_between(each, one, other)}
    if between - {one.claim.briefing, other.claim.briefing} or not plausible_revision(one, other):
        return False
    gap = abs(one.value - other.value)
    mine = [each for each in said if each.claim.briefing == one.claim.briefing]
    theirs = [each for each in said if each.claim.briefing == other.claim.briefing]
    gaps = [abs(each.value - other.value) for each in mine]
    gaps += [abs(each.value - one.value) for each in theirs if each.claim.id != other.claim.id]
    return all(gap < each for each in gaps)


def _may_be_one(one: Statement, other: Statement) -> bool:
    """Whether two statements of series that are possibly one are about one unit, aspect and time."""
    same = (one.key.unit, one.key.aspect, one.days) == (other.key.unit, other.key.aspect, other.days)
    told = in_one_briefing((one, other)) or one.key.unit.startswith("percent")
    return same and not told and not one.looks_ahead and not other.looks_ahead


def _is_close(one: Statement, other: Statement) -> bool:
    return near_miss(one.value, other.value) or slip_between(one, other) is not None


def _both_ends(pair: Pair, near: Neighbourhood) -> Pairs:
    """The pair, and where both are ends of ranges whose other ends moved too, those: lower ends first."""
    others = tuple(_other_end(each, near) for each in pair)
    if others[0] is None or others[1] is None or stand_together(others[0], others[1]):
        return pair
    low_first = pair[0].claim.hedge is Hedge.AT_LEAST
    return (*pair, others[0], others[1]) if low_first else (others[0], others[1], *pair)


def _other_end(statement: Statement, near: Neighbourhood) -> Statement | None:
    return next(iter(near.related(statement, RelationKind.RANGE_WITH)), None)


def _notice(near: Neighbourhood, earlier: Statement, later: Statement) -> str:
    """How the later text owns that the figure was another before; "" where it does not."""
    if earlier.said == later.said:
        return ""
    if says_revised(later):
        return "the later text calls it revised"
    bases = (each for each in near.bases_of(later) if each.days in (None, later.days))
    named = any(each.key.unit == earlier.key.unit and each.hard.meets(earlier.hard) for each in bases)
    return "the later text names the earlier figure too" if named else ""


def _restated(ends: Pairs, notice: str) -> Iterator[Finding]:
    earlier, later = ends[0], ends[1]
    if earlier.is_same_page_as(later):
        return
    severity = _severity(earlier, later, announced=bool(notice))
    if severity is None:
        return
    roles = ("earlier figure", "later figure", "earlier upper end", "later upper end")
    yield finding(
        "restated_value",
        severity,
        list(zip(roles, ends, strict=False)),
        _message(severity, earlier, later, notice),
        _arithmetic(earlier, later),
        *_explanations(severity, earlier, later, notice),
        evident=same_digits(earlier, later),
    )


def _explanations(
    severity: Severity, earlier: Statement, later: Statement, notice: str
) -> Iterator[Diagnosis]:
    """What a reader may take a restatement for: a revision, said or not said to be one."""
    if severity in (Severity.REVISION, Severity.NOTE) and not later.looks_ahead:
        yield revised(earlier, later, notice)


def _message(severity: Severity, earlier: Statement, later: Statement, notice: str) -> str:
    if severity in (Severity.REVISION, Severity.NOTE):
        verb = "was forecast anew" if later.looks_ahead else "was restated"
        notice = notice or "no notice of a revision was found"
        return f"The figure for {about(earlier)} {verb}: {quoted(earlier)}, later {quoted(later)}; {notice}."
    if in_one_briefing((earlier, later)):
        return (
            f"The briefing of {day(earlier.said)} gives {about(earlier)} two values:"
            f" “{earlier.claim.quote}” and “{later.claim.quote}”."
        )
    return (
        f"The figure for {about(earlier)} differs between the briefings of {day(earlier.said)}"
        f" (“{earlier.claim.quote}”) and {day(later.said)} (“{later.claim.quote}”);"
        " no notice of a revision was found."
    )


def _arithmetic(earlier: Statement, later: Statement) -> str:
    scale, name = scale_for(earlier.value, later.value)
    one, other = interval(earlier.hard, scale), interval(later.hard, scale)
    return f"{one}{name} and {other}{name} {unit_name(earlier)} have no value in common"


def _severity(earlier: Statement, later: Statement, *, announced: bool) -> Severity | None:
    slip = slip_between(earlier, later)
    if slip is None and _is_a_bare_guess(earlier, later):
        return None
    if in_one_briefing((earlier, later)):
        return _within_one_briefing(earlier, later, slip)
    if earlier.looks_ahead:
        meant = slip is not None or _may_be_meant_as_one(earlier, later)
        return (Severity.NOTE if announced else Severity.REVISION) if meant else None
    if slip is not None:
        return Severity.CONTRADICTION
    if announced:
        return Severity.NOTE
    if earlier.said != later.said and plausible_revision(earlier, later):
        return Severity.REVISION
    if plausible_error(earlier, later):
        return Severity.CONTRADICTION
    firm = earlier.is_firm and later.is_firm
    return Severity.SUSPICION if firm and not (earlier.is_bare or later.is_bare) else None


def _is_a_bare_guess(earlier: Statement, later: Statement) -> bool:
    """Whether a name that every body uses, in a sentence that does not say it all, is all they share."""
    firm = earlier.is_firm and later.is_firm
    return not firm and (earlier.is_bare or later.is_bare)


def _may_be_meant_as_one(earlier: Statement, later: Statement) -> bool:
    """Whether two forecasts are of one size; rates may move as they like."""
    return earlier.key.unit.startswith("percent") or near_miss(earlier.value, later.value, PLAUSIBLE_CHANGE)


def _within_one_briefing(earlier: Statement, later: Statement, slip: str | None) -> Severity | None:
    """Two far values under one name are more likely two facts, and so are two values of one sentence."""
    if earlier.claim.sentence.overlaps(later.claim.sentence):
        return None
    if slip is not None:
        return Severity.SUSPICION if earlier.looks_ahead else Severity.CONTRADICTION
    close = not earlier.key.unit.startswith("percent") and near_miss(earlier.value, later.value)
    return Severity.SUSPICION if close else None
