"""Alert messages: each as it was sent, what became of it, and a way to send it again."""

from __future__ import annotations

import json
from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from claims.alerts import tasks
from claims.alerts.sending import MESSAGES
from claims.alerts.telling import news_of
from claims.desk.roles import is_administrator
from claims.models import Dispatch

from .read_only import ReadOnlyAdmin

RESENDABLE = (Dispatch.State.FAILED, Dispatch.State.UNSURE)


@admin.register(Dispatch)
class DispatchAdmin(ReadOnlyAdmin):
    """Everybody sees their own, administrators all."""

    list_display = ("shown_news", "shown_way", "state", "attempts", "error", "sent_at", "next_try_at")
    list_filter = ("state",)
    list_select_related = ("webhook", "user")
    fields = (
        *("shown_news", "shown_way", "state", "attempts", "error", "made_at", "sent_at", "next_try_at"),
        *("message_id", "shown_contents"),
    )
    readonly_fields = fields
    actions = ("send_again",)  # type: ignore[assignment]  # the one thing that can be done with them

    def get_queryset(self, request: HttpRequest) -> QuerySet[Dispatch]:
        rows: QuerySet[Dispatch] = super().get_queryset(request)
        return rows if is_administrator(request.user) else rows.filter(user=request.user.pk)

    @admin.display(description=gettext_lazy("new"))
    def shown_news(self, message: Dispatch) -> str:
        return news_of(message.contents["findings"])

    @admin.display(description=gettext_lazy("to"))
    def shown_way(self, message: Dispatch) -> str:
        return str(message.webhook) if message.webhook else message.recipient

    @admin.display(description=gettext_lazy("contents"))
    def shown_contents(self, message: Dispatch) -> str:
        written = json.dumps(message.contents, ensure_ascii=False, indent=1)
        return format_html('<pre class="desk-quiet" style="white-space: pre-wrap">{}</pre>', written)

    @admin.action(
        description=gettext_lazy("Send again what failed or may not have arrived"), permissions=["view"]
    )
    def send_again(self, request: HttpRequest, queryset: QuerySet[Dispatch]) -> None:
        chosen: Any = queryset.filter(state__in=RESENDABLE)
        for message in chosen:
            MESSAGES.send_again(message)
            tasks.deliver.delay(message.pk)
        messages.success(request, _("%s are being sent again.") % len(chosen))
