"""Subscriptions: everybody keeps their own; one not wanted any more is switched off."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from unfold.widgets import UnfoldAdminCheckboxSelectMultipleWidget

from claims.models import Subscription, Webhook
from claims.models.enumeration import choices_of
from factcheck.finding import Severity

from .own_rows import OwnRowsAdmin


class SubscriptionForm(forms.ModelForm):  # type: ignore[type-arg]  # it takes none at run time
    """Severities as boxes to tick; only one's own webhooks."""

    user: Any = None
    severities = forms.MultipleChoiceField(
        choices=choices_of(Severity), widget=UnfoldAdminCheckboxSelectMultipleWidget, initial=[*Severity]
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "webhook" in self.fields:
            own = Webhook.objects.filter(owner=self.user, revoked_at__isnull=True)
            self.fields["webhook"].queryset = own  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """There is a way to reach whoever asks, who has not asked already."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        reader = self.instance.user if self.instance.pk else self.user
        if not cleaned.get("webhook") and not reader.email:
            raise ValidationError(
                _("There is no mail address in your account, so nothing can be sent to you.")
            )
        if not self.errors and self._wished(reader, cleaned):
            raise ValidationError(_("You are subscribed to this already."))
        return cleaned

    def _wished(self, reader: Any, cleaned: dict[str, Any]) -> bool:
        """Whether another subscription of theirs says the same; Django asks only about fields of the form."""
        same = {name: cleaned.get(name) for name in ("series", "source", "webhook")}
        unset = {f"{name}__isnull": True for name, value in same.items() if value is None}
        given = {name: value for name, value in same.items() if value is not None}
        others = Subscription.objects.exclude(pk=self.instance.pk).filter(user=reader)
        return others.filter(severities=cleaned["severities"], **unset, **given).exists()


@admin.register(Subscription)
class SubscriptionAdmin(OwnRowsAdmin):
    """What somebody wants to be told of."""

    owner_field = "user"
    form = SubscriptionForm
    list_display = ("shown_about", "shown_way", "pace", "enabled", "user", "created_at")
    list_filter = ("enabled", "pace")
    list_select_related = ("series", "source", "webhook", "user")
    autocomplete_fields = ("series", "source")
    fieldsets = (
        ("What", {"fields": ("series", "source", "severities")}),
        ("How", {"fields": ("pace", "time_zone", "webhook", "enabled")}),
    )

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        form = super().get_form(request, obj, change=change, **kwargs)
        return type(form.__name__, (form,), {"user": request.user})

    def save_model(self, request: HttpRequest, obj: Subscription, form: Any, change: bool) -> None:
        """The next digest is counted from now."""
        obj.next_at = None
        super().save_model(request, obj, form, change)

    @admin.display(description=gettext_lazy("about"))
    def shown_about(self, subscription: Subscription) -> str:
        return subscription.about

    @admin.display(description=gettext_lazy("by"))
    def shown_way(self, subscription: Subscription) -> str:
        return str(subscription.webhook) if subscription.webhook else subscription.user.email
