"""What is earned is revenue: "The industry earned $9 million, an increase of 29 percent"."""

from __future__ import annotations

from .....extract.draft import Draft
from ..governors.governor import Governor, Way
from ..state import Statement


def of_its_earning(statement: Statement, number: int, found: str) -> str:
    """ "The industry earned $9 million, an increase of 29 percent": of its revenue as well."""
    if not number:
        return found
    earning = f"revenue of {found}"
    for made in statement.made[:number]:
        if made is not None and made.measure == earning:
            return earning
    return found


_EARNING = frozenset("earn earns earned grossed".split())
_CODE = 3
"""Letters of a currency's code."""


def earned(statement: Statement, governor: Governor, draft: Draft, found: str) -> str:
    """ "The industry earned $9 million": its revenue."""
    earns = governor.way is Way.LEVEL and statement.frame.word_at[governor.at] in _EARNING
    if (
        not earns
        or len(draft.unit) != _CODE
        or any(word in found for word in ("revenue", "income", "profit"))
    ):
        return found
    return f"revenue {found}" if found.startswith("from ") else f"revenue of {found}"
