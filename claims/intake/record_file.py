"""Records: JSON lines, every line one briefing, read one at a time however long the record is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from factcheck.briefings import UnusableInputError, briefing_of, text_of

from .document import Document
from .refusal import RefusedError


def read_record(
    lines: Iterable[bytes], name: str, *, source: str = "", language: str = "en"
) -> Iterator[tuple[str, Document | RefusedError]]:
    """The documents of a record, each with its place ("name:line"), or why a line is none.

    ``source`` and ``language`` serve where a line names none.
    """
    for number, line in enumerate(lines, start=1):
        if line.strip():
            place = f"{name}:{number}"
            try:
                yield place, _document(line.strip(), place, source, language)
            except UnusableInputError as error:
                yield place, RefusedError(str(error).removeprefix(f"{place}: "))


def _document(line: bytes, place: str, source: str, language: str) -> Document:
    briefing = briefing_of(_text_of_line(line, place), place, source, language)
    return Document(
        original=line,
        text=briefing.text,
        source=briefing.source,
        published=briefing.published,
        said=briefing.said,
        title=briefing.title or "",
        reference=briefing.page or briefing.id,
        language=briefing.language,
        file_name=Path(place).name,
        media_type="application/json",
        columns=briefing.columns.plain() if briefing.columns else {},
    )


def _text_of_line(line: bytes, place: str) -> str:
    """``text_of`` counts lines itself; of one line only the reason is wanted."""
    try:
        return text_of(line, place)
    except UnusableInputError:
        reason = "it holds a NUL byte" if b"\0" in line else "not UTF-8 text, or too long"
        raise UnusableInputError(f"{place}: {reason}") from None
