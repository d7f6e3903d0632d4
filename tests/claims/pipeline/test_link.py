from __future__ import annotations

from threading import Barrier, Thread

import pytest
from django.db import connection

from claims.models import Briefing, Claim, Link, Series
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
    done: list[int] = []

    def work(briefing_id: int) -> None:
        barrier.wait(timeout=10)
        try:
            done.extend(link(briefing_id))
        finally:
            connection.close()

    threads = [Thread(target=work, args=(briefing.pk,)) for briefing in briefings]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
    assert sorted(done) == sorted(briefing.pk for briefing in briefings)
    assert Series.objects.get().claims.count() == len(briefings)


@pytest.mark.django_db(transaction=True)
def test_two_workers_that_meet_new_series_in_other_orders_do_not_block_each_other() -> None:
    """Each would found what the other has founded and not yet committed."""
    measures = [
        f"{first}{second} of the harbour" for first in "BCDFGHKL" for second in ("atch", "oal", "rain")
    ]
    there, back = (
        [stored_briefing(_one_of(each, year)) for each in order]
        for year, order in ((2011, measures), (2010, measures[::-1]))
    )
    for briefing in (*there, *back):
        extract(briefing.pk)
    barrier = Barrier(2)
    done: list[int] = []

    def work(briefings: list[Briefing]) -> None:
        barrier.wait(timeout=10)
        try:
            done.extend(link(*(briefing.pk for briefing in briefings)))
        finally:
            connection.close()

    threads = [Thread(target=work, args=(briefings,)) for briefings in (there, back)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
    assert len(done) == 2 * len(measures)
    assert Series.objects.count() == len(measures)


def _one_of(measure: str, year: int) -> str:
    return f"{measure} was 20 thousand tonnes in {year}."
