"""A capture whose address was asked for → its bytes."""

from __future__ import annotations

from datetime import timedelta

from django.db.models import F
from django.utils import timezone

from claims.intake import RefusedError
from claims.intake.fetching.client import NO_VALIDATORS, Fetched, UnavailableError
from claims.models.capture import Capture

from .manners import TooSoonError, ask

MOST_ATTEMPTS = 6
_LEASE = timedelta(minutes=10)
"""After how long a fetch that was begun and not ended is begun again."""


def fetch(capture_id: int) -> bool:
    """Fetch the page if it is due; True once its bytes are here. What cannot be had is asked again later."""
    begun = Capture.objects.filter(
        pk=capture_id, state=Capture.State.ASKED, next_try_at__lte=timezone.now()
    ).update(next_try_at=timezone.now() + _LEASE, attempts=F("attempts") + 1)
    if not begun:
        return False
    capture = Capture.objects.get(pk=capture_id)
    try:
        store(capture, ask(capture.address, NO_VALIDATORS))
    except TooSoonError as error:
        _later(capture, timedelta(seconds=error.seconds), counted=False)
        return False
    except UnavailableError as error:
        _unavailable(capture, error)
        return False
    except RefusedError as error:
        _refuse(capture, str(error))
        return False
    return True


def store(capture: Capture, page: Fetched) -> None:
    """The page's bytes, headers, digest and time, on the capture."""
    capture.body, capture.sha256, capture.captured_at = page.body, page.sha256, page.at
    capture.headers, capture.found_at = dict(page.headers), page.address
    capture.state, capture.attempts, capture.reason = Capture.State.RECEIVED, 0, ""
    capture.next_try_at = timezone.now()
    capture.save()


def _unavailable(capture: Capture, error: UnavailableError) -> None:
    gone = error.status is not None and 400 <= error.status < 500 and error.status != 429
    if gone or capture.attempts >= MOST_ATTEMPTS:
        _refuse(capture, str(error))
    else:
        wait = timedelta(seconds=min(error.retry_after or 60 * 4**capture.attempts, 24 * 60 * 60))
        capture.reason = str(error)
        _later(capture, wait, counted=True)


def _later(capture: Capture, wait: timedelta, *, counted: bool) -> None:
    capture.attempts -= not counted
    capture.next_try_at = timezone.now() + wait
    capture.save(update_fields=["attempts", "next_try_at", "reason"])


def _refuse(capture: Capture, reason: str) -> None:
    capture.state, capture.reason, capture.next_try_at = Capture.State.REFUSED, reason, None
    capture.save(update_fields=["state", "reason", "next_try_at"])
