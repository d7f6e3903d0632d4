"""An e-mail → its words: the plain part, else the HTML part. Attached files are briefings of their own."""

from __future__ import annotations

from email import message_from_bytes, policy
from email.message import EmailMessage, MIMEPart
from email.utils import parsedate_to_datetime

from ..dates import dates_in_head, distinct
from ..format import Format
from ..hints import Hints
from ..limits import Limits
from ..reading import DateCandidate, Reading
from ..refusal import RefusedError
from . import html, plain
from .attachments import attached, why_not

_MOST_PARTS = 200


def read(data: bytes, _hints: Hints, limits: Limits) -> Reading:
    """The body as text; the subject as title, the ``Date`` field as the first date candidate.

    A mail may say nothing and only carry files: its text is empty then.
    """
    message = message_from_bytes(data, policy=policy.default)
    if sum(1 for _ in message.walk()) > _MOST_PARTS:
        raise RefusedError(f"It holds more than {_MOST_PARTS} parts.")
    body = message.get_body(preferencelist=("plain", "html"))
    files, notes = _files(message)
    if body is None and not files:
        raise RefusedError("The mail holds no text of its own.")
    inner = _read_body(body, limits) if body is not None else Reading("", Format.MAIL)
    return Reading(
        inner.text,
        Format.MAIL,
        titles=tuple(dict.fromkeys(filter(None, (_subject(message), *inner.titles)))),
        language=inner.language,
        charset=inner.charset,
        dates=distinct((*_sent(message), *inner.dates, *dates_in_head(inner.text))),
        notes=(*inner.notes, *notes),
    )


def _read_body(body: MIMEPart, limits: Limits) -> Reading:
    payload = body.get_payload(decode=True)
    if not isinstance(payload, bytes):
        raise RefusedError("The mail's body is damaged.")
    read_part = html.read if body.get_content_type() == Format.HTML else plain.read
    return read_part(payload, Hints(charset=body.get_content_charset()), limits)


def _subject(message: EmailMessage) -> str:
    return " ".join(str(message.get("subject", "")).split())


def _sent(message: EmailMessage) -> tuple[DateCandidate, ...]:
    words = str(message.get("date", ""))
    try:
        return (DateCandidate(parsedate_to_datetime(words).date(), "the mail's Date field", words),)
    except ValueError:
        return ()


def _files(message: EmailMessage) -> tuple[list[str], list[str]]:
    """The names of the attached files that can be read, and why the others cannot."""
    files, notes = [], []
    for name, file in attached(message):
        reason = why_not(name, file)
        if reason is None:
            files.append(name)
        else:
            notes.append(f"The attachment {name} was not read. {reason}")
    return files, notes
