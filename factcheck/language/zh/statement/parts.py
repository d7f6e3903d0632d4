"""What is said of a part after 其中 under the names of the whole: 进出口…，出口…。其中，民营企业进出口…，出口…."""

from __future__ import annotations

from collections.abc import Iterator

from ....extract.draft import Draft
from .. import words
from .scene import Scene
from .standing import Standing


def name_parts(scene: Scene) -> None:
    """Give the figures of a part, named as those of the whole before, the part's name.

    An item after 其中 begins behind a full stop or a semicolon, and is of what its first figure measures.
    """
    if "其中" not in scene.text:
        return
    whole = {(draft.measure, draft.place) for draft in scene.context.recent}
    for part, draft in _of_parts(scene):
        if draft.measure.endswith(words.SHARED_HEADS) and (draft.measure, draft.place) in whole:
            draft.measure = part + draft.measure
            draft.why["measure"] = "the part named after 其中"


def _of_parts(scene: Scene) -> Iterator[tuple[str, Draft]]:
    """Each figure after 其中 but the first of its item, with the name of the part that it is of."""
    begins = scene.text.find("其中")
    part = item = None
    for standing, draft in zip(_told(scene), scene.made, strict=True):
        if standing.start < begins:
            continue
        opening = _item_of(scene, standing)
        if opening != item:
            item, part = opening, _named(draft.measure)
        elif part:
            yield part, draft


def _told(scene: Scene) -> list[Standing]:
    return [standing for standing in scene.standings if not standing.boundary]


def _item_of(scene: Scene, standing: Standing) -> int:
    """Where the item begins that a figure stands in."""
    opened = (clause.start for clause in scene.clauses if clause.opens and clause.start <= standing.start)
    return max(opened, default=0)


def _named(measure: str) -> str:
    """民营企业进出口 → 民营企业: a part's name without the head that it shares with others."""
    return measure.removesuffix(words.ends_with(measure, words.SHARED_HEADS))
