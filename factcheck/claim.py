"""A claim: one number a briefing states, with everything its words say about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from .cheaply_made import cheaply_made
from .direct_members import direct_members
from .period import Period
from .quantity import Bounds, Direction, Hedge
from .span import Span


@direct_members
class Kind(StrEnum):
    """What sort of number a claim states."""

    LEVEL = "level"
    COUNT = "count"
    CHANGE = "change"
    GROWTH = "growth"
    SHARE = "share"
    RATIO = "ratio"
    RANK = "rank"
    INDEX = "index"


@direct_members
class Status(StrEnum):
    """How settled a number is, by its own words."""

    REPORTED = "reported"
    PRELIMINARY = "preliminary"
    REVISED = "revised"
    ESTIMATE = "estimate"
    FORECAST = "forecast"
    TARGET = "target"


@direct_members
class BasisKind(StrEnum):
    """What a growth or change is measured against."""

    YOY = "yoy"
    MOM = "mom"
    QOQ = "qoq"
    ANNUALIZED = "annualized"
    AVERAGE = "average"
    NAMED = "named"


@dataclass(frozen=True, slots=True)
class Basis:
    """What a growth or change is against, with the base period where the words or the calendar give it."""

    kind: BasisKind
    period: Period | None = None


@direct_members
class RelationKind(StrEnum):
    """How the text itself ties two of its claims together."""

    PART_OF = "part_of"
    """"…, of which urban …": this claim is a part of the other."""
    CONVERSION_OF = "conversion_of"
    """"2.5 trillion yuan ($400 billion)": the same fact in another unit."""
    RANGE_WITH = "range_with"
    """The other end of one printed range."""
    SAME_NUMBER = "same_number"
    """One printed number said of several times or places: "1.7 percent in 2018, 2019 and 2020"."""
    BASE_OF = "base_of"
    """"up from 4.5 percent": the earlier value this one moved away from."""
    GROWTH_OF = "growth_of"
    """A growth or change and the level it belongs to."""
    SHARE_OF = "share_of"
    """A share and the whole it is a share of."""


@dataclass(frozen=True, slots=True)
class Relation:
    """A tie between two claims that the text itself makes."""

    kind: RelationKind
    claim: str
    """Id of the other claim, in the same briefing."""


@direct_members
class AssertionKind(StrEnum):
    """What a sentence says about a figure's place in its own history."""

    FIRST_TIME = "first_time"
    HIGHEST_SINCE = "highest_since"
    LOWEST_SINCE = "lowest_since"
    RECORD_HIGH = "record_high"
    RECORD_LOW = "record_low"
    UNCHANGED = "unchanged"
    REVISED = "revised"
    """Said to differ from what was given before: ", revised slightly upwards"."""


@dataclass(frozen=True, slots=True)
class Assertion:
    """A figure's place in its own history, with the words that say it."""

    kind: AssertionKind
    span: Span
    since: Period | None = None


@cheaply_made
@dataclass(frozen=True, slots=True)
class Claim:
    """One number with its source words and its meaning.

    ``id`` is ``<briefing>#<n>``, n counting the briefing's claims from 1. ``value`` is the
    magnitude in the base unit; ``direction`` carries the sign of growth and change. ``place``
    and ``measure`` are in the text's own words. ``why`` maps a field to the rule or words
    that decided it. ``series`` is set by linking only.
    """

    id: str
    briefing: str
    span: Span
    quote: str
    sentence: Span
    value: Decimal
    digits: str
    bounds: Bounds
    unit: str
    kind: Kind
    measure: str
    status: Status = Status.REPORTED
    hedge: Hedge = Hedge.EXACT
    direction: Direction | None = None
    place: str | None = None
    period: Period | None = None
    basis: Basis | None = None
    adjustment: str | None = None
    scope: tuple[str, ...] = ()
    """Limits on what is counted, in the text's words: "excluding rural households", "urban"."""
    terms: str | None = None
    """ISO 4217 code of the currency a growth is computed in where that is not the place's own:
    exports "up 6 percent to $310 billion" grew otherwise in pesos."""
    speaker: str | None = None
    relations: tuple[Relation, ...] = ()
    assertions: tuple[Assertion, ...] = ()
    flags: tuple[str, ...] = ()
    confidence: float = 1.0
    why: Mapping[str, str] = field(default_factory=dict)
    series: str | None = None
