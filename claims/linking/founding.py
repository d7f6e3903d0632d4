"""Key → series: the one that has it, or a new one, merged where decisions already say so."""

from __future__ import annotations

from django.db import connection

from claims.mapping import series_row
from claims.models import Series
from factcheck.series import SeriesKey

from .roots import Roots, is_partly_merged
from .turns import ONE_FOUNDER

_COLUMNS = (
    *("name", "key", "subject", "measure", "place"),
    *("unit", "aspect", "adjustment", "scope", "cumulative"),
)
_FOUND = f"""
    INSERT INTO claims_series ({", ".join(_COLUMNS)}) SELECT {", ".join(["%s"] * len(_COLUMNS))}
    FROM (SELECT {ONE_FOUNDER}) AS turn
    ON CONFLICT (key_md5) DO NOTHING RETURNING id
"""  # noqa: S608 -- the columns are this module's constant


def series_of_key(key: SeriesKey, called: str = "") -> tuple[Series, bool]:
    """The series with this key, made when it is new; of two workers that make it at once, one does.

    ``called`` is what the words of its first claim call it. A new series whose siblings were merged is
    merged like them: its claims belong to its ``root_id``.
    """
    if (series := Series.objects.with_key(key.text).first()) is not None:
        return series, False
    return found(key, called, has_merged_siblings=is_partly_merged(key.subject))


def found(key: SeriesKey, called: str, *, has_merged_siblings: bool) -> tuple[Series, bool]:
    """The same for a key that was not there a moment ago."""
    series = series_row(key, called)
    with connection.cursor() as cursor:
        cursor.execute(_FOUND, [getattr(series, column) for column in _COLUMNS])
        made = cursor.fetchone()
    if made is None:  # another worker was faster, and has committed
        return Series.objects.with_key(key.text).get(), False
    series = Series.objects.get(pk=made[0]) if has_merged_siblings else _as_stored(series, made[0])
    if has_merged_siblings:
        root = Roots([key.subject]).of(series)
        if root.pk != series.pk:
            series.merged_into = root
            series.save(update_fields=["merged_into"])
    return series, True


def _as_stored(series: Series, pk: int) -> Series:
    series.pk, series._state.adding = pk, False
    return series
