"""The right of reply at a glance: what was asked, by when, and what was answered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import F, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from claims.models import Question

LATEST = 10


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """One question to somebody outside, and where it stands."""

    url: str
    finding: str
    recipient: str
    due: date
    answer: str
    answered_at: datetime | None
    state: str
    tone: str


def question_lines(questions: QuerySet[Question]) -> list[QuestionLine]:
    """The open ones first, the longest due before the others; then the latest answers."""
    rows = questions.select_related("finding").order_by(F("answered_at").desc(nulls_first=True), "due", "pk")
    return [_line(row) for row in rows[:LATEST]]


def _line(question: Question) -> QuestionLine:
    state, tone = _("asked"), ""
    if question.answered_at is not None:
        state, tone = _("answered"), "done"
    elif question.due < timezone.localdate():
        state, tone = _("overdue"), "suspicion"
    return QuestionLine(
        url=reverse("admin:claims_finding_change", args=[question.finding_id]) + "#reply-title",
        finding=question.finding.message,
        recipient=question.recipient,
        due=question.due,
        answer=question.answer,
        answered_at=question.answered_at,
        state=state,
        tone=tone,
    )
