"""Reading briefings from files: a plain text, or a record with one briefing a line."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from .briefing import Briefing

STANDARD_INPUT = "-"
_MOST_CHARACTERS = 20_000_000


class UnusableInputError(Exception):
    """One clear line about input that cannot be read: file, line and reason."""


def read_briefings(
    name: str,
    *,
    published: date | None = None,
    source: str = "",
    language: str = "en",
    on_bad_line: Callable[[UnusableInputError], None] | None = None,
) -> Iterator[Briefing]:
    """The briefings of a file: every line one of a ``.jsonl`` record, else the file's text as one.

    ``published``, ``source`` and ``language`` describe a plain text; a record's lines say their
    own. ``-`` reads standard input, as a record when its first line is a JSON object. A bad line
    raises ``UnusableInputError``, or is passed to ``on_bad_line`` and left out.
    """
    text = _text_of(name)
    if not (name.endswith(".jsonl") or (name == STANDARD_INPUT and text.lstrip().startswith("{"))):
        if not text.strip():
            raise UnusableInputError(f"{name}: the file is empty")
        identity = "stdin" if name == STANDARD_INPUT else Path(name).stem
        yield Briefing(identity, published or date.max, text, source=source, language=language)
        return
    seen: set[str] = set()
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            briefing = _briefing_of(line, f"{name}:{number}", source, language)
            if briefing.id in seen:
                raise UnusableInputError(f"{name}:{number}: a second briefing with the id {briefing.id!r}")
        except UnusableInputError as error:
            if on_bad_line is None:
                raise
            on_bad_line(error)
            continue
        seen.add(briefing.id)
        yield briefing


def _text_of(name: str) -> str:
    try:
        raw = sys.stdin.buffer.read() if name == STANDARD_INPUT else Path(name).read_bytes()
    except OSError as error:
        raise UnusableInputError(f"{name}: {error.strerror or error}") from error
    if b"\0" in raw:
        raise UnusableInputError(f"{name}: not a text file (it holds a NUL byte)")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise UnusableInputError(f"{name}:{line}: not UTF-8 text") from error
    if len(text) > _MOST_CHARACTERS:
        raise UnusableInputError(f"{name}: longer than {_MOST_CHARACTERS:,} characters")
    return text


def _briefing_of(line: str, where: str, source: str, language: str) -> Briefing:
    try:
        row: Any = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise UnusableInputError(f"{where}: not a line of JSON") from error
    if not isinstance(row, dict):
        raise UnusableInputError(f"{where}: a briefing is a JSON object")
    for required in ("id", "published", "text"):
        if not isinstance(row.get(required), str) or not row[required].strip():
            raise UnusableInputError(f"{where}: {required!r} is missing, empty or not a string")
    return Briefing(
        id=row["id"],
        published=_day(row["published"], where, "published"),
        text=row["text"],
        source=str(row.get("source") or source),
        title=row["title"] if isinstance(row.get("title"), str) else None,
        language=str(row.get("language") or language),
        said=_day(row["said"], where, "said") if row.get("said") else None,
    )


def _day(words: str, where: str, field: str) -> date:
    try:
        return date.fromisoformat(words)
    except (ValueError, TypeError) as error:
        raise UnusableInputError(f"{where}: {field!r} is not a date (YYYY-MM-DD): {words!r}") from error
