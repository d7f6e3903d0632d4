"""Key → series: the one that has it, or a new one, merged where rulings already say so."""

from __future__ import annotations

from django.db import IntegrityError, transaction

from claims.mapping import series_row
from claims.models import Series
from factcheck.series import SeriesKey

from .roots import Roots, settled_subject


def series_of_key(key: SeriesKey, called: str = "") -> tuple[Series, bool]:
    """The series with this key, made when it is new; of two workers that make it at once, one does.

    ``called`` is what the words of its first claim call it. A new series whose siblings were merged is
    merged like them: its claims belong to its ``root_id``.
    """
    known = Series.objects.with_key(key.text)
    if (series := known.first()) is not None:
        return series, False
    try:
        with transaction.atomic():
            series = series_row(key, called)
            series.save(force_insert=True)
    except IntegrityError:  # the other worker was faster, and has committed: the index waits for that
        return known.get(), False
    if settled_subject(key.subject):
        root = Roots([key.subject]).of(series)
        if root.pk != series.pk:
            series.merged_into = root
            series.save(update_fields=["merged_into"])
    return series, True
