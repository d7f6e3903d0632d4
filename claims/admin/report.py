"""Reports: each as it was sent, with its letters, and whether the same questions still answer the same."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path, reverse
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from claims.exports import datasets
from claims.models.report import Delivery, Report
from claims.reports import sending, tasks
from claims.reports.chart import chart_svg
from claims.reports.letter import context_of
from claims.reports.making import gather_again
from claims.reports.pdf import pdf_of
from claims.reports.summary import news_of
from claims.reports.workbook import MEDIA_TYPE, workbook_of

from .page import DECIDED, desk_page
from .read_only import ReadOnlyAdmin


@admin.register(Report)
class ReportAdmin(ReadOnlyAdmin):
    """The list tells what was new in each; the page is the report itself."""

    list_display = ("schedule", "due_at", "shown_news", "shown_letters")
    list_filter = ("schedule",)
    list_select_related = ("schedule",)

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).prefetch_related("deliveries")

    def get_urls(self) -> list[URLPattern]:
        views = {"pdf": self.pdf_view, "xlsx": self.workbook_view, "again": self.again_view}
        own = [
            path(f"<int:pk>/{name}/", self.admin_site.admin_view(view), name=f"claims_report_{name}")
            for name, view in views.items()
        ]
        letter = self.admin_site.admin_view(self.send_again_view)
        own.append(path("exports/", self.admin_site.admin_view(self.exports_view), name="claims_exports"))
        return [
            *own,
            path("letters/<int:pk>/again/", letter, name="claims_delivery_again"),
            *super().get_urls(),
        ]

    @admin.display(description=gettext_lazy("new"))
    def shown_news(self, report: Report) -> str:
        return news_of(report.contents)

    @admin.display(description=gettext_lazy("letters"))
    def shown_letters(self, report: Report) -> str:
        states = [delivery.get_state_display().lower() for delivery in report.deliveries.all()]
        return ", ".join(f"{states.count(state)} {state}" for state in dict.fromkeys(states))

    def row_page(self, request: HttpRequest, report: Report) -> HttpResponse:
        context = context_of(report.contents)
        for section in context["sections"]:
            for chart in section["charts"]:
                chart["svg"] = mark_safe(chart_svg(chart))  # noqa: S308 - it escapes every word it is given
        return desk_page(
            self,
            request,
            "report.html",
            {
                "title": context.pop("name"),
                "crumbs": [{"title": _("Reports"), "url": reverse("admin:claims_report_changelist")}],
                "report": report,
                "letters": report.deliveries.order_by("recipient"),
                "may_send": request.user.has_perm("claims.change_delivery"),
                "resendable": (Delivery.State.FAILED, Delivery.State.UNSURE),
                **context,
            },
        )

    def pdf_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The report as it was attached to its letters."""
        report = self._seen(request, pk)
        return _file(pdf_of(report.contents), "application/pdf", f"report-{pk}.pdf")

    def workbook_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The workbook as it was attached to its letters."""
        report = self._seen(request, pk)
        return _file(workbook_of(report.contents), MEDIA_TYPE, f"report-{pk}.xlsx")

    def again_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Ask the record the same questions as of the same moment, and say whether the answer is the same."""
        report = self._seen(request, pk)
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        same = gather_again(report) == report.contents_sha256
        said = (
            _("Asked again as of the same moment, the record gives the same contents, byte for byte.")
            if same
            else _("Asked again as of the same moment, the record gives other contents than were sent.")
        )
        return self._back(request, report, said)

    def send_again_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """A letter that failed or may not have arrived goes out once more: a person wants it."""
        if not request.user.has_perm("claims.change_delivery"):
            raise PermissionDenied
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        letter = get_object_or_404(Delivery.objects.select_related("report"), pk=pk)
        if letter.state not in (Delivery.State.FAILED, Delivery.State.UNSURE):
            return self._back(request, letter.report, _("This letter is not one to send again."))
        sending.LETTERS.send_again(letter)
        tasks.deliver.delay(letter.pk)
        return self._back(request, letter.report, _("It is being sent again."))

    def exports_view(self, request: HttpRequest) -> HttpResponse:
        """What of the record can be taken away, for those who may see it."""
        allowed = [dataset for dataset in datasets.ALL.values() if request.user.has_perm(dataset.permission)]
        if not allowed:
            raise PermissionDenied
        return desk_page(self, request, "exports.html", {"title": _("Exports"), "datasets": allowed})

    def _seen(self, request: HttpRequest, pk: int) -> Report:
        if not self.has_view_permission(request):
            raise PermissionDenied
        return get_object_or_404(Report, pk=pk)

    def _back(self, request: HttpRequest, report: Report, said: str) -> HttpResponse:
        request.session[DECIDED] = {"said": said}
        return HttpResponseRedirect(reverse("admin:claims_report_change", args=[report.pk]))


def _file(data: bytes, media_type: str, name: str) -> HttpResponse:
    disposition = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(data, content_type=media_type, headers=disposition)
