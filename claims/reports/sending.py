"""Bringing a report's letters to their readers: tried again while that is safe, never sent twice by itself.

A letter is safe to send again until it is handed to the mail server. Whether a server took a letter whose
handing over broke off cannot be known; such a delivery is ``unsure``, shown, and a person decides.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from smtplib import SMTPConnectError, SMTPException, SMTPHeloError, SMTPResponseException

import structlog
from django.core.mail import get_connection
from django.db import connection
from django.utils import timezone

from claims.models.report import Delivery

from .letter import letter_of

State = Delivery.State
UNDER_WAY = (State.WAITING, State.SENDING, State.HANDED_OVER)
MOST_ATTEMPTS = 12
_FIRST_WAIT = timedelta(minutes=1)
_LONGEST_WAIT = timedelta(hours=6)
_LOCK_SPACE = 6_001
_LONGEST_ERROR = 500

log = structlog.get_logger(__name__)


def deliver(delivery_id: int) -> bool:
    """Send the letter if it is due and nobody else is at it; whether it was sent now."""
    with _alone_with(delivery_id) as alone:
        if not alone:
            return False
        delivery = Delivery.objects.select_related("report__schedule").get(pk=delivery_id)
        if delivery.state == State.HANDED_OVER:
            _move(delivery, State.UNSURE, "The worker that was handing the letter over died.")
            return False
        if delivery.state == State.SENDING:
            _move(delivery, State.WAITING, "The worker that was to send it died before it was handed over.")
        if (
            delivery.state != State.WAITING
            or not delivery.next_try_at
            or delivery.next_try_at > timezone.now()
        ):
            return False
        return _send(delivery)


def due() -> list[int]:
    """The letters to be sent now, and those that a worker may have left half done."""
    rows = Delivery.objects.filter(state__in=UNDER_WAY, next_try_at__lte=timezone.now())
    return list(rows.order_by("next_try_at").values_list("pk", flat=True)[:1000])


def send_again(delivery: Delivery) -> None:
    """A person's decision about a letter that failed or may have arrived."""
    _move(delivery, State.WAITING, "")
    Delivery.objects.filter(pk=delivery.pk).update(attempts=0)


def _send(delivery: Delivery) -> bool:
    letter = letter_of(delivery)
    delivery.attempts += 1
    _move(delivery, State.SENDING, "")
    try:
        letter.connection = get_connection(handing_over=lambda: _move(delivery, State.HANDED_OVER, ""))
        if delivery.state == State.SENDING and not _tells_when(letter.connection):
            _move(delivery, State.HANDED_OVER, "")
        letter.send()
    except Exception as error:
        log.warning("report_not_sent", delivery=delivery.pk, error=str(error))
        _failed(delivery, error)
        return False
    if delivery.state == State.SENDING:  # every recipient was refused without an error
        _failed(delivery, SMTPException("The mail server took no recipient."))
        return False
    _move(delivery, State.SENT, "")
    return True


def _tells_when(mail_connection: object) -> bool:
    """Whether the backend says when it hands a letter over; with others the whole sending counts as that."""
    return getattr(mail_connection, "tells_when_handing_over", False)


def _failed(delivery: Delivery, error: Exception) -> None:
    reason = (" ".join(str(error).split()) or type(error).__name__)[:_LONGEST_ERROR]
    if delivery.state == State.HANDED_OVER and not _was_refused(error):
        _move(delivery, State.UNSURE, reason)
    elif delivery.attempts >= MOST_ATTEMPTS:
        _move(delivery, State.FAILED, reason)
    else:
        wait = min(_FIRST_WAIT * 2 ** (delivery.attempts - 1), _LONGEST_WAIT)
        _move(delivery, State.WAITING, reason, wait)


def _was_refused(error: Exception) -> bool:
    """Whether the server itself said that it did not take the letter, or was never reached."""
    return isinstance(
        error, (SMTPResponseException, SMTPConnectError, SMTPHeloError, ConnectionRefusedError)
    ) or hasattr(error, "status_code")


def _move(delivery: Delivery, state: Delivery.State, error: str, wait: timedelta = timedelta()) -> None:
    """Written at once, in a transaction of its own: a worker that dies now has said how far it came."""
    now = timezone.now()
    delivery.state, delivery.error = state, error
    delivery.sent_at = now if state == State.SENT else None
    delivery.next_try_at = now + wait if state in UNDER_WAY else None
    delivery.save(update_fields=["state", "error", "attempts", "sent_at", "next_try_at"])


@contextmanager
def _alone_with(delivery_id: int) -> Iterator[bool]:
    """A lock that the database itself lets go of when this worker dies, at whatever point."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s, %s)", [_LOCK_SPACE, delivery_id])
        (alone,) = cursor.fetchone() or (False,)
    try:
        yield bool(alone)
    finally:
        if alone:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(%s, %s)", [_LOCK_SPACE, delivery_id])
