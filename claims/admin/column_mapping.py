"""What was said of the columns of a source's tables: looked at, and forgotten where it was wrong."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from claims.models import ColumnMapping

from .read_only import ReadOnlyAdmin


@admin.register(ColumnMapping)
class ColumnMappingAdmin(ReadOnlyAdmin):
    """Forgotten, the next table with these headings waits for a person again."""

    list_display = ("source", "header", "said_at")
    list_filter = ("source",)
    list_select_related = ("source",)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return request.user.has_perm("claims.delete_columnmapping")
