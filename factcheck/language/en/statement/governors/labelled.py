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
    mark = frame.word_at[colon]
    if mark == ":":
        return _is_label(frame, colon) and _says_all(frame, reading.last)
    return mark == "=" and _is_equated(frame, colon)


def _is_equated(frame: Frame, at: int) -> bool:
    """ "Deaths = 18, recovered = 300, CFR = 4.4%"; no variable of a formula ("n = 41", "alpha = 0.05")."""
    tag, word = frame.tag_at[at - 1], frame.word_at[at - 1]
    named = word.endswith("ed") or (tag & (Tag.PLURAL | Tag.UPPER) and len(word) >= _AN_ABBREVIATION)
    first = _first_equated(frame, at)
    return (
        bool(named) and at - first <= _LONGEST_LABEL and (first == 0 or frame.word_at[first - 1] in _LISTING)
    )


def _first_equated(frame: Frame, at: int) -> int:
    """Where the words before "=" begin."""
    while at and frame.tag_at[at - 1] & Tag.WORD and frame.word_at[at - 1] != "and":
        at -= 1
    return at


_AN_ABBREVIATION = 3
"""Letters of the shortest one."""
_LISTING = frozenset((",", ";", ":", "(", "and"))


def whole_label(frame: Frame, governor: Governor) -> str:
    """ "Patients who are vaccinated: 484", "Recovered = 31": all words of a label that is no plain noun; else empty."""
    colon = governor.at
    if frame.word_at[colon] == "=":
        return " ".join(frame.text(_first_equated(frame, colon), colon).split())
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
