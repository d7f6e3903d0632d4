"""Document → briefing: stored once, with its bytes and their digest."""

from __future__ import annotations

import hashlib

from django.contrib.auth.models import User
from django.db import IntegrityError, transaction

from claims.intake import Document
from claims.models import Briefing, Source

from .fitness import refuse_unfit


def ingest(document: Document, added_by: User | None = None) -> tuple[Briefing, bool]:
    """Store the document as a briefing, or find the one it already is; says whether it is new.

    The same text of the same source and day is the same briefing, however often and by how many workers
    it is sent. The same text elsewhere becomes a briefing of its own. ``RefusedError`` says what the record
    cannot take.
    """
    refuse_unfit(document)
    with transaction.atomic():
        briefing = _briefing(document, Source.objects.named(document.source), added_by)
        known = Briefing.objects.filter(
            text_sha256=briefing.text_sha256, published=briefing.published, source=briefing.source
        ).light()
        if (former := known.first()) is not None:
            return former, False
        try:
            with transaction.atomic():
                briefing.save(force_insert=True)
        except IntegrityError:
            if (former := known.first()) is None:
                raise
            return former, False
        return briefing, True


def _briefing(document: Document, source: Source, added_by: User | None) -> Briefing:
    return Briefing(
        source=source,
        reference=document.reference,
        title=document.title,
        language=document.language,
        published=document.published,
        said_at=document.said or document.published,
        added_by=added_by,
        file_name=document.file_name,
        media_type=document.media_type,
        columns=dict(document.columns),
        original=document.original,
        original_sha256=hashlib.sha256(document.original).hexdigest(),
        text=document.text,
        text_sha256=hashlib.sha256(document.text.encode()).hexdigest(),
    )
