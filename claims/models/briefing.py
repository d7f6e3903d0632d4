"""One dated document of a source, archived as it came, and how far the pipeline has read it.

The bytes, the text and their digests never change. The same text of the same source and day is one
briefing; the same text elsewhere is another briefing, its duplicate. ``published`` is the day it
appeared, ``said_at`` the day its words were spoken, ``captured_at`` when this system got it.
"""

from __future__ import annotations

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models.functions import Now

from .digest import DigestOfBytes, DigestOfText
from .past import keeps_changes
from .source import Source


class State(models.TextChoices):
    """How far a briefing has come. ``checked`` and ``failed`` are ends; the others are on their way."""

    RECEIVED = "received"
    """Stored; its text is to be read."""
    EXTRACTED = "extracted"
    """Its claims are stored; they are to be linked to series."""
    LINKED = "linked"
    """Its claims have their series; they are to be checked."""
    CHECKED = "checked"
    """Done: every finding it gives is in the queue."""
    FAILED = "failed"
    """A step could not be done; ``failure`` says which and why."""


UNFINISHED = (State.RECEIVED, State.EXTRACTED, State.LINKED)

ON_ITS_WAY = [
    (State.RECEIVED.value, State.EXTRACTED.value),
    (State.EXTRACTED.value, State.LINKED.value),
    (State.LINKED.value, State.CHECKED.value),
]
GIVEN_UP = [(state.value, State.FAILED.value) for state in UNFINISHED]
DONE_AGAIN = [
    (State.FAILED.value, State.RECEIVED.value),
    (State.CHECKED.value, State.RECEIVED.value),
    (State.CHECKED.value, State.EXTRACTED.value),
    (State.CHECKED.value, State.LINKED.value),
]


class BriefingQuerySet(models.QuerySet["Briefing"]):
    """Briefings by how far they are, and without their bytes, which only the archive page needs."""

    def unfinished(self) -> BriefingQuerySet:
        return self.filter(state__in=UNFINISHED)

    def light(self) -> BriefingQuerySet:
        """Without the original bytes and the text: for lists and for moving states."""
        return self.defer("original", "text")


@pghistory.track(
    keeps_changes(),
    pghistory.DeleteEvent(),
    level=pghistory.Statement,
    exclude=["original", "text", "attempts", "sent_at"],
)
class Briefing(models.Model):
    """A document: its bytes, its text, its dates, and its state in the pipeline."""

    source = models.ForeignKey(Source, models.PROTECT, related_name="briefings")
    reference = models.CharField(
        max_length=300, blank=True, help_text="The source's or record's own id for it."
    )
    title = models.CharField(max_length=500, blank=True)
    language = models.CharField(max_length=12, default="en")
    published = models.DateField(help_text="The day it appeared; relative periods are counted from it.")
    said_at = models.DateField(help_text="The day its words were spoken; findings are ordered by it.")
    captured_at = models.DateTimeField(db_default=Now(), editable=False)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", editable=False
    )

    file_name = models.CharField(max_length=300, blank=True, editable=False)
    media_type = models.CharField(max_length=100, default="text/plain", editable=False)
    columns = models.JSONField(
        default=dict, blank=True, editable=False, help_text="Of a table of figures: what its columns mean."
    )
    original = models.BinaryField(editable=False)
    original_sha256 = models.CharField(max_length=64, editable=False)
    text = models.TextField(editable=False)
    text_sha256 = models.CharField(max_length=64, editable=False)

    state = models.CharField(max_length=12, choices=State, default=State.RECEIVED, editable=False)
    state_since = models.DateTimeField(db_default=Now(), editable=False)
    failure = models.TextField(blank=True, editable=False, help_text="Which step failed, and why.")
    notice = models.TextField(blank=True, editable=False, help_text="What was not read, and why.")
    attempts = models.PositiveSmallIntegerField(
        default=0, editable=False, help_text="How often a worker took up the present step."
    )
    sent_at = models.DateTimeField(
        db_default=Now(), editable=False, help_text="When the present step was last given to the workers."
    )

    objects = BriefingQuerySet.as_manager()

    class Meta:
        ordering = ("-said_at", "-pk")
        constraints = (
            models.UniqueConstraint(
                fields=("text_sha256", "published", "source"), name="briefing_is_stored_once"
            ),
            models.CheckConstraint(
                condition=models.Q(original_sha256=DigestOfBytes("original")),
                name="briefing_original_has_its_digest",
            ),
            models.CheckConstraint(
                condition=models.Q(text_sha256=DigestOfText("text")), name="briefing_text_has_its_digest"
            ),
            models.CheckConstraint(condition=~models.Q(text=""), name="briefing_has_text"),
            models.CheckConstraint(
                condition=models.Q(state__in=State.values), name="briefing_state_is_known"
            ),
            models.CheckConstraint(
                condition=models.Q(state=State.FAILED, failure__gt="")
                | (~models.Q(state=State.FAILED) & models.Q(failure="")),
                name="briefing_failed_says_why",
            ),
        )
        indexes = (
            models.Index(
                fields=("state_since",), condition=models.Q(state__in=UNFINISHED), name="briefing_unfinished"
            ),
            models.Index(
                fields=("-state_since",), condition=models.Q(state=State.FAILED), name="briefing_failed"
            ),
        )
        triggers = (
            pgtrigger.ReadOnly(
                name="archive_is_read_only",
                fields=["original", "original_sha256", "text", "text_sha256", "captured_at"],
            ),
            pgtrigger.FSM(
                name="state_moves_forward", field="state", transitions=[*ON_ITS_WAY, *GIVEN_UP, *DONE_AGAIN]
            ),
        )

    def __str__(self) -> str:
        return f"{self.source.name}, {self.said_at:%-d %B %Y}" + (f": {self.title}" if self.title else "")

    @property
    def is_finished(self) -> bool:
        return self.state not in UNFINISHED

    def duplicates(self) -> BriefingQuerySet:
        """The other briefings with the same text: of another source or another day."""
        return Briefing.objects.light().filter(text_sha256=self.text_sha256).exclude(pk=self.pk)
