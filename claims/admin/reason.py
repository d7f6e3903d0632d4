"""Reasons: the lists reviewers choose from, kept by editors."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from unfold.admin import ModelAdmin

from claims.models import Reason


@admin.register(Reason)
class ReasonAdmin(ModelAdmin):  # type: ignore[misc]
    """One that is not wanted any more is switched off: past decisions keep its words either way."""

    list_display = ("label", "verdict", "position", "active")
    list_filter = ("verdict", "active")
    search_fields = ("label",)
    show_full_result_count = False
    actions = None

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
