"""The time a figure is about: a run of whole days with the words that named it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .cheaply_made import cheaply_made


@cheaply_made
@dataclass(frozen=True, slots=True)
class Period:
    """First and last day, both included.

    ``label`` is how the period is called ("2018", "2019-H1", "FY1885", "2018-01/2018-07").
    ``cumulative`` marks a running total or year-to-date figure.
    """

    start: date
    end: date
    label: str
    cumulative: bool = False

    def __post_init__(self) -> None:
        if self.start > self.end:
            raise ValueError(f"period {self.label} ends before it starts: {self.start} > {self.end}")

    @property
    def days(self) -> int:
        return (self.end - self.start).days + 1

    @property
    def is_instant(self) -> bool:
        """One day: what "as of 26 January" and a stock figure are about."""
        return self.start == self.end

    def covers(self, other: Period) -> bool:
        return self.start <= other.start and other.end <= self.end
