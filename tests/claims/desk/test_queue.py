from __future__ import annotations

from datetime import date

import pytest
from django.contrib.auth.models import User
from django.http import QueryDict
from django.utils import timezone

from claims.desk import names, novelty, queue
from claims.desk import selection as selecting
from claims.desk.lease import release, take
from claims.desk.selection import Selection, count
from claims.models import Finding, Preference, Verdict
from claims.pipeline.review import review
from factcheck.finding import Severity

from .record import DeskRecord, series

pytestmark = pytest.mark.django_db


def selection(query: str) -> Selection:
    return Selection.read(QueryDict(query))


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
    assert selection("state=nonsense&severity=grave&source=-1&check=\0") == Selection()


@pytest.mark.parametrize("text", ["", "1", "1_2_3", "9_2012-01-01_x", "99999_2012-01-01_1", "1_2012-13-01_1"])
def test_a_broken_place_is_no_place(text: str) -> None:
    assert queue.Place.read(text) is None


def test_a_selection_reads_back_what_it_spells() -> None:
    asked = Selection(
        "flagged",
        "revision",
        7,
        "restated_value",
        "harbour & co",
        5,
        3,
        "Åre",
        "the chair",
        "week",
        2,
        True,
        True,
    )
    assert selection(asked.query()) == asked


def test_the_severest_come_first(record: DeskRecord) -> None:
    assert found("") == [record.contradiction.pk, record.revision.pk, record.suspicion.pk]


def test_pages_hold_every_finding_once_and_in_order() -> None:
    many(130)
    seen: list[int] = []
    place, more = None, True
    while more:
        findings, more = queue.page(Selection(), place)
        seen += [finding.pk for finding in findings]
        place = queue.Place.of(findings[-1])
    assert seen == list(Finding.objects.most_severe_first().values_list("pk", flat=True))


def test_neighbours_walk_the_queue_both_ways() -> None:
    many(9)
    order = list(Finding.objects.most_severe_first())
    assert queue.neighbours(Selection(), order[0]) == (None, order[1].pk)
    assert queue.neighbours(Selection(), order[4]) == (order[3].pk, order[5].pk)


@pytest.mark.parametrize(
    ("query", "expected"),
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
def test_filters(record: DeskRecord, query: str, expected: list[str]) -> None:
    assert found(query) == [getattr(record, name).pk for name in expected]


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
    assert count(Selection()) == "7"
    monkeypatch.setattr(selecting, "COUNT_TO", 5)
    assert count(Selection()) == "4+"


def test_a_series_filters_findings_that_touch_it(record: DeskRecord) -> None:
    assert found(f"series={record.freight.pk}") == [record.contradiction.pk, record.revision.pk]


def test_what_somebody_holds_is_a_view(record: DeskRecord) -> None:
    rita = User.objects.create_user("rita")
    take(record.suspicion.pk, rita)
    assert found(f"holder={rita.pk}&state=all") == [record.suspicion.pk]
    release(record.suspicion.pk, rita)
    assert found(f"holder={rita.pk}&state=all") == []


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("place=Aldersund&severity=revision", ["revision"]),
        ("place=Elsewhere", []),
        ("speaker=the+director&check=growth_against_levels", ["contradiction"]),
        ("age=day", ["contradiction", "revision", "suspicion"]),
        ("age=older", []),
        ("first=1", ["contradiction", "suspicion"]),
    ],
)
def test_more_filters(record: DeskRecord, query: str, expected: list[str]) -> None:
    assert found(query) == [getattr(record, name).pk for name in expected]


def test_a_claim_that_goes_to_another_series_takes_its_findings_along(record: DeskRecord) -> None:
    other = series("Freight of another harbour", "tonne")
    record.suspicion.claims.update(series=other)
    assert found(f"series={other.pk}") == [record.suspicion.pk]


def test_what_was_found_since_the_last_sitting_is_new(record: DeskRecord) -> None:
    rita = User.objects.create_user("rita")
    assert len(found(f"new_for={rita.pk}")) == 3
    novelty.looked(rita.pk)
    Preference.objects.update(looked_at=timezone.now() - 2 * novelty.PAUSE)
    novelty.looked(rita.pk)
    assert len(found(f"new_for={rita.pk}")) == 3, "found after the sitting before"
    Preference.objects.update(looked_before=timezone.now())
    assert found(f"new_for={rita.pk}") == []


def test_names_are_walked_each_once(record: DeskRecord) -> None:
    assert names.check_slugs() == ["growth_against_levels", "restated_value"]
    assert names.places() == ["Aldersund"]
    assert names.speakers() == ["the director"]
