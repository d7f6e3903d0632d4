"""One series: its values by period and vintage, what else it may hold, and what belongs beside it."""

from __future__ import annotations

from datetime import date
from string import capwords
from typing import Any

from django.db.models import Q, Value
from django.db.models.functions import MD5
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from claims.mapping import aspect_words
from claims.models import Briefing, Link, Series, SeriesDecision, Source, Subscription
from factcheck.link.decision import Outcome

from . import phrases
from .check_title import check_title
from .figures import percent, unit_name
from .learned import learned
from .relations import relations
from .series_chart import series_chart

SOURCES = 500
"""As many as a select can bear."""


def series_page(request: HttpRequest, series: Series) -> dict[str, Any]:
    """The template's context; ``?known=2019-08-30`` shows only what had been said by that day."""
    known_on = _day(request.GET.get("known", ""))
    vintages = _vintages(series)
    return {
        "title": series.name,
        "crumbs": [{"title": _("Series"), "url": reverse("admin:claims_series_changelist")}],
        "series": series,
        "chart": series_chart(series, known_on=known_on),
        "known_on": known_on,
        "vintages": vintages,
        "vintage_at": _position(vintages, known_on),
        "facts": _facts(series),
        "beside": _beside(series),
        "possible": _possible(series),
        "notes": series.notes.select_related("recorded_by", "withdrawn_by").order_by("-pk")[:50],
        "decisions": _decisions(series),
        "sources": Source.objects.order_by("name")[:SOURCES],
        "merged_into": series.merged_into,
        "merged": series.merged.order_by("name", "pk")[:20],
        "relations": relations(series),
        "learned": learned(series),
        "subscribe_url": reverse("admin:claims_subscription_add") + f"?series={series.pk}",
        "subscribers": Subscription.objects.filter(series=series, enabled=True).count(),
    }


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _vintages(series: Series) -> list[date]:
    """The days on which something was said about the series, the earliest first."""
    said = Briefing.objects.filter(claims__series=series, claims__retired_at__isnull=True)
    return list(said.order_by("said_at").values_list("said_at", flat=True).distinct()[:1000])


def _position(vintages: list[date], known_on: date | None) -> int:
    """The last vintage not after the day asked for; the last of all when no day is."""
    if known_on is None:
        return len(vintages) - 1
    return max(0, sum(vintage <= known_on for vintage in vintages) - 1)


def _facts(series: Series) -> list[dict[str, str]]:
    rows = [
        (_("Words"), " ".join(series.measure)),
        (_("Place"), capwords(series.place)),
        (_("Scope"), ", ".join(series.scope)),
        (_("Unit"), unit_name(series.unit)),
        (_("Aspect"), aspect_words(series.aspect)),
        (_("Adjustment"), check_title(series.adjustment)),
        (_("Counts"), _("running totals") if series.cumulative else ""),
    ]
    return [{"label": label, "value": value} for label, value in rows if value]


def _beside(series: Series) -> list[dict[str, str]]:
    """The other figures of the same subject: its growth, its share, its level in another unit."""
    digest = MD5(Value(series.subject))  # the index is on the digest: a subject may be any length
    same_subject = Series.objects.alias(digest=MD5("subject")).filter(digest=digest, subject=series.subject)
    others = same_subject.exclude(pk=series.pk).order_by("aspect", "pk")[:20]
    return [
        {
            "name": other.name,
            "aspect": aspect_words(other.aspect),
            "unit": unit_name(other.unit),
            "url": reverse("admin:claims_series_change", args=[other.pk]),
        }
        for other in others
    ]


def _decisions(series: Series) -> list[SeriesDecision]:
    """What people said of it that still holds, the latest first."""
    said = SeriesDecision.objects.in_force().filter(Q(one=series) | Q(other=series))
    return list(said.select_related("one", "other", "decided_by", "source").order_by("-pk")[:50])


def _apart_from(series: Series) -> set[int]:
    """The series that people said are different facts."""
    said = SeriesDecision.objects.in_force().filter(
        kind__in=(SeriesDecision.Kind.DIFFERENT, SeriesDecision.Kind.SPLIT)
    )
    pairs = said.filter(Q(one=series) | Q(other=series)).values_list("one", "other")
    return {pk for pair in pairs for pk in pair} - {series.pk}


def _possible(series: Series) -> list[dict[str, Any]]:
    """Claims that may belong here; a person decides."""
    links = (
        Link.objects.filter(series=series, outcome=Outcome.POSSIBLE, claim__retired_at__isnull=True)
        .exclude(claim__series=series)
        .exclude(claim__links__decided_by__isnull=False)
        .exclude(claim__series__in=_apart_from(series))
        .select_related("claim__briefing__source")
        .defer("claim__briefing__text", "claim__briefing__original")
        .order_by("-score", "pk")[:50]
    )
    return [
        {
            "claim": link.claim_id,
            "quote": link.claim.quote,
            "subject": phrases.subject(link.claim),
            "reason": link.reason,
            "score": percent(link.score),
            "source": link.claim.briefing.source.name,
            "said_at": link.claim.briefing.said_at,
            "url": reverse("admin:claims_claim_change", args=[link.claim_id]),
        }
        for link in links
    ]
