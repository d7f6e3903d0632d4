"""A finding: a smallest set of claims that cannot stand together, with its proof."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Severity(StrEnum):
    """How strongly the figures disagree."""

    CONTRADICTION = "contradiction"
    """As printed they cannot all be true."""
    REVISION = "revision"
    """A finished period's figure was restated."""
    SUSPICION = "suspicion"
    """Only soft bounds fail, the link is unsure, or the jump is implausible."""
    NOTE = "note"
    """Explained: an announced revision, real against nominal, another currency convention."""


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """A single other reading that would repair findings.

    ``reads_as`` is what the claim's words would say instead; ``reconciles`` counts the
    contradictions that reading resolves. ``also`` are claims that must be read alike for it, and
    ``power`` the power of ten that a wrong scale word is off by.
    """

    kind: str
    claim: str
    reads_as: str
    reconciles: int
    value: Decimal | None = None
    also: tuple[str, ...] = ()
    power: int | None = None

    @property
    def claims(self) -> tuple[str, ...]:
        """All claims that are read otherwise."""
        return self.claim, *self.also


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check says about claims.

    ``claims`` is the smallest conflicting set, in the order things were said; ``roles`` names
    the part each plays ("earlier level", "growth", …), one for each claim. ``fingerprint`` is
    the same for the same conflict however often and in whatever order it is found.
    """

    check: str
    severity: Severity
    claims: tuple[str, ...]
    roles: tuple[str, ...]
    message: str
    arithmetic: str
    fingerprint: str
    diagnoses: tuple[Diagnosis, ...] = ()
    confidence: float = 1.0
    root: str | None = None
    """The first claim of the cause that explains this finding and others: they are one cluster."""
    tellings: tuple[str, ...] = ()
    """The fingerprints it has where other briefings that state the same figures stand for its own: whoever
    knows it under one of them knows this finding."""

    @property
    def id(self) -> str:
        return self.fingerprint[:12]
