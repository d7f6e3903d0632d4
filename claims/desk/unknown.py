"""What was not checked about a finding's claims, and why: a missing part means not checked, never right."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext as _

from claims.models import Claim, Link
from factcheck.link.decision import Outcome

from .figures import percent

DOUBTFUL = 0.75


def not_checked(claims: Iterable[Claim]) -> list[str]:
    """One line for each thing, claim by claim."""
    sides = list(claims)
    lines = [line for claim in sides for line in _of_claim(claim)]
    return lines + _possible(sides) + _unread(sides)


def _of_claim(claim: Claim) -> list[str]:
    quote = {"quote": claim.quote}
    lines = []
    if claim.period is None:
        lines.append(
            _("“%(quote)s”: the text names no period, so it was not compared with other periods.") % quote
        )
    if not claim.place:
        lines.append(_("“%(quote)s”: no place is named for it, so no other place was compared.") % quote)
    if claim.series_id is None:
        lines.append(_("“%(quote)s”: it is in no series yet, so its past was not looked at.") % quote)
    if claim.confidence < DOUBTFUL:
        certainty = {"certainty": percent(claim.confidence)}
        lines.append(_("“%(quote)s”: read with a certainty of %(certainty)s.") % (quote | certainty))
    if claim.retired_because:
        lines.append(_("“%(quote)s”: replaced since: %(why)s.") % (quote | {"why": claim.retired_because}))
    return lines


def _possible(claims: list[Claim]) -> list[str]:
    """Series a claim may also belong to: until somebody decides, it is not compared with them."""
    undecided = Link.objects.filter(
        claim__in=claims, outcome=Outcome.POSSIBLE, decided_by__isnull=True
    ).select_related("claim", "series")
    return [
        _("“%(quote)s”: may belong to “%(series)s” (%(reason)s); not compared until somebody decides.")
        % {"quote": link.claim.quote, "series": link.series.name, "reason": link.reason}
        for link in undecided.order_by("pk")[:10]
        if link.series_id != link.claim.series_id
    ]


def _unread(claims: list[Claim]) -> list[str]:
    """What of the briefings was not read."""
    notices = dict.fromkeys((str(claim.briefing), claim.briefing.notice) for claim in claims)
    return [
        _("%(briefing)s: %(notice)s") % {"briefing": briefing, "notice": notice}
        for briefing, notice in notices
        if notice
    ]
