"""Where on the calendar a period lies, as a whole number, so that an index can walk outwards from a day."""

from __future__ import annotations

from django.db import models

MIDDLE = "((lower({0}) - '0001-01-01'::date) + (upper({0}) - '0001-01-01'::date) + 1)"
"""The sum of the ordinals of a period's first and last day, in SQL over the name of a column."""


class TwiceTheMiddle(models.Func):
    """The same as an expression."""

    template = MIDDLE.format("%(expressions)s")
    output_field = models.IntegerField()
    arity = 1
