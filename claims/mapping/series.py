"""Series and their keys."""

from __future__ import annotations

from claims.models import Series
from factcheck import series as engine
from factcheck.link.memory import name_of

_AGAINST = {"yoy": "year on year", "qoq": "quarter on quarter", "mom": "month on month"}


def to_key(row: Series) -> engine.SeriesKey:
    """A stored series' identity as the engine compares it."""
    return engine.SeriesKey(
        measure=tuple(row.measure),
        place=row.place,
        unit=row.unit,
        aspect=row.aspect,
        adjustment=row.adjustment,
        scope=tuple(row.scope),
        cumulative=row.cumulative,
    )


def to_series(row: Series) -> engine.Series:
    """A stored series as the engine knows it."""
    return engine.Series(id=str(row.pk), key=to_key(row), name=row.name)


def series_row(key: engine.SeriesKey, called: str = "") -> Series:
    """An unsaved series with this key, called as the words of its first claim call it."""
    return Series(
        name=_name(key, called) if called else name_of(key),
        key=key.text,
        subject=key.subject,
        measure=list(key.measure),
        place=key.place,
        unit=key.unit,
        aspect=key.aspect,
        adjustment=key.adjustment,
        scope=list(key.scope),
        cumulative=key.cumulative,
    )


def aspect_words(aspect: str) -> str:
    """``growth:yoy`` → ``growth, year on year``."""
    parts = (_AGAINST.get(part, part.replace("_", " ")) for part in aspect.split(":"))
    return ", ".join(parts)


def _name(key: engine.SeriesKey, called: str) -> str:
    aspect = "" if key.aspect == "level" else aspect_words(key.aspect)
    place = key.place.title() if key.place.islower() else key.place
    ytd = "running total" if key.cumulative else ""
    parts = (
        called[:1].upper() + called[1:],
        place,
        key.adjustment.replace("_", " "),
        *key.scope,
        aspect,
        ytd,
    )
    return ", ".join(part for part in parts if part)
