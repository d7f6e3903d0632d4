"""Claims whose neighbourhood changed → findings: checked again, a few at a time, until none waits."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction
from django.db.models import QuerySet

from claims.linking.turns import beside_others
from claims.models import Briefing, Claim, Finding, Recheck, State

from .check import look_at
from .step import again

CLAIMS_AT_ONCE = 100
"""So many claims are checked again in one transaction."""


def recheck(most: int = CLAIMS_AT_ONCE) -> int:
    """Check again claims whose neighbourhood changed, at most so many; returns how many there were.

    Several workers take different ones; what one of them cannot finish waits on.
    """
    with transaction.atomic():
        beside_others()
        waiting = _waiting(most)
        asked = {row.claim_id: row.because for row in waiting}
        if not asked:
            return 0
        claims = list(Claim.objects.current().filter(pk__in=asked).order_by("briefing_id", "number"))
        citing = Finding.objects.holding().filter(evidence__claim__in=asked).values_list("pk", flat=True)
        when = f"since {_in_words(asked.values())}"
        look_at(claims, lambda: dict.fromkeys(citing.all(), when))
        return Recheck.objects.filter(pk__in=[row.pk for row in waiting]).delete()[0]


def hand_over(most: int = CLAIMS_AT_ONCE) -> list[int]:
    """Have the briefings checked whose claims wait first, instead of these claims; their ids.

    For what cannot be checked: that is then written on the briefing that is to blame, where people see it,
    and holds up no other. A briefing that is under way, or had failed before, is left as it is.
    """
    with transaction.atomic():
        waiting = _waiting(most)
        claims = [row.claim_id for row in waiting]
        finished = Briefing.objects.filter(claims__in=claims, state=State.CHECKED).order_by("pk").distinct()
        handed_over = [pk for pk in finished.values_list("pk", flat=True) if again(pk, State.LINKED)]
        Recheck.objects.filter(pk__in=[row.pk for row in waiting]).delete()
        return handed_over


def _waiting(most: int) -> QuerySet[Recheck]:
    return Recheck.objects.select_for_update(skip_locked=True).order_by("pk")[:most]


def _in_words(reasons: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(reasons))
