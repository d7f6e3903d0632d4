"""Rows that have a page of the desk in place of the admin's form."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from unfold.admin import ModelAdmin


class RowPageAdmin(ModelAdmin):  # type: ignore[misc]
    """Whoever may see a row is shown its ``row_page``."""

    def row_page(self, request: HttpRequest, row: Any) -> HttpResponse | None:
        """The answer to whoever opens ``row``; None for the admin's own form."""
        return None

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        row = self.get_object(request, object_id)
        seen = row is not None and self.has_view_permission(request, row)
        page = self.row_page(request, row) if seen else None
        # Django's own refuses, leads away from what is not there, or shows the form.
        return page or super().change_view(request, object_id, form_url, extra_context)
