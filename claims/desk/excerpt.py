"""The window of a briefing that shows a sentence with the words around it."""

from __future__ import annotations

from dataclasses import dataclass

REACH = 240
"""How many characters either side of a sentence are shown for context."""
READ = REACH + 1
"""How many are read for that: one more tells whether the text goes on."""


@dataclass(frozen=True, slots=True)
class Window:
    """``[start, end)`` of a text and whether more of its paragraph follows on either side."""

    start: int
    end: int
    cut_before: bool
    cut_after: bool


def window(text: str, start: int, end: int, offset: int = 0, reach: int = REACH) -> Window:
    """The paragraph around ``[start, end)``, at most ``reach`` characters either side, whole words only.

    ``text`` is the part of a document from ``offset`` on; all positions count from the document's
    beginning. The sentence itself is always kept whole.
    """
    first, cut_before = _backwards(text, start - offset, reach)
    last, cut_after = _forwards(text, end - offset, reach)
    return Window(first + offset, last + offset, cut_before, cut_after)


def _backwards(text: str, start: int, reach: int) -> tuple[int, bool]:
    floor = max(0, start - reach)
    paragraph = text.rfind("\n", floor, start)
    if paragraph >= 0:
        return paragraph + 1, False
    if floor == 0:
        return 0, False
    space = text.find(" ", floor, start)
    return (start if space < 0 else space + 1), True


def _forwards(text: str, end: int, reach: int) -> tuple[int, bool]:
    ceiling = min(len(text), end + reach)
    paragraph = text.find("\n", end, ceiling)
    if paragraph >= 0:
        return paragraph, False
    if ceiling == len(text):
        return ceiling, False
    space = text.rfind(" ", end, ceiling)
    return (end if space < 0 else space), True
