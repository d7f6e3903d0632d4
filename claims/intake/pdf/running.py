"""Running heads, feet and page numbers: the lines that pages repeat at their edges."""

from __future__ import annotations

import re
from collections import Counter
from itertools import product

from .lines import Line

_EDGE = 2
"""How many lines from the top and bottom of a page may run."""
_PAGES_NEEDED = 3
_SHARE_OF_PAGES = 0.5
_MOST_NUMBERS = 3
_NUMBER = re.compile(r"(?<![\d.,])\d{1,4}(?![\d,]|\.\d)")
_LETTER = re.compile(r"[^\W\d_]")


def without_running_lines(pages: list[list[Line]]) -> tuple[list[list[Line]], int]:
    """The pages without what runs, and how many lines that were.

    A line runs when more than half of at least three pages repeat it at their edge word for word, figures
    included; only a number that counts up with the pages may differ. So no page loses a figure of its own.
    """
    edges = [[(line, _spellings(line, number)) for line in _edges(page)] for number, page in enumerate(pages)]
    full = sum(map(bool, pages))
    seen = Counter(
        spelling for edge in edges for spelling in set().union(*(spellings for _, spellings in edge))
    )
    running = {
        id(line)
        for edge in edges
        for line, spellings in edge
        if max(seen[spelling] for spelling in spellings) >= _pages_needed(line, full)
    }
    return [[line for line in page if id(line) not in running] for page in pages], len(running)


def _pages_needed(line: Line, full: int) -> float:
    """A bare page number is known by two pages, words only by three."""
    least = _PAGES_NEEDED if _LETTER.search(line.words) else 2
    return max(least, full * _SHARE_OF_PAGES)


def _edges(page: list[Line]) -> list[Line]:
    by_height = sorted(page, key=lambda line: -line.top)
    return by_height if len(by_height) <= 2 * _EDGE else by_height[:_EDGE] + by_height[-_EDGE:]


def _spellings(line: Line, page: int) -> set[str]:
    """The line as it would be written if each of its numbers counted the pages, or did not."""
    words = " ".join(line.words.split())
    numbers = list(_NUMBER.finditer(words))
    if len(numbers) > _MOST_NUMBERS:
        return {words}
    spellings = set()
    for counting in product((False, True), repeat=len(numbers)):
        counts = iter(counting)
        spellings.add(
            _NUMBER.sub(lambda found: f"<page{int(found[0]) - page:+}>" if next(counts) else found[0], words)  # noqa: B023
        )
    return spellings
