"""A row value in SQL: several columns compared as a whole."""

from __future__ import annotations

from django.db.models import BooleanField, Func


class Row(Func):
    """``(weight, said_at, id)``: one index answers which rows stand after this one."""

    template = "(%(expressions)s)"
    output_field = BooleanField()
