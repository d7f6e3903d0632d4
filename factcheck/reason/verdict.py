"""How a conflict becomes a finding: severity, order, fingerprint."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from hashlib import sha256

from ..claim import AssertionKind, RelationKind, Status
from ..finding import Diagnosis, Finding, Severity
from .statement import Statement

Part = tuple[str, Statement]
"""A role ("growth", "earlier level") and the statement that plays it."""

PLAUSIBLE_REVISION = Fraction(7, 100)
"""The relative size up to which a restated amount is read as a revision of a finished figure."""
PLAUSIBLE_ERROR = Fraction(1, 3)
"""The relative size up to which two amounts under one name are taken for one fact."""
PLAUSIBLE_POINTS = Fraction(3, 2)
"""The same for rates and growth, in percentage points."""


def finding(
    check: str,
    severity: Severity,
    parts: Sequence[Part],
    message: str,
    arithmetic: str,
    *diagnoses: Diagnosis,
    evident: bool = False,
) -> Finding:
    """A finding about these statements, in the order they were said, under a stable fingerprint.

    ``evident`` says that the numbers themselves show it is one fact: the same digits under another scale
    word need no sentence that says the year.
    """
    ordered = sorted(parts, key=lambda part: part[1].order)
    statements = [statement for _, statement in ordered]
    return Finding(
        check=check,
        severity=held_back(severity, statements, evident=evident),
        claims=tuple(statement.claim.id for statement in statements),
        roles=tuple(role for role, _ in ordered),
        message=message,
        arithmetic=arithmetic,
        fingerprint=fingerprint(check, statements),
        diagnoses=diagnoses,
        confidence=round(min(statement.claim.confidence for statement in statements), 3),
    )


def held_back(severity: Severity, statements: Sequence[Statement], *, evident: bool = False) -> Severity:
    """No contradiction rests on what a sentence does not say itself, or across sentences on a name that
    every body uses of its own figures; and neither it nor a revision on an unsure link: then it is a
    suspicion."""
    enough = all(each.names_its_measure if evident else each.is_firm for each in statements)
    if severity is Severity.CONTRADICTION and not enough:
        return Severity.SUSPICION
    bare = any(statement.is_bare for statement in statements)
    if severity is Severity.CONTRADICTION and bare and not in_one_sentence(statements):
        return Severity.SUSPICION
    if severity is Severity.REVISION and not all(statement.is_reliable for statement in statements):
        return Severity.SUSPICION
    if severity is Severity.REVISION and bare and not all(statement.is_firm for statement in statements):
        return Severity.SUSPICION
    return severity


def fingerprint(check: str, statements: Sequence[Statement]) -> str:
    """The same for the same check on the same places of the same briefings, in any order, in any run."""
    places = sorted(map(_said_at, statements))
    return sha256("\x1e".join((check, *places)).encode()).hexdigest()


def _said_at(statement: Statement) -> str:
    """Where a claim stands; of claims that share one printed number also which of them it is."""
    claim = statement.claim
    at = f"{claim.briefing}\x1f{claim.span.start}\x1f{claim.span.end}"
    if not any(each.kind is RelationKind.SAME_NUMBER for each in claim.relations):
        return at
    period = "" if claim.period is None else f"{claim.period.start}/{claim.period.end}"
    return f"{at}\x1f{period}\x1f{claim.place or ''}"


def in_one_briefing(statements: Sequence[Statement]) -> bool:
    """Whether all were said in one document: then no revision can explain a conflict."""
    return len({statement.claim.briefing for statement in statements}) == 1


def in_one_sentence(statements: Sequence[Statement]) -> bool:
    """Whether one sentence says it all: then even a bare name is surely one fact's."""
    return len({(each.claim.briefing, each.claim.sentence) for each in statements}) == 1


def plausible_revision(one: Statement, other: Statement) -> bool:
    """Whether the step from one figure to the other is of a size that revisions have."""
    gap = abs(one.value - other.value)
    if one.key.unit.startswith("percent"):
        return gap <= PLAUSIBLE_POINTS
    return gap <= PLAUSIBLE_REVISION * max(abs(one.value), abs(other.value))


def plausible_error(one: Statement, other: Statement) -> bool:
    """Whether two amounts are near enough to be meant as one fact; further apart they are rather two."""
    return not one.key.unit.startswith("percent") and near_miss(one.value, other.value, PLAUSIBLE_ERROR)


def says_revised(statement: Statement) -> bool:
    """Whether the text itself calls the figure revised."""
    claim = statement.claim
    return claim.status is Status.REVISED or any(
        each.kind is AssertionKind.REVISED for each in claim.assertions
    )


def severity_of(
    statements: Sequence[Statement], *, hard: bool, soft: bool, revised: bool = False
) -> Severity | None:
    """How bad it is when the widest (``hard``) or only the fair (``soft``) readings do not fit together.

    ``revised`` says that a revision of plausible size between the briefings would explain it; nothing
    explains it within one briefing.
    """
    if not hard:
        explained = revised and not in_one_briefing(statements)
        return Severity.REVISION if explained else Severity.CONTRADICTION
    return None if soft else Severity.SUSPICION


def near_miss(expected: Fraction, stated: Fraction, share: Fraction = PLAUSIBLE_REVISION) -> bool:
    """Whether two amounts are so close that they are surely meant to be one."""
    return abs(expected - stated) <= share * max(abs(expected), abs(stated))
