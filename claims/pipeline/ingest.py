"""Documents → briefings: stored once, with their bytes and the digests of these."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from datetime import date

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
    ((briefing, is_new),) = ingest_all([document], added_by)
    return briefing, is_new


def ingest_all(documents: Sequence[Document], added_by: User | None = None) -> list[tuple[Briefing, bool]]:
    """The same for several, in one transaction and in the same order."""
    for document in documents:
        refuse_unfit(document)
    with transaction.atomic():
        sources = Source.objects.named_each(each.source for each in documents)
        offered = [_briefing(each, sources[each.source], added_by) for each in documents]
        known = _known(offered)
        new = {_identity(each): each for each in reversed(offered) if _identity(each) not in known}
        try:
            with transaction.atomic():
                Briefing.objects.bulk_create([*reversed(new.values())])
        except IntegrityError:
            if len(documents) > 1:  # somebody stores one of them just now
                return [ingest(each, added_by) for each in documents]
            known = _known(offered)
            if not known:
                raise
        return [_stored(each, known, new) for each in offered]


_Identity = tuple[str, date, int]
"""The digest of the text, the day it was published, the source: what makes two documents one briefing."""


def _identity(briefing: Briefing) -> _Identity:
    return briefing.text_sha256, briefing.published, briefing.source_id


def _known(offered: Sequence[Briefing]) -> dict[_Identity, Briefing]:
    """What is stored already of these, and perhaps more."""
    alike = Briefing.objects.light().filter(
        text_sha256__in={each.text_sha256 for each in offered},
        published__in={each.published for each in offered},
        source__in={each.source_id for each in offered},
    )
    return {_identity(each): each for each in alike.select_related("source").order_by("pk")}


def _stored(
    offered: Briefing, known: Mapping[_Identity, Briefing], new: Mapping[_Identity, Briefing]
) -> tuple[Briefing, bool]:
    identity = _identity(offered)
    if identity in known:
        return known[identity], False
    return new[identity], new[identity] is offered


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
