"""Which places of a sentence can be where a figure is of: no partner, no comparison, nothing left out."""

from __future__ import annotations

from collections.abc import Sequence

from .....text import Tag
from ...places import Manner, PlaceMention
from ..frame import Frame, Scene
from ..phrases.insertion import bracket_counts
from ..phrases.partner import is_partner


def fitting_places(frame: Frame) -> list[PlaceMention]:
    """The mentions that can be the place of a figure, in the order of the sentence."""
    return [place for number, place in enumerate(frame.places) if fits(frame, number)]


def fits(frame: Frame, number: int) -> bool:
    """Whether a mention can be the place of a figure of its clause."""
    place = frame.places[number]
    if place.manner is Manner.AMONG or is_partner(frame, number) or _compared(frame, place):
        return False
    if _left_out(frame, place) or is_where_it_was_said(frame, place):
        return False
    if (
        place.end < len(frame.tokens)
        and frame.tokens[place.end].text == "("
        and place.manner is not Manner.OWNER
    ):
        return not bracket_counts(frame, place.end)
    return not (place.manner is Manner.BARE and _after_including(frame, place.core))


def _left_out(frame: Frame, place: PlaceMention) -> bool:
    """ "excluding the service in California": not counted."""
    first, _last = frame.segment(place.start)
    return not _EXCLUDING.isdisjoint(frame.lowers[first : place.start])


def is_where_it_was_said(frame: Scene, place: PlaceMention) -> bool:
    """ "told journalists in Geneva that", "the office in Rome indicated": the speaker's place, not the figures'."""
    if place.manner is not Manner.IN or frame.word_at[place.start] not in ("in", "at"):
        return False
    behind = frame.word_at[place.end]
    if behind in _TELLING:
        return not frame.tag_at[place.start - 1] & Tag.MARK and place.start > 0
    if behind != "that":
        return False
    return not _TELLING.isdisjoint(frame.lowers[max(0, place.start - _TOLD_WITHIN) : place.start])


_TELLING = frozenset("told said indicated stated warned briefed informed explained".split())
_TOLD_WITHIN = 3
_EXCLUDING = frozenset(("excluding", "exclusive", "except", "excepting"))


def _compared(frame: Frame, place: PlaceMention) -> bool:
    """ "As high as in Senegal", "16 times that of Latvia": what a figure is compared with."""
    before = frame.word_at[place.start - 1]
    return before in {"as", "than"} or (
        before in {"that", "those"}
        and frame.word_at[place.start - 2] in {"times", "than", "as", "to", "above"}
    )


def of_a_part(frame: Scene, first: int, last: int) -> bool:
    """ "412 fires, of which 88 were in Devon": a place of the part alone."""
    if _PARTS.isdisjoint(frame.vocabulary):
        return False
    return any(
        frame.word_at[index] == "of" and frame.word_at[index + 1] in _PARTS for index in range(first, last)
    )


def past_own_part(frame: Scene, last: int) -> int:
    """Past the words that make a figure itself a part: "51 of them in Perak", "51 of which are in Perak"."""
    return last + 2 if frame.word_at[last] == "of" and frame.word_at[last + 1] in _PARTS else last


_PARTS = frozenset(("which", "whom", "them"))
"""What "of" leads to where a part is told."""


_UNNAMED = (Manner.AMONG, Manner.THIS, Manner.WHOLE)


def only_place(frame: Frame, at: int, measure: str) -> PlaceMention | None:
    """The one place a sentence names, where no other says more: "remittances to Honduras", "off Zanzibar".

    The partner of a trade is none, unless the goods leave it or come into it.
    """
    named = [place for place in frame.places if place.manner not in _UNNAMED]
    names = {place.name for place in named}
    if len(names) != 1:
        return None
    for number, place in enumerate(frame.places):
        if place.manner in _UNNAMED or _compared(frame, place) or _left_out(frame, place):
            continue
        if is_where_it_was_said(frame, place):
            continue
        if of_a_part(frame, at, place.start):
            continue
        if not is_partner(frame, number) or _own_end(frame.word_at[place.start], measure.lower().split()):
            return place
    return None


def first_of_two(frame: Frame) -> PlaceMention | None:
    """ "trade between Yunnan and Laos": a report names its own side first."""
    return next((place for place in frame.places if frame.word_at[place.start] == "between"), None)


def _own_end(preposition: str, measure: Sequence[str]) -> bool:
    """Exports come from, and imports into, the place they are figures of; other flows to it."""
    if any(word.startswith("export") for word in measure):
        return preposition == "from"
    if any(word.startswith("import") for word in measure):
        return preposition in ("into", "to")
    return "trade" not in measure


def _after_including(frame: Frame, at: int) -> bool:
    first, _ = frame.segment(at)
    for index in range(at - 1, max(first - 1, at - 14), -1):
        if frame.word_at[index] in ("including", "included", "excluding", "namely"):
            return True
    return False
