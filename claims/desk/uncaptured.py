"""The numbers of a text that look like amounts and that no claim covers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.core.cache import cache

from claims.models import Briefing
from factcheck import __version__
from factcheck.extract.quantities import quantities_of
from factcheck.language import UnknownLanguageError

KEPT = 7 * 24 * 3600
AROUND = 30

Spans = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Number:
    """One number with the words around it."""

    start: int
    end: int
    quote: str
    around: str


def uncaptured(briefing: Briefing, taken: Iterable[tuple[int, int]]) -> list[Number]:
    """The quantities of the briefing's text outside the spans ``taken``."""
    spans = list(taken)
    return [
        Number(start, end, briefing.text[start:end], briefing.text[end : end + AROUND].split("\n")[0])
        for start, end in _quantities(briefing)
        if not any(start < last and first < end for first, last in spans)
    ]


def _quantities(briefing: Briefing) -> Spans:
    """Read once and kept for a while: a long text takes the engine a second."""
    key = f"quantities:{__version__}:{briefing.language}:{briefing.text_sha256}"
    spans: Spans | None = cache.get(key)
    if spans is None:
        try:
            found = quantities_of(briefing.text, briefing.language)
            spans = [(quantity.span.start, quantity.span.end) for quantity in found]
        except UnknownLanguageError:
            spans = []
        cache.set(key, spans, KEPT)
    return spans
