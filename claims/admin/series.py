"""Series: one measure through time, as a chart and as a table."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse

from claims.desk.series_page import series_page
from claims.models import Series

from .page import desk_page
from .read_only import ReadOnlyAdmin


@admin.register(Series)
class SeriesAdmin(ReadOnlyAdmin):
    """The list searches names; the page shows values by period with their intervals and vintages."""

    list_display = ("name", "place", "unit", "aspect", "cumulative")
    list_filter = ("aspect", "cumulative")
    search_fields = ("name", "place")

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        series = self.get_object(request, object_id)
        if series is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)  # type: ignore[no-any-return]
        if not self.has_view_permission(request, series):
            raise PermissionDenied
        return desk_page(self, request, "series.html", series_page(request, series))
