"""How much of what came in was read, and how completely."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from claims.models import Briefing, Claim, State

RECENT = timedelta(days=30)
COUNTED = 10_000
"""Claims are looked at no further: a share of so many is as good as of all."""


def came_in() -> dict[str, Any]:
    """What came in lately and how far it is; then what the claims of it say, as shares."""
    since = timezone.now() - RECENT
    recent = Briefing.objects.filter(captured_at__gte=since)
    states = dict(recent.values_list("state").annotate(Count("pk")))
    own = Claim.objects.current().filter(briefing=OuterRef("pk"))
    without = recent.filter(~Exists(own)).order_by()[:COUNTED].count()
    return {
        "days": RECENT.days,
        "briefings": sum(states.values()),
        "read": states.get(State.CHECKED.value, 0),
        "failed": states.get(State.FAILED.value, 0),
        "without_claims": without,
        **_claims(Claim.objects.filter(briefing__captured_at__gte=since)),
    }


def _claims(claims: Any) -> dict[str, Any]:
    latest = Claim.objects.filter(pk__in=claims.order_by("-pk").values("pk")[:COUNTED])
    standing = Q(retired_at__isnull=True)
    counts = latest.aggregate(
        claims=Count("pk", filter=standing),
        period=Count("pk", filter=standing & Q(period__isnull=False)),
        place=Count("pk", filter=standing & ~Q(place="")),
        series=Count("pk", filter=standing & Q(series__isnull=False)),
        by_people=Count("pk", filter=standing & Q(recorded_by__isnull=False)),
        withdrawn=Count("pk", filter=~standing),
    )
    total = counts["claims"]
    shown = f"{COUNTED}+" if total + counts["withdrawn"] >= COUNTED else total
    return {"claims": shown, "shares": list(_shares(counts, total))}


def _shares(counts: dict[str, int], total: int) -> Iterable[tuple[str, str]]:
    labels = {
        "period": _("say when"),
        "place": _("say where"),
        "series": _("stand in a series"),
        "by_people": _("corrected or added by people"),
    }
    for name, label in labels.items():
        yield label, f"{counts[name] / total:.0%}" if total else "–"
