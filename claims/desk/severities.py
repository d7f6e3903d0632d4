"""The engine's severities in the reader's words."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from factcheck.finding import Severity

LABELS = {
    Severity.CONTRADICTION: _("Contradiction"),
    Severity.REVISION: _("Revision"),
    Severity.SUSPICION: _("Suspicion"),
    Severity.NOTE: _("Note"),
}


def severity_label(severity: str) -> str:
    """``contradiction`` → ``Contradiction``, translated."""
    return str(LABELS[Severity(severity)])


def severities() -> list[tuple[str, str]]:
    """Every severity and its words, the severest first."""
    return [(severity.value, str(LABELS[severity])) for severity in Severity]
