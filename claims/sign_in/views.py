"""The page that asks for the code, and the page where people turn the second step on and off."""

from __future__ import annotations

from typing import Any, cast

from axes.handlers.proxy import AxesProxyHandler
from django.conf import settings
from django.contrib import admin, messages
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_required
from django.contrib.auth.models import User
from django.contrib.auth.signals import user_login_failed
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django_otp import login as remember
from django_otp.models import Device

from . import second_step
from .forms import CodeForm
from .gate import missing_step

_NEW_CODES = "new_recovery_codes"
"""Where the session keeps recovery codes until the next page has shown them."""


@sensitive_post_parameters("code")
@never_cache
@login_required
def code(request: HttpRequest) -> HttpResponse:
    """The second half of a sign-in."""
    if missing_step(request) != "sign_in:code":
        return _onwards(request)
    form = CodeForm(request.POST or None)
    if form.is_valid() and _proves(request, form):
        return _signed_in(request)
    if request.user.is_anonymous:
        return redirect("admin:login")
    form.fields["code"].widget.attrs["autofocus"] = True
    context = {"form": form, "title": _("Second step"), "next": request.GET.get("next", "")}
    return _page(request, "code.html", context, form)


@sensitive_post_parameters("code")
@never_cache
@login_required
def two_step(request: HttpRequest) -> HttpResponse:
    """Turn it on by showing a phone's first code; have new recovery codes; turn it off."""
    user = _person(request)
    is_on = second_step.is_on(user)
    if is_on and missing_step(request):
        return redirect("sign_in:code")
    form = CodeForm(request.POST or None)
    done = (_change if is_on else _turn_on)(request, form) if form.is_valid() else None
    if done:
        return done
    if request.user.is_anonymous:
        return redirect("admin:login")
    context: dict[str, Any] = {
        "form": form,
        "title": _("Two-step sign-in"),
        "is_on": is_on,
        "is_required": second_step.is_required(user),
        "left": second_step.recovery_codes_left(user),
        "codes": request.session.pop(_NEW_CODES, None),
        "next": request.GET.get("next", ""),
    }
    if not is_on:
        device = second_step.offered(user)
        context |= {"picture": second_step.picture(device), "secret": second_step.secret_words(device)}
    return _page(request, "two_step.html", context, form)


def _turn_on(request: HttpRequest, form: CodeForm) -> HttpResponse | None:
    device = second_step.offered(_person(request))
    if _waits(form, device):
        return None
    codes = second_step.turn_on(device, form.cleaned_data["code"])
    if not codes:
        form.add_error("code", _("This is not the code that the phone shows now."))
        return None
    messages.success(request, _("Two-step sign-in is on."))
    return _signed_in(request, codes)


def _change(request: HttpRequest, form: CodeForm) -> HttpResponse | None:
    """New recovery codes, or none of it any more: both need a code again."""
    user = _person(request)
    wants_off = "off" in request.POST
    if wants_off and second_step.is_required(user):
        form.add_error(None, _("Your group works with two steps; it stays on."))
        return None
    if not _proves(request, form):
        return None
    if not wants_off:
        return _signed_in(request, second_step.new_recovery_codes(user))
    second_step.turn_off(user)
    messages.success(request, _("Two-step sign-in is off."))
    return redirect("sign_in:two_step")


def _proves(request: HttpRequest, form: CodeForm) -> bool:
    """Whether the code is right. A wrong one is a failed sign-in, and too many of those end the session."""
    user, typed = _person(request), form.cleaned_data["code"]
    credentials = {"username": user.get_username()}
    if AxesProxyHandler.is_allowed(request, credentials):
        device = second_step.device_for(user, typed)
        if device is not None and _waits(form, device):
            return False
        if device is not None and second_step.accepts(device, typed):
            return True
        form.add_error("code", _("This code is wrong, or was used before."))
        user_login_failed.send(__name__, credentials=credentials, request=request)
    if not AxesProxyHandler.is_allowed(request, credentials):
        logout(request)
    return False


def _waits(form: CodeForm, device: Device) -> bool:
    seconds = second_step.pause(device)
    if seconds:
        form.add_error("code", _("After a wrong code, wait %d s for the next try.") % seconds)
    return bool(seconds)


def _signed_in(request: HttpRequest, codes: list[str] | None = None) -> HttpResponse:
    """Note in the session, under a new key, that both steps were taken; show new recovery codes once."""
    # The phone, also where a recovery code was given: it is there as long as the second step is on.
    remember(request, second_step.phone(_person(request)))
    request.session.cycle_key()
    if codes is None:
        return _onwards(request)
    request.session[_NEW_CODES] = codes
    return redirect("sign_in:two_step")


def _onwards(request: HttpRequest) -> HttpResponseRedirect:
    asked = request.GET.get("next", "")
    safe = url_has_allowed_host_and_scheme(asked, {request.get_host()}, require_https=request.is_secure())
    return redirect(asked if safe else reverse("home"))


def _person(request: HttpRequest) -> User:
    return cast("User", request.user)


def _page(request: HttpRequest, template: str, context: dict[str, Any], form: CodeForm) -> TemplateResponse:
    request.current_app = admin.site.name
    status = 422 if form.errors else 200
    frame = {**admin.site.each_context(request), "issuer": settings.OTP_TOTP_ISSUER}
    return TemplateResponse(request, f"claims/sign_in/{template}", frame | context, status=status)
