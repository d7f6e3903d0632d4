"""Which answers a call can give besides its own."""

from __future__ import annotations

from typing import Any

from .schemas import Invalid, Problem


def answers(success: dict[int, Any], *others: int) -> dict[int, Any]:
    """``success`` with the problems every call can meet, and ``others`` of its own (404, 409, …)."""
    problems: dict[int, Any] = {400: Problem, 401: Problem, 403: Problem, 422: Invalid, 429: Problem}
    return success | problems | dict.fromkeys(others, Problem)
