"""People and their roles: administrators let them in, give them a group, and help when a phone is lost."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.auth.admin import GroupAdmin as BaseGroupAdmin
from django.contrib.auth.admin import UserAdmin as BaseUserAdmin
from django.contrib.auth.models import Group, User
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django_otp.plugins.otp_static.admin import StaticDevice
from django_otp.plugins.otp_totp.admin import TOTPDevice
from unfold.admin import ModelAdmin
from unfold.forms import AdminPasswordChangeForm, UserChangeForm, UserCreationForm
from unfold.widgets import UnfoldAdminCheckboxSelectMultipleWidget

from claims.sign_in import second_step

# Registered by the imports above. Devices hold the secrets of the second step, which nobody is shown.
for model in (User, Group, TOTPDevice, StaticDevice):
    admin.site.unregister(model)


@admin.register(User)
class PersonAdmin(BaseUserAdmin, ModelAdmin):  # type: ignore[misc,type-arg]
    """People are never deleted, since their decisions name them; who leaves is no longer active.

    Only superusers make or change superusers, and nobody is given single permissions: roles are groups.
    """

    form = UserChangeForm
    add_form = UserCreationForm
    change_password_form = AdminPasswordChangeForm
    list_display = ("username", "full_name", "roles", "is_active", "has_two_steps", "last_login")
    list_filter = ("is_active", "groups")
    filter_horizontal = ()
    actions = ("turn_two_step_off",)
    fieldsets = (
        (None, {"fields": ("username", "password", "first_name", "last_name", "email")}),
        (gettext_lazy("Access"), {"fields": ("is_active", "is_staff", "groups", "is_superuser")}),
        (gettext_lazy("Dates"), {"fields": ("last_login", "date_joined")}),
    )
    add_fieldsets = (
        (None, {"fields": ("username", "usable_password", "password1", "password2", "is_staff", "groups")}),
    )
    readonly_fields = ("last_login", "date_joined")

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """The few groups as boxes to tick: every one in sight, and nothing to move from list to list."""
        if db_field.name == "groups":
            kwargs["widget"] = UnfoldAdminCheckboxSelectMultipleWidget
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    def get_queryset(self, request: HttpRequest) -> QuerySet[User]:
        phones = TOTPDevice.objects.filter(user=OuterRef("pk"), confirmed=True)
        people: QuerySet[User] = super().get_queryset(request)
        return people.prefetch_related("groups").annotate(two_steps=Exists(phones))

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        return self.readonly_fields + (() if request.user.is_superuser else ("is_superuser",))

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        allowed: bool = super().has_change_permission(request, obj)
        return allowed and (obj is None or request.user.is_superuser or not obj.is_superuser)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    @admin.display(description=gettext_lazy("name"))
    def full_name(self, person: User) -> str:
        return person.get_full_name()

    @admin.display(description=gettext_lazy("groups"))
    def roles(self, person: User) -> str:
        return ", ".join(sorted(group.name for group in person.groups.all()))

    @admin.display(description=gettext_lazy("two steps"), boolean=True)
    def has_two_steps(self, person: Any) -> bool:
        return bool(person.two_steps)

    @admin.action(description=gettext_lazy("Turn two-step sign-in off"), permissions=["change"])
    def turn_two_step_off(self, request: HttpRequest, queryset: QuerySet[User]) -> None:
        """For who lost phone and recovery codes: the password alone signs them in again."""
        people = [person for person in queryset if self.has_change_permission(request, person)]
        done = [person for person in people if second_step.turn_off(person)]
        said = _("Two-step sign-in turned off.")
        LogEntry.objects.log_actions(request.user.pk or 0, done, CHANGE, said)
        messages.success(request, _("Turned off for: %s.") % (", ".join(map(str, done)) or _("nobody")))


@admin.register(Group)
class GroupAdmin(BaseGroupAdmin, ModelAdmin):  # type: ignore[misc]
    """What a role may do stands in ``claims.desk.roles``; here it is seen."""
