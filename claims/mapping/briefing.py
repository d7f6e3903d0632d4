"""Briefings as the engine reads them."""

from __future__ import annotations

from claims.models import Briefing
from factcheck import briefing as engine


def to_briefing(row: Briefing) -> engine.Briefing:
    """A stored briefing as the engine reads it."""
    return engine.Briefing(
        id=str(row.pk),
        published=row.published,
        text=row.text,
        source=row.source.name,
        title=row.title or None,
        language=row.language,
        said=row.said_at,
        page=page_of(row.reference),
        captured=row.captured_at,
    )


def page_of(reference: str) -> str:
    """The address a briefing was captured at: its reference, where that is one."""
    return reference if reference.startswith(("http://", "https://")) else ""
