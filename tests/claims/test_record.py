"""The record over PostgreSQL answers as the one in memory does, and by its indexes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from copy import copy
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.db.backends.postgresql.psycopg_any import DateRange
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from claims.intake import Document
from claims.intake.record_file import read_record
from claims.mapping import parts_of, to_briefing, to_claim
from claims.models import Claim
from claims.pipeline import ingest
from claims.record import DatabaseRecord
from claims.sample import RECORD
from factcheck.claim import Claim as EngineClaim
from factcheck.extract.claims import extract_claims
from factcheck.link.key import series_key
from factcheck.link.memory import MemoryRecord

from .rows import a_document, run

pytestmark = pytest.mark.django_db


Records = tuple[DatabaseRecord, MemoryRecord, list[EngineClaim]]


def recorded(documents: Iterable[Document]) -> Records:
    """The documents in both records, and their claims."""
    memory = MemoryRecord()
    claims: list[EngineClaim] = []
    for document in documents:
        row, _ = ingest(document)
        run(row)
        briefing = to_briefing(row)
        claims += memory.add(briefing, extract_claims(briefing))
    assert claims
    return DatabaseRecord(), memory, claims


@pytest.fixture
def sample() -> Records:
    with RECORD.open("rb") as lines:
        return recorded([each for _, each in read_record(lines, "record") if isinstance(each, Document)])


@pytest.fixture
def one_briefing() -> Records:
    text = "The port of Riga handled 412,300 containers in 2018, 3.1 percent more than in 2017."
    return recorded([a_document(text, published=date(2019, 1, 20))])


def without_series(claims: Sequence[EngineClaim]) -> list[tuple[str, str]]:
    """Claims by what does not depend on how a record names its series."""
    return [(claim.id, claim.quote) for claim in claims]


def test_every_question_has_the_same_answer(sample: Records) -> None:
    stored, memory, claims = sample
    for claim in claims:
        key = series_key(claim)
        ours, theirs = stored.series_with_key(key), memory.series_with_key(key)
        assert ours is not None
        assert theirs is not None
        assert ours.key == theirs.key
        assert keys(stored.subject_series(key.subject, 9)) == keys(memory.subject_series(key.subject, 9))
        assert keys(stored.similar_series(key, 50)) == keys(memory.similar_series(key, 50))
        for word in key.measure:
            assert stored.word_count(word) == memory.word_count(word)
        for start, end in ((None, None), (date(2018, 3, 1), date(2020, 4, 1)), (date(2018, 12, 31), None)):
            assert without_series(stored.claims_of(ours.id, start, end, 4)) == without_series(
                memory.claims_of(theirs.id, start, end, 4)
            )
        assert without_series(stored.claims_in(claim.briefing, 3)) == without_series(
            memory.claims_in(claim.briefing, 3)
        )
        assert stored.briefing(claim.briefing) == memory.briefing(claim.briefing)


def keys(series: Sequence[Any]) -> list[str]:
    return [each.key.text for each in series]


def test_a_claim_comes_back_as_the_engine_made_it(sample: Records) -> None:
    stored, _, claims = sample
    for claim in claims:
        again = stored.claim(claim.id)
        assert again is not None
        for name in EngineClaim.__dataclass_fields__:
            if name != "series":
                assert getattr(again, name) == getattr(claim, name), name


def test_what_is_not_recorded_is_none(one_briefing: Records) -> None:
    stored, _, claims = one_briefing
    assert stored.briefing("0") is None
    assert stored.claim(f"{claims[0].briefing}#999") is None


def test_retired_claims_are_not_heard(one_briefing: Records) -> None:
    stored, _, claims = one_briefing
    briefing, number = parts_of(claims[0].id)
    row = Claim.objects.get(briefing=briefing, number=number)
    Claim.objects.filter(pk=row.pk).update(retired_at=timezone.now(), retired_because="misread")
    assert stored.claim(claims[0].id) is None
    assert claims[0].id not in {claim.id for claim in stored.claims_of(str(row.series_id), None, None, 99)}
    assert claims[0].id not in {claim.id for claim in stored.claims_in(claims[0].briefing, 99)}


@pytest.mark.parametrize(
    ("ask", "index"),
    [
        (lambda record, claim: record.series_with_key(series_key(claim)), "series_subject"),
        (lambda record, claim: record.similar_series(series_key(claim), 9), "series_word_at_place"),
    ],
    ids=["key", "words"],
)
def test_it_asks_by_index(
    one_briefing: Records,
    ask: Callable[[DatabaseRecord, EngineClaim], object],
    index: str,
) -> None:
    """A record this small is scanned; with scans switched off the plan shows the index that serves."""
    claim = to_claim(Claim.objects.exclude(series__measure=[]).select_related("series").order_by("pk")[0])
    with CaptureQueriesContext(connection) as asked:
        ask(DatabaseRecord(), claim)
    with connection.cursor() as cursor:
        cursor.execute("set local enable_seqscan = off")
        plans = ""
        for query in asked.captured_queries:
            cursor.execute(f"explain {query['sql']}")
            plans += "\n".join(line for (line,) in cursor.fetchall())
    assert index in plans


def test_a_long_series_is_not_read_whole(one_briefing: Records) -> None:
    """Of two thousand daily figures the index gives those of the asked days alone, the nearest first."""
    row = Claim.objects.exclude(series=None).order_by("pk")[0]
    first = date(2010, 1, 1)
    days = [first + timedelta(days=number) for number in range(2000)]
    copies = []
    for number, day in enumerate(days, start=100):
        copies.append(copy(row))
        copies[-1].pk, copies[-1].number = None, number
        copies[-1].period = DateRange(day, day + timedelta(days=1), "[)")
    Claim.objects.bulk_create(copies)
    with connection.cursor() as cursor, CaptureQueriesContext(connection) as asked:
        cursor.execute("analyze claims_claim")
        nearest = DatabaseRecord().claims_of(str(row.series_id), days[995], days[1005], 5)
        (question,) = (each["sql"] for each in asked.captured_queries if "LATERAL" in each["sql"])
        cursor.execute(f"explain {question}")
        plan = "\n".join(line for (line,) in cursor.fetchall())
    assert "claim_series_middle" in plan
    distances = [abs((claim.period.start - days[1000]).days) for claim in nearest if claim.period]
    assert distances == [0, 1, 1, 2, 2]
