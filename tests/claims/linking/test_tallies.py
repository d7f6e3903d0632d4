from __future__ import annotations

import pytest

from claims.linking.founding import series_of_key
from claims.linking.tallies import sum_up
from claims.models import WordTally
from claims.record import DatabaseRecord
from factcheck.series import SeriesKey

pytestmark = pytest.mark.django_db


def counts() -> dict[str, int]:
    record = DatabaseRecord()
    return {word: record.word_count(word) for word in ("traffic", "cargo", "fish")}


def test_summing_up_changes_no_count() -> None:
    for place in ("alund", "borg", "dal"):
        series_of_key(SeriesKey(("traffic", "cargo"), place, "tonne", "level"))
    series_of_key(SeriesKey(("cargo",), "dal", "tonne", "level"))
    before = counts()
    assert before == {"traffic": 3, "cargo": 4, "fish": 0}
    assert sum_up() == 2
    assert WordTally.objects.count() == 2
    assert counts() == before
    assert sum_up() == 0
