"""A reviewer's decision on series: these two are one, that wording means this one, these are different facts.

Append-only. A decision is taken back by another row, an ``undo`` that names it; in force are those that
nobody took back. What follows from them is kept on the series (``Series.merged_into``) and the claims
(``Claim.series``), applies to every later briefing, and can be worked out again from these rows alone.
"""

from __future__ import annotations

from collections.abc import Iterable

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from .series import Series
from .source import Source


class SeriesDecisionQuerySet(models.QuerySet["SeriesDecision"]):
    """Decisions by whether they hold."""

    def in_force(self) -> SeriesDecisionQuerySet:
        """Those that say something and that nobody took back."""
        return self.exclude(kind=SeriesDecision.Kind.UNDO).filter(undone_by__isnull=True)

    def joining(self) -> SeriesDecisionQuerySet:
        """Those by which one series' figures are the other's, whoever says them."""
        return self.filter(kind__in=SeriesDecision.JOINING, source__isnull=True)

    def of_sources(self, sources: Iterable[int]) -> SeriesDecisionQuerySet:
        """What a wording means where one of these sources uses it."""
        return self.filter(kind=SeriesDecision.Kind.ALIAS, source__in=set(sources))


class SeriesDecision(models.Model):
    """One decision about two series by one person."""

    class Kind(models.TextChoices):
        """What was decided about ``one`` and ``other``."""

        MERGE = "merge"
        """They are one series; ``one`` is kept under ``other``."""
        ALIAS = "alias"
        """The wording means ``other``; ``one`` is the series that the wording alone would give."""
        SPLIT = "split"
        """Some claims of ``one`` are another fact, ``other``; which ones, its links say."""
        DIFFERENT = "different", "different facts"
        """They are never to be linked."""
        UNDO = "undo"
        """An earlier decision on them is taken back."""

    JOINING = (Kind.MERGE, Kind.ALIAS)

    kind = models.CharField(max_length=12, choices=Kind)
    one = models.ForeignKey(Series, models.PROTECT, related_name="decisions")
    other = models.ForeignKey(Series, models.PROTECT, related_name="decisions_from_others")
    wording = models.TextField(blank=True, help_text="The words that an alias is about, as they were said.")
    source = models.ForeignKey(
        Source,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="Whose wording an alias is about; everybody's where this is empty.",
    )
    undoes = models.OneToOneField("self", models.PROTECT, null=True, blank=True, related_name="undone_by")
    reason = models.TextField()
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="series_decisions")
    decided_at = models.DateTimeField(db_default=Now(), editable=False)

    objects = SeriesDecisionQuerySet.as_manager()

    class Meta:
        ordering = ("-pk",)
        constraints = (
            models.CheckConstraint(
                condition=Q(kind__in=["merge", "alias", "split", "different", "undo"]),
                name="series_decision_kind_is_known",
            ),
            models.CheckConstraint(condition=~Q(one=F("other")), name="series_decision_is_about_two_series"),
            models.CheckConstraint(condition=Q(reason__regex=r"\S"), name="series_decision_has_a_reason"),
            models.CheckConstraint(
                condition=Q(kind="undo", undoes__isnull=False) | (~Q(kind="undo") & Q(undoes__isnull=True)),
                name="series_decision_undo_names_what_it_undoes",
            ),
            models.CheckConstraint(
                condition=(Q(kind="alias") & Q(wording__regex=r"\S")) | (~Q(kind="alias") & Q(wording="")),
                name="series_decision_alias_has_its_wording",
            ),
            models.CheckConstraint(
                condition=Q(source__isnull=True) | Q(kind__in=["alias", "undo"]),
                name="series_decision_of_a_source_is_an_alias",
            ),
        )
        triggers = (pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete),)

    def __str__(self) -> str:
        by = f" in the words of {self.source}" if self.source else ""
        return f"{self.get_kind_display()}: {self.one} / {self.other}{by}"

    @property
    def is_in_force(self) -> bool:
        return self.kind != self.Kind.UNDO and not hasattr(self, "undone_by")

    @property
    def joins(self) -> bool:
        return self.kind in self.JOINING and self.source_id is None
