"""Series: one measure through time, as a chart and as a table."""

from __future__ import annotations

from functools import partial

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.views.decorators.http import require_POST

from claims.desk.series_page import series_page
from claims.models import Series

from .page import desk_page
from .read_only import ReadOnlyAdmin
from .series_actions import (
    DECIDE,
    NOTE,
    alias_view,
    merge_view,
    note_view,
    possible_view,
    split_view,
    undo_decision_view,
    withdraw_note_view,
)


@admin.register(Series)
class SeriesAdmin(ReadOnlyAdmin):
    """The list searches names; the page shows values by period with their intervals and vintages."""

    list_display = ("name", "place", "unit", "aspect", "cumulative")
    list_filter = ("aspect", "cumulative")
    search_fields = ("name", "place")

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        own = [
            path("<int:pk>/possible/", view(require_POST(possible_view)), name="claims_series_possible"),
            path("<int:pk>/alias/", view(require_POST(alias_view)), name="claims_series_alias"),
            path("<int:pk>/merge/", view(partial(merge_view, self)), name="claims_series_merge"),
            path("<int:pk>/split/", view(partial(split_view, self)), name="claims_series_split"),
            path("<int:pk>/note/", view(require_POST(note_view)), name="claims_series_note"),
            path(
                "<int:pk>/note/<int:note>/withdraw/",
                view(require_POST(withdraw_note_view)),
                name="claims_series_withdraw_note",
            ),
            path(
                "<int:pk>/decision/<int:decision>/undo/",
                view(require_POST(undo_decision_view)),
                name="claims_series_undo_decision",
            ),
        ]
        return [*own, *super().get_urls()]

    def row_page(self, request: HttpRequest, series: Series) -> HttpResponse:
        context = series_page(request, series) | {
            "may_decide": request.user.has_perm(DECIDE),
            "may_note": request.user.has_perm(NOTE),
            "may_subscribe": request.user.has_perm("claims.add_subscription"),
        }
        return desk_page(self, request, "series.html", context)
