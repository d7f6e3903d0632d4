"""Rows as the pipeline stores them, made directly."""

from __future__ import annotations

import hashlib
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import models
from django.db.backends.postgresql.psycopg_any import NumericRange

from claims import pipeline
from claims.intake import Document
from claims.models import Briefing, Claim, Finding, Source

TEXT = "Revenue of the harbour reached 41.5 million crowns in 2011. Traffic doubled."


def stored_briefing(
    text: str = TEXT, *, source: str = "Port Authority", published: date = date(2012, 2, 1)
) -> Briefing:
    """A briefing as ingest stores it."""
    original = text.encode()
    digest = hashlib.sha256(original).hexdigest()
    return Briefing.objects.create(
        source=Source.objects.named(source),
        published=published,
        said_at=published,
        original=original,
        original_sha256=digest,
        text=text,
        text_sha256=digest,
    )


def stored_claim(
    briefing: Briefing, quote: str = "41.5 million crowns", number: int = 1, **fields: object
) -> Claim:
    """A claim on the given words of the briefing."""
    start = briefing.text.index(quote)
    allowed = NumericRange(Decimal(41450000), Decimal(41550000), "[]")
    return Claim.objects.create(
        **{
            "briefing": briefing,
            "number": number,
            "start": start,
            "end": start + len(quote),
            "quote": quote,
            "sentence_start": 0,
            "sentence_end": len(briefing.text),
            "value": Decimal(41500000),
            "digits": "41.5",
            "printed": allowed,
            "soft": allowed,
            "hard": allowed,
            "unit": "CZK",
            "kind": "level",
            "extraction_version": "test",
        }
        | fields
    )


def stored_finding(*claims: Claim, fingerprint: str = "f" * 64) -> Finding:
    """A finding on the given claims."""
    finding = Finding.objects.create(
        fingerprint=fingerprint,
        check_slug="restated_value",
        severity="contradiction",
        message="Two figures differ.",
        arithmetic="1 ≠ 2",
        said_at=date(2012, 2, 1),
    )
    for position, claim in enumerate(claims):
        finding.evidence.create(claim=claim, position=position, role="figure")
    return finding


def history_of(row: models.Model) -> models.QuerySet[Any]:
    """The kept changes of a row."""
    kept = row.pgh_event_model.objects  # type: ignore[attr-defined]  # pghistory adds it
    return kept.filter(pgh_obj_id=row.pk)  # type: ignore[no-any-return]


def a_document(text: str, source: str = "Port Authority", published: date = date(2012, 2, 1)) -> Document:
    """A text as intake hands it over."""
    return Document(original=text.encode(), text=text, source=source, published=published)


def run(*briefings: Briefing) -> None:
    """Every step of the pipeline, one briefing after the other."""
    for briefing in briefings:
        for step in (pipeline.extract, pipeline.link, pipeline.check):
            assert step(briefing.pk)
