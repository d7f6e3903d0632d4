"""Webhooks: made, used and revoked; the secret is shown once."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from claims.captures.manners import guard
from claims.intake import RefusedError
from claims.models import Webhook

from .own_rows import OwnRowsAdmin


class WebhookForm(forms.ModelForm):  # type: ignore[type-arg]  # it takes none at run time
    """An address that may be reached, and over TLS unless it is one of the house's own."""

    def clean_address(self) -> str:
        """Not one inside a private network, however it is written."""
        address: str = self.cleaned_data["address"]
        try:
            target = guard().target(address)
        except RefusedError as error:
            raise ValidationError(str(error)) from error
        if target.scheme != "https" and not guard().is_allowed(target):
            raise ValidationError(_("Messages are sent over TLS only: the address begins with https://."))
        return address


@admin.register(Webhook)
class WebhookAdmin(OwnRowsAdmin):
    """Programs that are told of findings."""

    form = WebhookForm
    list_display = ("name", "address", "owner", "created_at", "revoked_at")
    list_select_related = ("owner",)
    fields = ("name", "address")
    actions = ("revoke",)

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if isinstance(db_field, models.URLField):
            kwargs["assume_scheme"] = "https"
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def save_model(self, request: HttpRequest, obj: Webhook, form: Any, change: bool) -> None:
        """Show the signing secret, once."""
        super().save_model(request, obj, form, change)
        messages.warning(request, _("Copy the signing secret now, it is never shown again: %s") % obj.secret)

    @admin.action(description=gettext_lazy("Revoke"), permissions=["add"])
    def revoke(self, request: HttpRequest, queryset: QuerySet[Webhook]) -> None:
        queryset.filter(revoked_at__isnull=True).update(revoked_at=timezone.now())
        messages.success(request, _("Revoked: nothing is sent there any more."))
