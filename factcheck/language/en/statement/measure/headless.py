"""Counts whose noun is left out: "46 997 confirmed (1826 new)" counts confirmed cases, and new ones."""

from __future__ import annotations

import re
from collections import Counter

from .....extract.context import Context
from .....extract.reading import Reading
from .....text import Tag
from ...morphology import singular
from .. import words
from ..frame import Frame

_MOST_TEXT = 200_000


def is_headless(frame: Frame, reading: Reading) -> bool:
    """Whether what is counted is only an adjective or participle."""
    if not reading.noun or not reading.unit.startswith("count:"):
        return False
    last = frame.tokens[reading.last - 1]
    if last.tag & Tag.PLURAL or last.tag & Tag.CAPITAL:
        return False
    return last.lower in words.HEADLESS or (last.lower.endswith("ed") and reading.value != 1)


def head_for(modifier: str, context: Context) -> str:
    """The plural noun a lone modifier goes with: as the text itself has it elsewhere, else the last counted."""
    lower = modifier.lower()
    found = context.heads.get(lower)
    if found is None:
        found = context.heads[lower] = _head_in(lower, context.briefing.text[:_MOST_TEXT])
    return found or last_word(context.noun) or words.HEADLESS_NOUNS.get(lower.split("-")[-1], "")


def last_word(noun: str) -> str:
    """The head of a noun phrase in small letters; nothing where it is an adjective without its own head."""
    head = noun.split()[-1].lower() if noun else ""
    return "" if head in words.HEADLESS or head.endswith("ed") else head


def _head_in(modifier: str, text: str) -> str:
    nouns = Counter(re.findall(rf"\b{re.escape(modifier)}\s+([a-z]{{3,}}s)\b", text.lower()))
    return nouns.most_common(1)[0][0] if nouns else ""


def unit_of(noun: str) -> str:
    """The unit that counts a plural noun phrase."""
    parts = noun.split()
    parts[-1] = singular(parts[-1])
    return "count:" + " ".join(parts)
