"""Records: JSON lines, every line one briefing, read one at a time however long the record is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from factcheck.briefings import UnusableInputError, briefing_of, text_of

from .document import Document


def read_record(
    lines: Iterable[bytes],
    name: str,
    *,
    source: str = "",
    language: str = "en",
    on_bad_line: Callable[[UnusableInputError], None] | None = None,
) -> Iterator[Document]:
    """The documents of a record. ``source`` and ``language`` serve where a line names none.

    A bad line raises ``UnusableInputError`` or is passed to ``on_bad_line`` and left out.
    """
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            yield _document(line.strip(), f"{name}:{number}", source, language)
        except UnusableInputError as error:
            if on_bad_line is None:
                raise
            on_bad_line(error)


def _document(line: bytes, where: str, source: str, language: str) -> Document:
    briefing = briefing_of(_text_of_line(line, where), where, source, language)
    document = Document(
        original=line,
        text=briefing.text,
        source=briefing.source,
        published=briefing.published,
        said=briefing.said,
        title=briefing.title or "",
        reference=briefing.id,
        language=briefing.language,
        file_name=Path(where).name,
        media_type="application/json",
    )
    return document.checked(where)


def _text_of_line(line: bytes, where: str) -> str:
    """``text_of`` counts lines itself; of one line only the reason is wanted."""
    try:
        return text_of(line, where)
    except UnusableInputError:
        reason = "it holds a NUL byte" if b"\0" in line else "not UTF-8 text, or too long"
        raise UnusableInputError(f"{where}: {reason}") from None
