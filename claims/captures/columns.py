"""What the columns of a captured table mean: as settled for it, or as said before of the source's like."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import Value
from django.db.models.functions import MD5

from claims.intake.reading import Reading
from claims.intake.sandbox import TABLES
from claims.models import Briefing, ColumnMapping, Source
from claims.models.capture import Capture
from claims.pipeline.step import again


def columns_for(capture: Capture, reading: Reading) -> dict[str, Any] | None:
    """The meaning of the columns; empty for what is no table of figures, None where nobody has said it."""
    if reading.media_type not in TABLES:
        return {}
    if capture.columns:
        return dict(capture.columns)
    return remembered(capture.source, reading.text)


def remembered(source: Source | None, text: str) -> dict[str, Any] | None:
    """What was said of the source's last table with this heading row."""
    header = header_of(text)
    known = ColumnMapping.objects.filter(source=source, header_md5=MD5(Value(header)), header=header)
    return known.values_list("columns", flat=True).first()


def remember(source: Source, text: str, columns: Mapping[str, Any]) -> None:
    """For the next table with this heading row."""
    header = header_of(text)
    ColumnMapping.objects.bulk_create(
        [ColumnMapping(source=source, header=header, columns=dict(columns))],
        update_conflicts=True,
        unique_fields=["source", "header_md5"],
        update_fields=["columns", "said_at"],
    )


def header_of(text: str) -> str:
    """The first row that is not empty."""
    return text.lstrip("\n").split("\n", 1)[0]


def read_by_columns(briefing: Briefing, columns: Mapping[str, Any]) -> None:
    """The same table came again and its columns mean something else: it is read again."""
    briefing.columns = dict(columns)
    briefing.save(update_fields=["columns"])
    again(briefing.pk)
    briefing.refresh_from_db(fields=["state"])
