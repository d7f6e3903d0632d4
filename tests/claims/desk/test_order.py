"""A page of a filter is a walk over that filter's own queue, which the database keeps."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.http import QueryDict

from claims.desk import order, queue
from claims.desk.selection import Selection
from claims.models import Facet, Finding, Verdict
from claims.pipeline.review import review

from .record import DeskRecord, series

pytestmark = pytest.mark.django_db


def selection(query: str) -> Selection:
    return Selection.read(QueryDict(query))


def plan_of(query: str) -> str:
    """How the database would come by the first page in a record too large to be read from end to end."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute("SET LOCAL enable_bitmapscan = off")
        cursor.execute("SET LOCAL enable_sort = off")
        cursor.execute("SET LOCAL enable_incremental_sort = off")
    return selection(query).heads()[: queue.PAGE].explain()


def places_of(finding: Finding) -> set[tuple[str, str, bool]]:
    return set(Facet.objects.filter(finding=finding).values_list("kind", "value", "waiting"))


@pytest.mark.parametrize(
    ("query", "index"),
    [
        ("", "finding_queue"),
        ("source=1", "facet_queue"),
        ("series=1", "facet_queue"),
        ("place=Aldersund", "facet_queue"),
        ("speaker=the+chair", "facet_queue"),
        ("place=Aldersund&severity=revision", "facet_queue"),
        ("place=Aldersund&state=all", "facet_in_order"),
    ],
)
def test_a_page_is_one_walk(record: DeskRecord, query: str, index: str) -> None:
    plan = plan_of(query)
    assert f"using {index} on" in plan
    assert "Sort" not in plan


@pytest.mark.parametrize(
    ("query", "index"),
    [("check=restated_value", "finding_queue_of_check"), ("first=1", "finding_queue_of_firsts")],
)
def test_a_part_of_the_queue_has_an_order_of_its_own(record: DeskRecord, query: str, index: str) -> None:
    with connection.cursor() as cursor:
        # Among so few findings the whole queue costs no more, and either may be walked.
        cursor.execute("DROP INDEX finding_queue")
    plan = plan_of(query)
    assert f"using {index} on" in plan
    assert "Sort" not in plan


def test_few_of_several_filters_are_sorted_and_many_are_walked(
    record: DeskRecord, monkeypatch: pytest.MonkeyPatch
) -> None:
    both = selection(f"place=Aldersund&series={record.freight.pk}&state=new")
    expected = [record.contradiction, record.revision]
    assert list(both.findings()) == expected
    assert "weight + 0" in both.findings().explain()
    monkeypatch.setattr(order, "SORTED", -1)
    assert list(both.findings()) == expected
    assert list(both.findings(backwards=True)) == expected[::-1]
    assert "claims_facet" in both.findings().explain()


def test_a_decision_takes_a_finding_out_of_every_queue(record: DeskRecord) -> None:
    waiting = places_of(record.revision)
    assert ("place", "Aldersund", True) in waiting
    review(record.revision, Verdict.CONFIRMED, User.objects.create_user("rita"))
    assert places_of(record.revision) == {(kind, value, False) for kind, value, _ in waiting}


def test_a_finding_stands_where_its_claims_stand_and_weighs_what_it_weighs(record: DeskRecord) -> None:
    other = series("Freight of another harbour", "tonne")
    former = ("series", str(record.suspicion.claims.first().series_id), True)  # type: ignore[union-attr]
    assert former in places_of(record.suspicion)
    record.suspicion.claims.update(series=other)
    assert former not in places_of(record.suspicion)
    assert ("series", str(other.pk), True) in places_of(record.suspicion)
    record.suspicion.severity = "contradiction"
    record.suspicion.save(update_fields=["severity"])
    record.suspicion.refresh_from_db()
    weights = Facet.objects.filter(finding=record.suspicion).values_list("weight", flat=True)
    assert set(weights) == {record.suspicion.weight}
