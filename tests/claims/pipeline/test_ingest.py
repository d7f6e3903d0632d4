from __future__ import annotations

from datetime import date
from threading import Barrier, Thread

import pytest
from django.db import connection

from claims.models import Briefing
from claims.pipeline import ingest

from ..rows import a_document

pytestmark = pytest.mark.django_db


def test_the_same_document_is_one_briefing() -> None:
    first, is_new = ingest(a_document("Traffic grew."))
    second, is_new_again = ingest(a_document("Traffic grew."))
    assert (first, is_new, is_new_again) == (second, True, False)


def test_the_same_text_of_another_source_or_day_is_a_duplicate_of_its_own() -> None:
    first, _ = ingest(a_document("Traffic grew."))
    reprint, _ = ingest(a_document("Traffic grew.", source="Coast Gazette"))
    repeat, _ = ingest(a_document("Traffic grew.", published=date(2012, 3, 1)))
    assert set(first.duplicates()) == {reprint, repeat}


def test_bytes_and_text_are_kept_as_they_came() -> None:
    briefing, _ = ingest(a_document("Überschuss\r\n 🚢  \n"))
    kept = Briefing.objects.get(pk=briefing.pk)
    assert (bytes(kept.original), kept.text) == ("Überschuss\r\n 🚢  \n".encode(), "Überschuss\r\n 🚢  \n")


def test_words_count_as_said_when_published_unless_said_otherwise() -> None:
    briefing, _ = ingest(a_document("Traffic grew."))
    assert briefing.said_at == briefing.published


@pytest.mark.django_db(transaction=True)
def test_many_at_once_with_the_same_document_make_one_briefing() -> None:
    barrier = Barrier(6)
    outcomes: list[tuple[int, bool]] = []

    def work() -> None:
        barrier.wait(timeout=10)
        try:
            briefing, is_new = ingest(a_document("Traffic grew."))
            outcomes.append((briefing.pk, is_new))
        finally:
            connection.close()

    threads = [Thread(target=work) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
    assert len({briefing for briefing, _ in outcomes}) == Briefing.objects.count() == 1
    assert sorted(is_new for _, is_new in outcomes) == [False] * 5 + [True]
