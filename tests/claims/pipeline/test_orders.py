"""The queue does not depend on the order in which briefings come in."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable

import pytest
from django.db import transaction

from claims.models import Briefing, Finding
from claims.pipeline import recheck
from factcheck.briefing import Briefing as EngineBriefing
from tests.consistent import consistent_record

from ..rows import run, stored_briefing

pytestmark = pytest.mark.django_db
PLACE = "Kenya"
BRIEFINGS = 24
WRONG_EVERY = 4
Outcome = set[tuple[str, str, frozenset[tuple[str, int]]]]
FIGURE = re.compile(r"(?<![\d.])\d+\.\d+(?= billion)")


def told(seed: int) -> list[EngineBriefing]:
    """One invented history by the days it was told, in which every fourth teller gets a figure wrong."""
    of_place = [each for each in consistent_record(seed, 400) if PLACE in each.text]
    return [
        each if number % WRONG_EVERY else _told_wrongly(each)
        for number, each in enumerate(of_place[:BRIEFINGS])
    ]


def _told_wrongly(briefing: EngineBriefing) -> EngineBriefing:
    text = FIGURE.sub(lambda figure: f"{float(figure[0]) * 1.37:.1f}", briefing.text, count=1)
    return EngineBriefing(briefing.id, briefing.said_at, text, briefing.source, language=briefing.language)


def found_in(order: Iterable[EngineBriefing]) -> Outcome:
    """What holds when the briefings come in this order, in a record of their own."""
    with transaction.atomic():
        for each in order:
            row = stored_briefing(each.text, source=each.source, published=each.said_at)
            Briefing.objects.filter(pk=row.pk).update(language=each.language)
            run(row)
        while recheck():
            pass
        outcome = holding()
        transaction.set_rollback(True)
    return outcome


def holding() -> Outcome:
    """The findings in words that do not depend on keys."""
    return {
        (
            each.check_slug,
            each.severity,
            frozenset((part.claim.briefing.text, part.claim.start) for part in each.evidence.all()),
        )
        for each in Finding.objects.holding().prefetch_related("evidence__claim__briefing")
    }


@pytest.mark.parametrize(("seed", "orders"), [(1, (11,)), (5, (1, 2)), (9, (11,)), (10, (11, 13))])
def test_every_order_gives_the_same_findings(seed: int, orders: tuple[int, ...]) -> None:
    briefings = told(seed)
    by_day = found_in(briefings)
    assert len(by_day) >= 3
    for turn in orders:
        assert found_in(random.Random(turn).sample(briefings, BRIEFINGS)) == by_day
