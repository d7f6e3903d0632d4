"""Where words stand in a text: between a browser's counting and ours, and the sentence around them."""

from __future__ import annotations

import re

SENTENCE_ENDS = re.compile(r"[.!?](?=\s|$)|\n|[。！？]")


def position_in(text: str, seen: int) -> int:
    """A browser's position in a text as ours: it sees a line's end of two characters as one."""
    at = 0
    for _ in range(seen):
        at += 2 if text.startswith("\r\n", at) else 1
    return min(at, len(text))


def places_of(words: str, text: str) -> list[tuple[int, int]]:
    """Where the words stand in the text, whatever its blanks and line ends between them, capitals alike."""
    parts = [re.escape(part) for part in words.split()]
    if not parts:
        return []
    return [match.span() for match in re.finditer(r"\s+".join(parts), text, re.IGNORECASE)]


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence that holds ``[start, end)``: from one full stop or line's end to the next."""
    reach = 2000
    floor = max(0, start - reach)
    before = [match.end() for match in SENTENCE_ENDS.finditer(text, floor, start)]
    first = before[-1] if before else floor
    after = SENTENCE_ENDS.search(text, end, min(len(text), end + reach))
    last = min(len(text), end + reach) if after is None else after.end()
    first += len(text[first:start]) - len(text[first:start].lstrip())
    return first, max(end, last - (1 if text[last - 1 : last] == "\n" else 0))
