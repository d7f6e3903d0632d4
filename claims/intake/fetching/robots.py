"""What a host's robots.txt allows, and how long it wants between two requests."""

from __future__ import annotations

from dataclasses import dataclass

from protego import Protego

from ..charset import decode
from ..refusal import RefusedError
from .client import AGENT, Allowance, Client, UnavailableError
from .guard import Guard

_MOST_BYTES = 512 * 1024
_LONGEST_DELAY = 300.0


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of one host for us, as the text of its robots.txt; an empty text allows everything."""

    text: str

    def allow(self, address: str) -> bool:
        return bool(Protego.parse(self.text).can_fetch(address, AGENT))

    @property
    def delay(self) -> float | None:
        """Seconds between two requests, when the host names them; at most five minutes."""
        named = Protego.parse(self.text).crawl_delay(AGENT)
        return None if named is None else min(float(named), _LONGEST_DELAY)


def rules_of(origin: str, guard: Guard) -> Rules:
    """The rules a host publishes. None: all is allowed. Unreachable: ``UnavailableError``, ask later."""
    client = Client(guard, Allowance(body_bytes=_MOST_BYTES, seconds=20, silence_seconds=10))
    try:
        return Rules(decode(client.fetch(f"{origin}/robots.txt").body).text)
    except RefusedError:
        return Rules("")
    except UnavailableError as error:
        if error.status is not None and 400 <= error.status < 500:
            return Rules("")
        raise
