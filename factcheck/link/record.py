"""What the engine asks of the past. In memory for the command line, PostgreSQL for the service."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple, Protocol

from ..briefing import Briefing
from ..claim import Claim
from ..identity import Identity
from ..series import Series, SeriesKey


class Occasion(NamedTuple):
    """The day a briefing counts as said, who said it, and where and when it was captured, if it was."""

    said: date
    source: str
    page: str = ""
    captured: datetime | None = None


LONGEST_PERIOD = 3653
"""Days (ten years): a claim of a longer period is found around its middle, not around all of its days."""


def reach_of(start: date, end: date) -> int:
    """How far twice the middle of a claim's period may lie from twice that of the days asked for."""
    return (end - start).days + LONGEST_PERIOD


class Record(Protocol):
    """The known series and claims, asked for by index and never by a scan.

    Every method returns in an order that depends only on what is recorded, and at most
    ``limit`` rows, so that the work on a new claim does not grow with the record.
    """

    def series_with_key(self, key: SeriesKey) -> Series | None:
        """The series a claim with exactly this key belongs to, aliases and merges applied."""

    def series(self, id: str) -> Series | None:
        """The series with this id: the one a claim was linked to, by its words or by a person."""

    def similar_series(self, key: SeriesKey, limit: int) -> Sequence[Series]:
        """Series at the key's place (or with no place) whose measure shares words with the key's,
        the rarest words first."""

    def subject_series(self, subject: str, limit: int) -> Sequence[Series]:
        """The series (level, growth, share, …) that share a subject."""

    def claims_of(self, series: str, start: date | None, end: date | None, limit: int) -> Sequence[Claim]:
        """Claims of a series whose period meets ``[start, end]``, nearest in time first; none whose
        middle lies beyond ``reach_of`` these days."""

    def briefing(self, id: str) -> Briefing | None:
        """The briefing a claim stands in (its date, source and text)."""

    def occasion(self, briefing: str) -> Occasion | None:
        """When and by whom a briefing was said, for which nobody needs its text."""
        known = self.briefing(briefing)
        return None if known is None else Occasion(known.said_at, known.source, known.page, known.captured)

    def sentence(self, claim: Claim) -> str:
        """The sentence a claim stands in; "" where its briefing is not known."""
        known = self.briefing(claim.briefing)
        return "" if known is None else claim.sentence.of(known.text)

    def claim(self, id: str) -> Claim | None:
        """The claim with this id: the other side of a relation the text makes."""

    def claims_in(self, briefing: str, limit: int) -> Sequence[Claim]:
        """The claims of one briefing, in the order of its text."""

    def decided(self, one: SeriesKey, other: SeriesKey) -> bool | None:
        """What a reviewer decided: True, one series; False, different facts; None, nobody did."""

    def identities(self, key: SeriesKey, limit: int) -> Sequence[Identity]:  # noqa: ARG002
        """The identities proposed or accepted so far that have the key's term (``identity.term``) among
        theirs, accepted ones first; none refused. A record that learns none has none."""
        return ()

    def word_count(self, word: str) -> int:
        """In how many series' measures a canonical word stands: what rarity is weighed by."""
