"""The sheet to read before a source's briefing, as a page and as PDF."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from claims.models import Source
from claims.reports.pdf import typeset
from claims.sheets import sheet_of
from factcheck.interval import Interval
from factcheck.outlook import USUAL_BANDS

from .capture_form import FIELD
from .page import desk_page

_MOST_PERCENT = 1_000


class SheetForm(forms.Form):
    """The day, and the growth one wants to see tried."""

    day = forms.DateField(
        required=False,
        label=gettext_lazy("Day"),
        widget=forms.DateInput(FIELD | {"type": "date"}, format="%Y-%m-%d"),
    )
    low = forms.DecimalField(
        required=False, label=gettext_lazy("Growth from, %"), min_value=-99, max_value=_MOST_PERCENT,
        widget=forms.NumberInput(FIELD | {"step": "any"}),
    )  # fmt: skip
    high = forms.DecimalField(
        required=False, label=gettext_lazy("to, %"), min_value=-99, max_value=_MOST_PERCENT,
        widget=forms.NumberInput(FIELD | {"step": "any"}),
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """Both ends of the growth, in order, or neither."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        low, high = cleaned.get("low"), cleaned.get("high")
        if not self.errors and ((low is None) != (high is None) or (low is not None and low > high)):
            raise forms.ValidationError(_("Give both ends of the growth, the lower one first."))
        return cleaned

    @property
    def asked(self) -> tuple[date, tuple[Interval, ...]]:
        """The day, and the bands of growth to try."""
        given = self.cleaned_data if self.is_valid() else {}
        day = given.get("day") or timezone.localdate()
        if given.get("low") is None:
            return day, USUAL_BANDS
        return day, (Interval(Fraction(given["low"]), Fraction(given["high"])),)


def sheet_urls(admin: Any) -> list[URLPattern]:
    """The page and the PDF, to stand before the source admin's own addresses."""

    def view(request: HttpRequest, pk: int, *, as_pdf: bool = False) -> HttpResponse:
        if not (admin.has_view_permission(request) and request.user.has_perm("claims.view_claim")):
            raise PermissionDenied
        return _answer(admin, request, get_object_or_404(Source, pk=pk), as_pdf=as_pdf)

    wrap = admin.admin_site.admin_view
    return [
        path("<int:pk>/sheet/", wrap(view), name="claims_source_sheet"),
        path("<int:pk>/sheet/pdf/", wrap(view), {"as_pdf": True}, name="claims_source_sheet_pdf"),
    ]


def _answer(admin: Any, request: HttpRequest, source: Source, *, as_pdf: bool) -> HttpResponse:
    form = SheetForm({"day": timezone.localdate().isoformat()} | request.GET.dict())
    day, bands = form.asked
    sheet = sheet_of(source, day, bands)
    if as_pdf:
        named = {"Content-Disposition": f'attachment; filename="sheet-{source.pk}-{day}.pdf"'}
        return HttpResponse(typeset(sheet), content_type="application/pdf", headers=named)
    sources = reverse("admin:claims_source_changelist")
    own = reverse("admin:claims_source_change", args=[source.pk])
    context = {
        "title": sheet["name"],
        "crumbs": [{"title": _("Sources"), "url": sources}, {"title": source.name, "url": own}],
        "sheet": sheet,
        "form": form,
        "pdf": reverse("admin:claims_source_sheet_pdf", args=[source.pk]) + f"?{request.GET.urlencode()}",
    }
    return desk_page(admin, request, "sheet.html", context, status=422 if form.errors else 200)
