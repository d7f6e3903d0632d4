"""The right of reply: a drafted question, its deadline, and the answer as evidence."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from claims.models import Claim, Finding, Question

from . import phrases

DAYS_TO_ANSWER = 14


class AnsweredError(Exception):
    """The question has its answer already."""


def draft(claims: Iterable[Claim]) -> str:
    """A neutral question about the claims: what was said, and that we cannot make it fit."""
    said = [
        _("On %(day)s, %(source)s: “%(quote)s” (%(subject)s).")
        % {
            "day": phrases.day(claim.briefing.said_at),
            "source": claim.briefing.source.name,
            "quote": claim.quote,
            "subject": phrases.subject(claim),
        }
        for claim in claims
    ]
    closing = _(
        "We have not found how these figures go together. Could you tell us which of them holds, "
        "or what we have overlooked: a revision, another definition, an error of ours?"
    )
    return "\n".join([*said, "", closing])


def default_due() -> date:
    """The day an answer is asked for unless the reviewer says otherwise."""
    return timezone.localdate() + timedelta(days=DAYS_TO_ANSWER)


def ask(finding: Finding, person: User, recipient: str, text: str, due: date) -> Question:
    """Keep a question that was put to somebody."""
    return Question.objects.create(finding=finding, asked_by=person, recipient=recipient, text=text, due=due)


def record_answer(question_id: int, person: User, answer: str) -> Question:
    """Write what they answered; raises AnsweredError where an answer stands, and Question.DoesNotExist."""
    with transaction.atomic():
        question = Question.objects.select_for_update().get(pk=question_id)
        if question.answered_at is not None:
            raise AnsweredError
        question.answer, question.answered_at, question.answer_recorded_by = answer, timezone.now(), person
        question.save(update_fields=["answer", "answered_at", "answer_recorded_by"])
        return question
