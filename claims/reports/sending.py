"""Bringing a report's letters to their readers, never twice by themselves."""

from __future__ import annotations

from collections.abc import Callable

from claims.models.report import Delivery
from claims.sending import Turns
from claims.sending.mail import carry_letter

from .letter import letter_of


def _carry(delivery: Delivery, handing_over: Callable[[], None]) -> None:
    carry_letter(letter_of(delivery), handing_over)


LETTERS = Turns(lambda: Delivery.objects.select_related("report__schedule"), 6_001, _carry)
