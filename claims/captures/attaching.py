"""A mail's attachments → a capture for each, read as if it had been offered alone."""

from __future__ import annotations

from datetime import date
from hashlib import sha256

from claims.intake.attachments import MOST_PASSED_ON, attachments_of, came_with
from claims.intake.format import Format
from claims.intake.reading import DateCandidate
from claims.models.capture import Capture


def attach(capture: Capture) -> None:
    """Store what came with this mail; safe to run twice."""
    parts = Capture.objects.filter(part_of=capture)
    if _passed_on(capture) >= MOST_PASSED_ON or parts.exists():
        return
    Capture.objects.bulk_create(
        Capture(
            origin=capture.origin,
            source=capture.source,
            part_of=capture,
            batch=capture.batch,
            added_by=capture.added_by,
            file_name=attachment.name[:300],
            body=attachment.data,
            sha256=sha256(attachment.data).hexdigest(),
            captured_at=capture.captured_at,
            state=Capture.State.RECEIVED,
        )
        for attachment in attachments_of(bytes(capture.body or b""))
    )


def is_attached(capture: Capture) -> bool:
    """Whether it came with a mail; every other part is a line of a record."""
    return Capture.objects.filter(parts=capture, reading__media_type=Format.MAIL).exists()


def day_of_mail(capture: Capture) -> tuple[DateCandidate, ...]:
    """The day its mail came is one that the attached file may be of."""
    days = Capture.objects.filter(parts=capture, reading__media_type=Format.MAIL)
    day: date | None = days.values_list("published", flat=True).first()
    return (came_with(day),) if day else ()


def _passed_on(capture: Capture) -> int:
    """How many mails it is within."""
    depth, above = 0, capture.part_of_id
    while above is not None and depth < MOST_PASSED_ON:
        depth, above = depth + 1, Capture.objects.values_list("part_of_id", flat=True).get(pk=above)
    return depth
