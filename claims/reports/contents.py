"""All that a report tells, as plain data; equal questions as of equal moments give equal bytes."""

from __future__ import annotations

import json
from datetime import datetime
from hashlib import sha256
from typing import Any

from claims.past import as_known_on

from . import sections
from .view import View


def contents_of(view: View, name: str, zone: str) -> dict[str, Any]:
    """The sections in order. A section with nothing to tell is left out."""
    with as_known_on(view.as_of):
        gathered = [(section.TITLE, section.gather(view)) for section in sections.ORDER]
        new = _counted(view)
    return {
        "name": name,
        "time_zone": zone,
        "since": _moment(view.since),
        "as_of": _moment(view.as_of),
        "new": new,
        "sections": [{"title": title, **section} for title, section in gathered if section is not None],
    }


def canonical(contents: dict[str, Any]) -> bytes:
    """The one way to spell the contents."""
    return json.dumps(contents, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def digest(contents: dict[str, Any]) -> str:
    """SHA-256 of the contents' canonical bytes, in hexadecimal."""
    return sha256(canonical(contents)).hexdigest()


def _counted(view: View) -> dict[str, int]:
    severities = list(view.new_findings().values_list("severity", flat=True))
    return {severity: severities.count(severity) for severity in view.scope.severities}


def _moment(moment: datetime) -> str:
    return moment.isoformat()
