"""One worker at a time takes a thing out, tries again while that is safe, and writes down how far it came.

It is safe until the thing is handed over. Whether a server took what broke off then cannot be known: what
must not arrive twice is ``unsure``, shown, and a person decides; what its receiver knows again is repeated.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Generic, TypeVar

import structlog
from django.db import connection
from django.db.models import QuerySet
from django.utils import timezone

from claims.models.outgoing import Outgoing

from .carrying import NotTakenError

State = Outgoing.State
UNDER_WAY = (State.WAITING, State.SENDING, State.HANDED_OVER)
MOST_ATTEMPTS = 12
_FIRST_WAIT = timedelta(minutes=1)
_LONGEST_WAIT = timedelta(hours=6)
_LONGEST_ERROR = 500
_AT_ONCE = 1000

log = structlog.get_logger(__name__)
Row = TypeVar("Row", bound=Outgoing)


@dataclass(frozen=True)
class Turns(Generic[Row]):
    """The sending of one table. ``carry(row, handing_over)`` takes a row out, and calls ``handing_over``
    when the server is ready for it; ``repeats(row)`` says that its receiver knows it when it comes twice.
    """

    rows: Callable[[], QuerySet[Row]]
    lock_space: int
    carry: Callable[[Row, Callable[[], None]], None]
    repeats: Callable[[Row], bool] = lambda _row: False

    def deliver(self, pk: int) -> bool:
        """Take it out if it is due and nobody else is at it; whether it was sent now."""
        with self.alone_with(pk) as alone:
            if not alone:
                return False
            row = self.rows().get(pk=pk)
            if row.state == State.HANDED_OVER and not self.repeats(row):
                _move(row, State.UNSURE, "The worker that was handing it over died.")
                return False
            if row.state in (State.SENDING, State.HANDED_OVER):
                _move(row, State.WAITING, "The worker that was to send it died at it.")
            if row.state != State.WAITING or not row.next_try_at or row.next_try_at > timezone.now():
                return False
            return self._send(row)

    def due(self) -> list[int]:
        """What is to be sent now, and what a worker may have left half done."""
        rows = self.rows().filter(state__in=UNDER_WAY, next_try_at__lte=timezone.now())
        return list(rows.order_by("next_try_at").values_list("pk", flat=True)[:_AT_ONCE])

    def send_again(self, row: Row) -> None:
        """A person's decision about what failed or may have arrived."""
        _move(row, State.WAITING, "")
        self.rows().filter(pk=row.pk).update(attempts=0)

    def _send(self, row: Row) -> bool:
        row.attempts += 1
        _move(row, State.SENDING, "")
        try:
            self.carry(row, lambda: _move(row, State.HANDED_OVER, ""))
        except Exception as error:
            log.warning("not_sent", what=row._meta.label, id=row.pk, error=str(error))
            self._failed(row, error)
            return False
        if row.state == State.SENDING:  # it was never handed over, and nobody said why
            self._failed(row, NotTakenError("The server took no recipient."))
            return False
        _move(row, State.SENT, "")
        return True

    def _failed(self, row: Row, error: Exception) -> None:
        reason = (" ".join(str(error).split()) or type(error).__name__)[:_LONGEST_ERROR]
        not_taken = isinstance(error, NotTakenError)
        if row.state == State.HANDED_OVER and not not_taken and not self.repeats(row):
            _move(row, State.UNSURE, reason)
        elif row.attempts >= MOST_ATTEMPTS or (isinstance(error, NotTakenError) and error.for_good):
            _move(row, State.FAILED, reason)
        else:
            _move(row, State.WAITING, reason, min(_FIRST_WAIT * 2 ** (row.attempts - 1), _LONGEST_WAIT))

    @contextmanager
    def alone_with(self, pk: int) -> Iterator[bool]:
        """A lock that the database itself lets go of when this worker dies, at whatever point."""
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_try_advisory_lock(%s, %s)", [self.lock_space, pk])
            (alone,) = cursor.fetchone() or (False,)
        try:
            yield bool(alone)
        finally:
            if alone:
                with connection.cursor() as cursor:
                    cursor.execute("SELECT pg_advisory_unlock(%s, %s)", [self.lock_space, pk])


def _move(row: Any, state: State, error: str, wait: timedelta = timedelta()) -> None:
    """Written at once, in a transaction of its own: a worker that dies now has said how far it came."""
    now = timezone.now()
    row.state, row.error = state, error
    row.sent_at = now if state == State.SENT else None
    row.next_try_at = now + wait if state in UNDER_WAY else None
    row.save(update_fields=["state", "error", "attempts", "sent_at", "next_try_at"])
