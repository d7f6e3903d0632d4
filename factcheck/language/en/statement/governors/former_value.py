"""The bracket that gives a figure as it was first put out: "fell 0.9 percent (previously 1.6 percent)"."""

from __future__ import annotations

from ..frame import Frame


def is_former_value(frame: Frame, number: int) -> bool:
    """Whether a number alone in the bracket behind another of its unit is led by words for an earlier estimate."""
    if not number:
        return False
    told, reading = frame.quantities[number - 1], frame.quantities[number]
    if frame.word_at[told.last] != "(" or frame.word_at[reading.last] != ")" or told.unit != reading.unit:
        return False
    leading = frame.lowers[told.last + 1 : reading.first]
    return not _FORMER.isdisjoint(leading) and _LEADING.issuperset(leading)


_FORMER = frozenset(
    "previously earlier initially originally formerly primary previous initial original preliminary provisional flash advance first".split()
)
_LEADING = _FORMER | frozenset(
    "estimate estimated value figure result reading reported published given put as at : was the - – −".split()
)
