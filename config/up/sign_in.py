"""The sign-in of this machine: made once, at random, and kept in a file only its owner can read."""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from django.contrib.auth.models import User

NAME = "admin"
FILE = "sign-in"


@dataclass(frozen=True)
class SignIn:
    """A name, and its password unless the person has chosen another."""

    name: str
    password: str | None


def sign_in(folder: Path) -> SignIn:
    """The sign-in kept in ``folder``, made if there is none; a password changed since is left alone."""
    kept = folder / FILE
    user = User.objects.filter(username=NAME).first()
    if user and kept.exists():
        password = kept.read_text().strip()
        return SignIn(NAME, password if user.check_password(password) else None)
    password = secrets.token_urlsafe(12)
    keep(kept, password)
    user = user or User(username=NAME, is_staff=True, is_superuser=True)
    user.set_password(password)
    user.save()
    return SignIn(NAME, password)


def keep(file: Path, password: str) -> None:
    """Write the password to a file that nobody else could ever read, not even for a moment."""
    file.unlink(missing_ok=True)
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as opened:
        opened.write(f"{password}\n")
