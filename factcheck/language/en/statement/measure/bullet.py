"""An amount that opens an item of a list: "The package provides:" above "$12 billion to repair bridges"."""

from __future__ import annotations

import re

from ..governors.governor import Governor, Way
from ..phrases.complement import purpose
from ..phrases.wording import joined
from ..state import Statement
from .tail import tail_of

_PROVIDES = re.compile(
    r"(?i)\s*(?:the|this|our|its|a) ((?:[\w'’-]+ ){1,4}?)(?:will |would |shall |also |has |have )*"
    r"(?:provid|includ|contain|invest|allocat|fund|compris|commit|spend|deliver|offer|set aside|earmark)\w*\b[^.]*:\s*\Z"
)
"""A lead that says whose the items are."""


def of_item(statement: Statement, number: int, governor: Governor) -> str:
    """What an amount at the head of a list's item is for, under what the line above tells of; empty elsewhere."""
    context, reading = statement.context, statement.frame.quantities[number]
    if number or reading.first or not context.in_list or governor.way is not Way.PLAIN:
        return ""
    what = tail_of(statement, number, governor) or purpose(statement.frame, reading.last)
    lead = _PROVIDES.match(context.lead or "")
    return joined(lead[1].strip(), what) if what and lead is not None else what
