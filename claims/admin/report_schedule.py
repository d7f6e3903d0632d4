"""Report schedules: what is reported, when and to whom. Editors keep them."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.validators import validate_email
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from unfold.admin import ModelAdmin
from unfold.widgets import UnfoldAdminCheckboxSelectMultipleWidget, UnfoldAdminTextareaWidget

from claims.models.enumeration import choices_of
from claims.models.report import ReportSchedule
from claims.reports import tasks
from claims.reports.making import next_due
from factcheck.finding import Severity

_BETWEEN = re.compile(r"[,;\n]+")


class WordsField(forms.CharField):
    """Words separated by commas or lines, as a list without repetitions."""

    widget = UnfoldAdminTextareaWidget

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> Any:
        words = value if isinstance(value, list) else _BETWEEN.split(super().to_python(value) or "")
        return list(dict.fromkeys(word.strip() for word in words if word.strip()))


class ReportScheduleForm(forms.ModelForm):  # type: ignore[type-arg]  # it takes none at run time
    """Lists as lines, severities as boxes to tick."""

    places = WordsField(required=False, help_text="One a line, as the claims write them; none: all.")
    recipients = WordsField(help_text="Mail addresses, one a line.")
    severities = forms.MultipleChoiceField(
        choices=choices_of(Severity), widget=UnfoldAdminCheckboxSelectMultipleWidget, initial=[*Severity]
    )

    def clean_recipients(self) -> list[str]:
        """Addresses that mail can be sent to."""
        addresses: list[str] = self.cleaned_data["recipients"]
        for address in addresses:
            validate_email(address)
        return addresses


@admin.register(ReportSchedule)
class ReportScheduleAdmin(ModelAdmin):  # type: ignore[misc]
    """A schedule that is not wanted any more is switched off: the reports it made stay."""

    form = ReportScheduleForm
    list_display = ("name", "enabled", "shown_times", "time_zone", "next_at", "shown_recipients")
    list_filter = ("enabled",)
    search_fields = ("name",)
    autocomplete_fields = ("sources", "series")
    show_full_result_count = False
    compressed_fields = True
    actions = ("make_now",)
    fieldsets = (
        (None, {"fields": ("name", "enabled")}),
        ("What", {"fields": ("sources", "series", "places", "severities", "window_days")}),
        ("When", {"fields": ("crontab", "every_hours", "time_zone")}),
        ("To whom", {"fields": ("recipients",)}),
    )

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def save_model(self, request: HttpRequest, obj: ReportSchedule, form: Any, change: bool) -> None:
        """The next time is counted from now: a changed timetable owes nothing for the past."""
        if not change:
            obj.created_by = request.user  # type: ignore[assignment]  # nobody anonymous comes here
        obj.created_at = obj.created_at or timezone.now()
        obj.next_at = None
        obj.next_at = next_due(obj, timezone.now())
        super().save_model(request, obj, form, change)

    @admin.display(description=gettext_lazy("when"))
    def shown_times(self, schedule: ReportSchedule) -> str:
        return schedule.crontab or f"every {schedule.every_hours} h"

    @admin.display(description=gettext_lazy("to"))
    def shown_recipients(self, schedule: ReportSchedule) -> str:
        first, *others = schedule.recipients
        return f"{first} and {len(others)} more" if others else str(first)

    @admin.action(description=gettext_lazy("Make and send the report now"), permissions=["change"])
    def make_now(self, request: HttpRequest, queryset: QuerySet[ReportSchedule]) -> None:
        now = timezone.now()
        for schedule in queryset:
            tasks.make.delay(schedule.pk, now.isoformat())
        messages.success(request, _("It is being made; it will be in the list of reports in a moment."))
