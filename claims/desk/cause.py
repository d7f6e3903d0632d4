"""Findings that one cause explains, as the queue and the finding page show them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.urls import reverse
from django.utils.translation import gettext as _

from claims.models import Cluster, Finding

from .check_title import check_title
from .selection import Selection
from .severities import severity_label

SHOWN = 12
"""Findings of one cause that are listed below it; the rest are counted."""
LOOKED_AT = 600


@dataclass(slots=True)
class Member:
    """Another finding of the same cause."""

    url: str
    message: str
    check: str
    severity: str
    severity_label: str


@dataclass(slots=True)
class CauseLine:
    """One cause and how many findings it explains; ``others`` are those shown besides the one at hand."""

    label: str
    count: int = 0
    more: bool = False
    others: list[Member] = field(default_factory=list)

    @property
    def unlisted(self) -> int:
        """How many are neither at hand nor listed."""
        return self.count - 1 - len(self.others)


def cause_label(cluster: Cluster) -> str:
    """``Scale slip: “35.1 billion” → 35.1 trillion``: the cause in a few words."""
    title = {"restated": _("Restated"), "figure": _("One figure")}.get(cluster.kind) or check_title(
        cluster.kind
    )
    return f"{title}: {cluster.reads_as}"


def causes(selection: Selection, at_hand: Iterable[Finding], query: str = "") -> dict[int, CauseLine]:
    """Cluster → its line, for the findings on a page; their others come from the selection.

    ``query`` is the queue that their addresses lead back to.
    """
    heads = {each.cluster_id: each for each in at_hand if each.cluster_id is not None}
    lines = {key: CauseLine(cause_label(each.cluster)) for key, each in heads.items() if each.cluster}
    if not lines:
        return {}
    members: dict[int, list[Finding]] = defaultdict(list)
    looked_at = list(selection.of_clusters(list(lines))[:LOOKED_AT])
    for each in looked_at:
        members[each.cluster_id or 0].append(each)
    for key, line in lines.items():
        others = [each for each in members[key] if each.pk != heads[key].pk]
        line.count = len(others) + 1
        line.more = len(looked_at) == LOOKED_AT
        line.others = [_member(each, query) for each in others[:SHOWN]]
    return lines


def _member(finding: Finding, query: str) -> Member:
    url = reverse("admin:claims_finding_change", args=[finding.pk])
    return Member(
        url=f"{url}?{query}" if query else url,
        message=finding.message,
        check=check_title(finding.check_slug),
        severity=finding.severity,
        severity_label=severity_label(finding.severity),
    )
