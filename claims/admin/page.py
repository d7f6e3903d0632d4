"""A page of the desk inside the admin: the admin's frame, the desk's keys, the page's own context."""

from __future__ import annotations

from typing import Any

from django.contrib.admin import ModelAdmin
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.urls import reverse

from claims.desk.keys import key_lines, keys_of

DECIDED = "desk_decided"
"""Where the session keeps what was just decided, for the next page to say it and offer the way back."""


def desk_page(
    admin: ModelAdmin[Any], request: HttpRequest, template: str, context: dict[str, Any], *, status: int = 200
) -> TemplateResponse:
    """``context`` in the template, with everything the frame around it needs."""
    request.current_app = admin.admin_site.name
    keys = keys_of(request.user)
    frame = {
        **admin.admin_site.each_context(request),
        "desk": True,
        "keys": keys,
        "key_lines": key_lines(keys),
        "keys_url": reverse("admin:claims_keys"),
        "decided": request.session.pop(DECIDED, None),
    }
    return TemplateResponse(request, f"claims/desk/{template}", frame | context, status=status)
