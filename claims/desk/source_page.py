"""What a source, or one speaker of it, has said, and what became of it.

Neutral: it counts and does not judge; a finding says that figures differ, not whose is wrong.
"""

from __future__ import annotations

from typing import Any

from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from claims.models import Briefing, Claim, Evidence, Finding, Question, Source, Verdict

from . import phrases
from .open_questions import question_lines
from .queue_line import TONES, state_label, state_tone
from .selection import COUNT_TO
from .severities import severity_label

LATEST = 20


def source_page(request: HttpRequest, source: Source) -> dict[str, Any]:
    """The template's context; ``?speaker=Name`` narrows it to what one person said."""
    speaker = request.GET.get("speaker", "").replace("\x00", "").strip()[:200]
    claims = Claim.objects.current().filter(briefing__source=source)
    if speaker:
        claims = claims.filter(speaker=speaker)
    findings = Finding.objects.filter(pk__in=Evidence.objects.filter(claim__in=claims).values("finding"))
    own = reverse("admin:claims_source_change", args=[source.pk])
    crumbs = [{"title": _("Sources"), "url": reverse("admin:claims_source_changelist")}]
    return {
        "title": speaker or source.name,
        "crumbs": [*crumbs, {"title": source.name, "url": own}] if speaker else crumbs,
        "source": source,
        "speaker": speaker,
        "counts": _counts(source, claims, findings, speaker),
        "findings": [_line(finding) for finding in findings.order_by("-said_at", "-pk")[:LATEST]],
        "questions": question_lines(Question.objects.filter(finding__in=findings)),
        "briefings": [] if speaker else _briefings(source),
        "speakers": [] if speaker else _speakers(source),
        "edit_url": f"{own}?edit=1" if request.user.has_perm("claims.change_source") and not speaker else "",
        "queue_url": reverse("admin:claims_finding_changelist") + f"?source={source.pk}",
    }


def _counts(
    source: Source, claims: QuerySet[Claim], findings: QuerySet[Finding], speaker: str
) -> list[tuple[str, str]]:
    rows = [
        (_("Figures said"), claims),
        (_("Findings they take part in, waiting"), findings.waiting()),  # type: ignore[attr-defined]
        (_("Findings confirmed"), findings.filter(verdict=Verdict.CONFIRMED)),
        (_("Findings explained or dismissed"), findings.filter(verdict=Verdict.DISMISSED)),
        (_("Findings that no longer hold"), findings.filter(closed_at__isnull=False)),
    ]
    if not speaker:
        rows.insert(0, (_("Briefings"), Briefing.objects.filter(source=source)))
    return [(label, _up_to(rows_of)) for label, rows_of in rows]


def _up_to(rows: QuerySet[Any]) -> str:
    counted = rows.order_by()[:COUNT_TO].count()
    return f"{COUNT_TO - 1}+" if counted == COUNT_TO else str(counted)


def _line(finding: Finding) -> dict[str, str]:
    return {
        "url": reverse("admin:claims_finding_change", args=[finding.pk]),
        "message": finding.message,
        "severity": finding.severity,
        "severity_label": severity_label(finding.severity),
        "state": state_label(finding),
        "tone": state_tone(finding) or TONES[""],
        "said": phrases.day(finding.said_at),
    }


def _briefings(source: Source) -> list[dict[str, str]]:
    latest = Briefing.objects.light().filter(source=source).order_by("-said_at", "-pk")[:LATEST]
    return [
        {
            "url": reverse("admin:claims_briefing_change", args=[briefing.pk]),
            "title": briefing.title
            or briefing.reference
            or _("Briefing %(number)s") % {"number": briefing.pk},
            "said": phrases.day(briefing.said_at),
            "state": _(briefing.get_state_display()),
        }
        for briefing in latest
    ]


def _speakers(source: Source) -> list[dict[str, Any]]:
    said = Claim.objects.current().filter(briefing__source=source).exclude(speaker="")
    by_figures = said.values("speaker").annotate(figures=Count("pk")).order_by("-figures", "speaker")
    return [{"name": row["speaker"], "figures": row["figures"]} for row in by_figures[:LATEST]]
