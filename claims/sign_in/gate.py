"""Nothing opens between the two steps: every page asked for then leads to the step that is missing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from . import second_step

OPEN = {"sign_in:code", "sign_in:two_step", "admin:login", "admin:logout", "admin:jsi18n", "health"}
"""What may be asked for before the second step; what is not listed may not."""


class SecondStepGate:
    """Sends people who owe a code, or must set one up, to where they do."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, _view: Any, _args: Any, _kwargs: Any
    ) -> HttpResponseRedirect | None:
        """A way to the missing step, before the view is called; None when nothing is missing."""
        if request.resolver_match is None or request.resolver_match.view_name in OPEN:
            return None
        missing = missing_step(request)
        if missing is None:
            return None
        came_for = {"next": request.get_full_path()} if request.method in {"GET", "HEAD"} else {}
        return HttpResponseRedirect(f"{reverse(missing)}?{urlencode(came_for)}".rstrip("?"))


def missing_step(request: HttpRequest) -> str | None:
    """The page where the person who asks must go first, by name."""
    user = request.user
    if not isinstance(user, User) or user.is_verified():  # type: ignore[attr-defined]  # by django-otp
        return None
    if second_step.is_on(user):
        return "sign_in:code"
    return "sign_in:two_step" if second_step.is_required(user) else None
