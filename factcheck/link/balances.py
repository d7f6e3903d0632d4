"""A balance that is named by its two sides: "excess of imports over exports" is a trade deficit."""

from __future__ import annotations

import re

_BY_ITS_SIDES = re.compile(
    r"\b(?:surplus|excess|balance|deficit|deficiency|shortfall) of (?P<one>.+?)"
    r" (?:over|above|against|below) (?P<other>.+)$"
)
_EARNED = re.compile(r"\b(?:receipts?|revenues?|incomes?)\b")
_SPENT = re.compile(r"\b(?:expenditures?|expenses?|spending|outlays?|disbursements?)\b")
_EXPORTED = re.compile(r"\bexports?\b")
_IMPORTED = re.compile(r"\bimports?\b")
_SIDES = (
    (_EARNED, _SPENT, "surplus"),
    (_SPENT, _EARNED, "deficit"),
    (_EXPORTED, _IMPORTED, "trade surplus"),
    (_IMPORTED, _EXPORTED, "trade deficit"),
)
"""What is more, what is less, and what their difference is called."""


def balance_by_name(measure: str) -> str:
    """The measure with its two sides replaced by the balance's own name; unchanged where it has none.

    What the sides say besides stays: "surplus of ordinary receipts over ordinary expenditures" is an
    ordinary surplus.
    """
    found = _BY_ITS_SIDES.search(measure)
    if found is None:
        return measure
    for more, less, name in _SIDES:
        if more.search(found["one"]) and less.search(found["other"]):
            rest = more.sub("", found["one"]), less.sub("", found["other"])
            return " ".join((measure[: found.start()], name, *rest))
    return measure
