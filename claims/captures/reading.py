"""A capture's bytes → a briefing, once its source and its date are certain."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from claims import pipeline
from claims.intake import Document, RefusedError
from claims.intake.dates import distinct
from claims.intake.file import read_file
from claims.intake.format import Format, format_of
from claims.intake.hints import Hints
from claims.intake.reading import Reading
from claims.models import Briefing, State
from claims.models.capture import Capture

from .attaching import attach, attached_to, day_of_mail, is_attached
from .changes import changes_between
from .columns import columns_for, read_by_columns
from .dividing import divide, document_of

_LEASE = timedelta(minutes=5)
_MOST_ATTEMPTS = 3


def read(capture_id: int) -> tuple[int, State] | None:
    """Read a received capture; the briefing that waits for the pipeline by it, if one does."""
    now = timezone.now()
    begun = Capture.objects.filter(pk=capture_id, state=Capture.State.RECEIVED, next_try_at__lte=now)
    if not begun.update(next_try_at=now + _LEASE, attempts=F("attempts") + 1):
        return None
    capture = Capture.objects.select_related("source", "added_by").get(pk=capture_id)
    if capture.attempts > _MOST_ATTEMPTS:
        _stop(capture, Capture.State.REFUSED, "Its reading was begun three times and never ended.")
        return None
    try:
        return _read(capture)
    except RefusedError as error:
        _stop(capture, Capture.State.REFUSED, str(error))
        return None


def _read(capture: Capture) -> tuple[int, State] | None:
    data = bytes(capture.body or b"")
    if capture.part_of_id is not None and not is_attached(capture):
        return _take_in(capture, document_of(capture))
    if format_of(data, capture.file_name) is Format.RECORD:
        divide(capture)
        return None
    reading = read_file(data, _hints(capture))
    reading = replace(reading, dates=distinct((*reading.dates, *day_of_mail(capture))))
    capture.reading = _plain(reading)
    return _settle(capture, reading)


def _settle(capture: Capture, reading: Reading) -> tuple[int, State] | None:
    published = capture.published or reading.only_date
    if capture.source is None:
        _stop(capture, Capture.State.WAITING, "Who published it is not known.")
        return None
    columns = columns_for(capture, reading)
    if columns is None:
        _stop(capture, Capture.State.WAITING, "What its columns mean is not known.")
        return None
    if published is None:
        why = "names several days" if reading.dates else "names no day"
        _stop(capture, Capture.State.WAITING, f"When it was published is not certain: it {why}.")
        return None
    if not reading.text:
        _divide(capture, published)
        return None
    document = Document(
        original=bytes(capture.body or b""),
        text=reading.text,
        source=capture.source.name,
        published=published,
        said=capture.said,
        title=(capture.title or " ".join((reading.title or "").split()))[:500],
        reference=capture.found_at[:300] or capture.address[:300],
        language=capture.language or reading.language or "en",
        file_name=capture.file_name,
        media_type=reading.media_type,
        columns=columns,
    )
    return _take_in(capture, document)


def _take_in(capture: Capture, document: Document) -> tuple[int, State] | None:
    attachments = attached_to(capture, document.media_type)
    with transaction.atomic():
        briefing, is_new = pipeline.ingest(document, capture.added_by)
        if not is_new and document.columns and document.columns != briefing.columns:
            read_by_columns(briefing, document.columns)
        capture.changes = _changes(capture, briefing)
        capture.briefing, capture.source, capture.published = briefing, briefing.source, document.published
        attach(capture, attachments)
        _stop(capture, Capture.State.TAKEN, "")
    return None if briefing.is_finished else (briefing.pk, State(briefing.state))


def _divide(mail: Capture, published: date) -> None:
    """A mail that says nothing itself: what it carries is read."""
    attachments = attached_to(mail, Format.MAIL)
    with transaction.atomic():
        attach(mail, attachments)
        mail.published = published
        _stop(mail, Capture.State.DIVIDED, "")


def _changes(capture: Capture, briefing: Briefing) -> list[dict[str, str]]:
    """The figures that differ from the last capture of the same page."""
    if not capture.found_at:
        return []
    former = Capture.objects.light().filter(
        found_at=capture.found_at, state=Capture.State.TAKEN, pk__lt=capture.pk
    )
    last = former.exclude(briefing=briefing).select_related("briefing").order_by("-pk").first()
    return changes_between(last.briefing.text, briefing.text) if last and last.briefing else []


def _hints(capture: Capture) -> Hints:
    declared = str(capture.headers.get("content-type", "")).lower().partition("charset=")[2]
    charset = capture.charset or declared.split(";")[0].strip(" \"'") or None
    return Hints(name=capture.file_name, address=capture.found_at or capture.address, charset=charset)


def _plain(reading: Reading) -> dict[str, Any]:
    return {
        "media_type": reading.media_type,
        "titles": list(reading.titles),
        "language": reading.language,
        "charset": reading.charset,
        "notes": list(reading.notes),
        "dates": [
            {"day": one.day.isoformat(), "where": one.where, "words": one.words} for one in reading.dates
        ],
    }


def _stop(capture: Capture, state: Capture.State, reason: str) -> None:
    capture.state, capture.reason, capture.next_try_at = state, reason, None
    settled = ["reading", "changes", "briefing", "source", "published"]
    capture.save(update_fields=["state", "reason", "next_try_at", *settled])
