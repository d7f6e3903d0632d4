"""One transaction on briefings that stand at one state, taking them to the next: all of them or none."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import accumulate

from django.db import transaction
from django.db.models import F, QuerySet
from django.db.models.functions import Length
from django.utils import timezone

from claims.models import UNFINISHED, Briefing, State

MOST_ATTEMPTS = 6
"""A briefing whose worker died this often at one step is given up: it may be what kills them."""
STEP_FROM = {State.RECEIVED: "reading", State.EXTRACTED: "linking", State.LINKED: "checking"}
"""What a briefing waits for in each unfinished state, in a word for people."""
_LONGEST_FAILURE = 2000


TOGETHER = 50
"""So many briefings at most go through a step in one transaction: most of its cost is not theirs."""
LONGEST_TOGETHER = 100_000
"""Characters of their texts, so that a step of many ends long before its time is over."""


@dataclass(frozen=True)
class Taken:
    """What becomes of the briefings a worker was given."""

    now: list[int] = field(default_factory=list)
    """Those to be done now, in one transaction."""
    alone: list[int] = field(default_factory=list)
    """Those whose step did not end before: each by itself, so that one of them harms no other."""
    later: list[int] = field(default_factory=list)
    """Those that are too long to be done with the first ones."""


@contextmanager
def step(briefing_ids: Collection[int], begins_at: State, ends_at: State) -> Iterator[list[Briefing]]:
    """Lock those of the briefings that stand where the step begins; move them on when the block ends well.

    A briefing that another worker holds is left to that worker.
    """
    with transaction.atomic():
        briefings = list(_locked(briefing_ids, begins_at).select_related("source"))
        yield briefings
        if briefings:
            _move(briefings, ends_at)


def take_up(briefing_ids: Collection[int], state: State) -> Taken:
    """Count a worker's try at the briefings' step, and give up on those that were tried too often.

    Counted before the work and in its own transaction: a worker that is killed while at it leaves its mark.
    Of several briefings those that bear such a mark are set apart and not counted: one of them may be what
    kills the workers.
    """
    with transaction.atomic():
        standing = _locked(briefing_ids, state).annotate(length=Length("text"))
        rows = list(standing.values_list("pk", "attempts", "length"))
        for pk, attempts, _ in rows:
            if attempts >= MOST_ATTEMPTS:
                _give_up(pk, state, attempts)
        waiting = [row for row in rows if row[1] < MOST_ATTEMPTS]
        taken = _taken(waiting) if len(briefing_ids) > 1 else Taken(now=[pk for pk, *_ in waiting])
        if taken.now:
            Briefing.objects.filter(pk__in=taken.now).update(attempts=F("attempts") + 1)
        return taken


def _taken(waiting: Sequence[tuple[int, int, int]]) -> Taken:
    """(key, attempts, length of the text) of several briefings."""
    fresh = [(pk, length) for pk, attempts, length in waiting if not attempts]
    so_far = accumulate(length for _, length in fresh)
    fit = max(sum(each <= LONGEST_TOGETHER for each in so_far), 1)
    keys = [pk for pk, _ in fresh]
    return Taken(keys[:fit], [pk for pk, attempts, _ in waiting if attempts], keys[fit:])


def fail(briefing_id: int, state: State, reason: str) -> None:
    """Mark a briefing that stands at ``state`` as failed, with the step and the reason; others go on."""
    with transaction.atomic():
        briefings = list(_locked([briefing_id], state))
        if briefings:
            failure = f"{STEP_FROM[state]}: {reason}".replace("\0", "")[:_LONGEST_FAILURE]
            _move(briefings, State.FAILED, failure=failure)


def again(briefing_id: int, state: State = State.RECEIVED) -> bool:
    """Put a finished briefing back to ``state``, to be done again from there; False when it is under way.

    Nothing is lost by it: claims that come out the same stay, decisions about findings stay.
    """
    with transaction.atomic():
        rows = Briefing.objects.light().exclude(state__in=UNFINISHED)
        briefing = rows.select_for_update(no_key=True).filter(pk=briefing_id).first()
        if briefing is None:
            return False
        _move([briefing], State.RECEIVED if briefing.state == State.FAILED else state)
        return True


def _give_up(briefing_id: int, state: State, attempts: int) -> None:
    fail(briefing_id, state, f"given up after {attempts} tries")


def _locked(briefing_ids: Collection[int], state: State) -> QuerySet[Briefing]:
    rows = Briefing.objects.filter(pk__in=briefing_ids, state=state).defer("original")
    return rows.select_for_update(skip_locked=True, no_key=True, of=("self",)).order_by("pk")


def _move(briefings: Collection[Briefing], state: State, failure: str = "") -> None:
    now = timezone.now()
    moved = Briefing.objects.filter(pk__in=[briefing.pk for briefing in briefings])
    moved.update(state=state, failure=failure, attempts=0, state_since=now, sent_at=now)
    for briefing in briefings:
        briefing.state = state
