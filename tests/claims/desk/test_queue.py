from __future__ import annotations

from datetime import date

import pytest
from django.contrib.auth.models import User
from django.http import QueryDict

from claims.desk import queue
from claims.desk.lease import release, take
from claims.models import Finding, Verdict
from claims.pipeline.review import review
from factcheck.finding import Severity

from .record import DeskRecord

pytestmark = pytest.mark.django_db


def selection(query: str) -> queue.Selection:
    return queue.Selection.read(QueryDict(query))


def found(query: str) -> list[int]:
    return [finding.pk for finding in queue.page(selection(query), None)[0]]


def many(amount: int) -> None:
    severities = list(Severity)
    Finding.objects.bulk_create(
        Finding(
            fingerprint=f"{number:064d}",
            check_slug="restated_value",
            severity=severities[number % 4].value,
            message="…",
            arithmetic="…",
            said_at=date(2012, 1, 1 + number % 5),
        )
        for number in range(amount)
    )


def test_an_unknown_address_shows_what_waits() -> None:
    assert selection("state=nonsense&severity=grave&source=-1&check=\0") == queue.Selection()


@pytest.mark.parametrize("text", ["", "1", "1_2_3", "9_2012-01-01_x", "99999_2012-01-01_1", "1_2012-13-01_1"])
def test_a_broken_place_is_no_place(text: str) -> None:
    assert queue.Place.read(text) is None


def test_a_selection_reads_back_what_it_spells() -> None:
    asked = queue.Selection("flagged", "revision", 7, "restated_value", "harbour & co", 5, 3)
    assert selection(asked.query()) == asked


def test_the_severest_come_first(record: DeskRecord) -> None:
    assert found("") == [record.contradiction.pk, record.revision.pk, record.suspicion.pk]


def test_pages_hold_every_finding_once_and_in_order() -> None:
    many(130)
    seen: list[int] = []
    place, more = None, True
    while more:
        findings, more = queue.page(queue.Selection(), place)
        seen += [finding.pk for finding in findings]
        place = queue.Place.of(findings[-1])
    assert seen == list(Finding.objects.most_severe_first().values_list("pk", flat=True))


def test_neighbours_walk_the_queue_both_ways() -> None:
    many(9)
    order = list(Finding.objects.most_severe_first())
    assert queue.neighbours(queue.Selection(), order[0]) == (None, order[1].pk)
    assert queue.neighbours(queue.Selection(), order[4]) == (order[3].pk, order[5].pk)


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("severity=revision", ["revision"]),
        ("check=growth_against_levels", ["contradiction"]),
        ("q=passengers", ["suspicion"]),
        ("q=41.5+freight", ["contradiction", "revision"]),
        ("q=PASSENGER", ["suspicion"]),
        ("q=absent", []),
        ("q=%25", []),
        ("state=confirmed", []),
        ("state=all", ["contradiction", "revision", "suspicion"]),
    ],
)
def test_filters(record: DeskRecord, query: str, names: list[str]) -> None:
    assert found(query) == [getattr(record, name).pk for name in names]


def test_a_source_filters_findings_that_name_it(record: DeskRecord) -> None:
    weekly = record.suspicion.claims.latest("pk").briefing.source_id
    assert found(f"source={weekly}") == [record.suspicion.pk]


def test_what_is_decided_leaves_what_waits(record: DeskRecord) -> None:
    reviewer = User.objects.create_user("rita")
    review(record.contradiction, Verdict.DISMISSED, reviewer, "rounding")
    review(record.revision, Verdict.FLAGGED, reviewer)
    assert found("") == [record.revision.pk, record.suspicion.pk]
    assert found("state=flagged") == [record.revision.pk]
    assert found("state=dismissed") == [record.contradiction.pk]


def test_counts_stop_at_their_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    many(7)
    assert queue.count(queue.Selection()) == "7"
    monkeypatch.setattr(queue, "COUNT_TO", 5)
    assert queue.count(queue.Selection()) == "4+"


def test_a_series_filters_findings_that_touch_it(record: DeskRecord) -> None:
    assert found(f"series={record.freight.pk}") == [record.contradiction.pk, record.revision.pk]


def test_what_somebody_holds_is_a_view(record: DeskRecord) -> None:
    rita = User.objects.create_user("rita")
    take(record.suspicion.pk, rita)
    assert found(f"holder={rita.pk}&state=all") == [record.suspicion.pk]
    release(record.suspicion.pk, rita)
    assert found(f"holder={rita.pk}&state=all") == []
