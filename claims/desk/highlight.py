"""A text with marks, cut into the stretches a page prints one after another."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mark:
    """Something to be shown on ``[start, end)`` of a text.

    ``anchor`` is the id the marked words get, ``target`` the id of the element that tells more;
    ``state`` becomes a CSS class and ``title`` says in words what the colour says.
    """

    start: int
    end: int
    target: str
    state: str
    title: str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words under the same marks: none, one, or several where claims share their words."""

    text: str
    marks: tuple[Mark, ...] = ()
    anchors: tuple[str, ...] = ()
    """The ids of the marks that begin here: the stretch is where links to them lead."""

    @property
    def mark(self) -> Mark | None:
        """The mark to show: the shortest, as it is the most specific."""
        return min(self.marks, key=lambda mark: mark.end - mark.start, default=None)


def stretches(text: str, marks: Iterable[Mark], offset: int = 0) -> Iterator[Stretch]:
    """``text``, which starts at ``offset`` of its document, cut where a mark begins or ends.

    Joined again the stretches are the text: nothing is lost where marks overlap, touch, or
    reach beyond the text's ends.
    """
    end = offset + len(text)
    inside = [mark for mark in marks if mark.start < end and mark.end > offset and mark.start < mark.end]
    opening = sorted(inside, key=lambda mark: (mark.start, mark.end), reverse=True)
    cuts = {offset, end}
    for mark in inside:
        cuts.update((max(mark.start, offset), min(mark.end, end)))
    ordered = sorted(cuts)
    active: list[Mark] = []
    for first, last in itertools.pairwise(ordered):
        while opening and opening[-1].start <= first:
            active.append(opening.pop())
        active = [mark for mark in active if mark.end > first]
        anchors = tuple(mark.anchor for mark in active if mark.start == first and mark.anchor)
        yield Stretch(text[first - offset : last - offset], tuple(active), anchors)
