"""API tokens in the admin: the secret is shown once, one's own only, revoked at once."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from claims.models.api_token import PREFIX, ApiToken
from tests.claims.desk.conftest import As, signed_in

__all__ = ["signed_in"]
pytestmark = pytest.mark.django_db
ADD, LIST = "/admin/claims/apitoken/add/", "/admin/claims/apitoken/"


def fields(days: int = 30) -> dict[str, object]:
    until = timezone.now() + timedelta(days=days)
    return {
        "name": "nightly import",
        "scopes": ["read", "submit"],
        "expires_at_0": f"{until:%Y-%m-%d}",
        "expires_at_1": "12:00:00",
    }


def test_the_secret_is_shown_once_and_opens_the_api(signed_in: As) -> None:
    client = signed_in("reporter")
    shown = client.post(ADD, fields(), follow=True).content.decode()
    secret = PREFIX + shown.split(PREFIX)[1][:43]
    assert Client().get("/api/sources", headers={"Authorization": f"Bearer {secret}"}).status_code == 200
    again = client.get(LIST).content.decode()
    assert secret not in again
    assert "nightly import" in again


@pytest.mark.parametrize("days", [-1, 400])
def test_a_token_ends_within_a_year(signed_in: As, days: int) -> None:
    assert "ends within a year" in signed_in("reporter").post(ADD, fields(days)).content.decode()
    assert not ApiToken.objects.exists()


def test_revoked_it_opens_nothing(signed_in: As) -> None:
    client = signed_in("reporter")
    client.post(ADD, fields())
    token = ApiToken.objects.get()
    client.post(LIST, {"action": "revoke", "_selected_action": [token.pk]})
    token.refresh_from_db()
    assert token.revoked_at is not None
    assert not token.is_valid


def test_another_person_s_tokens_are_not_seen_nor_revoked(signed_in: As) -> None:
    other = User.objects.create_user("other")
    token, _ = ApiToken.issued(other, "theirs", ["read"], timezone.now() + timedelta(days=1))
    client = signed_in("editor")
    assert "theirs" not in client.get(LIST).content.decode()
    client.post(LIST, {"action": "revoke", "_selected_action": [token.pk]})
    token.refresh_from_db()
    assert token.is_valid
