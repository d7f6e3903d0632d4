"""Who asks: a token in the ``Authorization`` field, its scope, and its owner's permissions."""

from __future__ import annotations

from collections.abc import Sequence
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

    def __init__(self, scope: Scope | None = None, *permissions: str) -> None:
        super().__init__()
        self._scope, self._permissions = scope, permissions

    def authenticate(self, request: HttpRequest, token: str) -> ApiToken | None:
        found = ApiToken.objects.select_related("owner").filter(digest=digest_of(token)).first()
        if found is None or not found.is_valid:
            return None
        now = timezone.now()
        if found.used_at is None or now - found.used_at > _NOTED_EVERY:
            ApiToken.objects.filter(pk=found.pk).update(used_at=now)
        request.user = found.owner
        if self._scope is not None:
            _refuse_beyond(found, self._scope, self._permissions)
        return found


def may(scope: Scope, *permissions: str) -> TokenAuth:
    """Who may call an operation. It is asked before the request is read: who may not, hears nothing of it."""
    return TokenAuth(scope, *permissions)


def token_of(request: HttpRequest) -> ApiToken:
    """The token the request came with."""
    return cast("ApiToken", cast("Any", request).auth)


def require(request: HttpRequest, scope: Scope, *permissions: str) -> None:
    """403 unless the token has the scope and its owner every permission: for what the request decides."""
    _refuse_beyond(token_of(request), scope, permissions)


def _refuse_beyond(token: ApiToken, scope: Scope, permissions: Sequence[str]) -> None:
    if scope not in token.scopes:
        raise HttpError(403, f"The token does not allow to {scope.label}.")
    if not token.owner.has_perms(permissions):
        raise HttpError(403, "The token's owner may not do this.")
