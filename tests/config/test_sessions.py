"""A signed-in browser stays its owner's: what cookies allow, when a session ends, what a page may load."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client

pytestmark = pytest.mark.django_db
PASSWORD = "a long password of tests"
QUEUE = "/admin/claims/finding/"


@pytest.fixture
def rita() -> User:
    user = User.objects.create_user("rita", password=PASSWORD, is_staff=True)
    user.groups.add(Group.objects.get(name="reviewer"))
    return user


def signed_in() -> Client:
    client = Client()
    answer = client.post("/admin/login/", {"username": "rita", "password": PASSWORD})
    assert answer.status_code == 302
    return client


def test_scripts_and_other_sites_do_not_get_the_cookie_and_the_browser_forgets_it(rita: User) -> None:
    cookie = signed_in().cookies["sessionid"]
    assert (cookie["httponly"], cookie["samesite"], cookie["max-age"]) == (True, "Lax", "")


def test_signing_in_gives_a_new_session(rita: User) -> None:
    client = Client()
    client.get("/admin/login/")
    planted = client.session
    planted["desk"] = "planted"
    planted.save()
    client.cookies["sessionid"] = str(planted.session_key)
    client.post("/admin/login/", {"username": "rita", "password": PASSWORD})
    assert client.session.session_key != planted.session_key
    assert client.get(QUEUE).status_code == 200


def test_another_password_ends_every_other_session(rita: User) -> None:
    client = signed_in()
    rita.set_password("another long password")
    rita.save()
    assert client.get(QUEUE).status_code == 302


def test_who_leaves_or_loses_their_role_is_out_at_once(rita: User) -> None:
    client = signed_in()
    rita.groups.clear()
    assert client.get(QUEUE).status_code == 403
    User.objects.filter(pk=rita.pk).update(is_active=False)
    assert client.get(QUEUE).status_code == 302


def test_signing_out_takes_a_form_and_ends_the_session(rita: User) -> None:
    client = signed_in()
    assert client.get("/admin/logout/").status_code == 405
    client.post("/admin/logout/")
    assert client.get(QUEUE).status_code == 302


def test_a_page_loads_from_the_service_alone_and_stands_in_no_other(rita: User) -> None:
    answer = signed_in().get(QUEUE)
    policy = dict(part.split(" ", 1) for part in answer.headers["Content-Security-Policy"].split("; "))
    alone = ("default-src", "font-src", "connect-src", "form-action")
    assert {policy[name] for name in alone} == {"'self'"}
    assert {policy[name] for name in ("object-src", "base-uri", "frame-ancestors")} == {"'none'"}
    assert answer.headers["X-Frame-Options"] == "DENY"
