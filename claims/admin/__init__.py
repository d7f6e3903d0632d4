"""The admin, one file a model; the review desk's pages hang on the models they show."""

from . import (
    api_token,
    briefing,
    capture,
    claim,
    finding,
    reason,
    report,
    report_schedule,
    series,
    source,
    watch,
)

__all__ = [
    "api_token",
    "briefing",
    "capture",
    "claim",
    "finding",
    "reason",
    "report",
    "report_schedule",
    "series",
    "source",
    "watch",
]
