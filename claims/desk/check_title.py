"""A check's slug as a title: the slug itself, in words, so that a new check needs no list here."""

from __future__ import annotations

from django.utils.translation import gettext


def check_title(slug: str) -> str:
    """``growth_vs_levels`` → ``Growth vs levels``."""
    words = slug.replace("_", " ").strip()
    return gettext(words[:1].upper() + words[1:]) if words else ""
