"""A record (JSON lines, every line one briefing) → a capture for each of its lines."""

from __future__ import annotations

from django.db import transaction

from claims.intake import Document, RefusedError
from claims.intake.record_file import read_record
from claims.models.capture import Capture

from .arrival import part_of

MOST_LINES = 20_000
"""A longer record is taken in by command, which keeps nothing of it in memory."""
_AT_ONCE = 500


def divide(capture: Capture) -> None:
    """Store every line as it stands there; the record itself is done."""
    data = bytes(capture.body or b"")
    lines = [(number, line) for number, line in enumerate(data.split(b"\n"), start=1) if line.strip()]
    if len(lines) > MOST_LINES:
        raise RefusedError(
            f"It holds {len(lines):,} briefings; at most {MOST_LINES:,} are taken in here. "
            "An operator can take in longer records by command (manage.py ingest)."
        )
    parts = (part_of(capture, line, f"{capture.file_name[:280]}:{number}") for number, line in lines)
    with transaction.atomic():
        Capture.objects.bulk_create(parts, batch_size=_AT_ONCE)
        capture.state, capture.reason, capture.next_try_at = Capture.State.DIVIDED, "", None
        capture.save(update_fields=["state", "reason", "next_try_at"])


def document_of(capture: Capture) -> Document:
    """The briefing of a line. What a person settled about it comes before what the line says."""
    source = capture.source.name if capture.source else ""
    line = bytes(capture.body or b"")
    ((_, document),) = read_record([line], capture.file_name, source=source)
    if isinstance(document, RefusedError):
        raise document
    return document
