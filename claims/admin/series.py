"""Series: one measure through time, as a chart and as a table."""

from __future__ import annotations

from typing import Any, cast

from django.contrib import admin
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from claims import tasks
from claims.desk.series_page import series_page
from claims.models import Claim, Series, State
from claims.pipeline.correct import OutdatedError, StillReadError, assign

from .correction import CORRECT
from .finding_actions import number
from .page import DECIDED, desk_page
from .read_only import ReadOnlyAdmin


@admin.register(Series)
class SeriesAdmin(ReadOnlyAdmin):
    """The list searches names; the page shows values by period with their intervals and vintages."""

    list_display = ("name", "place", "unit", "aspect", "cumulative")
    list_filter = ("aspect", "cumulative")
    search_fields = ("name", "place")

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(require_POST(self.possible_view))
        return [path("<int:pk>/possible/", view, name="claims_series_possible"), *super().get_urls()]

    def possible_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Accept that a claim belongs to the series, or keep it where it is; either way a person's word."""
        if not request.user.has_perm(CORRECT):
            raise PermissionDenied
        series = get_object_or_404(Series, pk=pk)
        claim = get_object_or_404(Claim.objects.current(), pk=number(request.POST.get("claim", "")))
        accepted = "accept" in request.POST
        into = series if accepted else claim.series or series
        reason = _("belongs here") if accepted else _("does not belong to “%(name)s”") % {"name": series.name}
        try:
            assign(claim.pk, into, cast("User", request.user), reason)
        except StillReadError:
            said = _("The claim's briefing is still being read. Try again in a moment.")
        except OutdatedError:
            said = _("Somebody corrected this claim in the meantime. Nothing was written.")
        else:
            tasks.send(claim.briefing_id, State.EXTRACTED)
            said = _("Accepted. Both sides are being checked again.") if accepted else _("Kept apart.")
        request.session[DECIDED] = {"said": said}
        return HttpResponseRedirect(reverse("admin:claims_series_change", args=[pk]))

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
        context = series_page(request, series) | {"may_correct": request.user.has_perm(CORRECT)}
        return desk_page(self, request, "series.html", context)
