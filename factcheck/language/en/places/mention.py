"""A place named in a sentence, and how it stands there."""

from __future__ import annotations

from dataclasses import dataclass

from ....enumerated import Enumerated

WORLD = "world"


class Manner(Enumerated):
    """How a place stands in its sentence."""

    OWNER = "owner"
    """ "China's exports", "Chinese exports", "euro area GDP"."""
    IN = "in"
    """ "in Tianjin", "across the country"."""
    FROM = "from"
    """ "reported from Hubei": a place of counting, or a partner of trade."""
    WITH = "with"
    """ "trade with Japan", "exports to Japan": a partner, part of the measure."""
    OUTSIDE = "outside"
    BARE = "bare"
    """Named without a relation: "including China (278 cases)", "China 45 cases"."""
    THIS = "this"
    """ "the country", "the city": whichever was talked about."""
    WHOLE = "whole"
    """ "nationwide": the country of the source."""
    AMONG = "among"
    """ "third in the country", "the largest in the world": what a rank is taken over."""


@dataclass(slots=True)
class PlaceMention:
    """Tokens ``[start, end)`` of a sentence that name a place; ``start`` takes in its preposition.

    Treat as immutable, as a token is: to enforce it would cost most of making one.
    """

    start: int
    end: int
    core: int
    name: str
    manner: Manner
