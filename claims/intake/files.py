"""The files of a command line → documents, one in memory at a time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from .document import Document
from .file import read_file
from .format import Format
from .hints import Hints
from .reading import Reading
from .record_file import read_record
from .refusal import RefusedError

_SAFE_CHARSETS = ("utf-8", "utf-16", "utf-32")
"""Charsets that bytes cannot have by chance."""


@dataclass(frozen=True)
class Files:
    """Files, and what whoever offers them says about them.

    A record (``.jsonl``) holds many briefings and says of each when it was published. Every other file
    is one briefing: ``published`` is needed, as no date is ever guessed.
    """

    names: tuple[str, ...]
    source: str = ""
    published: date | None = None
    said: date | None = None
    title: str = ""
    language: str = ""
    charset: str | None = None

    def documents(self) -> Iterator[tuple[str, Document | RefusedError]]:
        """Every document with its place ("name" or "name:line"), or why it is none."""
        for name in self.names:
            try:
                if name.endswith(".jsonl"):
                    with Path(name).open("rb") as lines:
                        language = self.language or "en"
                        yield from read_record(lines, name, source=self.source, language=language)
                else:
                    yield name, self._document(name)
            except OSError as error:
                yield name, RefusedError(error.strerror or str(error))
            except RefusedError as error:
                yield name, error

    def _document(self, name: str) -> Document:
        if self.published is None:
            raise RefusedError("The day it was published has to be given: --published YYYY-MM-DD.")
        data = Path(name).read_bytes()
        reading = read_file(data, Hints(name=name, charset=self.charset))
        self._refuse_guessed_charset(reading)
        return Document(
            original=data,
            text=reading.text,
            source=self.source,
            published=self.published,
            said=self.said,
            title=self.title or " ".join((reading.title or "").split()),
            language=self.language or reading.language or "en",
            file_name=Path(name).name,
            media_type=reading.media_type,
        )

    def _refuse_guessed_charset(self, reading: Reading) -> None:
        """A text that is not UTF-8 may be anything: broken UTF-8, too, looks like some charset."""
        guessed = reading.charset not in (*_SAFE_CHARSETS, None) and self.charset is None
        if guessed and reading.media_type in (Format.PLAIN, Format.MARKDOWN):
            raise RefusedError(
                f"It is not UTF-8. If it is {reading.charset}, say --charset {reading.charset}."
            )
