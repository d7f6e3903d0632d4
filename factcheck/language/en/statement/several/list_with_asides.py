"""Lists whose numbers each have a bracket: "to 1.4 % (from 1.5 %) and 1.7 % (from 1.8 %), respectively"."""

from __future__ import annotations

from collections.abc import Sequence

from .....extract.draft import Draft
from ..frame import Frame
from ..phrases.conversion import past_conversion


def is_aside(frame: Frame, number: int) -> bool:
    """Whether a number stands in the bracket right behind another one."""
    if not number or frame.word_at[frame.quantities[number - 1].last] != "(":
        return False
    reading = frame.quantities[number]
    opening = frame.quantities[number - 1].last
    led = reading.first == opening + 1 or frame.word_at[opening + 1] in _FORMER
    return led and reading.first <= opening + 2 and frame.word_at[reading.last] == ")"


_FORMER = ("from", "previously", "was")


def past_aside(frame: Frame, number: int) -> int:
    """Behind a number and its bracket."""
    if number + 1 < len(frame.quantities) and is_aside(frame, number + 1):
        return frame.quantities[number + 1].last + 1
    return past_conversion(frame, number)


def follow_lists(frame: Frame, made: Sequence[Draft | None], listed: Sequence[int]) -> None:
    """Let the number in a bracket be of what the number before it is; of its time too where it was foreseen."""
    foreseen = not _PUT_ANEW.isdisjoint(frame.vocabulary)
    for number in listed:
        aside = made[number + 1] if number + 1 < len(made) and is_aside(frame, number + 1) else None
        main = made[number]
        if aside is None or main is None:
            continue
        aside.measure, aside.place = main.measure, main.place
        aside.why["measure"] = aside.why["place"] = BESIDE_ITS_BRACKET
        if foreseen:
            aside.period, aside.why["period"] = main.period, BESIDE_ITS_BRACKET


BESIDE_ITS_BRACKET = "as the figure of the list before its bracket"
_PUT_ANEW = frozenset("forecast forecasts projection projections estimate estimates outlook".split())
