"""The files of a command line → documents, one in memory at a time."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from .attachments import MOST_PASSED_ON, attachments_of, came_with
from .dates import distinct
from .document import Document
from .file import read_file
from .format import Format
from .hints import Hints
from .reading import DateCandidate, Reading
from .record_file import read_record
from .refusal import RefusedError

_SAFE_CHARSETS = ("utf-8", "utf-16", "utf-16-be", "utf-16-le", "utf-32")
"""Charsets that bytes cannot have by chance."""


@dataclass(frozen=True)
class Files:
    """Files, and what whoever offers them says about them.

    A record (``.jsonl``) holds many briefings and says of each when it was published. Every other file
    is one briefing, and so is each attachment of a mail: ``published`` is needed unless the file itself
    names one day only, as no date is ever guessed. A folder stands for all files in it and below, in the
    order of their names.
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
        for name in self._files():
            try:
                if name.endswith(".jsonl"):
                    with Path(name).open("rb") as lines:
                        language = self.language or "en"
                        yield from read_record(lines, name, source=self.source, language=language)
                else:
                    yield from self._documents(name, Path(name).read_bytes())
            except OSError as error:
                yield name, RefusedError(error.strerror or str(error))

    def estimated(self) -> int:
        """How many documents there may be: a line of a record each, and every other file. Nothing is read."""
        return sum(_lines(name) if name.endswith(".jsonl") else 1 for name in self._files())

    def _files(self) -> Iterator[str]:
        for name in self.names:
            if Path(name).is_dir():
                yield from _below(name)
            else:
                yield name

    def _documents(
        self, name: str, data: bytes, mails: tuple[DateCandidate, ...] = ()
    ) -> Iterator[tuple[str, Document | RefusedError]]:
        """A file, and what a mail carries. ``mails`` are the days of those that it came with itself."""
        try:
            reading = read_file(data, Hints(name=name, charset=self.charset))
            reading = replace(reading, dates=distinct((*reading.dates, *mails)))
            document = self._document(name, data, reading)
            if reading.text:
                yield name, document
            if reading.media_type == Format.MAIL and len(mails) < MOST_PASSED_ON:
                mails = (*mails, came_with(document.published))
                for attachment in attachments_of(data):
                    yield from self._documents(f"{name}:{attachment.name}", attachment.data, mails)
        except RefusedError as error:
            yield name, error

    def _document(self, name: str, data: bytes, reading: Reading) -> Document:
        self._refuse_guessed_charset(reading)
        published = self.published or reading.only_date
        if published is None:
            named = "several days" if reading.dates else "no day"
            raise RefusedError(
                f"The day it was published has to be given, as it names {named}: --published YYYY-MM-DD."
            )
        return Document(
            original=data,
            text=reading.text,
            source=self.source,
            published=published,
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


def _below(folder: str) -> Iterator[str]:
    """Every file in the folder and below; hidden ones are left out."""
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        yield from (str(Path(parent) / name) for name in sorted(names) if not name.startswith("."))


def _lines(name: str) -> int:
    try:
        with Path(name).open("rb") as lines:
            return sum(1 for _ in lines)
    except OSError:  # said when it is read
        return 1
