"""Bringing alerts to subscribers."""

from __future__ import annotations

from collections.abc import Callable

from claims.models import Dispatch
from claims.sending import NotTakenError, Turns
from claims.sending.mail import carry_letter
from claims.sending.webhook import carry_message

from .telling import body_of, letter_of


def _carry(message: Dispatch, handing_over: Callable[[], None]) -> None:
    if message.webhook is not None:
        carry_message(message.webhook, message.message_id, body_of(message), handing_over)
    elif not message.user.is_active:
        raise NotTakenError("Its reader may not sign in any more.", for_good=True)
    else:
        carry_letter(letter_of(message), handing_over)


MESSAGES = Turns(
    lambda: Dispatch.objects.select_related("user", "webhook__owner"),
    6_002,
    _carry,
    # A webhook's receiver knows a message by its id; a reader does not.
    repeats=lambda message: message.webhook_id is not None,
)
