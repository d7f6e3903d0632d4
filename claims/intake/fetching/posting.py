"""One message to one address by POST: guarded as fetching is, following no redirect, believing no answer."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass

from .client import USER_AGENT, UnavailableError, said
from .connection import FAILURES, connected, was_too_slow
from .guard import Guard

SECONDS = 20.0
"""For everything."""
_SILENCE_SECONDS = 10.0
_MOST_OF_ANSWER = 2_000


@dataclass(frozen=True, slots=True)
class Answered:
    """What the server said: its status and the beginning of its words."""

    status: int
    words: str


def post(guard: Guard, address: str, body: bytes, headers: Mapping[str, str]) -> Answered:
    """Send the body. Refused: an address that may not be reached. Unavailable: no answer came."""
    deadline = time.monotonic() + SECONDS
    target = guard.target(address)
    try:
        with connected(target, _SILENCE_SECONDS, deadline) as connection:
            fields = {"Host": target.host_header, "User-Agent": USER_AGENT} | dict(headers)
            connection.request("POST", target.path, body=body, headers=fields, preload_content=False)
            response = connection.getresponse()
            words = response.read1(_MOST_OF_ANSWER) if response.status != 204 else b""
            return Answered(response.status, words[:_MOST_OF_ANSWER].decode("utf-8", "replace"))
    except FAILURES as error:
        if was_too_slow(error, deadline):
            raise UnavailableError(f"{target.host} took too long to answer.") from error
        raise UnavailableError(f"{target.host} could not be reached: {said(error)}.") from error
