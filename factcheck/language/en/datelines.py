"""Where a news item's words begin after its dateline: "OSLO, May 6 (NTB) -- Exports rose"."""

from __future__ import annotations

import re

from .calendar import MONTHS

_MONTH = "(?:" + "|".join(sorted((name.capitalize() for name in MONTHS), key=len, reverse=True)) + r")\b\.?"
_DAY = rf"(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?"
_CAPITALS = r"[A-Z][A-Z'’.]+(?:[ -][A-Z][A-Z'’.]*){0,3}"
_NAME = r"[A-Z][a-z'’]+(?:[ -][A-Z][a-z'’]+){0,2}"
_DATELINE = re.compile(
    rf"(?P<place>{_CAPITALS}|{_NAME})(?:, (?!{_MONTH})(?:{_CAPITALS}|{_NAME}))?"
    rf"(?P<day>,? {_DAY})?(?P<agency> \([A-Z][\w /.-]{{1,30}}\))?(?: ?--+ ?| ?[—–] ?| - )"
)
"""A place, the region it lies in, a day, an agency in brackets, and the dash that ends every dateline."""
_LONGEST = 110


def past_dateline(text: str, start: int, end: int) -> int:
    """Where the words begin after the dateline that opens ``text[start:end]``; ``start`` where none does.

    A day or an agency tells it; a place in capitals alone must be one that is known, since
    "INFLATION - Prices rose" names what is spoken of.
    """
    if start >= end or not text[start].isupper():
        return start
    found = _DATELINE.match(text, start, min(end, start + _LONGEST))
    if found is None or found.end() >= end:
        return start
    told = found["day"] or found["agency"] or _is_place(found["place"])
    return found.end() if told else start


def _is_place(words: str) -> bool:
    """Whether words in capitals are the name of a place that tables hold."""
    if not words.isupper():
        return False
    from .places.names import names

    name = words.title()
    return any(" ".join(each) == name for each, _, _ in names().get(name.split()[0], ()))
