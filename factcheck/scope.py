"""Limits on what is counted, in the text's words: "urban", "excluding rural households"."""

from __future__ import annotations

_LEAVES_OUT = frozenset("excluding exclusive except without outside".split())


def leaves_out(scope: str) -> bool:
    """Whether a limit says what is left out, not what is meant."""
    return not _LEAVES_OUT.isdisjoint(scope.lower().split())
