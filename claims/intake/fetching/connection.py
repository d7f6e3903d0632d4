"""One connection to the number that was checked, which ends at its deadline whatever the server does."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.client import HTTPException

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError, ReadTimeoutError

from .guard import Target

FAILURES = (HTTPError, HTTPException, OSError)
"""What asking a server raises: no connection, no certificate, or an answer that is no HTTP."""


def was_too_slow(error: Exception, deadline: float) -> bool:
    """Whether one of ``FAILURES`` came of time alone: a silence, a slow handshake, or the deadline."""
    return isinstance(error, (TimeoutError, ReadTimeoutError)) or time.monotonic() >= deadline


class _Line:
    """Mixed into a connection: keeps a second handle on its socket, which TLS does not take away."""

    line: socket.socket | None = None

    def _new_conn(self) -> socket.socket:
        made: socket.socket = super()._new_conn()  # type: ignore[misc]
        self.line = made.dup()
        return made

    def hang_up(self) -> None:
        """End the connection for whoever waits on it."""
        with suppress(OSError):
            if self.line is not None:
                self.line.shutdown(socket.SHUT_RDWR)

    def put_down(self) -> None:
        """Give back the second handle."""
        if self.line is not None:
            self.line.close()


class _Plain(_Line, HTTPConnection):
    pass


class _Encrypted(_Line, HTTPSConnection):
    pass


@contextmanager
def connected(target: Target, silence: float, deadline: float) -> Iterator[HTTPConnection]:
    """An open connection to the target, by the name that was asked for.

    A server that drips a byte now and then never falls silent: at the deadline (of ``time.monotonic``) the
    connection is ended from outside, in its handshake, its header or its body.
    """
    connection = _to(target, min(silence, max(0.001, deadline - time.monotonic())))
    timer = threading.Timer(max(0.0, deadline - time.monotonic()), connection.hang_up)
    timer.daemon = True
    timer.start()
    try:
        connection.connect()
        yield connection
    finally:
        timer.cancel()
        connection.close()
        connection.put_down()


def _to(target: Target, silence: float) -> _Plain | _Encrypted:
    if target.scheme == "http":
        return _Plain(target.number, target.port, timeout=silence)
    return _Encrypted(
        target.number,
        target.port,
        timeout=silence,
        ssl_context=ssl.create_default_context(),
        server_hostname=target.host,
        assert_hostname=target.host,
    )
