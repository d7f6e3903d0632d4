"""What is asked of each severity; editors keep it."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from unfold.admin import ModelAdmin

from claims.models import SeverityRule


@admin.register(SeverityRule)
class SeverityRuleAdmin(ModelAdmin):  # type: ignore[misc]
    """The severities are the engine's own: none is added or taken away."""

    list_display = ("severity", "second_reviewer")
    list_editable = ("second_reviewer",)
    fields = ("severity", "second_reviewer")
    readonly_fields = ("severity",)
    show_full_result_count = False
    actions = None

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
