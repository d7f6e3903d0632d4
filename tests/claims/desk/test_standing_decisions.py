from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.contrib.auth.models import Group, User
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from claims.desk.decision import OvertakenError, decide_throughout, end_decision
from claims.desk.lease import take
from claims.desk.scope import scopes, standing_decision_of
from claims.desk.tasks import look
from claims.models import Finding, Review, StandingDecision, Verdict
from claims.pipeline.review import review
from claims.pipeline.standing import fall_under

from .record import DeskRecord, finding

pytestmark = pytest.mark.django_db
DISMISSED, CONFIRMED = Verdict.DISMISSED, Verdict.CONFIRMED


@pytest.fixture
def rita(db: None) -> User:
    user = User.objects.create_user("rita")
    user.groups.add(Group.objects.get(name="reviewer"))
    return user


def waiting() -> set[Finding]:
    return set(Finding.objects.waiting())


def scope_of(found: Finding, kind: str) -> str:
    """The first scope of a kind that the finding offers."""
    claims = [part.claim for part in found.evidence.select_related("claim__series").order_by("position")]
    return next(scope.value for scope in scopes(found, claims) if scope.value.startswith(kind))


def decided(found: Finding, person: User, kind: str, **until: date) -> StandingDecision:
    decision = standing_decision_of(found, scope_of(found, kind))
    assert decision is not None
    decision.until = until.get("until")
    decide_throughout(decision, person, DISMISSED, "Different definition or scope", seen=0)
    return decision


def another(record: DeskRecord, number: int = 50, check: str = "restated_value") -> Finding:
    """One more finding on the claims of the revision."""
    parts = [(part.role, part.claim) for part in record.revision.evidence.order_by("position")]
    return finding(number, "suspicion", check, "Found later.", *parts)


def test_a_finding_offers_its_series_and_periods_with_what_they_touch(record: DeskRecord) -> None:
    claims = [part.claim for part in record.revision.evidence.select_related("claim__series")]
    offered = scopes(record.revision, claims)
    assert [(scope.value.split("-")[0], scope.waiting) for scope in offered] == [
        ("finding", "1"),
        ("period", "2"),
        ("series", "1"),
    ]


@pytest.mark.parametrize("value", ["", "nonsense", "period-", "period-0", "period-x", "series-99999999"])
def test_a_scope_that_is_not_offered_is_none(record: DeskRecord, value: str) -> None:
    assert standing_decision_of(record.revision, value) is None


def test_a_standing_decision_decides_its_series_and_period_at_once(record: DeskRecord, rita: User) -> None:
    decision = decided(record.revision, rita, "period")
    assert waiting() == {record.suspicion}
    reviews = Review.objects.filter(standing_decision=decision).values_list("finding", "verdict", "reviewer")
    assert set(reviews) == {
        (record.contradiction.pk, "dismissed", rita.pk),
        (record.revision.pk, "dismissed", rita.pk),
    }


def test_a_standing_decision_on_a_check_leaves_other_checks_alone(record: DeskRecord, rita: User) -> None:
    decided(record.revision, rita, "series", until=timezone.localdate() + timedelta(days=9))
    assert waiting() == {record.contradiction, record.suspicion}


def test_what_somebody_else_holds_is_left_alone(record: DeskRecord, rita: User) -> None:
    take(record.contradiction.pk, User.objects.create_user("sven"))
    decided(record.revision, rita, "period")
    assert waiting() == {record.contradiction, record.suspicion}


def test_a_standing_decision_is_taken_back_as_a_whole_where_it_is_in_force(
    record: DeskRecord, rita: User
) -> None:
    decision = decided(record.revision, rita, "period")
    review(record.contradiction, CONFIRMED, rita, "differ")
    assert end_decision(decision.pk, rita) == [record.revision.pk]
    assert waiting() == {record.revision, record.suspicion}
    assert end_decision(decision.pk, rita) == [], "only once"
    decision.refresh_from_db()
    assert decision.ended_by == rita


def test_who_saw_an_earlier_state_decides_nothing(record: DeskRecord, rita: User) -> None:
    review(record.revision, CONFIRMED, rita, "differ")
    with pytest.raises(OvertakenError):
        decided(record.revision, rita, "period")
    assert not StandingDecision.objects.exists()


def test_reporters_decide_nothing(record: DeskRecord) -> None:
    with pytest.raises(PermissionDenied):
        decided(record.revision, User.objects.create_user("rob"), "period")


def test_what_is_found_later_falls_under_an_acceptance(record: DeskRecord, rita: User) -> None:
    decided(record.revision, rita, "series", until=timezone.localdate() + timedelta(days=9))
    later, other = another(record), another(record, 51, "jump")
    assert fall_under([later.fingerprint, other.fingerprint]) == 1
    assert later not in waiting()
    assert other in waiting()
    review(later, Verdict.REOPENED, rita)
    assert fall_under([later.fingerprint]) == 0, "a person took it back"


def test_what_is_found_later_does_not_fall_under_a_confirmation(record: DeskRecord, rita: User) -> None:
    decision = standing_decision_of(record.revision, scope_of(record.revision, "period"))
    assert decision is not None
    decide_throughout(decision, rita, CONFIRMED, "differ", seen=0)
    assert fall_under([another(record).fingerprint]) == 0


def test_an_acceptance_whose_day_is_over_lets_its_findings_wait_again(record: DeskRecord, rita: User) -> None:
    today = timezone.localdate()
    decided(record.suspicion, rita, "finding", until=today - timedelta(days=1))
    decided(record.revision, rita, "period", until=today)
    assert look() == 1
    assert waiting() == {record.suspicion}
    ended = record.suspicion.reviews.latest("pk")
    assert (ended.verdict, ended.reviewer) == ("reopened", rita)
    assert "which is over" in ended.reason
    assert look() == 0
