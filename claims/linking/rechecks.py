"""What is to be checked again because something beside it changed."""

from __future__ import annotations

from collections.abc import Iterable

from claims.models import Claim, Recheck, Series

from .reach import claims_near

_BATCH = 1000


def ask_again(claims: Iterable[int], because: str) -> None:
    """Have these claims' checks run again; ``because`` says what changed, as in “… was corrected by Rita”."""
    rows = [Recheck(claim_id=pk, because=because) for pk in sorted(set(claims))]
    Recheck.objects.bulk_create(rows, batch_size=_BATCH)


def ask_again_about(series: Iterable[Series], because: str) -> None:
    """The same for every claim that stands in the subjects of these series."""
    subjects = {each.subject for each in series}
    standing = Claim.objects.current().filter(series__in=Series.objects.of_subject(*subjects).values("pk"))
    ask_again(standing.values_list("pk", flat=True), because)


def ask_again_beside(former: Iterable[Claim], because: str) -> None:
    """The same for what stood near these claims, which are gone from their series, and what cites them."""
    gone = list(former)
    ask_again({row.pk for row in gone} | claims_near(gone), because)
