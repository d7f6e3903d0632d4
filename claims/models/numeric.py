"""A decimal column without a limit of digits: figures are kept exactly as said."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper


class NumericField(models.Field):  # type: ignore[type-arg]  # not subscriptable when run
    """PostgreSQL's ``numeric`` as it is; Django's own decimal column wants a fixed number of places."""

    description = "An exact decimal number of any size"

    def db_type(self, connection: BaseDatabaseWrapper) -> str:  # noqa: ARG002
        return "numeric"

    def to_python(self, value: Any) -> Decimal | None:
        if value is None or isinstance(value, Decimal):
            return value
        try:
            return Decimal(str(value))
        except InvalidOperation:
            raise ValidationError("“%(value)s” is not a decimal number.", params={"value": value}) from None

    def get_prep_value(self, value: Any) -> Decimal | None:
        return self.to_python(super().get_prep_value(value))

    def formfield(self, **kwargs: Any) -> forms.Field | None:
        return super().formfield(**{"form_class": forms.DecimalField, **kwargs})
