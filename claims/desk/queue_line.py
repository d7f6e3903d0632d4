"""One line of the queue: what a finding is about, who said it, when, and how urgent it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.models import User
from django.contrib.humanize.templatetags.humanize import naturaltime
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from claims.models import Evidence, Finding, Verdict

from . import phrases
from .cause import CauseLine
from .check_title import check_title
from .severities import severity_label

TONES = {"": "", Verdict.CONFIRMED: "confirmed", Verdict.FLAGGED: "flagged", Verdict.DISMISSED: "done"}


@dataclass(frozen=True, slots=True)
class QueueLine:
    """What the queue's template prints."""

    pk: int
    url: str
    title: str
    message: str
    check: str
    sources: str
    said: str
    severity: str
    severity_label: str
    state: str
    state_label: str
    state_tone: str
    age: str
    found_at: datetime
    holder: str = ""
    is_new: bool = False
    first_of_series: bool = False
    cause: CauseLine | None = None


def verdict_words(verdict: str) -> str:
    """A verdict as it stands inside a sentence."""
    return str(Verdict(verdict).label).lower()


def state_label(finding: Finding) -> str:
    """What has been decided, in words; a finding that no longer holds says so first."""
    if finding.closed_at is not None:
        return _("no longer holds")
    return verdict_words(finding.verdict) if finding.verdict else _("waiting")


def state_tone(finding: Finding) -> str:
    """The colour of its state's tag."""
    return "done" if finding.closed_at is not None else TONES[finding.verdict]


def called(person: User) -> str:
    """A person's name as colleagues read it."""
    return person.get_full_name() or person.get_username()


def _holder(finding: Finding) -> str:
    lease = getattr(finding, "lease", None)
    if lease is None or lease.until <= timezone.now():
        return ""
    return _("held by %(who)s") % {"who": called(lease.holder)}


def queue_line(
    finding: Finding, query: str, since: datetime | None = None, cause: CauseLine | None = None
) -> QueueLine:
    """A line for a finding that ``queue.page`` read.

    ``query`` takes the reader back to the same queue; what was found after ``since`` is new to them.
    """
    parts: list[Evidence] = finding.parts  # type: ignore[attr-defined]
    claims = [part.claim for part in parts]
    sources = dict.fromkeys(claim.briefing.source.name for claim in claims)
    return QueueLine(
        pk=finding.pk,
        url=reverse("admin:claims_finding_change", args=[finding.pk]) + (f"?{query}" if query else ""),
        title=phrases.subject(claims[0]) if claims else finding.message,
        message=finding.message,
        check=check_title(finding.check_slug),
        sources=", ".join(sources),
        said=phrases.said(claim.briefing.said_at for claim in claims),
        severity=finding.severity,
        severity_label=severity_label(finding.severity),
        state="open" if not finding.verdict and finding.closed_at is None else "decided",
        state_label=state_label(finding),
        state_tone=state_tone(finding),
        age=str(naturaltime(finding.found_at)),
        found_at=finding.found_at,
        holder=_holder(finding),
        is_new=since is not None and finding.found_at > since,
        first_of_series=finding.first_of_series,
        cause=cause if cause is not None and cause.count > 1 else None,
    )
