"""What a way out tells of its failures."""

from __future__ import annotations


class NotTakenError(Exception):
    """It certainly did not arrive: the server said so, or was never reached. One whole sentence."""

    def __init__(self, reason: str, *, for_good: bool = False) -> None:
        super().__init__(reason)
        self.for_good = for_good
        """Whether trying again is of no use."""
