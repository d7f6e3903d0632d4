"""What the record cannot take, said in one line before anything is stored."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from claims.intake import Document, RefusedError
from claims.models import Briefing, Source
from factcheck.briefings import UnusableInputError, refuse_what_nobody_said

_LONGEST = {
    "source": Source._meta.get_field("name").max_length,
    "title": Briefing._meta.get_field("title").max_length,
    "reference": Briefing._meta.get_field("reference").max_length,
    "language": Briefing._meta.get_field("language").max_length,
    "file_name": Briefing._meta.get_field("file_name").max_length,
}


def refuse_unfit(document: Document) -> None:
    """``RefusedError`` for a document that names no source, holds nobody's words or lies in the future."""
    if not document.source.strip():
        raise RefusedError("No source is named.")
    try:
        refuse_what_nobody_said(document.text)
    except UnusableInputError as error:
        raise RefusedError(str(error)) from error
    for field, longest in _LONGEST.items():
        words: str = getattr(document, field)
        if longest is not None and len(words) > longest:
            raise RefusedError(f"Its {field.replace('_', ' ')} is longer than {longest} characters.")
        if not words.isprintable():
            raise RefusedError(f"Its {field.replace('_', ' ')} holds characters that nobody can read.")
    tomorrow = timezone.localdate() + timedelta(days=1)  # where it was published it may be tomorrow
    for name, day in (("published", document.published), ("said", document.said)):
        if day is not None and day > tomorrow:
            raise RefusedError(f"It cannot have been {name} on {day}: that is still to come.")
