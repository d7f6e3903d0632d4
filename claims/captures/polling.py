"""A watch that is due → captures: the page if it changed, or the feed's items not seen before."""

from __future__ import annotations

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from claims.intake import RefusedError
from claims.intake.fetching.client import Fetched, UnavailableError, Validators
from claims.intake.hints import Hints
from claims.intake.limits import LIMITS
from claims.intake.readers.feed import Item, items_from
from claims.intake.sandbox import ask_child
from claims.models.capture import Capture
from claims.models.watch import Watch

from .arrival import arrived, asked_for
from .manners import TooSoonError, ask

_LEASE = timedelta(minutes=10)
_LONGEST_WAIT = timedelta(days=1)


def poll(watch_id: int) -> list[int]:
    """Ask the address if it is due; the ids of the captures that came of it."""
    now = timezone.now()
    due = Watch.objects.filter(pk=watch_id, enabled=True, next_at__lte=now)
    if not due.update(next_at=now + _LEASE, asked_at=now):
        return []
    watch = Watch.objects.select_related("source").get(pk=watch_id)
    try:
        page = ask(watch.address, Validators(watch.etag, watch.last_modified))
        return _done(watch, page)
    except TooSoonError as error:
        Watch.objects.filter(pk=watch.pk).update(next_at=now + timedelta(seconds=error.seconds))
    except (UnavailableError, RefusedError) as error:
        _failed(watch, error)
    return []


def _done(watch: Watch, page: Fetched) -> list[int]:
    with transaction.atomic():
        captures = [] if page.not_modified else _captures(watch, page)
        if not page.not_modified:
            watch.etag, watch.last_modified = page.validators.etag, page.validators.last_modified
        watch.failures, watch.failure = 0, ""
        watch.next_at = timezone.now() + timedelta(minutes=watch.every_minutes)
        watch.save(update_fields=["etag", "last_modified", "failures", "failure", "next_at"])
    return [capture.pk for capture in captures]


def _captures(watch: Watch, page: Fetched) -> list[Capture]:
    if watch.kind == Watch.Kind.PAGE:
        return _page_captures(watch, page)
    items = items_from(ask_child("feed", page.body, Hints(address=page.address), LIMITS))
    keys = {item.key[:500]: item for item in reversed(items)}  # the oldest first
    seen = set(watch.captures.filter(item__in=keys).values_list("item", flat=True))
    return [_item_capture(watch, key, item) for key, item in keys.items() if key not in seen]


def _page_captures(watch: Watch, page: Fetched) -> list[Capture]:
    """One, unless these very bytes were the last."""
    last = watch.captures.light().order_by("-pk").first()
    if last is not None and last.sha256 == page.sha256:
        return []
    return [
        arrived(
            page.body,
            Capture.Origin.PAGE,
            source=watch.source,
            watch=watch,
            address=page.asked,
            found_at=page.address,
            headers=dict(page.headers),
            captured_at=page.at,
        )
    ]


def _item_capture(watch: Watch, key: str, item: Item) -> Capture:
    return asked_for(
        item.address,
        Capture.Origin.FEED,
        source=watch.source,
        watch=watch,
        item=key,
        title=item.title[:500],
        published=item.day,
    )


def _failed(watch: Watch, error: Exception) -> None:
    watch.failures += 1
    watch.failure = str(error)
    wait = min(timedelta(minutes=watch.every_minutes) * 2 ** min(watch.failures - 1, 10), _LONGEST_WAIT)
    watch.next_at = timezone.now() + wait
    watch.save(update_fields=["failures", "failure", "next_at"])
