"""Whether printed figures add up to a printed total."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from claims.models import Claim

from . import phrases
from .figures import figure


@dataclass(frozen=True, slots=True)
class Sum:
    """What the parts make, and whether the printed words allow the total to be that."""

    made: str
    fits: bool
    outcome: str


def adds_up(whole: Claim, parts: Iterable[Claim]) -> Sum:
    """The parts' intervals added up, against the total's; an open side bounds nothing."""
    parts = list(parts)
    low = _total(phrases.lower(part.printed) for part in parts)
    high = _total(phrases.upper(part.printed) for part in parts)
    least, most = phrases.lower(whole.printed), phrases.upper(whole.printed)
    made = sum((part.value for part in parts), Decimal(0))
    is_above = low is not None and most is not None and low > most
    is_below = high is not None and least is not None and high < least
    outcome = _("adds up")
    if is_above or is_below:
        gap = {"gap": figure(abs(made - whole.value), whole.unit)}
        outcome = (_("%(gap)s too much") if is_above else _("%(gap)s short")) % gap
    return Sum(figure(made, whole.unit), not (is_above or is_below), outcome)


def _total(ends: Iterable[Decimal | None]) -> Decimal | None:
    """The sum; None where one of them is open."""
    total = Decimal(0)
    for end in ends:
        if end is None:
            return None
        total += end
    return total
