"""Whether workers and the schedule do their work, told by its effects."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _
from django_celery_beat.models import PeriodicTask

from claims.models import ArchiveCheck, Briefing, Delivery, Recheck

LATE = timedelta(minutes=5)
"""A step that takes longer than this to begin means that no worker takes it."""


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing looked at; ``well`` is None while it is too early to say."""

    label: str
    words: str
    since: datetime | None
    well: bool | None


def health() -> list[Sign]:
    """The signs, in the order work flows."""
    return [_reading(), _rechecks(), _letters(), _schedule(), *_archive()]


def _reading() -> Sign:
    """A briefing that waits for long says that no worker takes its step."""
    unfinished = Briefing.objects.unfinished()
    waiting = unfinished.order_by("state_since").values_list("state_since", flat=True).first()
    if waiting is None:
        return Sign(_("Reading"), _("nothing waits"), None, well=True)
    words = _("%(n)s on their way") % {"n": unfinished[:1000].count()}
    return Sign(_("Reading"), words, waiting, well=timezone.now() - waiting < LATE)


def _archive() -> list[Sign]:
    """Shown once somebody has looked: whether what is archived is what came in."""
    last = ArchiveCheck.objects.aggregate(last=Max("checked_at"))["last"]
    if last is None:
        return []
    damaged = ArchiveCheck.objects.exclude(problem="").order_by("pk")
    words = _("as it came in")
    if (first := damaged.first()) is not None:
        words = _("%(n)s damaged, first briefing %(pk)s: %(problem)s") % {
            "n": damaged.count(),
            "pk": first.pk,
            "problem": first.problem,
        }
    return [Sign(_("Archive"), words, last, well=first is None)]


def _rechecks() -> Sign:
    """Claims beside something that changed are checked again within moments."""
    first = Recheck.objects.order_by("asked_at").values_list("asked_at", flat=True).first()
    if first is None:
        return Sign(_("Checking again"), _("nothing waits"), None, well=True)
    words = _("%(n)s figures wait") % {"n": Recheck.objects.all()[:1000].count()}
    return Sign(_("Checking again"), words, first, well=timezone.now() - first < LATE)


def _letters() -> Sign:
    """Letters that were given up, and those of which nobody knows whether they arrived."""
    given_up = (Delivery.State.FAILED, Delivery.State.UNSURE)
    stuck = Delivery.objects.filter(state__in=given_up)[:100].count()
    if not stuck:
        return Sign(_("Letters"), _("none is stuck"), None, well=True)
    return Sign(_("Letters"), _("%(n)s not sent or not sure") % {"n": stuck}, None, well=False)


def _schedule() -> Sign:
    """Beat writes its tasks down when it starts and, minutes later, when it last sent one."""
    enabled = PeriodicTask.objects.filter(enabled=True)
    known = enabled.aggregate(last=Max("last_run_at"), begun=Max("date_changed"))
    last, begun = known["last"], known["begun"]
    if last is not None and timezone.now() - last < LATE:
        return Sign(_("Schedule"), _("runs"), last, well=True)
    if begun is not None and timezone.now() - begun < LATE:
        return Sign(_("Schedule"), _("has just been started"), begun, well=None)
    return Sign(_("Schedule"), _("has not run yet") if last is None else _("stands still"), last, well=False)
