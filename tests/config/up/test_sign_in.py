"""The sign-in of this machine: random, private, and the person's own once they change it."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.test import Client

from config.up.sign_in import FILE, sign_in

pytestmark = pytest.mark.django_db


def test_it_opens_the_admin(tmp_path: Path, client: Client) -> None:
    made = sign_in(tmp_path)
    client.post("/admin/login/", {"username": made.name, "password": made.password})
    assert client.get("/admin/", follow=True).status_code == 200
    assert client.session["_auth_user_id"] == str(User.objects.get().pk)


def test_only_its_owner_reads_the_password(tmp_path: Path) -> None:
    sign_in(tmp_path)
    assert stat.S_IMODE((tmp_path / FILE).stat().st_mode) == 0o600


def test_no_two_machines_have_the_same(tmp_path: Path) -> None:
    first = sign_in(tmp_path / "..").password
    User.objects.all().delete()
    (tmp_path / ".." / FILE).unlink()
    assert sign_in(tmp_path).password != first


def test_it_stays_from_one_start_to_the_next(tmp_path: Path) -> None:
    assert sign_in(tmp_path) == sign_in(tmp_path)


def test_a_password_the_person_chose_is_left_alone(tmp_path: Path) -> None:
    sign_in(tmp_path)
    user = User.objects.get()
    user.set_password("my own long password")
    user.save()
    assert sign_in(tmp_path).password is None
    user.refresh_from_db()
    assert user.check_password("my own long password")


def test_a_lost_file_gives_a_new_password(tmp_path: Path) -> None:
    sign_in(tmp_path)
    (tmp_path / FILE).unlink()
    password = sign_in(tmp_path).password
    assert password
    assert User.objects.get().check_password(password)
