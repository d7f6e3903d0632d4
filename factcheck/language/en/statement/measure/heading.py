"""Lines under a heading whose own label names nothing: "Confirmed cases" above "Cumulative: 8,112"."""

from __future__ import annotations

import re

from ..governors.governor import Governor
from ..phrases.wording import joined
from ..state import Statement

HEADED = "its label and the heading above it"
"""Why such a number measures what it does."""
_LONGEST = 8
"""Words of a heading that can name what the lines below it count."""
_ONLY_SAY_WHICH = frozenset(
    "cumulative total overall new newly reported to date so far in of the and all daily weekly monthly "
    "men women male female males females boys girls urban rural actual forecast estimate target".split()
)
_WORD = re.compile(r"[^\W\d_]+")
_AS_OF = re.compile(r"[(,:;–—]| as (?:of|at) ")


def under_heading(statement: Statement, governor: Governor, found: str) -> str:
    """What a labelled number measures where the heading above must say it; empty where the label does."""
    context = statement.context
    if not context.in_list or not context.heading:
        return ""
    if statement.frame.word_at[governor.at] != ":":
        found = ""  # the name of a place
    if not all(word in _ONLY_SAY_WHICH for word in _WORD.findall(found.lower())):
        return ""
    heading = _AS_OF.split(" ".join(context.heading.split()), maxsplit=1)[0].strip()
    if not heading or len(heading.split()) > _LONGEST or any(char.isdigit() for char in heading):
        return ""
    if heading[1:2].islower():
        heading = heading[0].lower() + heading[1:]
    return joined(found, heading)
