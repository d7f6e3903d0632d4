"""What the pipeline writes is looked at here and never edited: a correction is a new row."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.http import HttpRequest

from .row_page import RowPageAdmin


class ReadOnlyAdmin(RowPageAdmin):
    """Lists and shows; adds, changes and deletes nothing."""

    compressed_fields = True
    show_full_result_count = False
    list_per_page = 50
    actions = None

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
