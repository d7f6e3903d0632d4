"""What a change touches is checked again: all of it, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

import pytest
from django.contrib.auth.models import User

from claims.linking.founding import series_of_key
from claims.models import Briefing, Claim, Finding, Recheck, State
from claims.pipeline import again, check, extract, link, recheck
from claims.pipeline.correct import assign, correct, withdraw
from factcheck.briefing import Briefing as EngineBriefing
from factcheck.claim import Claim as EngineClaim
from factcheck.series import SeriesKey

from ..reading import read_simply
from ..rows import run, stored_briefing

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("simple_reading")]


def traffic(figure: str, month: int, year: int = 2011) -> Briefing:
    briefing = stored_briefing(
        f"Traffic of the harbour was {figure} tonnes in {year}.", published=date(2012, month, 1)
    )
    run(briefing)
    return briefing


@pytest.fixture
def vintages() -> list[Briefing]:
    """Three briefings; the later two repeat another value than the first."""
    return [traffic("41.53 thousand", 1), traffic("41.53 million", 2), traffic("415.3 thousand", 3)]


def claim_of(briefing: Briefing) -> Claim:
    return Claim.objects.current().get(briefing=briefing)


def finish(briefing: Briefing) -> None:
    """What the workers do once a person has said something of a briefing's claims."""
    briefing.refresh_from_db()
    if briefing.state == State.EXTRACTED:
        assert link(briefing.pk)
        assert check(briefing.pk)
    while recheck():
        pass


def holding() -> set[frozenset[str]]:
    return {
        frozenset(each.claim.quote.removesuffix(" tonnes") for each in finding.evidence.all())
        for finding in Finding.objects.holding()
    }


def found_anew(briefings: Iterable[Briefing]) -> set[frozenset[str]]:
    """What checking every briefing from the beginning finds: what must hold without it."""
    before = holding()
    for briefing in briefings:
        again(briefing.pk, State.LINKED)
        assert check(briefing.pk)
    after = holding()
    assert before == after
    return after


def test_a_withdrawn_claim_uncovers_what_it_stood_before(vintages: list[Briefing], reviewer: User) -> None:
    before = holding()
    withdraw(claim_of(vintages[1]).pk, reviewer, "a page number")
    finish(vintages[1])
    assert found_anew(vintages) != before
    assert all("41.53 million" not in finding for finding in holding())
    assert all(finding.closed_because for finding in Finding.objects.exclude(closed_at=None))
    assert not Recheck.objects.exists()


def test_a_corrected_claim_is_held_against_all_again(vintages: list[Briefing], reviewer: User) -> None:
    correct(claim_of(vintages[1]).pk, {"value": Decimal(41530)}, reviewer)
    finish(vintages[1])
    found_anew(vintages)
    assert frozenset(("41.53 thousand", "41.53 million")) not in holding()


def test_a_reassigned_claim_leaves_no_finding_open(vintages: list[Briefing], reviewer: User) -> None:
    elsewhere, _ = series_of_key(SeriesKey(("traffic",), "elsewhere", "tonne", "level"), "Traffic elsewhere")
    assign(claim_of(vintages[1]).pk, elsewhere, reviewer, "the other harbour")
    finish(vintages[1])
    found_anew(vintages)
    assert all("41.53 million" not in finding for finding in holding())


def test_a_claim_moved_by_its_measure_is_missed_where_it_stood(
    vintages: list[Briefing], reviewer: User
) -> None:
    correct(claim_of(vintages[1]).pk, {"measure": "number of the crows"}, reviewer)
    finish(vintages[1])
    found_anew(vintages)
    assert all("41.53 million" not in finding for finding in holding())


def test_a_claim_that_is_not_read_any_more_is_missed(
    vintages: list[Briefing], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("factcheck.extract.claims.extract_claims", read_nothing)
    again(vintages[1].pk, State.RECEIVED)
    assert extract(vintages[1].pk)
    monkeypatch.setattr("factcheck.extract.claims.extract_claims", read_simply)
    finish(vintages[1])
    found_anew([vintages[0], vintages[2]])
    assert all("41.53 million" not in finding for finding in holding())


def read_nothing(briefing: EngineBriefing) -> list[EngineClaim]:
    return []


def test_a_late_briefing_is_taken_in_where_it_was_said() -> None:
    first, last = traffic("41.53 thousand", 1), traffic("41.53 million", 5)
    middle = traffic("41.53 million", 3)
    found_anew([first, middle, last])


def test_only_the_neighbourhood_is_asked_again(vintages: list[Briefing], reviewer: User) -> None:
    far = traffic("9.1 thousand", 4, year=1950)
    other = stored_briefing("Catch was 7 thousand tonnes in 2011.", published=date(2012, 4, 1))
    run(other)
    withdraw(claim_of(vintages[0]).pk, reviewer, "a page number")
    asked = set(Recheck.objects.values_list("claim__briefing", flat=True))
    assert asked == {briefing.pk for briefing in vintages}
    assert {far.pk, other.pk}.isdisjoint(asked)


def test_what_a_worker_takes_is_done_once() -> None:
    row = claim_of(traffic("41.53 thousand", 1))
    Recheck.objects.create(claim=row, because="a test")
    assert recheck() == 1
    assert recheck() == 0
