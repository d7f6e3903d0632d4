"""The words of series' measures, spread out so that an index answers which series have one, and how many.

Both tables are written by the database itself when a series is founded; nothing else writes them. Tallies are
only ever added, so that workers who found series of common words do not wait for each other, and summed up
now and then (``claims.linking.tallies``).
"""

from __future__ import annotations

from django.db import models

from .series import Series


class SeriesWord(models.Model):
    """A word of a series' measure, with the place of the series."""

    series = models.ForeignKey(Series, models.CASCADE, related_name="+", db_index=False)
    word = models.TextField()
    place = models.TextField(blank=True)

    class Meta:
        indexes = (models.Index(fields=("word", "place", "series"), name="series_word_at_place"),)

    def __str__(self) -> str:
        return self.word


class WordTally(models.Model):
    """In how many series a word stands: the sum of its tallies."""

    word = models.TextField()
    series = models.IntegerField()

    class Meta:
        verbose_name_plural = "word tallies"
        indexes = (models.Index(fields=("word",), include=("series",), name="word_tally"),)

    def __str__(self) -> str:
        return f"{self.word}: {self.series}"
