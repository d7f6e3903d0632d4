"""The right of reply: what somebody was asked about a finding, by when, and what they answered.

What was asked never changes. An answer is written once; a later one belongs to a further question.
"""

from __future__ import annotations

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from .finding import Finding


class Question(models.Model):
    """One question to somebody outside, and their answer once it is there."""

    finding = models.ForeignKey(Finding, models.PROTECT, related_name="questions")
    recipient = models.CharField(max_length=200, help_text="Whom it was put to.")
    text = models.TextField()
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(db_default=Now(), editable=False)
    due = models.DateField(help_text="By when an answer was asked for.")

    answer = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answer_recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ("-pk",)
        constraints = (
            models.CheckConstraint(
                condition=Q(recipient__regex=r"\S", text__regex=r"\S"),
                name="question_has_words_and_recipient",
            ),
            models.CheckConstraint(
                condition=Q(answer="", answered_at__isnull=True, answer_recorded_by__isnull=True)
                | Q(answer__regex=r"\S", answered_at__isnull=False, answer_recorded_by__isnull=False),
                name="question_answer_has_who_and_when",
            ),
        )
        indexes = (models.Index(fields=("due",), condition=Q(answer=""), name="question_open"),)
        triggers = (
            pgtrigger.ReadOnly(
                name="question_is_read_only",
                fields=["finding", "recipient", "text", "asked_by", "asked_at", "due"],
            ),
            pgtrigger.Protect(
                name="answer_is_written_once",
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(old__answered_at__isnull=False),
            ),
            pgtrigger.Protect(name="never_deleted", operation=pgtrigger.Delete),
        )

    def __str__(self) -> str:
        return f"{self.recipient}: {self.text[:60]}"
