"""The page on which a person sets their own keys."""

from __future__ import annotations

from typing import Any, cast

from django.contrib.admin import ModelAdmin
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from claims.desk.keys import ACTS, USUAL, key_lines, keys_of, set_keys, wrong_with

from .page import DECIDED, desk_page


def keys_view(admin: ModelAdmin[Any], request: HttpRequest) -> HttpResponse:
    """Every act with its key; two acts never share one."""
    if not request.user.has_perm("claims.view_finding"):
        raise PermissionDenied
    if request.method != "POST":
        return _form(admin, request, keys_of(request.user), {})
    keys = USUAL if "usual" in request.POST else {act: request.POST.get(act, "").strip() for act in ACTS}
    if wrong := wrong_with(keys):
        return _form(admin, request, keys, wrong)
    set_keys(cast("User", request.user), keys)
    request.session[DECIDED] = {"said": _("These are your keys now, in every browser.")}
    return HttpResponseRedirect(reverse("admin:claims_keys"))


def _form(
    admin: ModelAdmin[Any], request: HttpRequest, keys: dict[str, str], wrong: dict[str, str]
) -> HttpResponse:
    context = {
        "title": _("Your keys"),
        "crumbs": [{"title": _("Queue"), "url": reverse("admin:claims_finding_changelist")}],
        "lines": [
            {"act": line.act, "key": line.key, "label": line.label, "error": wrong.get(line.act, "")}
            for line in key_lines(keys)
        ],
    }
    return desk_page(admin, request, "keys.html", context, status=422 if wrong else 200)
