"""A number that belongs to another fact: another year's, the year so far's, another measure's or place's.

Looks among the figures near by for one with the same digits. Read as that figure's own, the number no longer
stands against the finding's others.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..finding import Diagnosis, Finding
from ..reason.slips import significant_digits
from ..reason.statement import Statement
from ..reason.wording import about, quoted
from .reading import told

RANK = 2
_FEWEST_DIGITS = 4


def belonging_elsewhere(
    finding: Finding, statement: Statement, equal: Sequence[Statement]
) -> Iterator[Diagnosis]:
    """The fact the statement's number belongs to, as someone said no later; ``equal`` have its value."""
    if significant_digits(statement) < _FEWEST_DIGITS:
        return
    said = [each for each in equal if each.said <= statement.said and each.claim.id not in finding.claims]
    owners = [(kind, each) for each in said if (kind := _whose(statement, each))]
    if owners:
        kind, other = min(owners, key=lambda owner: (_KINDS.index(owner[0]), owner[1].order))
        reads_as = f"“{statement.claim.quote}” is {kind}: {quoted(other)} for {about(other)}"
        yield told("another_figure", statement, reads_as)


_KINDS = (
    "the figure of the year so far",
    "another period's figure",
    "another fact's figure",
)


def _whose(statement: Statement, other: Statement) -> str:
    """Which other fact of the same value it is; "" for the same fact and for figures that are no facts."""
    mine, theirs = statement.claim.period, other.claim.period
    if mine is None or theirs is None or not other.names_its_measure:
        return ""
    if other.key.subject != statement.key.subject:
        return _KINDS[2] if other.days == statement.days else ""
    if other.days == statement.days:
        return ""
    so_far = theirs.cumulative and theirs.start < mine.start and theirs.end == mine.end
    return _KINDS[0] if so_far else _KINDS[1]
