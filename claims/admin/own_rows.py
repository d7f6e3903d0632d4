"""Rows that belong to somebody: everybody sees and keeps their own, administrators see all."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from unfold.admin import ModelAdmin

from claims.desk.roles import is_administrator


class OwnRowsAdmin(ModelAdmin):  # type: ignore[misc]
    """``owner_field`` names whose a row is."""

    owner_field = "owner"
    show_full_result_count = False
    compressed_fields = True

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        rows: QuerySet[Any] = super().get_queryset(request)
        return rows if is_administrator(request.user) else rows.filter(**{self.owner_field: request.user.pk})

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """What is made belongs to whoever makes it."""
        if not change:
            setattr(obj, self.owner_field, request.user)
        super().save_model(request, obj, form, change)
