"""``manage.py two_step_off NAME``: for the administrator who lost phone and recovery codes."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError

from claims.sign_in import second_step


class Command(BaseCommand):
    """Turns a person's second step off."""

    help = "Turn a person's two-step sign-in off: the password alone signs them in again."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("name", help="the name they sign in with")

    def handle(self, *_args: Any, name: str, **_options: Any) -> None:
        """Find the person and turn it off."""
        person = User.objects.filter(username=name).first()
        if person is None:
            raise CommandError(f"nobody signs in as {name!r}")
        was_on = second_step.turn_off(person)
        self.stdout.write(f"Two-step sign-in of {name} is off." if was_on else f"It was off for {name}.")
