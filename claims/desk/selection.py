"""What a queue page is asked for: a state and what narrows it, read from an address and spelled back."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Self
from urllib.parse import urlencode

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.db.models.lookups import GreaterThan
from django.http import QueryDict
from django.utils import timezone

from claims.models import Claim, Evidence, Facet, Finding, Lease, Verdict
from claims.models.finding import WEIGHTS
from factcheck.finding import Severity

from . import (
    holds,  # noqa: F401 -- registers the lookup
    order,
)
from .novelty import last_sitting
from .row import Row
from .second import awaits_second

Kind = Facet.Kind
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


IN_QUEUE = ("waiting", "new", "flagged")
"""States of findings that wait for a person."""
FACETS = {"series": "series", "speaker": "speakers", "place": "places", "source": "sources"}
"""Field → the finding's array of it; the one with the fewest findings to a value first."""

AGES: dict[str, tuple[timedelta | None, timedelta | None]] = {
    "day": (timedelta(days=1), None),
    "week": (timedelta(days=7), None),
    "month": (timedelta(days=30), None),
    "older": (None, timedelta(days=30)),
}
"""How long ago a finding was found: at most, at least."""


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
    place: str = ""
    speaker: str = ""
    age: str = ""
    new_for: int | None = None
    first: bool = False
    apart: bool = False

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
            place=_clean(query.get("place", ""))[:200],
            speaker=_clean(query.get("speaker", ""))[:200],
            age=query.get("age", "") if query.get("age", "") in AGES else "",
            new_for=_key(query.get("new_for", "")),
            first=query.get("first", "") == "1",
            apart=query.get("apart", "") == "1",
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
            "place": self.place,
            "speaker": self.speaker,
            "age": self.age,
            "new_for": _spelled(self.new_for),
            "first": "1" if self.first else "",
            "apart": "1" if self.apart else "",
            **more,
        }
        return urlencode({name: value for name, value in own.items() if value})

    @property
    def narrowed(self) -> bool:
        """Whether anything beyond the view's state was asked for."""
        return replace(self, state="waiting", apart=False) != Selection()

    def findings(self, *, backwards: bool = False) -> QuerySet[Finding]:
        """The findings selected, in the queue's order or from its end; ``order.COLUMNS`` are its columns."""
        columns = [F(name) for name in order.COLUMNS]
        return self._in_order().order_by(*(each.asc() if backwards else each.desc() for each in columns))

    def heads(self) -> QuerySet[Finding]:
        """The same, but of the findings that one cause explains only the first selected."""
        if self.apart:
            return self.findings()
        own = Row(OuterRef("weight"), OuterRef("said_at"), OuterRef("pk"))
        ahead = self._all().filter(
            GreaterThan(Row(F("weight"), F("said_at"), F("pk")), own), cluster=OuterRef("cluster")
        )
        return self.findings().filter(Q(cluster__isnull=True) | ~Exists(ahead.order_by()))

    def of_clusters(self, clusters: Collection[int]) -> QuerySet[Finding]:
        """The findings selected of these clusters, in the queue's order."""
        return self._all().filter(cluster__in=clusters).order_by("-weight", "-said_at", "-pk")

    def _in_order(self) -> QuerySet[Finding]:
        """Those selected, come by in the way that passes over the fewest others.

        The database cannot know that those of a place may all stand at the queue's end. It walks the place's
        own queue instead, and where more than that was asked, which few may answer, gathers and sorts those.
        """
        facets = self._facets
        if not facets:
            return order.along_queue(self._all())
        if not self._is_of_one_facet and order.are_few(self._all()):
            return order.by_sorting(self._all())
        asked: dict[str, object] = {"waiting": True} if self.state in IN_QUEUE else {}
        if self.severity:
            asked["weight"] = WEIGHTS[self.severity]
        return order.along_facet(
            self._all(but=facets[0]), Kind(facets[0]), str(getattr(self, facets[0])), **asked
        )

    @property
    def _facets(self) -> list[str]:
        return [name for name in FACETS if getattr(self, name)]

    @property
    def _is_of_one_facet(self) -> bool:
        """Whether every finding in the queue of its one facet, or of that and a severity, is selected."""
        plain = Selection()
        own = {name: getattr(plain, name) for name in (*self._facets[:1], "severity", "apart", "state")}
        return self.state in ("waiting", "all") and replace(self, **own) == plain

    def _all(self, but: str = "") -> QuerySet[Finding]:
        """Those selected, in no order; ``but`` leaves out a facet that is asked for otherwise."""
        found = Finding.objects.filter(STATES[self.state], *self._conditions(but))
        for word in self.search.split():
            found = found.filter(Q(message__holds=word) | Q(pk__in=_naming(word)))
        return found

    def _conditions(self, but: str) -> Iterator[Q]:
        if self.severity:
            yield Q(weight=WEIGHTS[self.severity])  # as the index has it
        if self.check:
            yield Q(check_slug=self.check)
        for facet in self._facets:
            if facet != but:
                yield Q(**{f"{FACETS[facet]}__contains": [getattr(self, facet)]})
        if self.first:
            yield Q(first_of_series=True)
        yield from self._times()
        if self.holder is not None:
            held = Lease.objects.filter(holder=self.holder, until__gt=timezone.now())
            yield Q(pk__in=held.values("finding"))

    def _times(self) -> Iterator[Q]:
        most, least = AGES.get(self.age, (None, None))
        if most is not None:
            yield Q(found_at__gt=timezone.now() - most)
        if least is not None:
            yield Q(found_at__lte=timezone.now() - least)
        if self.new_for is not None:
            yield Q(found_at__gt=last_sitting(self.new_for))


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


def _key(text: str) -> int | None:
    """A row's number in an address; None for anything else."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 18 else None


def _spelled(key: int | None) -> str:
    return "" if key is None else str(key)


def _clean(text: str) -> str:
    """Without NUL, which PostgreSQL's texts cannot hold."""
    return text.replace("\x00", "").strip()
