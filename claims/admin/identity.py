"""Totals and parts: what briefings showed to add up, and what reviewers say of it."""

from __future__ import annotations

from typing import Any, cast

from django.contrib import admin
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db.models import Case, Value, When
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from unfold.decorators import display

from claims import tasks
from claims.desk.identity_page import STATES, identity_page
from claims.linking import accept_identity, refuse_identity, reopen_identity
from claims.models import Identity
from factcheck.identity import IdentityState

from .page import DECIDED, desk_page
from .read_only import ReadOnlyAdmin

DECIDE = "claims.add_identityreview"
ACTS = {
    IdentityState.ACCEPTED: accept_identity,
    IdentityState.REFUSED: refuse_identity,
    IdentityState.PROPOSED: reopen_identity,
}


@admin.register(Identity)
class IdentityAdmin(ReadOnlyAdmin):
    """The list says what waits first; the page shows where it holds, and takes the answer."""

    list_display = ("heading", "shown_state", "proposed_at")
    list_filter = ("state",)
    search_fields = ("text",)

    def get_queryset(self, request: HttpRequest) -> Any:
        waits_first = Case(When(state=IdentityState.PROPOSED.value, then=Value(0)), default=Value(1))
        return super().get_queryset(request).prefetch_related("terms").order_by(waits_first, "-pk")

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        own = [path("<int:pk>/decide/", view(require_POST(decide_view)), name="claims_identity_decide")]
        return [*own, *super().get_urls()]

    @admin.display(description=gettext_lazy("what adds up"))
    def heading(self, identity: Identity) -> str:
        return str(identity)

    @display(  # type: ignore[untyped-decorator]
        description=gettext_lazy("state"),
        ordering="state",
        label={
            STATES[IdentityState.PROPOSED]: "info",
            STATES[IdentityState.ACCEPTED]: "success",
        },
    )
    def shown_state(self, identity: Identity) -> str:
        return str(STATES[identity.state])

    def row_page(self, request: HttpRequest, identity: Identity) -> HttpResponse:
        context = identity_page(identity) | {"may_decide": request.user.has_perm(DECIDE)}
        return desk_page(self, request, "identity.html", context)


def decide_view(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep what a reviewer says of it; without a reason nothing is kept."""
    if not request.user.has_perm(DECIDE):
        raise PermissionDenied
    identity, state = get_object_or_404(Identity, pk=pk), request.POST.get("state", "")
    if state not in set(IdentityState):
        raise Http404
    reason = request.POST.get("reason", "").replace("\x00", "").strip()[:500]
    if reason:
        ACTS[IdentityState(state)](identity, cast("User", request.user), reason)
        tasks.send_rechecks()
        said = _("Written: %(what)s. Its figures are being checked again.") % {"what": STATES[state]}
    else:
        said = _("Not written: say why.")
    request.session[DECIDED] = {"said": said}
    return HttpResponseRedirect(reverse("admin:claims_identity_change", args=[pk]))
