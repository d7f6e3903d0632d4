"""Sources: who publishes."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern

from claims.desk.source_page import source_page
from claims.models import Source

from .page import desk_page
from .row_page import RowPageAdmin
from .source_sheet import sheet_urls


@admin.register(Source)
class SourceAdmin(RowPageAdmin):
    """Names, homepages and notes; a source with briefings stays."""

    list_display = ("name", "homepage", "created_at")
    search_fields = ("name",)
    fields = ("name", "homepage", "notes")
    show_full_result_count = False
    actions = None

    def get_urls(self) -> list[URLPattern]:
        return [*sheet_urls(self), *super().get_urls()]

    def row_page(self, request: HttpRequest, source: Source) -> HttpResponse | None:
        """The source's page; with ``?edit=1``, or sent back, the form."""
        if request.method == "POST" or "edit" in request.GET:
            return None
        return desk_page(self, request, "source.html", source_page(request, source))

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if isinstance(db_field, models.URLField):
            kwargs["assume_scheme"] = "https"
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
