"""API tokens: everybody makes and revokes their own; administrators see and revoke all."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from unfold.admin import ModelAdmin
from unfold.widgets import UnfoldAdminCheckboxSelectMultipleWidget

from claims.desk.roles import is_administrator
from claims.models.api_token import ApiToken, Scope

LONGEST = timedelta(days=366)


class ApiTokenForm(forms.ModelForm):  # type: ignore[type-arg]  # it takes none at run time
    """Its name, what it allows, and until when: a year at most."""

    scopes = forms.MultipleChoiceField(
        choices=Scope.choices, widget=UnfoldAdminCheckboxSelectMultipleWidget, initial=[Scope.READ]
    )

    def clean_expires_at(self) -> Any:
        """Some time in the coming year."""
        moment = self.cleaned_data["expires_at"]
        if not timezone.now() < moment <= timezone.now() + LONGEST:
            raise ValidationError(_("A token ends within a year from now."))
        return moment


@admin.register(ApiToken)
class ApiTokenAdmin(ModelAdmin):  # type: ignore[misc]
    """A token is never changed: it is made, used, and revoked."""

    form = ApiTokenForm
    list_display = ("name", "owner", "beginning", "shown_scopes", "expires_at", "used_at", "revoked_at")
    list_select_related = ("owner",)
    fields = ("name", "scopes", "expires_at")
    show_full_result_count = False
    actions = ("revoke",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[ApiToken]:
        rows: QuerySet[ApiToken] = super().get_queryset(request)
        return rows if is_administrator(request.user) else rows.filter(owner=request.user.pk)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def save_model(self, request: HttpRequest, obj: ApiToken, form: Any, change: bool) -> None:
        """Draw the secret and show it, once."""
        obj.owner = request.user  # type: ignore[assignment]  # nobody anonymous comes here
        secret = obj.give_secret()
        super().save_model(request, obj, form, change)
        messages.warning(request, _("Copy the token now, it is never shown again: %s") % secret)

    @admin.display(description=gettext_lazy("allows"))
    def shown_scopes(self, token: ApiToken) -> str:
        return ", ".join(token.scopes)

    @admin.action(description=gettext_lazy("Revoke"), permissions=["add"])
    def revoke(self, request: HttpRequest, queryset: QuerySet[ApiToken]) -> None:
        queryset.filter(revoked_at__isnull=True).update(revoked_at=timezone.now())
        messages.success(request, _("Revoked: they open nothing any more."))
