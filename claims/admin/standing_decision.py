"""Standing decisions: those of a wider scope or with a last day, which of them hold, and what each wrote."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import Count
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from unfold.decorators import display

from claims.desk.history import reach
from claims.models import StandingDecision

from .read_only import ReadOnlyAdmin


@admin.register(StandingDecision)
class StandingDecisionAdmin(ReadOnlyAdmin):
    """The list says what holds until when; one is ended on the page of a finding it decided."""

    list_display = (
        "shown_verdict",
        "reach",
        "reason",
        "reviewer",
        "decided_at",
        "until",
        "standing",
        "wrote",
    )
    list_filter = ("verdict", "scope")
    list_select_related = ("series", "reviewer", "finding")
    search_fields = ("reason", "series__name")

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).annotate(written=Count("reviews"))

    def row_page(self, request: HttpRequest, decision: StandingDecision) -> HttpResponse:
        """The page of the finding it was made on, where it stands in the history and is taken back."""
        finding = reverse("admin:claims_finding_change", args=[decision.finding_id])
        return HttpResponseRedirect(f"{finding}#reviews-title")

    @admin.display(description=gettext_lazy("verdict"), ordering="verdict")
    def shown_verdict(self, decision: StandingDecision) -> str:
        return decision.get_verdict_display()

    @admin.display(description=gettext_lazy("of what"))
    def reach(self, decision: StandingDecision) -> str:
        return reach(decision) or _("finding %(number)s") % {"number": decision.finding_id}

    @display(description=gettext_lazy("state"), label={_("stands"): "success"})  # type: ignore[untyped-decorator]
    def standing(self, decision: StandingDecision) -> str:
        if decision.ended_at is None:
            return _("stands")
        return _("taken back") if decision.ended_by_id else _("its day is over")

    @admin.display(description=gettext_lazy("findings"))
    def wrote(self, decision: StandingDecision) -> int:
        return decision.written  # type: ignore[attr-defined, no-any-return]
