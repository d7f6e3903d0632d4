"""What whoever offers a file says about it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hints:
    """A file's name or address and the charset a server declared. Never believed against the bytes."""

    name: str = ""
    address: str = ""
    charset: str | None = None
