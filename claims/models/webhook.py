"""An address of somebody's program that is told of findings, each message signed.

The signing key is drawn from the service's ``SECRET_KEY`` and the row's ``nonce``: it is shown to its owner
once, and whoever reads the database alone can sign nothing.
"""

from __future__ import annotations

import base64
import secrets

from django.conf import settings
from django.db import models
from django.utils.crypto import salted_hmac

_SALT = "claims.webhook"
PREFIX = "whsec_"


class Webhook(models.Model):
    """Never changed: it is made, used and revoked."""

    name = models.CharField(max_length=100, help_text="What it is for.")
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="webhooks")
    address = models.URLField(max_length=2000, help_text="https://…; messages are sent there by POST.")
    nonce = models.CharField(max_length=64, unique=True, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    revoked_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        ordering = ("-pk",)

    def __str__(self) -> str:
        return self.name

    def save(self, *args: object, **kwargs: object) -> None:
        """Draw the nonce once."""
        self.nonce = self.nonce or secrets.token_hex(32)
        super().save(*args, **kwargs)  # type: ignore[arg-type]

    @property
    def key(self) -> bytes:
        """The 32 bytes messages are signed with."""
        return salted_hmac(_SALT, self.nonce, algorithm="sha256").digest()

    @property
    def secret(self) -> str:
        """The key as its owner is shown it."""
        return PREFIX + base64.b64encode(self.key).decode()
