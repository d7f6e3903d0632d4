from __future__ import annotations

from threading import Barrier, Thread

import pytest
from django.db import connection

from claims.models import Claim, Link, Series
from claims.pipeline import extract, link

from ..rows import stored_briefing

pytestmark = pytest.mark.usefixtures("simple_reading")
TEXT = "Traffic of the harbour was 41.5 thousand tonnes in 2011. Catch was 7 thousand tonnes in 2011."


@pytest.mark.django_db
def test_a_new_figure_founds_a_series_and_says_so() -> None:
    briefing = stored_briefing(TEXT)
    extract(briefing.pk)
    assert link(briefing.pk)
    assert Series.objects.count() == 2
    assert set(Link.objects.values_list("outcome", flat=True)) == {"new"}
    assert not Claim.objects.filter(series=None).exists()


@pytest.mark.django_db
def test_the_same_figure_joins_its_series() -> None:
    for text in (TEXT, "Traffic of the harbour was 44 thousand tonnes in 2012."):
        briefing = stored_briefing(text)
        extract(briefing.pk)
        link(briefing.pk)
    series = Series.objects.get(measure__contains=["traffic"])
    assert series.claims.count() == 2
    assert Link.objects.filter(series=series, outcome="linked").count() == 1


@pytest.mark.django_db
def test_linking_again_says_nothing_twice() -> None:
    briefing = stored_briefing(TEXT)
    extract(briefing.pk)
    assert link(briefing.pk)
    assert not link(briefing.pk)
    assert Link.objects.count() == 2


@pytest.mark.django_db(transaction=True)
def test_two_workers_that_meet_a_new_series_at_once_make_one() -> None:
    briefings = [
        stored_briefing(f"Traffic of the harbour was {n} thousand tonnes in 2011.") for n in range(20, 28)
    ]
    for briefing in briefings:
        extract(briefing.pk)
    barrier = Barrier(len(briefings))
    outcomes: list[bool] = []

    def work(briefing_id: int) -> None:
        barrier.wait(timeout=10)
        try:
            outcomes.append(link(briefing_id))
        finally:
            connection.close()

    threads = [Thread(target=work, args=(briefing.pk,)) for briefing in briefings]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
    assert outcomes == [True] * len(briefings)
    assert Series.objects.get().claims.count() == len(briefings)
