"""What the queue's form offers to narrow it by, with what is chosen already."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import User
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from claims.models import Lease, Source

from .check_title import check_title
from .names import check_slugs, places, speakers
from .queue_line import called
from .selection import Selection
from .severities import severities

CHOICES = 500
"""As many sources as a select can bear; past that the search is the way."""
HOLDERS = 50

Options = list[tuple[str, str]]


def filters(request: HttpRequest, selection: Selection) -> dict[str, Any]:
    """The parts of the form: selects at hand, those behind "more", names to type, boxes to tick."""
    return {
        "kept": _kept(selection),
        "choices": [
            _choice("severity", _("Severity"), _("Any severity"), severities(), selection.severity),
            _choice("source", _("Source"), _("Any source"), _sources(), str(selection.source or "")),
            _choice("check", _("Check"), _("Any check"), _checks(), selection.check),
        ],
        "more_choices": [
            _choice("age", _("Age"), _("Any age"), _ages(), selection.age),
            _choice(
                "holder", _("Holder"), _("Anybody"), _holders(request, selection), str(selection.holder or "")
            ),
        ],
        "names": [
            {"name": "place", "label": _("Place"), "value": selection.place, "options": places()},
            {"name": "speaker", "label": _("Speaker"), "value": selection.speaker, "options": speakers()},
        ],
        "boxes": [
            {
                "name": "new_for",
                "label": _("New since my last visit"),
                "value": request.user.pk,
                "on": selection.new_for is not None,
            },
            {
                "name": "first",
                "label": _("First finding of its series"),
                "value": "1",
                "on": selection.first,
            },
        ],
        "more_open": any(
            (
                selection.place,
                selection.speaker,
                selection.age,
                selection.holder,
                selection.new_for,
                selection.first,
            )
        ),
    }


def _kept(selection: Selection) -> Options:
    """What the form keeps of the address besides its own fields."""
    kept = {
        "state": "" if selection.state == "waiting" else selection.state,
        "series": str(selection.series or ""),
    }
    return [(name, value) for name, value in kept.items() if value]


def _sources() -> Options:
    return [(str(pk), name) for pk, name in Source.objects.values_list("pk", "name")[:CHOICES]]


def _checks() -> Options:
    return [(slug, check_title(slug)) for slug in check_slugs()]


def _ages() -> Options:
    return [
        ("day", _("Found in the last day")),
        ("week", _("Found in the last week")),
        ("month", _("Found in the last month")),
        ("older", _("Older than a month")),
    ]


def _holders(request: HttpRequest, selection: Selection) -> Options:
    """The person themselves, who else holds something now, and who is asked for."""
    holding = Lease.objects.filter(until__gt=timezone.now()).values("holder")[:HOLDERS]
    others = User.objects.filter(pk__in=holding).exclude(pk=int(request.user.pk or 0))
    found = [(str(request.user.pk), _("Held by me")), *((str(each.pk), called(each)) for each in others)]
    if selection.holder is not None and str(selection.holder) not in dict(found):
        found += [(str(each.pk), called(each)) for each in User.objects.filter(pk=selection.holder)]
    return found


def _choice(name: str, label: str, anything: str, options: Options, chosen: str) -> dict[str, Any]:
    return {
        "name": name,
        "label": label,
        "anything": anything,
        "options": [{"value": value, "label": text, "selected": value == chosen} for value, text in options],
    }
