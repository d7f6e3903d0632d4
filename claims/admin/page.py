"""A page of the desk inside the admin: the admin's frame, the desk's keys, the page's own context."""

from __future__ import annotations

from typing import Any

from django.contrib.admin import ModelAdmin
from django.http import HttpRequest
from django.template.response import TemplateResponse

from claims.desk.keys import KEYS, by_act

DECIDED = "desk_decided"
"""Where the session keeps what was just decided, for the next page to say it and offer the way back."""


def desk_page(
    admin: ModelAdmin[Any], request: HttpRequest, template: str, context: dict[str, Any], *, status: int = 200
) -> TemplateResponse:
    """``context`` in the template, with everything the frame around it needs."""
    request.current_app = admin.admin_site.name
    frame = {
        **admin.admin_site.each_context(request),
        "desk": True,
        "keys": by_act(),
        "key_lines": KEYS,
        "decided": request.session.pop(DECIDED, None),
    }
    return TemplateResponse(request, f"claims/desk/{template}", frame | context, status=status)
