"""The pipeline as Celery tasks: ids in, one step, then the next task once the step is committed.

A task may come twice, late or never; a briefing's state says what is still to be done, and ``sweep`` sends
what was lost on the way. Briefings of an archive go through a step many together; what goes wrong in company
is tried again with each alone. Lost connections are tried again with back-off; anything else that goes wrong
with one alone is its own failure, written on it, and stops nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import timedelta
from functools import partial
from itertools import groupby
from typing import Any

import structlog
from celery import shared_task
from celery.exceptions import SoftTimeLimitExceeded
from celery.signals import worker_ready
from django.db import InterfaceError, OperationalError, transaction
from django.db.models import DurationField, ExpressionWrapper, F, QuerySet, Value
from django.db.models.functions import Greatest, Now
from kombu.exceptions import OperationalError as BrokerError
from redis.exceptions import ConnectionError as RedisConnectionError

from claims import archive, pipeline
from claims.linking import tallies
from claims.models import Briefing, Recheck, State
from claims.pipeline.step import TOGETHER, take_up

LOST = (OperationalError, InterfaceError, BrokerError, RedisConnectionError, ConnectionError)
"""The database or the broker went away, or two workers crossed: worth another try."""

OVERDUE = timedelta(minutes=1)
"""After how long a step that has not ended is sent again; then after twice that, and so on."""
SENT_AT_ONCE = 1000

log = structlog.get_logger(__name__)


step_task = partial(
    shared_task, autoretry_for=LOST, retry_backoff=2, retry_backoff_max=120, retry_jitter=True, max_retries=8
)


@step_task()
def extract(*briefing_ids: int) -> None:
    """Read the claims of received briefings."""
    _do(pipeline.extract, briefing_ids, State.RECEIVED, State.EXTRACTED)


@step_task()
def link(*briefing_ids: int) -> None:
    """Put the claims of read briefings into series."""
    _do(pipeline.link, briefing_ids, State.EXTRACTED, State.LINKED)


@step_task()
def check(*briefing_ids: int) -> None:
    """Check the claims of linked briefings against the record."""
    _do(pipeline.check, briefing_ids, State.LINKED, State.CHECKED)


TASKS = {State.RECEIVED: extract, State.EXTRACTED: link, State.LINKED: check}
"""What is to be done with an unfinished briefing."""


def send(briefing_id: int, state: State) -> bool:
    """Send the task a briefing in this state waits for; False when the broker cannot be reached.

    Nothing is lost by that: the sweep sends it later.
    """
    return send_together([briefing_id], state)


def send_together(briefing_ids: Sequence[int], state: State) -> bool:
    """The same for briefings that may be done in one go."""
    try:
        for start in range(0, len(briefing_ids), TOGETHER):
            TASKS[state].delay(*briefing_ids[start : start + TOGETHER])
    except (BrokerError, RedisConnectionError, ConnectionError) as error:
        log.warning("task_not_sent", briefings=list(briefing_ids), state=state.value, error=str(error))
        return False
    return True


def _send_each(briefing_ids: Iterable[int], state: State) -> None:
    for briefing_id in briefing_ids:
        send(briefing_id, state)


@step_task()
def recheck() -> int:
    """Check again some claims whose neighbourhood changed, and send itself while there may be more.

    Where that goes wrong their briefings are checked instead, each alone.
    """
    try:
        done = pipeline.recheck()
    except LOST:
        raise
    except Exception:
        log.exception("recheck_failed")
        briefings = pipeline.hand_over()
        _send_each(briefings, State.LINKED)
        done = len(briefings)
    if done:
        send_rechecks()
    return done


def send_rechecks() -> bool:
    """Have the workers take up what waits to be checked again; the sweep does so anyway, a little later."""
    try:
        recheck.delay()
    except (BrokerError, RedisConnectionError, ConnectionError) as error:
        log.warning("recheck_not_sent", error=str(error))
        return False
    return True


@shared_task
def sum_up_tallies() -> int:
    """Sum up how many series each word stands in, which founding series only adds to."""
    return tallies.sum_up()


@shared_task
def look_at_archive() -> int:
    """Hold some briefings' bytes, texts and quotes against each other; returns how many are damaged."""
    return archive.look_again()


Step = Callable[..., Collection[int]]


def _do(step: Step, briefing_ids: Sequence[int], begins_at: State, ends_at: State) -> None:
    taken = take_up(briefing_ids, begins_at)
    _send_each(taken.alone, begins_at)
    if taken.later:
        send_together(taken.later, begins_at)
    if len(taken.now) > 1:
        _do_together(step, taken.now, begins_at, ends_at)
    elif taken.now:
        _do_alone(step, taken.now[0], begins_at, ends_at)


def _do_together(step: Step, briefing_ids: Sequence[int], begins_at: State, ends_at: State) -> None:
    try:
        _in_one_go(step, briefing_ids, ends_at)
    except LOST:
        raise
    except Exception as error:  # or their time is over: one of them is to blame, and will be told so
        log.warning("done_one_by_one", briefings=list(briefing_ids), state=begins_at.value, error=str(error))
        _send_each(briefing_ids, begins_at)


def _do_alone(step: Step, briefing_id: int, begins_at: State, ends_at: State) -> None:
    try:
        _in_one_go(step, [briefing_id], ends_at)
    except LOST:
        raise
    except SoftTimeLimitExceeded:
        pipeline.fail(briefing_id, begins_at, "took longer than a briefing may")
    except Exception as error:
        log.exception("briefing_failed", briefing=briefing_id, state=begins_at.value)
        pipeline.fail(briefing_id, begins_at, f"{type(error).__name__}: {error}")


def _in_one_go(step: Step, briefing_ids: Sequence[int], ends_at: State) -> None:
    with transaction.atomic():
        done = step(*briefing_ids)
        if done and ends_at in TASKS:
            transaction.on_commit(lambda: send_together(list(done), ends_at))


@shared_task
def sweep(taken_up_only: bool = False) -> int:
    """Send unfinished briefings again whose step was sent long enough ago; returns how many.

    The waiting doubles each time, so that a long queue is not filled with repetitions. ``taken_up_only``
    takes, at once, those that a worker had begun: what a worker that starts again does first.
    """
    overdue = Briefing.objects.unfinished().filter(attempts__gt=0) if taken_up_only else _overdue()
    with transaction.atomic():
        rows = overdue.select_for_update(skip_locked=True, no_key=True).order_by("state_since")
        waiting = list(rows.values_list("pk", "state")[:SENT_AT_ONCE])
        Briefing.objects.filter(pk__in=[pk for pk, _ in waiting]).update(sent_at=Now())
    if Recheck.objects.exists():
        send_rechecks()
    for state, group in groupby(sorted(waiting, key=_state_of), key=_state_of):
        send_together([pk for pk, _ in group], State(state))
    return len(waiting)


def _state_of(row: tuple[int, str]) -> str:
    return row[1]


def _overdue() -> QuerySet[Briefing]:
    waited = ExpressionWrapper(Now() - F("sent_at"), output_field=DurationField())
    before = ExpressionWrapper(F("sent_at") - F("state_since"), output_field=DurationField())
    return (
        Briefing.objects.unfinished()
        .alias(waited=waited)
        .filter(waited__gte=Greatest(before, Value(OVERDUE)))
    )


@worker_ready.connect
def resume(**_: Any) -> None:
    """A worker that starts takes up what a killed one left, without waiting for the sweep's time."""
    try:
        sweep.delay(taken_up_only=True)
    except (BrokerError, RedisConnectionError, ConnectionError) as error:
        log.warning("resume_not_sent", error=str(error))
