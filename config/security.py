"""What an admin page may do, and from where a request comes."""

from __future__ import annotations

from collections.abc import Callable

from csp.constants import UNSAFE_EVAL
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse


class AdminScripts:
    """Lets the admin's pages evaluate expressions, which its Alpine.js does; no other page may."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.path.startswith(reverse("admin:index")):
            response._csp_update = {"script-src": [UNSAFE_EVAL]}  # type: ignore[attr-defined]
        return response


def client_address(request: HttpRequest) -> str:
    """The address that failed sign-ins are counted by.

    Each of our proxies appends whom it heard from to ``X-Forwarded-For``, so with n of them the nth
    from the right is the client; whatever stands left of it the client made up.
    """
    forwarded = [part.strip() for part in request.headers.get("X-Forwarded-For", "").split(",")]
    proxies: int = settings.PROXY_COUNT
    if 0 < proxies <= len(forwarded):
        return forwarded[-proxies]
    return str(request.META.get("REMOTE_ADDR", ""))
