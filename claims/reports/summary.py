"""A report in a line: what is new, and of which time."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from factcheck.finding import Severity


def news_of(contents: dict[str, Any]) -> str:
    """How many of each severity are new, in words."""
    counted = [
        f"{count} new {severity}{'' if count == 1 else 's'}"
        for severity in Severity  # in this order; the stored contents keep none
        if (count := contents["new"].get(severity.value, 0))
    ]
    return ", ".join(counted) or "nothing new"


def window_of(contents: dict[str, Any]) -> str:
    """ "from 1 March 2019 07:00 to 8 March 2019 07:00 (Europe/Prague)"."""
    zone = ZoneInfo(contents["time_zone"])
    since, as_of = (datetime.fromisoformat(contents[name]) for name in ("since", "as_of"))
    until = f"{as_of.astimezone(zone):%-d %B %Y %H:%M} ({contents['time_zone']})"
    if since.year == 1:
        return f"everything known on {until}"
    return f"what became known from {since.astimezone(zone):%-d %B %Y %H:%M} to {until}"
