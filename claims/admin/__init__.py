"""The admin, one file a model; the review desk's pages hang on the models they show."""

from . import (
    api_token,
    briefing,
    capture,
    claim,
    dispatch,
    finding,
    reason,
    report,
    report_schedule,
    series,
    settlement,
    severity_rule,
    source,
    subscription,
    watch,
    webhook,
)

__all__ = [
    "api_token",
    "briefing",
    "capture",
    "claim",
    "dispatch",
    "finding",
    "reason",
    "report",
    "report_schedule",
    "series",
    "settlement",
    "severity_rule",
    "source",
    "subscription",
    "watch",
    "webhook",
]
