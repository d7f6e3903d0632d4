"""Claims: one figure with its words and what was understood of it, and why."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.views.decorators.http import require_POST

from claims.desk.claim_page import claim_page
from claims.models import Claim

from .correction import CORRECT, correct_view, withdraw_view
from .page import desk_page
from .read_only import ReadOnlyAdmin


@admin.register(Claim)
class ClaimAdmin(ReadOnlyAdmin):
    """The list searches words and measures; the page shows interval, period, series and why."""

    list_display = ("quote", "measure", "place", "period_label", "kind", "briefing")
    list_filter = ("kind", "status", "hedge")
    list_select_related = ("briefing__source",)
    search_fields = ("quote", "measure", "place")

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        own = [
            path("<int:pk>/correct/", view(partial(correct_view, self)), name="claims_claim_correct"),
            path("<int:pk>/withdraw/", view(require_POST(withdraw_view)), name="claims_claim_withdraw"),
        ]
        return [*own, *super().get_urls()]

    def get_queryset(self, request: HttpRequest) -> Any:
        claims = super().get_queryset(request)
        return claims.defer("briefing__text", "briefing__original", "why", "relations", "assertions")

    def row_page(self, request: HttpRequest, claim: Claim) -> HttpResponse:
        may_correct = claim.is_current and request.user.has_perm(CORRECT)
        context = claim_page(claim) | {"may_correct": may_correct}
        return desk_page(self, request, "claim.html", context)
