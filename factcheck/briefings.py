"""Reading briefings from files: a plain text, or a record with one briefing a line."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from .briefing import Briefing
from .columns import Columns, UnusableColumnsError, columns_from

STANDARD_INPUT = "-"
_MOST_CHARACTERS = 20_000_000
_MOST_DIGITS = 1000
_WALL_OF_DIGITS = re.compile(rf"\d{{{_MOST_DIGITS + 1}}}")
_NOT_TEXT = re.compile("[\0\ud800-\udfff]")
"""What JSON can spell and no text can hold: NUL and halves of surrogate pairs."""
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


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
    text = text_of(_bytes_of(name), name)
    if not (name.endswith(".jsonl") or (name == STANDARD_INPUT and text.lstrip().startswith("{"))):
        _refuse(text, name)
        identity = "stdin" if name == STANDARD_INPUT else Path(name).stem
        yield Briefing(identity, published or date.max, text, source=source, language=language)
        return
    seen: set[str] = set()
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            briefing = briefing_of(line, f"{name}:{number}", source, language)
            if briefing.id in seen:
                raise UnusableInputError(f"{name}:{number}: a second briefing with the id {briefing.id!r}")
        except UnusableInputError as error:
            if on_bad_line is None:
                raise
            on_bad_line(error)
            continue
        seen.add(briefing.id)
        yield briefing


def _bytes_of(name: str) -> bytes:
    try:
        return sys.stdin.buffer.read() if name == STANDARD_INPUT else Path(name).read_bytes()
    except OSError as error:
        raise UnusableInputError(f"{name}: {error.strerror or error}") from error


def text_of(raw: bytes, name: str) -> str:
    """The text of a file's bytes: UTF-8 and nothing else, never guessed."""
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


def refuse_what_nobody_said(text: str) -> None:
    """Refuse a text that cannot be anybody's words: empty, without a letter, a wall of digits, broken."""
    if not text.strip():
        raise UnusableInputError("the text is empty")
    if wall := _WALL_OF_DIGITS.search(text):
        line = text.count("\n", 0, wall.start()) + 1
        raise UnusableInputError(f"line {line} of the text has more than {_MOST_DIGITS} digits in a row")
    if not any(character.isalpha() for character in text):
        raise UnusableInputError("the text holds no words")
    if odd := _NOT_TEXT.search(text):
        raise UnusableInputError(f"character {odd.start() + 1} of the text, {odd[0]!a}, is none")


def _refuse(text: str, where: str) -> None:
    try:
        refuse_what_nobody_said(text)
    except UnusableInputError as error:
        raise UnusableInputError(f"{where}: {error}") from error


def briefing_of(line: str, where: str, source: str = "", language: str = "en") -> Briefing:
    """The briefing that one line of a record describes; ``where`` names the line when it is refused."""
    try:
        row: Any = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise UnusableInputError(f"{where}: not a line of JSON") from error
    if not isinstance(row, dict):
        raise UnusableInputError(f"{where}: a briefing is a JSON object")
    for required in ("id", "published", "text"):
        if not isinstance(row.get(required), str) or not row[required].strip():
            raise UnusableInputError(f"{where}: {required!r} is missing, empty or not a string")
    _refuse(row["text"], where)
    return Briefing(
        id=row["id"],
        published=day_of(row["published"], where, "published"),
        text=row["text"],
        source=str(row.get("source") or source),
        title=row["title"] if isinstance(row.get("title"), str) else None,
        language=str(row.get("language") or language),
        said=day_of(row["said"], where, "said") if row.get("said") else None,
        page=str(row.get("page") or ""),
        captured=_moment_of(row["captured"], where) if row.get("captured") else None,
        columns=_columns_of(row["columns"], where) if row.get("columns") else None,
    )


def _columns_of(plain: Any, where: str) -> Columns:
    """What the columns of a table mean, as ``columns_from`` reads it."""
    try:
        return columns_from(plain)
    except UnusableColumnsError as error:
        raise UnusableInputError(f"{where}: 'columns': {error}") from None


def _moment_of(words: object, where: str) -> datetime:
    """When a page was captured: a day or a moment as ISO 8601 writes it, UTC unless it says otherwise."""
    try:
        moment = datetime.fromisoformat(str(words))
    except ValueError:
        raise UnusableInputError(f"{where}: 'captured' is no moment: {words!r}") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def day_of(words: object, where: str, field: str) -> date:
    """A date written YYYY-MM-DD and in no other way: a date is never guessed."""
    try:
        if isinstance(words, str) and _DAY.fullmatch(words):
            return date.fromisoformat(words)
    except ValueError:
        pass
    raise UnusableInputError(f"{where}: {field!r} is not a date (YYYY-MM-DD): {words!r}")
