"""The country whose office gives a sentence's figures: "According to the Chad Meteorological Office, 12 dams …"."""

from __future__ import annotations

from .....text import Tag
from ...places.source import place_of_source
from ..frame import Frame

_INSIDE_NAMES = frozenset(("of", "for", "and", "&"))
_LONGEST_NAME = 10


def country_of_authority(frame: Frame) -> str:
    """The country named in the name of the office that a sentence goes by; "" where it names none."""
    if "according" not in frame.vocabulary:
        return ""
    first = frame.lowers.index("according") + 2
    first += bool(frame.tag_at[first] & Tag.DETERMINER)
    last = first
    while last < min(len(frame.tokens), first + _LONGEST_NAME) and _is_of_name(frame, last):
        last += 1
    name = frame.text(first, last) if last > first else ""
    place, is_office = (name and place_of_source(name)) or ("", False)
    return place if is_office and place in name else ""


def _is_of_name(frame: Frame, at: int) -> bool:
    return bool(frame.tag_at[at] & Tag.CAPITAL) or frame.word_at[at] in _INSIDE_NAMES
