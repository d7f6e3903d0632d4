"""How much of what came in was read, and how completely."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from claims.models import Briefing, Claim, State

from .figures import percent

RECENT = timedelta(days=30)
COUNTED = 1_000
"""The latest briefings, and claims, are looked at no further: a share of so many is as good as of all."""


def came_in() -> dict[str, Any]:
    """What came in lately and how far it is; then what the claims of it say, as shares."""
    since = timezone.now() - RECENT
    latest = Briefing.objects.order_by("-pk").values_list("pk", "state", "captured_at")[:COUNTED]
    states = {pk: state for pk, state, captured_at in latest if captured_at >= since}
    tally = Counter(states.values())
    return {
        "days": RECENT.days,
        "briefings": _up_to(len(states)),
        "read": tally[State.CHECKED.value],
        "failed": tally[State.FAILED.value],
        **_claims(min(states, default=None), since),
    }


def _claims(first: int | None, since: datetime) -> dict[str, Any]:
    """What the latest claims say, of the briefing ``first`` and of those that came in after it."""
    if first is None:
        return {"without_claims": 0, "claims": 0, "shares": list(_shares({}, 0))}
    own = Claim.objects.current().filter(briefing=OuterRef("pk"))
    silent = Briefing.objects.filter(~Exists(own), pk__gte=first, captured_at__gte=since)
    latest = Claim.objects.filter(briefing__gte=first).order_by("-briefing_id", "-number")[:COUNTED]
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
    seen_all = total + counts["withdrawn"] < COUNTED
    return {
        "without_claims": silent.count(),
        "claims": total if seen_all else f"{COUNTED}+",
        "shares": list(_shares(counts, total)),
    }


def _up_to(count: int) -> int | str:
    return f"{COUNTED}+" if count == COUNTED else count


def _shares(counts: dict[str, int], total: int) -> Iterable[tuple[str, str]]:
    labels = {
        "period": _("say when"),
        "place": _("say where"),
        "series": _("stand in a series"),
        "by_people": _("corrected or added by people"),
    }
    for name, label in labels.items():
        yield label, percent(counts[name] / total) if total else "–"
