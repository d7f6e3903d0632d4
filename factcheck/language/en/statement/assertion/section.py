"""What the heading of a section says of every figure below it: "Seasonally adjusted estimates"."""

from __future__ import annotations

import re
from functools import lru_cache

from .....extract.draft import Draft
from .. import words

_OF_SECTIONS = frozenset(("seasonally_adjusted", "not_adjusted", "trend"))
"""Adjustments that a section's heading speaks of for all its figures; price terms belong to single ones."""
_TOKEN = re.compile(r"\w+|[^\w\s]")
_HEADINGS_KEPT = 256


def adjust_by_heading(heading: str, draft: Draft) -> None:
    """Give a draft whose sentence says nothing of it the adjustment that its section's heading names."""
    if draft.adjustment is not None:
        return
    named = _adjustment_named(heading)
    if named is not None:
        draft.adjustment = named
        draft.why["adjustment"] = "the heading of its section"


@lru_cache(_HEADINGS_KEPT)
def _adjustment_named(heading: str) -> str | None:
    """The one adjustment a heading names; None where it names none or several."""
    found = words.PHRASES.find(_TOKEN.findall(heading.lower())).get(words.Topic.ADJUSTMENT, ())
    named = {each.meaning for each in found if each.meaning in _OF_SECTIONS}
    return named.pop() if len(named) == 1 else None
