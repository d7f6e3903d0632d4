"""Numbers behind a label and a colon: "Deaths: 9", "Patients in hospital: 703 (727 yesterday)", "Doses by city: 40 in Oslo, 12 in Bergen"."""

from __future__ import annotations

from .....text import Tag
from ...places import Manner
from ..frame import NOTHING, Frame
from .governor import Governor

_LONGEST_LABEL = 7
_PARTING = frozenset(("(", ";"))
_RELATIVES = frozenset(("who", "that", "which"))


def is_labelled(frame: Frame, number: int) -> bool:
    """Whether a short label and a colon stand before a number that says all there is to say of it."""
    reading = frame.quantities[number]
    colon = reading.first - 1
    return frame.word_at[colon] == ":" and _is_label(frame, colon) and _says_all(frame, reading.last)


def label_with_relative(frame: Frame, governor: Governor) -> str:
    """ "Patients who are vaccinated: 484": a label whose clause says which; empty for plain ones."""
    colon = governor.at
    if _RELATIVES.isdisjoint(frame.lowers[:colon]) or not _is_label(frame, colon):
        return ""
    first = colon
    while first and frame.word_at[first - 1] not in _PARTING:
        first -= 1
    return " ".join(frame.text(first, colon).split())


def _says_all(frame: Frame, last: int) -> bool:
    """Nothing but its time, its place, its move or what it was before follows the number."""
    while last < len(frame.tokens) and frame.time_at[last] != NOTHING:
        last += 1
    if last >= len(frame.tokens) - 1 or frame.word_at[last] in (")", ";"):
        return True
    following = frame.word_at[last + 1]
    if frame.word_at[last] == ",":
        return following in ("up", "down")
    return (frame.word_at[last] == "(" and frame.quantity_at[last + 1] != NOTHING) or _opens_list(frame, last)


def _opens_list(frame: Frame, at: int) -> bool:
    """ "40 in Oslo, 12 in Bergen": a place right behind the number, and then the next number."""
    place = frame.place_at[at]
    if place == NOTHING or frame.places[place].manner is not Manner.IN:
        return False
    end = frame.places[place].end
    return (
        frame.word_at[end] in (",", "and")
        and frame.quantity_at[min(end + 1, len(frame.tokens) - 1)] != NOTHING
    )


def _is_label(frame: Frame, colon: int) -> bool:
    first = colon
    while first and colon - first <= _LONGEST_LABEL and frame.word_at[first - 1] not in _PARTING:
        first -= 1
    told = _RELATIVES.isdisjoint(frame.lowers[first:colon])  # "patients who are vaccinated: 484"
    return 0 < colon - first <= _LONGEST_LABEL and all(
        frame.time_at[index] != NOTHING
        or (frame.tag_at[index] & Tag.WORD and not (told and frame.tag_at[index] & Tag.AUXILIARY))
        for index in range(first, colon)
    )
