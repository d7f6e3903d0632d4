"""The sample record, read by the real worker while the person watches."""

from __future__ import annotations

import time

from django.core.management import call_command

from .progress import advance_to, console, counting
from .service import PartEnded, Service

PATIENCE = 180.0
"""Seconds without any briefing finished after which we no longer believe in the worker."""


def read_sample(service: Service) -> None:
    """Hand the sample briefings in and wait for the worker to finish them; at once when they are known."""
    from claims.models import Briefing

    call_command("sample", verbosity=0)
    total = Briefing.objects.count()
    left = Briefing.objects.unfinished().count()
    if not left:
        return
    deadline = time.monotonic() + PATIENCE
    with counting("Reading the sample record", total) as progress:
        while left and not service.family.asked_to_stop:
            service.raise_if_ended()
            if time.monotonic() > deadline:
                raise PartEnded(f"the worker finished no briefing in {PATIENCE:.0f} seconds; see its log")
            time.sleep(0.2)
            before, left = left, Briefing.objects.unfinished().count()
            if left < before:
                deadline = time.monotonic() + PATIENCE
            advance_to(progress, total - left)
    console.print(f"Read {total - left} of {total} briefings.")
