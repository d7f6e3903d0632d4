"""Who asks: a token in the ``Authorization`` field, its scope, and its owner's permissions."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, cast

from django.http import HttpRequest
from django.utils import timezone
from ninja.errors import HttpError
from ninja.security import HttpBearer

from claims.models.api_token import ApiToken, Scope, digest_of

_NOTED_EVERY = timedelta(minutes=1)


class TokenAuth(HttpBearer):
    """Tokens that are known, not expired, not revoked, of people who may still sign in."""

    openapi_description = "A token made in the admin (API tokens)."

    def authenticate(self, request: HttpRequest, token: str) -> ApiToken | None:
        found = ApiToken.objects.select_related("owner").filter(digest=digest_of(token)).first()
        if found is None or not found.is_valid:
            return None
        now = timezone.now()
        if found.used_at is None or now - found.used_at > _NOTED_EVERY:
            ApiToken.objects.filter(pk=found.pk).update(used_at=now)
        request.user = found.owner
        return found


def token_of(request: HttpRequest) -> ApiToken:
    """The token the request came with."""
    return cast("ApiToken", cast("Any", request).auth)


def require(request: HttpRequest, scope: Scope, *permissions: str) -> None:
    """403 unless the token has the scope and its owner every permission."""
    if scope not in token_of(request).scopes:
        raise HttpError(403, f"The token does not allow to {scope.label}.")
    if not request.user.has_perms(permissions):
        raise HttpError(403, "The token's owner may not do this.")
