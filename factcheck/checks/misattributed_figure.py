"""One figure given to two different facts.

Flags an amount that is, digit for digit, what another briefing states for the same days of a measure that
must not be confused with it (total trade's value given to the trade surplus), or what its own briefing states
for another place.

    value(surplus) = value(trade)   to the last of four digits or more

Why it matters: a reporter who copies a table's line under the wrong heading leaves no other trace.

Severity: a suspicion.

Silent on figures of fewer than four significant digits and on rounded ones; within one sentence; unless the
two names differ by a word that makes another fact of them, or by nothing but the place.

From: news reports that gave one figure of a customs release to another.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..finding import Finding, Severity
from ..link.key import LEVEL
from ..reason.neighbourhood import Neighbourhood
from ..reason.slips import significant_digits
from ..reason.statement import Statement
from ..reason.verdict import finding, in_one_sentence
from ..reason.wording import about, number, quoted, scale_for, unit_name

_FEWEST_DIGITS = 4
_OFTEN_LEFT_OUT = frozenset(("goods",))
"""Words without which a measure is mostly the same: "exports of goods" and "exports"."""


def look(near: Neighbourhood) -> Iterator[Finding]:
    """The focus and equal figures of look-alikes elsewhere, and of other places in its briefing."""
    focus = near.focus
    if not _may_be_misattributed(focus):
        return
    lookalikes = [each for each in near.lookalikes if each.claim.briefing != focus.claim.briefing]
    equal = [each for each in near.mates if (each.value, each.days) == (focus.value, focus.days)]
    places = [each for each in equal if replace(each.key, place=focus.key.place) == focus.key]
    for other in (*lookalikes, *places):
        if _is_equal(focus, other) and not in_one_sentence((focus, other)):
            yield _finding(*sorted((focus, other), key=lambda each: each.order))


def _may_be_misattributed(statement: Statement) -> bool:
    return (
        statement.aspect == LEVEL
        and statement.days is not None
        and not statement.looks_ahead
        and statement.is_firm
        and significant_digits(statement) >= _FEWEST_DIGITS
    )


def _is_equal(one: Statement, other: Statement) -> bool:
    same = (one.value, one.days, one.key.unit) == (other.value, other.days, other.key.unit)
    two_facts = not {*one.key.measure} ^ {*other.key.measure} <= _OFTEN_LEFT_OUT or (
        one.key.place != other.key.place and bool(one.key.place) and bool(other.key.place)
    )
    return same and two_facts and _may_be_misattributed(other)


def _finding(earlier: Statement, later: Statement) -> Finding:
    message = (
        f"{quoted(later)} for {about(later)} is, to the last digit, the figure for {about(earlier)},"
        f" {quoted(earlier)}."
    )
    scale, name = scale_for(later.value)
    arithmetic = f"{number(later.value, scale)}{name} {unit_name(later)} was stated for both"
    parts = (("first stated", earlier), ("stated again", later))
    return finding("misattributed_figure", Severity.SUSPICION, parts, message, arithmetic)
