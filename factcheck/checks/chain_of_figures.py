"""A chain of growth rates and changes that does not lead from one level to another.

Flags a smallest set of four or more claims of one measure (levels, growth, changes) that no history of
amounts can satisfy, such as a level of 2015, four yearly rates and a level of 2019.

    level₀ × (1 + g₁) × … × (1 + gₙ)   must meet   levelₙ

Why it matters: each neighbouring pair may pass while the errors add up; only the chain shows it.

Severity: a contradiction when all stand in one briefing or the ends miss each other by more than 7 %;
else a revision; a suspicion when they miss by more than a third, or the steps are no unbroken chain.

Silent on growth in real terms, when a link is missing or in another currency's terms, when rounding explains
the gap, for sets of two or three (other checks show those), and for forecasts.

The set is found by deciding the linear bounds of all claims in exact arithmetic, and is smallest in the
sense that without any one of them the others can all be true.

From: yearbooks, which print both levels and rates.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..finding import Finding, Severity
from ..interval import Interval
from ..link.key import CHANGE, GROWTH, LEVEL
from ..reason.neighbourhood import Neighbourhood
from ..reason.network import Constraint, component, smallest_conflict
from ..reason.rates import factor
from ..reason.statement import Statement
from ..reason.verdict import PLAUSIBLE_ERROR, Part, finding, near_miss, severity_of
from ..reason.wording import interval, quoted, scale_for, subject, unit_name

_FEWEST = 4
_MOST_TRIES = 6
_MOST_CONSTRAINTS = 60


def look(near: Neighbourhood) -> Iterator[Finding]:
    """The conflicting sets of four or more claims in the chain that the focus belongs to, for each unit."""
    units = {
        each.key.unit for each in near.statements if each.aspect == LEVEL and not each.can_fall_below_zero
    }
    for unit in sorted(units):
        said = {each.claim.id: each for each in near.statements}
        own = (each for each in near.statements if not near.is_of_another_unit(each, unit))
        constraints = [made for each in sorted(own, key=_told) if (made := _constraint(each, unit))]
        focus = next((each for each in constraints if each.owner == near.focus.claim.id), None)
        if focus is None:
            continue
        tied = component(constraints, focus.variables)
        if (
            len(tied) <= len({name for each in tied for name in each.variables})
            or len(tied) > _MOST_CONSTRAINTS
        ):
            continue
        for conflict in _conflicts(tied, said):
            yield _finding([said[str(each.owner)] for each in conflict])


def _told(statement: Statement) -> tuple[object, ...]:
    """Sorts statements by when they were said; those of one day by what they say, not by when they came in:
    which of several smallest sets is found depends on it."""
    start, end = statement.days or (statement.said, statement.said)
    return statement.said, start, end, statement.aspect, statement.value, *statement.order


def _constraint(statement: Statement, unit: str) -> Constraint | None:
    """What a statement says about the amounts of its measure in one unit."""
    days, owner = statement.days, statement.claim.id
    if days is None or statement.looks_ahead or not statement.is_reliable:
        return None
    if statement.aspect == LEVEL and statement.key.unit == unit:
        return Constraint.amount(owner, days, statement.hard)
    if statement.base is None or statement.base == days or statement.key.adjustment == "real":
        return None
    if statement.aspect == GROWTH and statement.key.unit in ("percent", f"percent:{unit}"):
        ratio = factor(statement)
        return None if ratio is None else Constraint.ratio(owner, days, statement.base, ratio)
    if statement.aspect == CHANGE and statement.key.unit == unit:
        return Constraint.difference(owner, days, statement.base, statement.hard)
    return None


def _conflicts(constraints: list[Constraint], said: dict[str, Statement]) -> Iterator[list[Constraint]]:
    """Smallest conflicts of four or more, the same ones from whichever of the claims they are looked for:
    each that is found loses its latest claim, so that another may show."""
    for _ in range(_MOST_TRIES):
        found = smallest_conflict(constraints)
        if found is None:
            return
        if len(found) >= _FEWEST:
            yield found
        passed = max(found, key=lambda each: _told(said[str(each.owner)]))
        constraints = [each for each in constraints if each is not passed]


def _finding(statements: Sequence[Statement]) -> Finding:
    levels = sorted((each for each in statements if each.aspect == LEVEL), key=_end)
    steps = sorted((each for each in statements if each.aspect != LEVEL), key=_end)
    reached = _led_to(levels[0], steps) if levels else None
    last = levels[-1] if levels else steps[-1]
    close = reached is not None and _close(reached, last)
    severity = severity_of(statements, hard=False, soft=False, revised=close)
    if severity is None or reached is None or not _of_one_size(reached, last):
        severity = Severity.SUSPICION
    scale, name = scale_for(*(each.value for each in levels))
    shown = " × ".join(
        [interval(levels[0].hard, scale) + name if levels else "level"]
        + [
            interval(factor(each) or each.hard) if each.aspect == GROWTH else f"({quoted(each)})"
            for each in steps
        ]
    )
    result = f" = {interval(reached, scale)}{name}" if reached else ""
    stated = f"{interval(last.hard, scale)}{name} {unit_name(last)} was stated"
    parts: list[Part] = [("level" if each.aspect == LEVEL else "step", each) for each in statements]
    named = ", ".join(quoted(each) for each in steps)
    message = (
        f"For {subject(last)} the steps {named} do not lead from {quoted(levels[0])} to {quoted(last)}."
        if len(levels) > 1
        else f"For {subject(last)} these {len(statements)} figures cannot all be true: {named}."
    )
    return finding("chain_of_figures", severity, parts, message, f"{shown}{result}; {stated}")


def _end(statement: Statement) -> tuple[object, ...]:
    return (statement.days[1] if statement.days else None, *statement.order)


def _led_to(first: Statement, steps: Sequence[Statement]) -> Interval | None:
    """Where an unbroken run of growth leads from the first level; None when it is not one."""
    at, value = first.days, first.hard
    for step in steps:
        ratio = factor(step) if step.aspect == GROWTH else None
        if step.base != at or ratio is None or value.low is None or value.low < 0:
            return None
        at, value = step.days, value.times(ratio)
    return value


def _of_one_size(reached: Interval, stated: Statement) -> bool:
    ends = [end for end in (reached.low, reached.high) if end is not None]
    return any(near_miss(end, stated.value, PLAUSIBLE_ERROR) for end in ends)


def _close(reached: Interval, stated: Statement) -> bool:
    ends = [end for end in (reached.low, reached.high) if end is not None]
    return any(near_miss(end, stated.value) for end in ends)
