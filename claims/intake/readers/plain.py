"""Plain text: every character as given, line ends apart."""

from __future__ import annotations

from ..charset import decode
from ..dates import dates_in_head, distinct
from ..format import Format
from ..hints import Hints
from ..language import language_of
from ..layout import printable
from ..limits import Limits
from ..reading import Reading
from ..refusal import RefusedError
from ..titles import titles_of


def read(data: bytes, hints: Hints, limits: Limits) -> Reading:
    """The text with ``\\n`` line ends, no control characters, nothing else changed."""
    decoded = decode(data, hints.charset)
    text = printable(decoded.text.replace("\r\n", "\n").replace("\r", "\n"))
    if not text.strip():
        raise RefusedError("It is empty.")
    if len(text) > limits.characters:
        raise RefusedError(f"Its text is longer than {limits.characters:,} characters.")
    return Reading(
        text,
        Format.PLAIN,
        titles=titles_of(text),
        language=language_of(text),
        charset=decoded.charset,
        dates=distinct(dates_in_head(text)),
        notes=(decoded.note,) if decoded.note else (),
    )
