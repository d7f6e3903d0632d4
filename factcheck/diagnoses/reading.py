"""Another reading of one statement."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from ..finding import Diagnosis
from ..interval import Interval
from ..quantity import Bounds
from ..reason.statement import Statement
from ..reason.wording import number, scale_for, unit_name


@dataclass(frozen=True, slots=True)
class Reading:
    """``statement`` as it may have been meant; ``reads_as`` says it in words.

    ``also`` are other statements that must be read alike for it: a scale word that is wrong twice.
    ``power`` is the power of ten between what was said and what is read.
    """

    kind: str
    rank: int
    reads_as: str
    statement: Statement
    also: tuple[Statement, ...] = ()
    power: int | None = None

    @property
    def claim(self) -> str:
        return self.statement.claim.id

    @property
    def instead(self) -> dict[str, Statement]:
        """Claim id → its statement as it may have been meant."""
        return {each.claim.id: each for each in (self.statement, *self.also)}


def told(kind: str, statement: Statement, reads_as: str, value: Decimal | None = None) -> Diagnosis:
    """The diagnosis of a check that itself knows how a statement is meant: nothing is guessed. ``value`` is
    the number it is read as; without one, its own."""
    meant = statement.claim.value if value is None else value
    return Diagnosis(kind, statement.claim.id, reads_as, 1, meant)


def scaled(statement: Statement, factor: Fraction) -> Statement:
    """The same statement with its number times a power of ten."""
    bounds = statement.claim.bounds
    claim = replace(
        statement.claim,
        value=statement.claim.value * Decimal(factor.numerator) / Decimal(factor.denominator),
        bounds=Bounds(*(each.scaled(factor) for each in (bounds.printed, bounds.soft, bounds.hard))),
    )
    return replace(statement, claim=claim)


def moved(statement: Statement, value: Fraction) -> Statement:
    """The same statement with another number, its bounds moved along."""
    step = value - Fraction(statement.claim.value)
    bounds = statement.claim.bounds

    def along(values: Interval) -> Interval:
        return values + Interval.point(step)

    claim = replace(
        statement.claim,
        value=Decimal(value.numerator) / Decimal(value.denominator),
        bounds=Bounds(along(bounds.printed), along(bounds.soft), along(bounds.hard)),
    )
    return replace(statement, claim=claim)


def amount(statement: Statement) -> str:
    """A statement's number with its unit, for people; in full where a scale word would cut it short."""
    value = abs(statement.value)
    scale, name = scale_for(value)
    to_the_cent = (value * 100).denominator == 1
    if to_the_cent and _read_back(number(value, scale)) * scale != value:
        scale, name = 1, ""
    return f"{number(value, scale)}{name} {unit_name(statement)}".strip()


def _read_back(text: str) -> Fraction:
    return Fraction(text.replace(",", ""))
