"""Parts that add up to a total: shown by a briefing, then accepted or refused by a reviewer.

A row for each identity, once; ``state`` repeats the latest decision, which the database copies there from an
append-only row (see ``IdentityReview``). Refused, it is neither checked nor proposed again.
"""

from __future__ import annotations

import pgtrigger
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.db.models.functions import MD5, Now

from factcheck.identity import IdentityState

from .enumeration import choices_of, one_of

COPY_TO_IDENTITY = """
    UPDATE claims_identity SET state = NEW.state WHERE id = NEW.identity_id;
    RETURN NULL;
"""


class Identity(models.Model):
    """``whole = Σ parts`` for figures of one period, in the engine's spelling."""

    text = models.TextField(editable=False, help_text="Equal identities, equal text.")
    text_md5 = models.GeneratedField(
        expression=MD5("text"), output_field=models.CharField(max_length=32), db_persist=True
    )
    state = models.CharField(
        max_length=12, choices=choices_of(IdentityState), default=IdentityState.PROPOSED.value, editable=False
    )
    seen_in = ArrayField(
        models.BigIntegerField(),
        editable=False,
        help_text="Keys of the claims that showed it first, the whole's before its parts'.",
    )
    proposed_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        verbose_name = "total with its parts"  # as people see it
        verbose_name_plural = "totals and parts"
        ordering = ("-pk",)
        constraints = (
            models.UniqueConstraint(fields=("text_md5",), name="identity_is_stored_once"),
            one_of("state", IdentityState, "identity_state_is_known"),
        )

    def __str__(self) -> str:
        terms = list(self.terms.all())
        return f"{terms[0]} = {' + '.join(map(str, terms[1:]))}" if terms else self.text


class IdentityTerm(models.Model):
    """One term: the whole at position 0, then the parts. Its key is a series' without aspect and length."""

    identity = models.ForeignKey(Identity, models.CASCADE, related_name="terms")
    position = models.PositiveSmallIntegerField()
    key = models.TextField(help_text="The key's text, by which it is asked for.")
    parts = models.JSONField(help_text="The key's fields: measure, place, unit, adjustment, scope.")

    class Meta:
        ordering = ("identity", "position")
        constraints = (
            models.UniqueConstraint(fields=("identity", "position"), name="identity_term_has_its_place"),
        )
        indexes = (models.Index(MD5("key"), name="identity_term_key"),)

    def __str__(self) -> str:
        words = (" ".join(reversed(self.parts["measure"])), self.parts["place"], *self.parts["scope"])
        return ", ".join(filter(None, words))


class IdentityReview(models.Model):
    """What a reviewer decided about an identity: who, when, why. The latest one is in force."""

    identity = models.ForeignKey(Identity, models.PROTECT, related_name="reviews")
    state = models.CharField(max_length=12, choices=choices_of(IdentityState))
    reason = models.TextField()
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        ordering = ("-pk",)
        constraints = (
            one_of("state", IdentityState, "identity_review_state_is_known"),
            models.CheckConstraint(condition=Q(reason__regex=r"\S"), name="identity_review_has_a_reason"),
        )
        triggers = (
            pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete),
            pgtrigger.Trigger(
                name="decides_its_identity",
                when=pgtrigger.After,
                operation=pgtrigger.Insert,
                func=COPY_TO_IDENTITY,
            ),
        )

    def __str__(self) -> str:
        return f"{self.identity}: {self.state} by {self.decided_by}"
