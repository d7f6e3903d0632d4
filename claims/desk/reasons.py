"""The reasons a reviewer chooses from, for each verdict."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from claims.models import Verdict


@dataclass(frozen=True, slots=True)
class Reason:
    """``slug`` is what forms send; ``label`` is what is stored with the review and shown."""

    slug: str
    label: str | Promise


REASONS: dict[str, tuple[Reason, ...]] = {
    Verdict.CONFIRMED: (
        Reason("differ", _("The figures differ as printed")),
        Reason("slip", _("A slip of scale, unit or digits in a briefing")),
        Reason("unannounced", _("Restated, and no notice was found")),
    ),
    Verdict.FLAGGED: (
        Reason("second-reader", _("Needs a second reader")),
        Reason("ask-source", _("The source should be asked")),
        Reason("background", _("Needs background that is not here")),
    ),
    Verdict.DISMISSED: (
        Reason("explained-revision", _("Revision announced or explained")),
        Reason("definition", _("Different definition or scope")),
        Reason("rounding", _("Rounding")),
        Reason("extraction", _("Extraction error: the text was misread")),
        Reason("match", _("Match error: not the same figure")),
        Reason("out-of-scope", _("Out of scope")),
        Reason("accepted", _("Known and accepted")),
    ),
}


def label_of(verdict: str, slug: str) -> str | None:
    """The reason's words, or None when the verdict has no such reason."""
    return next((str(reason.label) for reason in REASONS.get(verdict, ()) if reason.slug == slug), None)
