"""What a report is about, frozen at the moment it was made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Self

from claims.models.report import ReportSchedule


@dataclass(frozen=True, slots=True)
class Scope:
    """Empty sources, series and places mean all of them."""

    severities: tuple[str, ...]
    sources: tuple[int, ...] = ()
    series: tuple[int, ...] = ()
    places: tuple[str, ...] = ()

    @classmethod
    def of(cls, schedule: ReportSchedule) -> Self:
        """The scope as the schedule says it now."""
        return cls(
            severities=tuple(schedule.severities),
            sources=tuple(schedule.sources.order_by("pk").values_list("pk", flat=True)),
            series=tuple(schedule.series.order_by("pk").values_list("pk", flat=True)),
            places=tuple(sorted(schedule.places)),
        )

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> Self:
        return cls(**{name: tuple(values) for name, values in plain.items()})

    def plain(self) -> dict[str, list[Any]]:
        return {name: list(values) for name, values in asdict(self).items()}
