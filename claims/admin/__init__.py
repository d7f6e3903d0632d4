"""The admin, one file a model; the review desk's pages hang on the models they show."""

from . import briefing, claim, finding, reason, report, report_schedule, series, source

__all__ = ["briefing", "claim", "finding", "reason", "report", "report_schedule", "series", "source"]
