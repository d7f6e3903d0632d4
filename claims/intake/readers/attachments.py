"""An e-mail → the files that came with it, as they are; what no reader reads stays behind."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage, MIMEPart

from ..format import format_of
from ..hints import Hints
from ..limits import Limits
from ..refusal import RefusedError

_NO_BRIEFINGS = ("text/calendar", "text/vcard", "application/pgp-signature", "application/pkcs7-signature")
"""Text that comes with mails by habit."""


def read(data: bytes, _hints: Hints, _limits: Limits) -> list[dict[str, str]]:
    """Every attached file that can be read: its ``name``, and its ``data`` in base64."""
    message = message_from_bytes(data, policy=policy.default)
    return [
        {"name": name, "data": b64encode(file).decode("ascii")}
        for name, file in attached(message)
        if why_not(name, file) is None
    ]


def attached(message: EmailMessage) -> Iterator[tuple[str, bytes]]:
    """The name and the bytes of every file that came with a mail as a document."""
    for part in message.iter_attachments():
        if part.get_content_type() not in _NO_BRIEFINGS:
            yield part.get_filename() or _called(part), _bytes_of(part)


def why_not(name: str, file: bytes) -> str | None:
    """Why no reader reads it; None where one does."""
    try:
        format_of(file, name)
    except RefusedError as refusal:
        return str(refusal)
    return None


def _called(part: MIMEPart) -> str:
    """A mail that was passed on has a subject; other parts have their kind."""
    if part.get_content_type() == "message/rfc822":
        return " ".join(str(part.get_content().get("subject", "")).split()) or "mail"
    return part.get_content_type()


def _bytes_of(part: MIMEPart) -> bytes:
    if part.get_content_type() == "message/rfc822":
        return bytes(part.get_content().as_bytes())
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""
