"""A briefing's questions to the database do not grow with its claims or with the record."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from claims.models import Briefing
from claims.pipeline import check, extract, link

from ..rows import run, stored_briefing

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("simple_reading")]
MEASURES = ("Traffic", "Catch", "Cargo", "Timber", "Grain", "Coal", "Steel", "Tea", "Jute", "Salt")
MOST = 60
"""Queries to link and check a briefing whose series are all known."""


def sentences(years: range) -> str:
    return " ".join(
        f"{measure} of the harbour was {40 + year % 10}.{number} thousand tonnes in {year}."
        for year in years
        for number, measure in enumerate(MEASURES)
    )


def queries_of(briefing: Briefing) -> int:
    assert extract(briefing.pk)
    with CaptureQueriesContext(connection) as asked:
        assert link(briefing.pk)
        assert check(briefing.pk)
    return len(asked)


def test_more_claims_are_no_more_questions() -> None:
    run(stored_briefing(sentences(range(2005, 2012)), published=date(2012, 1, 1)))
    few = queries_of(stored_briefing(sentences(range(2010, 2011)), published=date(2012, 2, 1)))
    many = queries_of(stored_briefing(sentences(range(2006, 2011)), published=date(2012, 3, 1)))
    assert few <= MOST
    assert many <= few + 5
