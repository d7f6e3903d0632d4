"""Everything a reviewer needs to decide about one finding, on one page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from claims.models import Claim, Finding, Series

from . import phrases, queue
from .acts import acts
from .arithmetic import proof
from .background import check_says, past_decisions, track_record
from .cause import CauseLine, causes
from .check_title import check_title
from .decision import REVIEW
from .evidence import Side, passages
from .explanations import explanations
from .figures import percent
from .history import history
from .lease import latest
from .queue_line import called, state_label, state_tone
from .reply import default_due, draft
from .second import is_seconded
from .selection import Selection
from .series_chart import Chart, series_chart
from .severities import severity_label
from .unknown import not_checked

CHART_LIMIT = 60


def finding_page(
    request: HttpRequest, finding: Finding, refused: dict[str, str] | None = None
) -> dict[str, Any]:
    """The template's context. ``refused`` is a decision form that could not be accepted, and why."""
    selection = Selection.read(request.GET)
    previous, following = queue.neighbours(selection, finding)
    said = passages(finding.pk)
    shown = [side for passage in said for side in passage.sides]
    claims = [side.claim for side in shown]
    series = {claim.series_id for claim in claims if claim.series_id is not None}
    reviews = list(finding.reviews.select_related("reviewer", "standing_decision__series").order_by("-pk"))
    may_review = request.user.has_perm(REVIEW)
    return {
        "title": _("Finding %(number)s") % {"number": finding.pk},
        "crumbs": [
            {"title": _("Queue"), "url": _at(reverse("admin:claims_finding_changelist"), selection.query())}
        ],
        "finding": finding,
        "severity_label": severity_label(finding.severity),
        "state_label": state_label(finding),
        "state_tone": state_tone(finding),
        "check_title": check_title(finding.check_slug),
        "passages": said,
        "sides": shown,
        "diagnoses": _diagnoses(finding, shown),
        "cause": _cause(selection, finding),
        "proof": proof(finding.arithmetic, claims),
        "check_says": check_says(finding.check_slug),
        "track_record": track_record(finding),
        "past_decisions": past_decisions(finding, series),
        "not_checked": not_checked(claims),
        "explanations": explanations(finding, claims),
        "chart": _chart(claims),
        "history": history(reviews, finding.notes.select_related("author")),
        "latest_review": reviews[0].pk if reviews else 0,
        "may_review": may_review,
        "seconded": is_seconded(finding),
        **_lease(request, finding),
        "questions": finding.questions.select_related("asked_by"),
        "may_ask": request.user.has_perm("claims.add_question"),
        "draft": draft(claims),
        "default_due": default_due(),
        "today": timezone.localdate(),
        "may_note": request.user.has_perm("claims.add_note"),
        "note_url": reverse("admin:claims_finding_note", args=[finding.pk]),
        "may_undo": may_review and bool(finding.verdict),
        "undo_url": reverse("admin:claims_finding_undo", args=[finding.pk]),
        "acts": acts(request, finding, claims, refused or {}) if may_review else [],
        "facts": _facts(finding, shown),
        "selection_query": selection.query(),
        "queue_url": _at(reverse("admin:claims_finding_changelist"), selection.query()),
        "previous_url": _finding_url(previous, selection),
        "next_url": _finding_url(following, selection),
    }


def _at(url: str, query: str) -> str:
    return f"{url}?{query}" if query else url


def _finding_url(pk: int | None, selection: Selection) -> str:
    return "" if pk is None else _at(reverse("admin:claims_finding_change", args=[pk]), selection.query())


def _cause(selection: Selection, finding: Finding) -> CauseLine | None:
    """What else one cause explains, whatever was decided on it."""
    if finding.cluster_id is None:
        return None
    everything = replace(Selection(), state="all")
    return causes(everything, [finding], selection.query()).get(finding.cluster_id)


def _diagnoses(finding: Finding, shown: Iterable[Side]) -> list[dict[str, Any]]:
    """The readings that would repair it, each tied to the side whose words it reads differently."""
    by_engine_id = {side.claim.engine_id: side for side in shown}
    found = []
    for diagnosis in finding.diagnoses:
        side = by_engine_id.get(str(diagnosis.get("claim", "")))
        found.append(
            {
                "title": check_title(str(diagnosis.get("kind", ""))),
                "side": side,
                "reads_as": diagnosis.get("reads_as", ""),
                "reconciles": diagnosis.get("reconciles") or 0,
            }
        )
    return found


def _chart(claims: list[Claim]) -> Chart | None:
    """The series that most of the claims belong to; of equals, the first said."""
    ids = [claim.series_id for claim in claims if claim.series_id is not None]
    if not ids:
        return None
    series = Series.objects.get(pk=max(ids, key=ids.count))
    return series_chart(series, {claim.pk for claim in claims}, limit=CHART_LIMIT)


def _lease(request: HttpRequest, finding: Finding) -> dict[str, Any]:
    last = latest(finding)
    ran_out = last is not None and last.until <= timezone.now()
    lease = None if ran_out else last
    mine = lease is not None and lease.holder_id == request.user.pk
    return {
        "ran_out": last if ran_out and last is not None and last.holder_id == request.user.pk else None,
        "lease": lease,
        "lease_mine": mine,
        "lease_holder": called(lease.holder) if lease else "",
        "lease_url": reverse(f"admin:claims_finding_{'release' if mine else 'take'}", args=[finding.pk]),
    }


def _facts(finding: Finding, shown: list[Side]) -> list[dict[str, str]]:
    facts = [
        (_("Said"), phrases.said(side.said_at for side in shown)),
        (_("Found"), phrases.day(finding.found_at.date())),
        (_("Check"), check_title(finding.check_slug)),
        (_("Certainty"), percent(finding.confidence)),
        (_("Number"), str(finding.pk)),
    ]
    if finding.closed_at is not None:
        facts.append((_("No longer holds"), finding.closed_because))
    return [{"label": label, "value": value} for label, value in facts if value]
