"""A cluster: the findings that one cause explains, to be decided together."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cause:
    """What is at the bottom of findings.

    ``kind`` is a diagnosis' slug where another reading explains them ("scale_slip"), ``restated`` where
    they are the vintages of one fact, ``figure`` where one figure fits none of the others. ``claims`` are
    the claims to be read otherwise, or the fact's, in the order they were said; ``reads_as`` says it in
    words: "billion should read trillion".
    """

    kind: str
    claims: tuple[str, ...]
    reads_as: str
    power: int | None = None
    """For a scale word: the power of ten the claims are to be multiplied by."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """Findings with one cause, by fingerprint, the gravest first.

    ``fingerprint`` names the cause, not its findings: it stays the same when more of them are found.
    ``cause`` is None for a finding that nothing explains; it is then alone.
    """

    fingerprint: str
    cause: Cause | None
    findings: tuple[str, ...]

    @property
    def id(self) -> str:
        return self.fingerprint[:12]
