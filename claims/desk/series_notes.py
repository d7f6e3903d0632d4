"""A person's notes on a series: written, withdrawn, and heeded by the checks at once.

Written when no step of the pipeline runs, so that none which has not seen the note ends after it.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from claims.linking.rechecks import ask_again_about
from claims.linking.turns import alone
from claims.models import Series, SeriesNote

Kind = SeriesNote.Kind


def note_break(series: Series, day: date, person: User, reason: str) -> SeriesNote:
    """From the day on the series is counted otherwise: levels either side of it are not compared."""
    return _write(SeriesNote(series=series, kind=Kind.BREAK, day=day, reason=reason, recorded_by=person))


def note_tolerance(series: Series, percent: Decimal, person: User, reason: str) -> SeriesNote:
    """Two figures of the series may differ by so much and still agree. Replaces the tolerance before."""
    with transaction.atomic():
        alone()
        former = SeriesNote.objects.filter(series=series, kind=Kind.TOLERANCE, withdrawn_at__isnull=True)
        former.update(withdrawn_at=timezone.now(), withdrawn_by=person)
        return _write(
            SeriesNote(series=series, kind=Kind.TOLERANCE, percent=percent, reason=reason, recorded_by=person)
        )


def withdraw(note_id: int, person: User) -> SeriesNote:
    """Take a note back; raises SeriesNote.DoesNotExist for one that is withdrawn or was never there."""
    with transaction.atomic():
        alone()
        standing = SeriesNote.objects.select_for_update().filter(withdrawn_at__isnull=True)
        note = standing.select_related("series").get(pk=note_id)
        note.withdrawn_at, note.withdrawn_by = timezone.now(), person
        note.save(update_fields=["withdrawn_at", "withdrawn_by"])
        ask_again_about([note.series], f"{person} withdrew a note on “{note.series}”")
        return note


def _write(note: SeriesNote) -> SeriesNote:
    with transaction.atomic():
        alone()
        note.save(force_insert=True)
        what = "a break" if note.kind == Kind.BREAK else "a tolerance"
        ask_again_about([note.series], f"{note.recorded_by} noted {what} in “{note.series}”")
        return note
