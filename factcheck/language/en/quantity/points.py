"""Points of a game, which are counted, told from the points of an index."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from ....extract.reading import Reading
from ....text import Sentence

_UNIT = attrgetter("unit")
_PLAYED = frozenset(
    "scored scoring score scores rebounds rebound assists assist goals goal touchdowns quarter-final season game "
    "games match matches coach team teams league championship standings deficit defeat victory player players "
    "trailed trailing trail fouls tournament playoffs".split()
)
_TRADED = frozenset(
    "index indices stocks shares percent % benchmark nasdaq dow futures traders investors market markets".split()
)


def settle_points(sentence: Sentence, readings: Sequence[Reading]) -> None:
    """Count the points of a sentence that speaks of a game and of no market."""
    if "index_point" not in map(_UNIT, readings):
        return
    pointed = [reading for reading in readings if reading.unit == "index_point"]
    for reading in pointed:
        if _reaches_a_percentage(sentence, reading, readings):
            reading.unit = "percentage_point"
    words = {token.lower for token in sentence.tokens}
    if words.isdisjoint(_PLAYED) or not words.isdisjoint(_TRADED):
        return
    for reading in [each for each in pointed if each.unit == "index_point"]:
        reading.unit, reading.noun = "count:point", "point"


def _reaches_a_percentage(sentence: Sentence, reading: Reading, readings: Sequence[Reading]) -> bool:
    """As in "improved by 3 points to 29 percent": points of what is reached."""
    following = next((each for each in readings if each.first >= reading.last), None)
    gap = [] if following is None else sentence.tokens[reading.last : following.first]
    return following is not None and following.unit == "percent" and [each.lower for each in gap] == ["to"]
