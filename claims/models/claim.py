"""One number a briefing states, with its words, its place in the text and what was understood of it.

A claim's words are never edited. A correction by a person, or another reading by a later extraction, is a new
row that names in ``supersedes`` the row it replaces; the replaced one is retired and says why. What was known
on a day is therefore always there: the rows recorded by then and not yet retired.

In the engine's terms a claim is ``<briefing>#<number>``. A correction keeps its number; a new extraction
counts on from the highest number the briefing has had.
"""

from __future__ import annotations

import pghistory
import pgtrigger
from django.conf import settings
from django.contrib.postgres.fields import ArrayField, DateRangeField, DecimalRangeField
from django.contrib.postgres.indexes import GinIndex, GistIndex, OpClass
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Left, Now

from factcheck.claim import BasisKind, Kind, Status
from factcheck.quantity import Direction, Hedge

from . import facet_triggers
from .briefing import Briefing
from .enumeration import choices_of, one_of
from .middle import TwiceTheMiddle
from .numeric import NumericField
from .past import keeps_changes
from .series import Series

NAME = 100
"""Characters of a place's or speaker's name that an index knows it by."""

WORDS_AT_SPAN = """
    IF EXISTS (
        SELECT 1 FROM new_values AS claim JOIN claims_briefing AS briefing ON briefing.id = claim.briefing_id
        WHERE claim.quote <> substr(briefing.text, claim.start + 1, claim."end" - claim.start)
           OR claim.sentence_end > char_length(briefing.text)
    ) THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = 'claim_quotes_its_briefing',
            MESSAGE = 'a claim''s quote must be the text of its briefing at its span';
    END IF;
    IF EXISTS (
        SELECT 1 FROM new_values AS claim JOIN claims_claim AS former ON former.id = claim.supersedes_id
        WHERE former.briefing_id <> claim.briefing_id
    ) THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation',
            CONSTRAINT = 'claim_supersedes_within_its_briefing',
            MESSAGE = 'a claim can only supersede a claim of the same briefing';
    END IF;
    RETURN NULL;
"""


class ClaimQuerySet(models.QuerySet["Claim"]):
    """Claims by whether they stand."""

    def current(self) -> ClaimQuerySet:
        """Those that nothing has superseded or withdrawn."""
        return self.filter(retired_at__isnull=True)


@pghistory.track(
    # The rest never changes, and the first series is told by the claim's links.
    keeps_changes(
        condition=pgtrigger.Q(old__series__isnull=False) | pgtrigger.Q(new__retired_at__isnull=False)
    ),
    level=pghistory.Statement,
    fields=["series", "retired_at", "retired_because"],
    model_name="ClaimEvent",
)
class Claim(models.Model):
    """A figure with its words. Offsets are half-open and count the characters of the briefing's text."""

    briefing = models.ForeignKey(Briefing, models.PROTECT, related_name="claims")
    number = models.PositiveIntegerField(help_text="Counts the briefing's claims from 1.")

    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    quote = models.TextField()
    sentence_start = models.PositiveIntegerField()
    sentence_end = models.PositiveIntegerField()

    value = NumericField(help_text="The magnitude in the base unit.")
    digits = models.TextField(help_text="The number as printed; 6.0 is not 6.")
    printed = DecimalRangeField(help_text="What the printed words allow.")
    soft = DecimalRangeField(help_text="What a fair reader takes them to mean; outside it is a suspicion.")
    hard = DecimalRangeField(help_text="The widest they allow; only outside it is a contradiction.")
    unit = models.TextField()
    kind = models.CharField(max_length=12, choices=choices_of(Kind))
    status = models.CharField(max_length=12, choices=choices_of(Status), default=Status.REPORTED.value)
    hedge = models.CharField(max_length=12, choices=choices_of(Hedge), default=Hedge.EXACT.value)
    direction = models.CharField(max_length=12, choices=choices_of(Direction), blank=True)

    measure = models.TextField(blank=True, help_text="What is counted, in the text's own words.")
    place = models.TextField(blank=True)
    scope = ArrayField(models.TextField(), default=list, blank=True, help_text="Limits on what is counted.")
    period = DateRangeField(null=True, blank=True, help_text="The days the number is about.")
    period_label = models.TextField(blank=True)
    cumulative = models.BooleanField(default=False, help_text="A running total or year-to-date figure.")
    basis = models.CharField(max_length=12, choices=choices_of(BasisKind), blank=True)
    basis_period = DateRangeField(
        null=True, blank=True, help_text="What a growth or change is measured against."
    )
    basis_label = models.TextField(blank=True)
    adjustment = models.TextField(blank=True)
    terms = models.CharField(
        max_length=3, blank=True, help_text="The foreign currency a growth is computed in, where it is one."
    )
    speaker = models.TextField(blank=True)

    relations = models.JSONField(default=list, blank=True, help_text="[{kind, number}] of the same briefing.")
    assertions = models.JSONField(default=list, blank=True, help_text="[{kind, start, end, since}].")
    flags = ArrayField(
        models.TextField(), default=list, blank=True, help_text="What is odd about the printing."
    )
    why = models.JSONField(default=dict, blank=True, help_text="Field → the words or rule that decided it.")
    confidence = models.FloatField(default=1.0)

    series = models.ForeignKey(Series, models.PROTECT, null=True, blank=True, related_name="claims")

    extraction_version = models.CharField(max_length=60)
    recorded_at = models.DateTimeField(db_default=Now(), editable=False)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="The person who corrected or added it; nobody for a claim the engine read.",
    )
    supersedes = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="superseded_by"
    )
    retired_at = models.DateTimeField(null=True, blank=True, editable=False)
    retired_because = models.TextField(blank=True, editable=False)

    objects = ClaimQuerySet.as_manager()

    class Meta:
        ordering = ("briefing", "start", "number")
        constraints = (
            models.UniqueConstraint(
                fields=("briefing", "number"), condition=Q(retired_at__isnull=True), name="claim_stands_once"
            ),
            models.CheckConstraint(condition=Q(number__gte=1), name="claim_number_counts_from_one"),
            models.CheckConstraint(condition=Q(start__lt=F("end")), name="claim_span_runs_forward"),
            models.CheckConstraint(
                condition=Q(sentence_start__lte=F("start"), sentence_end__gte=F("end")),
                name="claim_span_lies_in_its_sentence",
            ),
            models.CheckConstraint(
                condition=Q(printed__isempty=False, soft__isempty=False, hard__isempty=False),
                name="claim_intervals_hold_something",
            ),
            models.CheckConstraint(
                condition=Q(period__isnull=True)
                | Q(period__isempty=False, period__lower_inf=False, period__upper_inf=False),
                name="claim_period_has_both_ends",
            ),
            models.CheckConstraint(
                condition=Q(basis_period__isnull=True)
                | Q(
                    basis_period__isempty=False, basis_period__lower_inf=False, basis_period__upper_inf=False
                ),
                name="claim_basis_has_both_ends",
            ),
            models.CheckConstraint(condition=~Q(unit=""), name="claim_has_a_unit"),
            models.CheckConstraint(
                condition=Q(confidence__gte=0, confidence__lte=1), name="claim_confidence_is_a_share"
            ),
            models.CheckConstraint(condition=~Q(extraction_version=""), name="claim_names_its_extraction"),
            models.CheckConstraint(
                condition=Q(retired_at__isnull=True, retired_because="")
                | Q(retired_at__isnull=False, retired_because__gt=""),
                name="claim_retired_says_why",
            ),
            one_of("kind", Kind, "claim_kind_is_known"),
            one_of("status", Status, "claim_status_is_known"),
            one_of("hedge", Hedge, "claim_hedge_is_known"),
            one_of("direction", Direction, "claim_direction_is_known", blank=True),
            one_of("basis", BasisKind, "claim_basis_is_known", blank=True),
        )
        indexes = (
            GinIndex(
                OpClass("measure", name="gin_trgm_ops"),
                OpClass("quote", name="gin_trgm_ops"),
                name="claim_words_trigrams",
            ),
            # "The claims of this series nearest to that time": walked outwards, never read whole.
            models.Index(
                F("series"),
                TwiceTheMiddle("period"),
                F("id"),
                condition=Q(retired_at__isnull=True),
                name="claim_series_middle",
            ),
            # "The claims of this series about that time", whatever their periods.
            GistIndex(
                fields=("series", "period"), condition=Q(retired_at__isnull=True), name="claim_series_period"
            ),
            # The names a filter offers are walked, one after the next, without reading the claims.
            models.Index(Left("place", NAME), name="claim_place_name"),
            models.Index(Left("speaker", NAME), name="claim_speaker_name"),
        )
        triggers = (
            pgtrigger.Trigger(
                name="quotes_its_briefing",
                level=pgtrigger.Statement,
                when=pgtrigger.After,
                operation=pgtrigger.Insert,
                referencing=pgtrigger.Referencing(new="new_values"),  # type: ignore[no-untyped-call]
                func=WORDS_AT_SPAN,
            ),
            pgtrigger.ReadOnly(
                name="words_are_read_only", exclude=["series", "retired_at", "retired_because"]
            ),
            pgtrigger.Protect(name="never_deleted", operation=pgtrigger.Delete),
            facet_triggers.OF_CLAIM,
        )

    def __str__(self) -> str:
        return f"{self.quote} ({self.measure})" if self.measure else self.quote

    @property
    def engine_id(self) -> str:
        """How the engine names it: ``<briefing>#<number>``."""
        return f"{self.briefing_id}#{self.number}"

    @property
    def is_current(self) -> bool:
        return self.retired_at is None
