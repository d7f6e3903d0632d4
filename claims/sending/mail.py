"""A letter to the mail server."""

from __future__ import annotations

from collections.abc import Callable
from smtplib import SMTPConnectError, SMTPHeloError, SMTPResponseException

from django.core.mail import EmailMultiAlternatives, get_connection

from .carrying import NotTakenError


def carry_letter(letter: EmailMultiAlternatives, handing_over: Callable[[], None]) -> None:
    """Send it. ``NotTakenError`` where it certainly did not arrive; other errors leave that open."""
    letter.connection = get_connection(handing_over=handing_over)
    if not getattr(letter.connection, "tells_when_handing_over", False):
        handing_over()  # the whole sending counts as that
    try:
        letter.send()
    except Exception as error:
        if _was_refused(error):
            raise NotTakenError(str(error)) from error
        raise


def _was_refused(error: Exception) -> bool:
    """Whether the server itself said that it did not take the letter, or was never reached."""
    return isinstance(
        error, (SMTPResponseException, SMTPConnectError, SMTPHeloError, ConnectionRefusedError)
    ) or hasattr(error, "status_code")
