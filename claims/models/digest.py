"""SHA-256 in the database, so that a stored digest can be held against the bytes it stands for."""

from __future__ import annotations

from django.db import models


class DigestOfBytes(models.Func):
    """The lower-case hexadecimal SHA-256 of a ``bytea``."""

    template = "encode(sha256(%(expressions)s), 'hex')"
    output_field = models.CharField()


class DigestOfText(models.Func):
    """The lower-case hexadecimal SHA-256 of a text's UTF-8 bytes."""

    template = "encode(sha256(convert_to(%(expressions)s, 'UTF8')), 'hex')"
    output_field = models.CharField()
