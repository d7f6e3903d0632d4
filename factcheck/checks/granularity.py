"""A share of a small count that no whole number gives.

Flags a share in percent of a count of at most a thousand, when no whole number of the counted things,
divided by the count, rounds to it.

    no k in 0…n with k ÷ n inside the printed share

Why it matters: such a share was computed from another count.

Severity: a suspicion; the share may be of another group than the one stated.

Silent when the count is not whole, hedged or not tied to the share by the text, and when the share is
printed so coarsely that some k fits.

From: the granularity test for means of small samples (GRIM), which needs nothing but the two numbers.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import ceil, floor

from ..claim import Kind, RelationKind
from ..finding import Finding, Severity
from ..quantity import Hedge
from ..reason.neighbourhood import Neighbourhood
from ..reason.statement import Statement
from ..reason.verdict import finding
from ..reason.wording import number, quoted

_LARGEST = 1000


def look(near: Neighbourhood) -> Iterator[Finding]:
    """Shares and the counts they are shares of, the focus one of the two."""
    for share in near.mates:
        if share.claim.kind is not Kind.SHARE or share.claim.hedge is not Hedge.EXACT:
            continue
        for whole in near.related(share, RelationKind.SHARE_OF):
            if (
                near.holds_focus((share, whole))
                and _is_small_count(whole)
                and not _some_number_fits(share, whole)
            ):
                yield _finding(share, whole)


def _is_small_count(whole: Statement) -> bool:
    exact = whole.claim.hedge is Hedge.EXACT and whole.value.denominator == 1
    return whole.key.unit == "count" and exact and 0 < whole.value <= _LARGEST


def _some_number_fits(share: Statement, whole: Statement) -> bool:
    if share.hard.low is None or share.hard.high is None:
        return True
    of_all = whole.value / Fraction(100)
    return floor(share.hard.high * of_all) >= ceil(share.hard.low * of_all)


def _finding(share: Statement, whole: Statement) -> Finding:
    nearest = Fraction(round(share.value / 100 * whole.value))
    message = f"{quoted(share)} of {quoted(whole)} is no whole number of them."
    arithmetic = (
        f"{number(nearest)} ÷ {number(whole.value)} = {number(nearest / whole.value * 100)} %,"
        f" the nearest to {number(share.value)} %"
    )
    parts = (("share", share), ("count", whole))
    return finding("granularity", Severity.SUSPICION, parts, message, arithmetic)
