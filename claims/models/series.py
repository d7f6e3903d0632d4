"""The identity of a figure: one measure with place, unit, adjustment and scope fixed.

A row spells out the engine's ``SeriesKey``. One key is one series, however many workers meet it at once.
"""

from __future__ import annotations

from hashlib import md5

import pghistory
import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models.functions import MD5, Now

from .past import keeps_changes

SPREAD_WORDS = """
    INSERT INTO claims_seriesword (series_id, word, place)
        SELECT DISTINCT founded.id, word, founded.place
        FROM new_values AS founded, unnest(founded.measure) AS word;
    INSERT INTO claims_wordtally (word, series)
        SELECT word, count(DISTINCT founded.id)
        FROM new_values AS founded, unnest(founded.measure) AS word GROUP BY word;
    RETURN NULL;
"""


class SeriesQuerySet(models.QuerySet["Series"]):
    """Series by their key."""

    def with_key(self, key: str) -> SeriesQuerySet:
        """The series with exactly this key text, by index whatever the key's length."""
        return self.filter(key_md5=MD5(models.Value(key)), key=key)

    def of_subject(self, *subjects: str) -> SeriesQuerySet:
        """The series that share one of these subjects, by index whatever its length."""
        digests = [md5(subject.encode(), usedforsecurity=False).hexdigest() for subject in subjects]
        return self.alias(subject_md5=MD5("subject")).filter(
            subject_md5__any_of=digests, subject__any_of=subjects
        )


@pghistory.track(keeps_changes(), pghistory.DeleteEvent(), level=pghistory.Statement, exclude=["key_md5"])
class Series(models.Model):
    """One measure at one place in one unit; claims point to it."""

    name = models.TextField(help_text="What people call it.")
    key = models.TextField(
        editable=False, help_text="The whole key, spelled so that equal keys are equal texts."
    )
    key_md5 = models.GeneratedField(
        expression=MD5("key"), output_field=models.CharField(max_length=32), db_persist=True
    )
    subject = models.TextField(
        editable=False, help_text="What a level, its growth and its share have in common."
    )
    measure = ArrayField(models.TextField(), help_text="Canonical words, head first.")
    place = models.TextField(blank=True)
    unit = models.TextField()
    aspect = models.TextField(help_text="Level, growth, share, …")
    adjustment = models.TextField(blank=True)
    scope = ArrayField(models.TextField(), default=list, blank=True)
    cumulative = models.BooleanField(default=False, help_text="Running totals and year-to-date figures.")
    created_at = models.DateTimeField(db_default=Now(), editable=False)
    merged_into = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="merged",
        help_text="Where decisions in force keep its claims; never a series that is merged itself.",
    )

    objects = SeriesQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "series"
        ordering = ("name", "pk")
        constraints = (
            # The digest carries the uniqueness: a text as long as a measure can be does not fit an index row.
            models.UniqueConstraint(fields=("key_md5",), name="series_key_is_unique"),
            models.CheckConstraint(condition=~models.Q(key=""), name="series_has_a_key"),
            models.CheckConstraint(
                condition=~models.Q(merged_into=models.F("id")), name="series_is_not_merged_into_itself"
            ),
        )
        indexes = (
            GinIndex(OpClass("name", name="gin_trgm_ops"), name="series_name_trigrams"),
            models.Index(MD5("subject"), name="series_subject"),
        )
        triggers = (
            pgtrigger.Trigger(
                name="spreads_its_words",
                level=pgtrigger.Statement,
                when=pgtrigger.After,
                operation=pgtrigger.Insert,
                referencing=pgtrigger.Referencing(new="new_values"),  # type: ignore[no-untyped-call]
                func=SPREAD_WORDS,
            ),
            pgtrigger.ReadOnly(
                name="key_is_read_only",
                fields=[
                    "key",
                    "subject",
                    "measure",
                    "place",
                    "unit",
                    "aspect",
                    "adjustment",
                    "scope",
                    "cumulative",
                ],
            ),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def root_id(self) -> int:
        """The key of the series whose claims its own are: itself unless it is merged."""
        return self.merged_into_id or self.pk
