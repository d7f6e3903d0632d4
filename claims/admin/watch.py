"""Watches: the pages and feeds that are asked again and again. Editors keep them."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from unfold.admin import ModelAdmin

from claims.captures import tasks
from claims.models.watch import Watch


@admin.register(Watch)
class WatchAdmin(ModelAdmin):  # type: ignore[misc]
    """One that is not wanted any more is switched off: what came of it stays."""

    list_display = ("address", "source", "kind", "enabled", "asked_at", "next_at", "failure")
    list_filter = ("enabled", "kind", "source")
    list_select_related = ("source",)
    search_fields = ("address", "source__name")
    autocomplete_fields = ("source",)
    fields = ("source", "kind", "address", "every_minutes", "enabled", "asked_at", "failure")
    readonly_fields = ("asked_at", "failure")
    show_full_result_count = False
    actions = ("ask_now",)

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if isinstance(db_field, models.URLField):
            kwargs["assume_scheme"] = "https"
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    @admin.action(description=gettext_lazy("Ask now"), permissions=["change"])
    def ask_now(self, request: HttpRequest, queryset: QuerySet[Watch]) -> None:
        for watch_id in queryset.values_list("pk", flat=True):
            Watch.objects.filter(pk=watch_id).update(next_at=timezone.now())
            tasks.poll.delay(watch_id)
        messages.success(request, _("They are being asked."))
