"""The address on this machine: a free port, held from the first moment so that nobody takes it."""

from __future__ import annotations

import socket

HOST = "127.0.0.1"
TRIES = 100


class NoFreePort(RuntimeError):
    """Every port that was tried is taken."""


def free_socket(port: int) -> socket.socket:
    """A socket bound to the first free port from ``port`` on; the web server inherits it."""
    for candidate in range(port, min(port + TRIES, 65536)):
        bound = socket.socket()
        # A connection of an earlier run may linger; a server that listens still makes this fail.
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            bound.bind((HOST, candidate))
            bound.listen(64)
        except OSError:
            bound.close()
            continue
        return bound
    raise NoFreePort(f"no free port from {port} to {min(port + TRIES, 65536) - 1}; name another with --port")
