"""A token: what a program shows instead of a person's password, for some of what they may do, for a time."""

from __future__ import annotations

import secrets
from datetime import datetime
from hashlib import sha256
from typing import Any

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils import timezone

PREFIX = "factcheck_"
_SHOWN = len(PREFIX) + 6


class Scope(models.TextChoices):
    """What a token allows; its owner's own permissions hold besides."""

    READ = "read"
    SUBMIT = "submit", "submit briefings"
    REVIEW = "review", "decide about findings"


class ApiToken(models.Model):
    """Only the digest of the secret is kept: it is shown once, when it is made."""

    name = models.CharField(max_length=100, help_text="What it is for.")
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="api_tokens")
    scopes = ArrayField(models.CharField(max_length=8, choices=Scope), default=list)
    digest = models.CharField(max_length=64, unique=True, editable=False)
    beginning = models.CharField(max_length=20, editable=False, help_text="To tell it from others.")
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, editable=False)
    used_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        verbose_name = "API token"
        ordering = ("-pk",)
        constraints = (models.CheckConstraint(condition=~Q(scopes=[]), name="api_token_allows_something"),)

    def __str__(self) -> str:
        return f"{self.name} ({self.beginning}…)"

    @classmethod
    def issued(cls, owner: Any, name: str, scopes: list[str], expires_at: datetime) -> tuple[ApiToken, str]:
        """A new token and its secret, which nobody can have again."""
        token = cls(owner=owner, name=name, scopes=scopes, expires_at=expires_at)
        secret = token.give_secret()
        token.save()
        return token, secret

    def give_secret(self) -> str:
        """Draw the secret and keep its digest. 256 random bits need no slow hash."""
        secret = PREFIX + secrets.token_urlsafe(32)
        self.digest, self.beginning = digest_of(secret), secret[:_SHOWN]
        return secret

    @property
    def is_valid(self) -> bool:
        return self.revoked_at is None and self.expires_at > timezone.now() and self.owner.is_active


class ApiAnswer(models.Model):
    """What a request with an ``Idempotency-Key`` was answered: asked again, it is answered the same."""

    token = models.ForeignKey(ApiToken, models.CASCADE, related_name="answers")
    key = models.CharField(max_length=200)
    request = models.CharField(max_length=64, help_text="Digest of method, path and body.")
    status = models.PositiveSmallIntegerField(default=0)
    body = models.JSONField(default=dict)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("token", "key"), name="api_answer_is_given_once"),)

    def __str__(self) -> str:
        return f"{self.token}: {self.key}"


def digest_of(secret: str) -> str:
    """What of a secret is kept."""
    return sha256(secret.encode()).hexdigest()
