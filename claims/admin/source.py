"""Sources: who publishes."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db import models
from django.http import HttpRequest
from unfold.admin import ModelAdmin

from claims.models import Source


@admin.register(Source)
class SourceAdmin(ModelAdmin):  # type: ignore[misc]
    """Names, homepages and notes; a source with briefings stays."""

    list_display = ("name", "homepage", "created_at")
    search_fields = ("name",)
    fields = ("name", "homepage", "notes")
    show_full_result_count = False
    actions = None

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if isinstance(db_field, models.URLField):
            kwargs["assume_scheme"] = "https"
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
