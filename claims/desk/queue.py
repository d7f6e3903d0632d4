"""The queue: which findings, in which order, one page at a time.

Pages are cut by key, not by number, and nothing counts the table: the hundredth page of a million
findings costs what the first page of a thousand does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Self, cast
from urllib.parse import urlencode

from django.db.models import BooleanField, Exists, F, Func, OuterRef, Prefetch, Q, QuerySet, Value
from django.db.models.lookups import GreaterThan, LessThan
from django.http import QueryDict
from django.utils import timezone

from claims.models import Claim, Evidence, Finding, Lease, Verdict
from claims.models.finding import WEIGHTS
from factcheck.finding import Severity

from . import holds  # noqa: F401 -- registers the lookup
from .second import awaits_second

PAGE = 50
CHECKS = 200
FEW = 500
COUNT_TO = 1000
"""Counts beside views stop here: "999+" says enough."""

STATES: dict[str, Q] = {
    "waiting": Q(closed_at__isnull=True) & (Q(verdict="") | Q(verdict=Verdict.FLAGGED)),
    "new": Q(closed_at__isnull=True, verdict=""),
    "flagged": Q(closed_at__isnull=True, verdict=Verdict.FLAGGED),
    "second": awaits_second(),
    "confirmed": Q(verdict=Verdict.CONFIRMED),
    "dismissed": Q(verdict=Verdict.DISMISSED),
    "closed": Q(closed_at__isnull=False),
    "all": Q(),
}


class Row(Func):
    """A row value: compared as a whole, so that one index answers "after this one"."""

    template = "(%(expressions)s)"
    output_field = BooleanField()


@dataclass(frozen=True, slots=True)
class Place:
    """Where a finding stands in the queue: severest first, then latest said, then latest found."""

    weight: int
    said_at: date
    pk: int

    @classmethod
    def of(cls, finding: Finding) -> Self:
        return cls(finding.weight, finding.said_at, finding.pk)

    @classmethod
    def read(cls, text: str) -> Self | None:
        """From an address; None for anything that is not a place."""
        try:
            weight, said_at, pk = text.split("_")
            place = cls(int(weight), date.fromisoformat(said_at), int(pk))
        except ValueError:
            return None
        return place if abs(place.weight) < 2**15 and 0 <= place.pk < 2**63 else None

    def __str__(self) -> str:
        return f"{self.weight}_{self.said_at.isoformat()}_{self.pk}"

    def _rows(self) -> tuple[Row, Row]:
        own = Row(F("weight"), F("said_at"), F("pk"))
        return own, Row(Value(self.weight), Value(self.said_at), Value(self.pk))

    @property
    def after(self) -> LessThan:
        """The findings behind this place."""
        return LessThan(*self._rows())

    @property
    def before(self) -> GreaterThan:
        """The findings ahead of this place."""
        return GreaterThan(*self._rows())


@dataclass(frozen=True, slots=True)
class Selection:
    """What a queue page is asked for; ``query`` spells it for an address, ``read`` reads it back."""

    state: str = "waiting"
    severity: str = ""
    source: int | None = None
    check: str = ""
    search: str = ""
    series: int | None = None
    holder: int | None = None

    @classmethod
    def read(cls, query: QueryDict) -> Self:
        """From an address: what it does not know it leaves out, so an old link still opens."""
        state, severity = query.get("state", ""), query.get("severity", "")
        return cls(
            state=state if state in STATES else "waiting",
            severity=severity if severity in set(Severity) else "",
            source=_key(query.get("source", "")),
            check=_clean(query.get("check", ""))[:60],
            search=_clean(query.get("q", ""))[:200],
            series=_key(query.get("series", "")),
            holder=_key(query.get("holder", "")),
        )

    def query(self, **more: str) -> str:
        """The address's query, without what is plain."""
        own = {
            "state": "" if self.state == "waiting" else self.state,
            "severity": self.severity,
            "source": _spelled(self.source),
            "check": self.check,
            "q": self.search,
            "series": _spelled(self.series),
            "holder": _spelled(self.holder),
            **more,
        }
        return urlencode({name: value for name, value in own.items() if value})

    @property
    def narrowed(self) -> bool:
        """Whether anything beyond the view's state was asked for."""
        return replace(self, state="waiting") != Selection()

    def findings(self) -> QuerySet[Finding]:
        """The findings selected, in the queue's order."""
        found = Finding.objects.filter(STATES[self.state], *self._conditions())
        for word in self.search.split():
            found = found.filter(Q(message__holds=word) | Q(pk__in=_naming(word)))
        return found.order_by("-weight", "-said_at", "-pk")

    def _conditions(self) -> Iterator[Q | Exists]:
        if self.severity:
            yield Q(weight=WEIGHTS[self.severity])  # as the index has it
        if self.check:
            yield Q(check_slug=self.check)
        if self.source is not None:
            yield _any_claim(claim__briefing__source=self.source)
        if self.series is not None:
            yield Q(pk__in=Evidence.objects.filter(claim__series=self.series).values("finding"))
        if self.holder is not None:
            yield Q(
                pk__in=Lease.objects.filter(holder=self.holder, until__gt=timezone.now()).values("finding")
            )


def page(selection: Selection, after: Place | None) -> tuple[list[Finding], bool]:
    """At most ``PAGE`` findings behind ``after`` with what a queue line shows, and whether more follow."""
    found = selection.findings()
    if after is not None:
        found = found.filter(after.after)
    whole = found.select_related("lease__holder").prefetch_related(
        Prefetch("evidence", queryset=_evidence(), to_attr="parts")
    )
    rows = cast("list[Finding]", list(whole[: PAGE + 1]))
    return rows[:PAGE], len(rows) > PAGE


def by_id(ids: Iterable[int]) -> list[Finding]:
    """These findings with what a queue line shows, in the queue's order."""
    rows = Finding.objects.filter(pk__in=list(ids)).most_severe_first().select_related("lease__holder")
    return cast(
        "list[Finding]", list(rows.prefetch_related(Prefetch("evidence", _evidence(), to_attr="parts")))
    )


def neighbours(selection: Selection, finding: Finding) -> tuple[int | None, int | None]:
    """The ids of the findings before and after this one; it need not be in the selection any more."""
    place = Place.of(finding)
    found = selection.findings()
    following = found.filter(place.after).values_list("pk", flat=True).first()
    previous = (
        found.filter(place.before).order_by("weight", "said_at", "pk").values_list("pk", flat=True).first()
    )
    return previous, following


def check_slugs() -> list[str]:
    """The checks that have found anything: a walk from one slug to the next over the index, not a scan."""
    slugs: list[str] = []
    slug: str | None = ""
    while slug is not None and len(slugs) < CHECKS:
        later = Finding.objects.filter(check_slug__gt=slug).order_by("check_slug")
        slug = later.values_list("check_slug", flat=True).first()
        if slug is not None:
            slugs.append(slug)
    return slugs


def count(selection: Selection) -> str:
    """How many are selected, counted no further than ``COUNT_TO``."""
    counted = selection.findings().order_by()[:COUNT_TO].count()
    return f"{COUNT_TO - 1}+" if counted == COUNT_TO else str(counted)


def _naming(word: str) -> list[int]:
    """Findings of which a claim has the word in its measure or its quote, where these are few.

    A word that is in many is in the findings' own messages. As a list of keys, and not as a query inside the
    query, the database can join it with the index over the messages.
    """
    claims = Claim.objects.filter(Q(measure__holds=word) | Q(quote__holds=word))
    few = list(claims.order_by().values_list("pk", flat=True)[: FEW + 1])
    if len(few) > FEW:
        return []
    return list(Evidence.objects.filter(claim__in=few).values_list("finding", flat=True).distinct()[:FEW])


def _any_claim(*conditions: Q, **lookups: object) -> Exists:
    return Exists(Evidence.objects.filter(*conditions, finding=OuterRef("pk"), **lookups))


def _evidence() -> QuerySet[Evidence]:
    return (
        Evidence.objects.order_by("position")
        .select_related("claim__briefing__source")
        .defer("claim__briefing__text", "claim__briefing__original", "claim__why", "claim__relations")
    )


def _key(text: str) -> int | None:
    """A row's number in an address; None for anything else."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 18 else None


def _spelled(key: int | None) -> str:
    return "" if key is None else str(key)


def _clean(text: str) -> str:
    """Without NUL, which PostgreSQL's texts cannot hold."""
    return text.replace("\x00", "").strip()
