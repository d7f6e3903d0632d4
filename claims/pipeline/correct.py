"""A person's word on a briefing's claims: corrected, added, withdrawn, or put into another series.

Each is a row of its own: the former claim is retired and named by the one that supersedes it, and what is
not a claim is remembered, so that reading the text again brings neither back. The briefing then waits for
linking and checking again; the caller sends it. What stood beside the former claim waits for a recheck.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange, NumericRange
from django.db.models import Max
from django.utils import timezone

from claims.linking.rechecks import ask_again_beside
from claims.linking.turns import alone
from claims.models import UNFINISHED, Briefing, Claim, Link, Misreading, Series, State
from factcheck import __version__
from factcheck.link.decision import Outcome

from .step import again

CORRECTABLE = frozenset(
    {"value", "unit", "kind", "direction", "measure", "place", "period", "period_label", "status"}
)
"""What of a claim a person can say otherwise; its words and their place stay."""

_COPIED = tuple(
    field.attname
    for field in Claim._meta.concrete_fields
    if field.attname
    not in {"id", "recorded_at", "recorded_by_id", "supersedes_id", "retired_at", "retired_because"}
)


class StillReadError(Exception):
    """The briefing is on its way through the pipeline; nothing can be corrected until it has ended."""


class OutdatedError(Exception):
    """The claim does not stand any more: somebody corrected or withdrew it in the meantime."""


def correct(claim_id: int, changes: Mapping[str, Any], person: User, reason: str = "") -> Claim:
    """Replace the claim by one that differs in ``changes`` (names of ``CORRECTABLE``).

    A new value moves the three intervals along: in proportion where the old value allows that, as half a
    unit of the last digit stays half a unit whatever the scale.
    """
    if unknown := set(changes) - CORRECTABLE:
        raise ValueError(f"cannot be corrected: {', '.join(sorted(unknown))}")
    with transaction.atomic():
        former = _standing(claim_id)
        row = Claim(**{name: getattr(former, name) for name in _COPIED})
        for name, value in changes.items():
            setattr(row, name, value)
        if row.value != former.value:
            _move_intervals(row, former.value)
        row.supersedes, row.recorded_by = former, person
        row.why = {**former.why, **dict.fromkeys(changes, reason or f"said by {person}")}
        row.confidence = 1.0
        _retire(former, f"corrected by {person}" + (f": {reason}" if reason else ""))
        ask_again_beside([former], f"{person} corrected “{former.quote}”")
        row.save(force_insert=True)
        again(row.briefing_id, State.EXTRACTED)
        return row


def add(
    briefing_id: int,
    span: tuple[int, int],
    sentence: tuple[int, int],
    fields: Mapping[str, Any],
    person: User,
) -> Claim:
    """Add a claim that reading missed; ``fields`` are those of a claim besides its place."""
    with transaction.atomic():
        briefing = _finished(briefing_id)
        highest = briefing.claims.aggregate(highest=Max("number"))["highest"] or 0
        row = Claim.objects.create(
            briefing=briefing,
            number=highest + 1,
            start=span[0],
            end=span[1],
            quote=briefing.text[span[0] : span[1]],
            sentence_start=sentence[0],
            sentence_end=sentence[1],
            extraction_version=__version__,
            recorded_by=person,
            why={"words": f"added by {person}"},
            **fields,
        )
        again(briefing_id, State.EXTRACTED)
        return row


def withdraw(claim_id: int, person: User, reason: str = "") -> None:
    """Say that the claim's words state no figure."""
    with transaction.atomic():
        former = _standing(claim_id)
        Misreading.objects.create(
            briefing_id=former.briefing_id,
            start=former.start,
            end=former.end,
            reason=reason,
            recorded_by=person,
        )
        _retire(former, f"not a claim, says {person}" + (f": {reason}" if reason else ""))
        ask_again_beside([former], f"{person} withdrew “{former.quote}”")
        again(former.briefing_id, State.EXTRACTED)


def assign(claim_id: int, series: Series, person: User, reason: str) -> Link:
    """Put the claim into a series for good: linking takes a person's word over its own."""
    with transaction.atomic():
        claim = _standing(claim_id)
        link = Link.objects.create(
            claim=claim,
            series=series,
            outcome=Outcome.LINKED.value,
            score=1.0,
            reason=reason,
            decided_by=person,
        )
        again(claim.briefing_id, State.EXTRACTED)
        return link


def _finished(briefing_id: int) -> Briefing:
    rows = Briefing.objects.select_for_update(no_key=True).defer("original")
    briefing = rows.get(pk=briefing_id)
    if briefing.state in UNFINISHED:
        raise StillReadError
    alone()
    return briefing


def _standing(claim_id: int) -> Claim:
    """The claim, with its briefing locked, so that two corrections of it come one after the other."""
    _finished(Claim.objects.values_list("briefing", flat=True).get(pk=claim_id))
    claim = Claim.objects.select_related("series").get(pk=claim_id)
    if not claim.is_current:
        raise OutdatedError
    return claim


def _retire(claim: Claim, because: str) -> None:
    Claim.objects.filter(pk=claim.pk).update(retired_at=timezone.now(), retired_because=because)


def _move_intervals(row: Claim, former: Decimal) -> None:
    for name in ("printed", "soft", "hard"):
        bounds = getattr(row, name)
        setattr(
            row,
            name,
            NumericRange(*(_moved(end, row.value, former) for end in (bounds.lower, bounds.upper)), "[]"),
        )


def _moved(end: Decimal | None, value: Decimal, former: Decimal) -> Decimal | None:
    if end is None:
        return None
    return value + (end - former) if former == 0 else end * value / former


def days(first: date | None, last: date | None) -> DateRange | None:
    """A period as claims store it; None without a first day."""
    return None if first is None else DateRange(first, (last or first) + timedelta(days=1))
