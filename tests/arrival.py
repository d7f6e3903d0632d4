"""A record checked as its briefings come in: what must not depend on their order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from factcheck.briefing import Briefing
from factcheck.checks import find
from factcheck.claim import Claim
from factcheck.finding import Finding
from factcheck.link.learning import identities_in
from factcheck.link.memory import MemoryRecord
from factcheck.reason.reach import SERIES_A_SUBJECT

Arrival = tuple[Briefing, Sequence[Claim]]
"""A briefing with its claims, not linked yet."""


def checked_whole(arrivals: Iterable[Arrival]) -> dict[str, Finding]:
    """The findings of a record whose briefings are all there before any is checked, by fingerprint."""
    record = MemoryRecord()
    claims = [claim for briefing, stated in arrivals for claim in record.add(briefing, stated)]
    return _by_print(find(claims, record))


def checked_on_arrival(arrivals: Iterable[Arrival]) -> dict[str, Finding]:
    """The findings that stand in the end when each briefing is checked as it comes in.

    Those that stood before are looked at again, from the claims they cite, and so are the totals of which
    a briefing first shows that parts add up to them.
    """
    record = MemoryRecord()
    standing: dict[str, Finding] = {}
    for briefing, stated in arrivals:
        new = record.add(briefing, stated)
        sides = dict.fromkeys(claim for each in standing.values() for claim in each.claims)
        again = [known for claim in sides if (known := record.claim(claim)) is not None]
        standing = _by_print(find([*new, *again, *_totals(record, stated)], record))
    return standing


def _totals(record: MemoryRecord, stated: Sequence[Claim]) -> Iterator[Claim]:
    """The claims of every total of which a briefing shows the parts."""
    for identity in identities_in(stated):
        for series in record.subject_series(identity.whole.subject, SERIES_A_SUBJECT):
            yield from record.claims_of(series.id, None, None, MOST_CLAIMS)


MOST_CLAIMS = 1000


def told(finding: Finding) -> tuple[object, ...]:
    """What a reviewer sees of a finding."""
    return finding.check, finding.severity, finding.claims, finding.roles, finding.message, finding.arithmetic


def _by_print(findings: Iterable[Finding]) -> dict[str, Finding]:
    return {each.fingerprint: each for each in findings}
