"""The files that came with a mail: each is read as if it had been offered alone."""

from __future__ import annotations

from base64 import b64decode
from dataclasses import dataclass
from datetime import date

from .hints import Hints
from .limits import LIMITS, Limits
from .reading import DateCandidate
from .sandbox import ask_child

MOST_PASSED_ON = 3
"""Mails within mails: a file that was passed on more often is to be offered by itself."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file as it came, under the name that the mail gives it."""

    name: str
    data: bytes


def attachments_of(mail: bytes, limits: Limits = LIMITS) -> list[Attachment]:
    """The attached files that some reader reads, in the order of the mail."""
    told = ask_child("attachments", mail, Hints(), limits)
    return [Attachment(one["name"], b64decode(one["data"])) for one in told]


def came_with(day: date) -> DateCandidate:
    """The day of a mail is one that a file attached to it may be of."""
    return DateCandidate(day, "the mail it came with", day.isoformat())
