"""Bytes that came in from outside, what was read in them, and what became of them.

A capture is uploaded, sent, or fetched from an address. Its bytes, headers, digest and time never change. It
becomes a briefing once its source and its date are certain; until then it waits for a person, and what
cannot be read at all is refused with the reason.
"""

from __future__ import annotations

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from .briefing import Briefing
from .digest import DigestOfBytes
from .past import keeps_changes
from .source import Source
from .watch import Watch


class CaptureQuerySet(models.QuerySet["Capture"]):
    """Captures without their bytes, which only reading and downloading need."""

    def light(self) -> CaptureQuerySet:
        return self.defer("body")


@pghistory.track(
    keeps_changes(),
    level=pghistory.Statement,
    fields=["state", "briefing", "changes"],
    model_name="CaptureEvent",
)
class Capture(models.Model):
    """One file or page as it came."""

    class State(models.TextChoices):
        """How far it has come. ``taken``, ``divided`` and ``refused`` are ends; a person may have it tried
        again.
        """

        ASKED = "asked"
        """Its address is to be fetched."""
        RECEIVED = "received"
        """Its bytes are here and are to be read."""
        WAITING = "waiting", "waiting for a person"
        """Its source or its date is not certain."""
        REFUSED = "refused"
        """It cannot be taken in; the reason says why."""
        TAKEN = "taken", "taken in"
        """It is a briefing, its own or one that was here already."""
        DIVIDED = "divided", "taken apart"
        """It is a record of many briefings, or a mail of nothing but files: each is a capture of its own."""

    class Origin(models.TextChoices):
        """How it came."""

        UPLOAD = "upload"
        ADDRESS = "address"
        FEED = "feed"
        PAGE = "page", "watched page"
        API = "api", "API"

    origin = models.CharField(max_length=8, choices=Origin, editable=False)
    source = models.ForeignKey(Source, models.PROTECT, null=True, blank=True, related_name="captures")
    watch = models.ForeignKey(Watch, models.PROTECT, null=True, editable=False, related_name="captures")
    item = models.CharField(max_length=500, blank=True, editable=False, help_text="The feed's name for it.")
    part_of = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        editable=False,
        related_name="parts",
        help_text="The record it stood in, or the mail it came with.",
    )
    batch = models.UUIDField(null=True, editable=False, help_text="What was uploaded together.")
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+"
    )

    address = models.CharField(max_length=2000, blank=True, editable=False)
    found_at = models.CharField(max_length=2000, blank=True, editable=False, help_text="After redirects.")
    headers = models.JSONField(default=dict, editable=False)
    file_name = models.CharField(max_length=300, blank=True, editable=False)
    body = models.BinaryField(null=True, editable=False)
    sha256 = models.CharField(max_length=64, blank=True, editable=False)
    captured_at = models.DateTimeField(null=True, editable=False, help_text="When its bytes came.")
    asked_at = models.DateTimeField(db_default=Now(), editable=False)

    published = models.DateField(null=True, blank=True, help_text="The day it appeared.")
    said = models.DateField(null=True, blank=True, help_text="The day its words were spoken, if another.")
    title = models.CharField(max_length=500, blank=True)
    language = models.CharField(max_length=12, blank=True)
    charset = models.CharField(max_length=40, blank=True, help_text="Where the one found out is wrong.")

    columns = models.JSONField(
        default=dict, blank=True, editable=False, help_text="Of a table of figures: what its columns mean."
    )
    reading = models.JSONField(default=dict, editable=False, help_text="What was found out in it.")
    changes = models.JSONField(default=list, editable=False, help_text="[{before, after}] since the last.")
    state = models.CharField(max_length=8, choices=State, editable=False)
    reason = models.TextField(blank=True, editable=False)
    attempts = models.PositiveSmallIntegerField(default=0, editable=False)
    next_try_at = models.DateTimeField(null=True, db_default=Now(), editable=False)
    briefing = models.ForeignKey(Briefing, models.PROTECT, null=True, editable=False, related_name="captures")

    objects = CaptureQuerySet.as_manager()

    class Meta:
        ordering = ("-pk",)
        constraints = (
            models.UniqueConstraint(
                fields=("watch", "item"), condition=~Q(item=""), name="capture_takes_an_item_once"
            ),
            models.CheckConstraint(
                condition=Q(state="asked", body__isnull=True)
                | Q(state="refused")
                | Q(body__isnull=False, captured_at__isnull=False),
                name="capture_has_bytes_once_fetched",
            ),
            models.CheckConstraint(
                condition=Q(body__isnull=True, sha256="") | Q(sha256=DigestOfBytes("body")),
                name="capture_has_its_digest",
            ),
            models.CheckConstraint(
                condition=Q(state="taken", briefing__isnull=False)
                | (~Q(state="taken") & Q(briefing__isnull=True)),
                name="capture_taken_has_its_briefing",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=("refused", "waiting")) | Q(reason__gt=""),
                name="capture_says_why_it_stopped",
            ),
        )
        indexes = (
            models.Index(
                fields=("next_try_at",), condition=Q(state__in=("asked", "received")), name="capture_to_do"
            ),
            models.Index(fields=("found_at", "-id"), name="capture_at_address"),
            models.Index(fields=("batch",), condition=Q(batch__isnull=False), name="capture_batch"),
        )
        triggers = (
            pgtrigger.Trigger(
                name="bytes_are_read_only",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                condition=pgtrigger.Condition(
                    "OLD.body IS NOT NULL AND (OLD.body, OLD.sha256, OLD.headers, OLD.captured_at)"
                    " IS DISTINCT FROM (NEW.body, NEW.sha256, NEW.headers, NEW.captured_at)"
                ),
                func="RAISE EXCEPTION 'the bytes of a capture never change';",
            ),
            pgtrigger.FSM(
                name="capture_moves_forward",
                field="state",
                transitions=[
                    ("asked", "received"),
                    ("asked", "refused"),
                    ("received", "waiting"),
                    ("received", "refused"),
                    ("received", "taken"),
                    ("received", "divided"),
                    ("waiting", "received"),
                    ("waiting", "refused"),
                    ("refused", "asked"),
                    ("refused", "received"),
                ],
            ),
        )

    def __str__(self) -> str:
        return self.title or self.file_name or self.address or f"capture {self.pk}"

    @property
    def is_finished(self) -> bool:
        return self.state not in (self.State.ASKED, self.State.RECEIVED)
