"""What the house asks of each severity; editors keep it."""

from __future__ import annotations

from django.db import models

from factcheck.finding import Severity

from .enumeration import choices_of, one_of


class SeverityRule(models.Model):
    """One row a severity, there from the first migration on."""

    severity = models.CharField(max_length=16, primary_key=True, choices=choices_of(Severity))
    second_reviewer = models.BooleanField(
        default=False, help_text="Two people confirm such a finding before it leaves the house."
    )

    class Meta:
        constraints = (one_of("severity", Severity, "severity_rule_is_for_a_severity"),)

    def __str__(self) -> str:
        return self.get_severity_display()
