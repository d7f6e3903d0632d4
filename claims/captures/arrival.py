"""What came in, stored as it came, before anything of it is looked at."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

from django.utils import timezone

from claims.models.capture import Capture


def arrived(data: bytes, origin: Capture.Origin, **details: Any) -> Capture:
    """A capture of these bytes, to be read. ``details`` are fields of the capture."""
    return Capture.objects.create(
        origin=origin,
        body=data,
        sha256=sha256(data).hexdigest(),
        state=Capture.State.RECEIVED,
        **({"captured_at": timezone.now()} | details),
    )


def asked_for(address: str, origin: Capture.Origin, **details: Any) -> Capture:
    """A capture of what stands at this address, to be fetched."""
    return Capture.objects.create(origin=origin, address=address, state=Capture.State.ASKED, **details)


def part_of(whole: Capture, data: bytes, name: str) -> Capture:
    """An unsaved capture of something that came within another, to be read: it came as that came."""
    return Capture(
        origin=whole.origin,
        source=whole.source,
        part_of=whole,
        batch=whole.batch,
        added_by=whole.added_by,
        file_name=name[:300],
        body=data,
        sha256=sha256(data).hexdigest(),
        captured_at=whole.captured_at,
        state=Capture.State.RECEIVED,
    )
