"""A bare noun with "the" that was named in full a moment ago: "The outlays of the Department were … The outlays were …"."""

from __future__ import annotations

from ..state import Statement

_NEAR = 4
"""How many figures back the full name may stand."""


def named_before(statement: Statement, number: int, found: str) -> str:
    """The full name of what a single word with "the" stands for; empty where none was told."""
    noun, frame = found.lower(), statement.frame
    first = frame.quantities[number].first
    if not noun.isalpha() or not _has_article(frame.lowers[:first], noun):
        return ""
    opening = f"{noun} of "
    told = (draft.measure for draft in reversed(statement.context.recent[-_NEAR:]))
    return next((measure for measure in told if measure.lower().startswith(opening)), "")


def _has_article(lowers: tuple[str, ...] | list[str], noun: str) -> bool:
    """Whether "the" stands right before the noun where it is last said."""
    at = len(lowers) - 1 - lowers[::-1].index(noun) if noun in lowers else 0
    return at > 0 and lowers[at - 1] == "the"
