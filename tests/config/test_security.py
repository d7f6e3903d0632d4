"""Guessing passwords is stopped, and a made-up address does not help."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.test import Client, RequestFactory
from pytest_django import Settings

from config.security import client_address

PASSWORD = "a long password of tests"


def sign_in(client: Client, password: str, **headers: str) -> int:
    data = {"username": "rita", "password": password}
    return client.post("/admin/login/", data, headers=headers).status_code


@pytest.mark.django_db
def test_a_name_is_locked_for_an_address_that_guesses_and_for_no_other(client: Client) -> None:
    User.objects.create_user("rita", password=PASSWORD, is_staff=True)
    tried = [sign_in(client, "wrong", **{"x-forwarded-for": f"192.0.2.{number}"}) for number in range(5)]
    assert tried == [200, 200, 200, 200, 429]
    assert sign_in(client, PASSWORD) == 429
    assert sign_in(Client(REMOTE_ADDR="198.51.100.7"), PASSWORD) == 302


@pytest.mark.parametrize(
    ("proxies", "forwarded", "expected"),
    [
        (0, "203.0.113.9", "127.0.0.1"),
        (1, "203.0.113.9", "203.0.113.9"),
        (1, "made.up, 203.0.113.9", "203.0.113.9"),
        (2, "made.up, 203.0.113.9, 192.0.2.1", "203.0.113.9"),
        (2, "203.0.113.9", "127.0.0.1"),
    ],
)
def test_the_address_is_what_our_outermost_proxy_saw(
    settings: Settings, rf: RequestFactory, proxies: int, forwarded: str, expected: str
) -> None:
    settings.PROXY_COUNT = proxies
    assert client_address(rf.get("/", headers={"x-forwarded-for": forwarded})) == expected
