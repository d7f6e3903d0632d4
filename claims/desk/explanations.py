"""The innocent explanations of a finding, each tried on its claims: ruled out, possible, or not known."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from claims.models import Claim, Finding
from factcheck.claim import Status
from factcheck.finding import Severity

from . import phrases
from .check_title import check_title

OUT, POSSIBLE, UNKNOWN = "out", "possible", "unknown"
RESULTS: dict[str, str | Promise] = {
    OUT: gettext_lazy("ruled out"),
    POSSIBLE: gettext_lazy("possible"),
    UNKNOWN: gettext_lazy("not known"),
}
"""What trying it gave, in words."""
Tried = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Explanation:
    """One explanation, what trying it gave, and why."""

    title: str
    result: str
    why: str

    @property
    def result_label(self) -> str:
        return str(RESULTS[self.result])


def explanations(finding: Finding, claims: Iterable[Claim]) -> list[Explanation]:
    """Every explanation on the list, in the order a reviewer goes through them."""
    sides = list(claims)
    trials: list[tuple[str, Callable[[], Tried]]] = [
        (_("A revision that was announced"), lambda: _revision(sides)),
        (_("Rounding"), lambda: _rounding(finding, sides)),
        (_("A target or estimate beside an outcome"), lambda: _status(sides)),
        (_("Another price basis or adjustment"), lambda: _adjustment(sides)),
        (_("Another scope"), lambda: _scope(sides)),
        (_("A fiscal year"), lambda: _fiscal_year(sides)),
        (_("Another compiler of the figure"), lambda: _compiler(sides)),
    ]
    tried = [(title, trial()) for title, trial in trials]
    return [Explanation(title, result, why) for title, (result, why) in tried]


def _revision(sides: Sequence[Claim]) -> Tried:
    revised = [claim for claim in sides if claim.status == Status.REVISED.value]
    if revised:
        return POSSIBLE, _("“%(quote)s” is called revised.") % {"quote": revised[0].quote}
    return OUT, _("None of the texts calls its figure revised.")


def _rounding(finding: Finding, sides: Sequence[Claim]) -> Tried:
    if len(sides) == 2 and len({(claim.series_id, claim.period, claim.kind) for claim in sides}) == 1:
        lows = [end for end in (phrases.lower(claim.hard) for claim in sides) if end is not None]
        highs = [end for end in (phrases.upper(claim.hard) for claim in sides) if end is not None]
        if lows and highs and max(lows) > min(highs):
            return OUT, _("They do not meet even as wide as their words allow.")
        return POSSIBLE, _("At the widest their words allow, they meet.")
    if finding.severity == Severity.CONTRADICTION:
        return OUT, _("The sum fails even with every figure as wide as its words allow.")
    return POSSIBLE, _("The sum fails as printed; at the widest reading it may hold.")


def _status(sides: Sequence[Claim]) -> Tried:
    words = dict.fromkeys(claim.get_status_display() for claim in sides)
    if len(words) == 1:
        return OUT, _("All are %(status)s.") % {"status": next(iter(words))}
    return POSSIBLE, _("They are %(statuses)s.") % {"statuses": ", ".join(words)}


def _adjustment(sides: Sequence[Claim]) -> Tried:
    stated = dict.fromkeys(claim.adjustment for claim in sides)
    if "" not in stated:
        named = ", ".join(check_title(each).lower() for each in stated)
        return (OUT if len(stated) == 1 else POSSIBLE), _("Stated: %(what)s.") % {"what": named}
    if len(stated) > 1:
        return POSSIBLE, _("One text states it, another does not.")
    return UNKNOWN, _("None of the texts says at which prices or how adjusted.")


def _scope(sides: Sequence[Claim]) -> Tried:
    scopes = dict.fromkeys(tuple(claim.scope) for claim in sides)
    if len(scopes) > 1:
        named = "; ".join(", ".join(scope) or _("none") for scope in scopes)
        return POSSIBLE, _("Limits stated: %(what)s.") % {"what": named}
    (scope,) = scopes or ((),)
    if scope:
        return OUT, _("Both are limited alike: %(what)s.") % {"what": ", ".join(scope)}
    return UNKNOWN, _("No limit on what is counted is stated.")


def _fiscal_year(sides: Sequence[Claim]) -> Tried:
    years = [claim for claim in sides if claim.period is not None and _days(claim) >= 364]
    if not years:
        return UNKNOWN, _("No figure is about a whole year.")
    if any((claim.period.lower.month, claim.period.lower.day) != (1, 1) for claim in years if claim.period):
        return POSSIBLE, _("A year here does not begin in January.")
    return OUT, _("The years named are calendar years; no text speaks of a fiscal year.")


def _compiler(sides: Sequence[Claim]) -> Tried:
    sources = dict.fromkeys(claim.briefing.source.name for claim in sides)
    if len(sources) == 1:
        return OUT, _("One source said all of it.")
    return POSSIBLE, _("Said by %(sources)s; who compiled each figure is not known.") % {
        "sources": ", ".join(sources)
    }


def _days(claim: Claim) -> int:
    return 0 if claim.period is None else (claim.period.upper - claim.period.lower).days
