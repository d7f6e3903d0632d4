"""A rise whose figures fall, or a fall whose figures rise.

Flags a figure said to have risen or fallen "from" an earlier one when the two figures go the other way.

    direction up   while   hi(figure) < lo(earlier figure)

Why it matters: either the verb or one of the figures is wrong, and readers keep the verb.

Severity: a contradiction.

Silent when the two may be equal as printed, when the text does not tie them together, and when neither a
verb of movement stands right before the figure nor "up from", "higher than" or, of growth, "slowing from"
before the earlier one.

From: releases edited in haste; "prices fell" where only inflation did.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..claim import RelationKind
from ..finding import Finding, Severity
from ..link.key import CHANGE
from ..quantity import Direction
from ..reason.neighbourhood import Neighbourhood
from ..reason.statement import Statement
from ..reason.verbs import stated_move, stated_move_from
from ..reason.verdict import finding
from ..reason.wording import about, interval, quoted, scale_for, unit_name


def look(near: Neighbourhood) -> Iterator[Finding]:
    """The briefing's moved figures with the ones they moved from, the focus one of the two."""
    for earlier in near.mates:
        for figure in near.related(earlier, RelationKind.BASE_OF):
            if near.holds_focus((figure, earlier)) and _goes_the_other_way(figure, earlier):
                yield _finding(figure, earlier)


def _goes_the_other_way(figure: Statement, earlier: Statement) -> bool:
    if figure.key.unit != earlier.key.unit or CHANGE in (figure.aspect, earlier.aspect):
        return False
    move = _move(figure, earlier)
    if move is None or figure.key.aspect != earlier.key.aspect:
        return False
    one, other = figure.hard, earlier.hard
    fell = one.high is not None and other.low is not None and one.high < other.low
    rose = one.low is not None and other.high is not None and one.low > other.high
    return fell if move is Direction.UP else rose


def _move(figure: Statement, earlier: Statement) -> Direction | None:
    return stated_move_from(earlier) or stated_move(figure)


def _finding(figure: Statement, earlier: Statement) -> Finding:
    word = "rise" if _move(figure, earlier) is Direction.UP else "fall"
    scale, name = scale_for(figure.value, earlier.value)
    message = (
        f"A {word} is stated for {about(figure)}, but its figures go from {quoted(earlier)}"
        f" to {quoted(figure)}."
    )
    before, after = interval(earlier.hard, scale), interval(figure.hard, scale)
    arithmetic = f"from {before}{name} to {after}{name} {unit_name(figure)}"
    parts = (("figure", figure), ("earlier figure", earlier))
    return finding("direction_against_figures", Severity.CONTRADICTION, parts, message, arithmetic)
