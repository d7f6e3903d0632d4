"""A claim in the making: what the grammar of a language says about one quantity."""

from __future__ import annotations

from decimal import Decimal

from ..claim import Assertion, BasisKind, Kind, RelationKind, Status
from ..period import Period
from ..quantity import Bounds, Direction, Hedge
from ..text import Sentence
from .reading import Reading


class Draft:
    """One quantity of a sentence with what its words say; becomes a ``Claim`` when it is numbered.

    ``relations`` name other drafts. ``place`` and ``period`` are None where neither sentence nor
    context give them. ``why`` holds for each field the rule or the words that decided it.
    """

    __slots__ = (
        "adjustment",
        "assertions",
        "basis",
        "basis_period",
        "bounds",
        "bracketed",
        "direction",
        "end",
        "flags",
        "hedge",
        "id",
        "kind",
        "measure",
        "period",
        "place",
        "reading",
        "relations",
        "scope",
        "sentence",
        "start",
        "status",
        "terms",
        "unit",
        "value",
        "why",
    )

    def __init__(
        self,
        reading: Reading,
        sentence: Sentence,
        bounds: Bounds,
        kind: Kind = Kind.LEVEL,
        status: Status = Status.REPORTED,
    ) -> None:
        self.id = ""
        """That of its claim, once it is numbered; empty for what is no claim."""
        self.reading = reading
        self.sentence = sentence
        self.start = reading.start
        self.end = reading.end
        self.value: Decimal = reading.value
        self.bounds = bounds
        self.unit = reading.unit
        self.hedge: Hedge = reading.hedge
        self.kind = kind
        self.status = status
        self.direction: Direction | None = None
        self.measure = ""
        self.place: str | None = None
        self.period: Period | None = None
        self.basis: BasisKind | None = None
        self.basis_period: Period | None = None
        self.adjustment: str | None = None
        self.scope: tuple[str, ...] = ()
        self.terms: str | None = None
        self.relations: list[tuple[RelationKind, Draft]] = []
        self.assertions: tuple[Assertion, ...] = ()
        self.flags = reading.flags
        self.bracketed = False
        """Whether it stands in brackets beside what its sentence is about."""
        self.why: dict[str, str] = {}

    def related(self, kind: RelationKind) -> Draft | None:
        """The other draft of its first tie of a kind; None where there is none."""
        for tie, other in self.relations:
            if tie is kind:
                return other
        return None

    def again(self) -> Draft:
        """The same number and words once more, to be said of another time, place or end."""
        twin = Draft(self.reading, self.sentence, self.bounds)
        for name in _SAID:
            setattr(twin, name, getattr(self, name))
        twin.why = dict(self.why)
        return twin

    def as_upper_end(self) -> Draft:
        """The other end of a range: the same words about ``reading.upper``."""
        twin = self.again()
        upper = self.reading.upper_bounds()
        twin.bounds, twin.hedge, twin.value = upper or self.bounds, self.reading.hedge, self.reading.value
        if self.reading.upper is not None:
            twin.value = self.reading.upper
        return twin


_SAID = (
    *("value", "unit", "kind", "status", "hedge", "direction", "measure", "place", "period", "basis"),
    *("basis_period", "adjustment", "scope", "assertions", "flags", "bracketed"),
)
"""What two drafts of one number have in common, until something else is said of one."""
