"""What people read when a page, their rights or the service fail: a page of the house, in their language."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from claims.admin import finding
from tests.claims.desk.conftest import As

pytestmark = pytest.mark.django_db


def read(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.content.decode()


def test_an_address_that_is_not_there(signed_in: As) -> None:
    status, page = read(signed_in("reporter").get("/admin/nowhere/"))
    assert (status, "Nothing is at this address" in page) == (404, True)


def test_a_page_that_is_not_for_ones_role_says_who_one_is(signed_in: As) -> None:
    status, page = read(signed_in("reporter").get(reverse("admin:claims_reason_changelist")))
    assert (status, "Not for your role" in page, "signed in as reporter" in page) == (403, True, True)


def test_a_form_whose_page_was_open_too_long(signed_in: As) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(User.objects.create_user("rita", is_staff=True))
    status, page = read(client.post(reverse("admin:claims_finding_bulk")))
    assert (status, "This form is too old" in page) == (403, True)


def test_a_name_guessed_too_often(client: Client) -> None:
    guess = {"username": "rita", "password": "wrong"}
    answers = [client.post(reverse("admin:login"), guess) for _ in range(5)]
    status, page = read(answers[-1])
    assert (status, "Wait before you try again" in page) == (429, True)


def test_what_breaks_is_told_without_its_insides(signed_in: As, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_request: Any) -> None:
        raise RuntimeError("the insides")

    monkeypatch.setattr(finding, "queue_page", broken)
    client = signed_in("reviewer")
    client.raise_request_exception = False
    answer = client.get(reverse("admin:claims_finding_changelist"))
    status, page = read(answer)
    assert (status, "Something broke here" in page, "the insides" in page) == (500, True, False)
    assert "default-src 'self'" in answer.headers["Content-Security-Policy"]
