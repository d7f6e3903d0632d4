"""A mail's attachments → a capture for each, read as if it had been offered alone."""

from __future__ import annotations

from collections.abc import Iterable

from claims.intake.attachments import MOST_PASSED_ON, Attachment, attachments_of, came_with
from claims.intake.format import Format
from claims.intake.reading import DateCandidate
from claims.models.capture import Capture, CaptureQuerySet

from .arrival import part_of


def attached_to(capture: Capture, media_type: str) -> list[Attachment]:
    """What came with this capture and is not stored yet; only a mail carries anything.

    A process of its own looks, for as long as its limits allow: not for the middle of a transaction.
    """
    if media_type != Format.MAIL or _passed_on(capture) >= MOST_PASSED_ON or capture.parts.exists():
        return []
    return attachments_of(bytes(capture.body or b""))


def attach(mail: Capture, attachments: Iterable[Attachment]) -> None:
    """Store what came with it."""
    Capture.objects.bulk_create(part_of(mail, each.data, each.name) for each in attachments)


def is_attached(capture: Capture) -> bool:
    """Whether it came with a mail; every other part is a line of a record."""
    return _mail_of(capture).exists()


def day_of_mail(capture: Capture) -> tuple[DateCandidate, ...]:
    """The day its mail came is one that the attached file may be of."""
    day = _mail_of(capture).values_list("published", flat=True).first()
    return (came_with(day),) if day else ()


def _mail_of(capture: Capture) -> CaptureQuerySet:
    return Capture.objects.filter(parts=capture, reading__media_type=Format.MAIL)


def _passed_on(capture: Capture) -> int:
    """How many mails it is within."""
    depth, above = 0, capture.part_of_id
    while above is not None and depth < MOST_PASSED_ON:
        depth, above = depth + 1, Capture.objects.values_list("part_of_id", flat=True).get(pk=above)
    return depth
