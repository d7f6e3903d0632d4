"""One transaction on one briefing, from one state to the next."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from claims.models import UNFINISHED, Briefing, State

MOST_ATTEMPTS = 6
"""A briefing whose worker died this often at one step is given up: it may be what kills them."""
STEP_FROM = {State.RECEIVED: "reading", State.EXTRACTED: "linking", State.LINKED: "checking"}
"""What a briefing waits for in each unfinished state, in a word for people."""
_LONGEST_FAILURE = 2000


@contextmanager
def step(briefing_id: int, begins_at: State, ends_at: State) -> Iterator[Briefing | None]:
    """Lock the briefing and move it on when the block ends well; None when it does not stand there.

    A briefing that another worker holds is left to that worker: None, too.
    """
    with transaction.atomic():
        briefing = _locked(briefing_id, begins_at).select_related("source").first()
        yield briefing
        if briefing is not None:
            _move(briefing, ends_at)


def take_up(briefing_id: int, state: State) -> bool:
    """Count a worker's try at the briefing's step, and give up on one that was tried too often.

    False when there is nothing to do. Counted before the work and in its own transaction: a worker that is
    killed while at it leaves its mark.
    """
    with transaction.atomic():
        briefing = _locked(briefing_id, state).first()
        if briefing is None:
            return False
        if briefing.attempts >= MOST_ATTEMPTS:
            _move(
                briefing,
                State.FAILED,
                failure=f"{STEP_FROM[state]}: given up after {briefing.attempts} tries",
            )
            return False
        briefing.attempts += 1
        briefing.save(update_fields=["attempts"])
        return True


def fail(briefing_id: int, state: State, reason: str) -> None:
    """Mark a briefing that stands at ``state`` as failed, with the step and the reason; others go on."""
    with transaction.atomic():
        briefing = _locked(briefing_id, state).first()
        if briefing is not None:
            failure = f"{STEP_FROM[state]}: {reason}".replace("\0", "")[:_LONGEST_FAILURE]
            _move(briefing, State.FAILED, failure=failure)


def again(briefing_id: int, state: State = State.RECEIVED) -> bool:
    """Put a finished briefing back to ``state``, to be done again from there; False when it is under way.

    Nothing is lost by it: claims that come out the same stay, decisions about findings stay.
    """
    with transaction.atomic():
        rows = Briefing.objects.light().exclude(state__in=UNFINISHED)
        briefing = rows.select_for_update(no_key=True).filter(pk=briefing_id).first()
        if briefing is None:
            return False
        _move(briefing, State.RECEIVED if briefing.state == State.FAILED else state)
        return True


def _locked(briefing_id: int, state: State) -> QuerySet[Briefing]:
    rows = Briefing.objects.filter(pk=briefing_id, state=state).defer("original")
    return rows.select_for_update(skip_locked=True, no_key=True, of=("self",))


def _move(briefing: Briefing, state: State, failure: str = "") -> None:
    now = timezone.now()
    briefing.state, briefing.failure, briefing.attempts = state, failure, 0
    briefing.state_since = briefing.sent_at = now
    briefing.save(update_fields=["state", "failure", "attempts", "state_since", "sent_at", "notice"])
