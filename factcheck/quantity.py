"""A number with a meaning as an amount, before anyone asks what it measures."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from .cheaply_made import cheaply_made
from .direct_members import direct_members
from .interval import Interval
from .span import Span


@direct_members
class Hedge(StrEnum):
    """How the words around a number loosen or bound it."""

    EXACT = "exact"
    ABOUT = "about"
    NEARLY = "nearly"
    OVER = "over"
    UNDER = "under"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"


@direct_members
class Direction(StrEnum):
    """The sign of a growth or change, whose value is a magnitude."""

    UP = "up"
    DOWN = "down"


@cheaply_made
@dataclass(frozen=True, slots=True)
class Bounds:
    """The three readings of a printed number; each lies inside the next.

    printed: half a unit of the last printed digit either way, moved by the hedge
             (what ``low`` and ``high`` say in JSON).
    soft:    what a fair reader takes it to mean ("over 35 billion" is not 60); a breach of it
             is a suspicion at most.
    hard:    the widest the words allow (a round "1,500" may stand for 1,450…1,550); only a
             breach of it is a contradiction.

    ``soft`` may be narrower than ``printed`` (hedges) and ``hard`` wider (round integers).
    """

    printed: Interval
    soft: Interval
    hard: Interval


@cheaply_made
@dataclass(frozen=True, slots=True)
class Quantity:
    """One number, its unit and its hedge, with its place in the text.

    ``value`` is in the base unit ("3 billion yuan" → 3000000000, unit ``CNY``); a range such
    as "3 to 4 percent" has ``upper`` as well. ``digits`` is the number as printed, because 6.0
    is not 6. ``unit`` follows the public interface: an ISO 4217 code, ``percent``, …,
    ``count:<singular noun>``. ``flags`` name what is odd about the printing
    (``malformed_grouping``, ``doubled_scale``, …): misprints are kept, they are the story.
    """

    span: Span
    quote: str
    value: Decimal
    unit: str
    digits: str
    bounds: Bounds
    upper: Decimal | None = None
    hedge: Hedge = Hedge.EXACT
    direction: Direction | None = None
    measure: str = ""
    flags: tuple[str, ...] = ()
