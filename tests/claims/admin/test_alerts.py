"""Subscriptions, webhooks and messages in the admin: one's own only, secrets once, no private address."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.contrib.auth.models import User
from django.core.cache import cache
from pytest_django import Settings

from claims.models import Dispatch, Subscription, Webhook
from tests.claims.desk.conftest import As, signed_in

__all__ = ["signed_in"]
pytestmark = pytest.mark.django_db
WISH = {"severities": ["contradiction"], "pace": "daily", "time_zone": "Europe/Prague", "enabled": "on"}
HOOK = {"name": "wall", "address": "https://203.0.113.7/hook"}


@pytest.fixture(autouse=True)
def allowed(settings: Settings) -> Iterator[None]:
    settings.FETCH_ALLOWED_NETWORKS = ["203.0.113.0/24"]
    cache.clear()
    yield
    cache.clear()


def with_mail(role: str) -> None:
    User.objects.create_user(role, f"{role}@lumen.example", is_staff=True)


def test_everybody_keeps_their_own_subscriptions(signed_in: As) -> None:
    with_mail("reporter")
    client = signed_in("reporter")
    assert client.post("/admin/claims/subscription/add/", WISH).status_code == 302
    wish = Subscription.objects.get()
    assert (wish.user.username, wish.about, wish.pace) == ("reporter", "contradiction", "daily")
    twice = client.post("/admin/claims/subscription/add/", WISH)
    assert "subscribed to this already" in twice.content.decode()
    page = f"/admin/claims/subscription/{wish.pk}/change/"
    assert client.post(page, WISH | {"enabled": ""}).status_code == 302
    wish.refresh_from_db()
    assert not wish.enabled
    with_mail("editor")
    assert signed_in("editor").get(page).status_code == 302


def test_without_an_address_nothing_can_be_subscribed(signed_in: As) -> None:
    shown = signed_in("reporter").post("/admin/claims/subscription/add/", WISH).content.decode()
    assert "no mail address" in shown


def test_a_webhook_s_secret_is_shown_once(signed_in: As) -> None:
    client = signed_in("editor")
    shown = client.post("/admin/claims/webhook/add/", HOOK, follow=True).content.decode()
    webhook = Webhook.objects.get()
    assert webhook.secret in shown.replace("&#x3D;", "=").replace("&#x2B;", "+")
    assert "whsec_" not in client.get("/admin/claims/webhook/").content.decode()
    client.post("/admin/claims/webhook/", {"action": "revoke", "_selected_action": [webhook.pk]})
    webhook.refresh_from_db()
    assert webhook.revoked_at is not None


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("https://127.0.0.1/hook", "private network"),
        ("https://[::1]/hook", "private network"),
        ("https://169.254.169.254/", "private network"),
        ("http://8.8.8.8/hook", "over TLS only"),
        ("ftp://203.0.113.7/", "http"),
    ],
)
def test_a_webhook_that_may_not_be_reached_is_refused(signed_in: As, address: str, why: str) -> None:
    page = signed_in("editor").post("/admin/claims/webhook/add/", HOOK | {"address": address})
    assert why in page.content.decode()
    assert not Webhook.objects.exists()


def test_reporters_make_no_webhooks(signed_in: As) -> None:
    assert signed_in("reporter").get("/admin/claims/webhook/add/").status_code == 403


def test_another_person_s_webhook_cannot_be_chosen(signed_in: As) -> None:
    other = Webhook.objects.create(owner=User.objects.create_user("other"), **HOOK)
    page = signed_in("editor").post("/admin/claims/subscription/add/", WISH | {"webhook": other.pk})
    assert "valid choice" in page.content.decode()


def test_messages_are_shown_and_sent_again(signed_in: As, monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[int] = []
    monkeypatch.setattr("claims.alerts.tasks.deliver.delay", sent.append)
    client = signed_in("reporter")
    mine = Dispatch.objects.create(
        user=User.objects.get(username="reporter"), recipient="a@lumen.example",
        contents={"about": "all findings", "findings": []}, state="failed", error="no such mailbox",
    )  # fmt: skip
    other = Dispatch.objects.create(
        user=User.objects.create_user("other"), recipient="b@lumen.example",
        contents={"about": "all findings", "findings": []},
    )  # fmt: skip
    shown = client.get("/admin/claims/dispatch/").content.decode()
    assert "no such mailbox" in shown
    assert "b@lumen.example" not in shown
    assert client.get(f"/admin/claims/dispatch/{mine.pk}/change/").status_code == 200
    chosen = {"action": "send_again", "_selected_action": [mine.pk, other.pk]}
    client.post("/admin/claims/dispatch/", chosen)
    mine.refresh_from_db()
    assert (mine.state, sent) == ("waiting", [mine.pk])
