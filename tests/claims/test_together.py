"""Many briefings in one task: as fast as that is, none pays for another's fault."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from claims import tasks
from claims.models import Briefing, Claim, State
from claims.pipeline import step

from .rows import stored_briefing

pytestmark = [pytest.mark.usefixtures("simple_reading"), pytest.mark.django_db(transaction=True)]
Sent = list[tuple[list[int], str]]


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> Sent:
    """The messages to the workers, kept back."""
    kept: Sent = []

    def keep(briefing_ids: Sequence[int], state: State) -> bool:
        kept.append((list(briefing_ids), state.value))
        return True

    monkeypatch.setattr(tasks, "send_together", keep)
    return kept


def briefings(number: int) -> list[int]:
    texts = (f"Traffic of the harbour was {n} thousand tonnes in 2011." for n in range(40, 40 + number))
    return [stored_briefing(text).pk for text in texts]


def states() -> list[str]:
    return list(Briefing.objects.order_by("pk").values_list("state", flat=True))


def test_they_go_on_together(sent: Sent) -> None:
    ids = briefings(3)
    tasks.extract.apply(ids)
    assert sent == [(ids, "extracted")]
    assert states() == ["extracted"] * 3
    assert Claim.objects.count() == 3


def test_a_poisoned_one_harms_no_other(sent: Sent) -> None:
    sound, poisoned = *briefings(1), stored_briefing("poison").pk
    tasks.extract.apply([sound, poisoned])
    assert states() == ["received"] * 2
    assert not Claim.objects.exists()
    assert sent == [([sound], "received"), ([poisoned], "received")]
    for alone, _ in list(sent):
        tasks.extract.apply(alone)
    assert states() == ["extracted", "failed"]
    assert sent[2:] == [([sound], "extracted")]


def test_those_whose_worker_died_are_tried_alone(sent: Sent) -> None:
    """It may be one of them that kills the workers: only its own tries are counted then."""
    died, fresh = briefings(2)
    Briefing.objects.filter(pk=died).update(attempts=1)
    tasks.extract.apply([died, fresh])
    assert sent == [([died], "received"), ([fresh], "extracted")]
    assert Briefing.objects.get(pk=died).attempts == 1


def test_one_tried_too_often_is_given_up_and_the_others_go_on(sent: Sent) -> None:
    hopeless, fresh = briefings(2)
    Briefing.objects.filter(pk=hopeless).update(attempts=step.MOST_ATTEMPTS)
    tasks.extract.apply([hopeless, fresh])
    assert states() == ["failed", "extracted"]


def test_long_ones_wait_for_another_task(sent: Sent, monkeypatch: pytest.MonkeyPatch) -> None:
    ids = briefings(3)
    monkeypatch.setattr(step, "LONGEST_TOGETHER", 120)
    tasks.extract.apply(ids)
    assert sent == [(ids[2:], "received"), (ids[:2], "extracted")]
    assert states() == ["extracted", "extracted", "received"]


def test_a_task_that_comes_twice_does_its_work_once(sent: Sent) -> None:
    ids = briefings(3)
    for _ in range(2):
        tasks.extract.apply(ids)
    assert len(sent) == 1
    assert Claim.objects.count() == 3
