"""Keys of one's own, decisions of a wider scope, and what editors ask of severities, through the pages."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from claims.desk.keys import ACTS, USUAL, keys_of, wrong_with
from claims.models import Finding, Preference, Review, SeverityRule, StandingDecision
from tests.claims.desk.conftest import As, reason
from tests.claims.desk.record import DeskRecord
from tests.claims.desk.test_standing_decisions import scope_of

pytestmark = pytest.mark.django_db
KEYS = "admin:claims_keys"


def test_the_usual_keys_are_in_no_conflict() -> None:
    assert wrong_with(USUAL) == {}
    assert set(USUAL) == ACTS


@pytest.mark.parametrize("key", ["", "1", " ", "ab", "j", "\x07"])
def test_a_key_that_cannot_be_is_refused(signed_in: As, key: str) -> None:
    answer = signed_in("reviewer").post(reverse(KEYS), USUAL | {"confirm": key})
    assert answer.status_code == 422
    assert not Preference.objects.filter(keys__confirm=key).exists()


def test_a_persons_keys_are_theirs_in_every_browser(record: DeskRecord, signed_in: As) -> None:
    client = signed_in("reviewer")
    client.post(reverse(KEYS), USUAL | {"confirm": "y", "note": "ü"})
    page = signed_in("reviewer").get(reverse("admin:claims_finding_change", args=[record.revision.pk]))
    assert 'data-key="y"' in page.content.decode()
    assert 'data-key="c"' not in page.content.decode()
    other = signed_in("editor").get(reverse("admin:claims_finding_change", args=[record.revision.pk]))
    assert 'data-key="c"' in other.content.decode()
    client.post(reverse(KEYS), {"usual": "1"})
    assert keys_of(Preference.objects.get(person__username="reviewer").person) == USUAL


def decide(client: Client, finding: Finding, **form: str) -> int:
    plain = {"verdict": "dismissed", "reason": reason("Rounding"), "seen": "0"}
    url = reverse("admin:claims_finding_decide", args=[finding.pk])
    return int(client.post(url, plain | form).status_code)


def test_a_decision_of_a_wider_scope_is_said_and_undone(record: DeskRecord, signed_in: As) -> None:
    client, found = signed_in("reviewer"), record.revision
    assert decide(client, found, scope=scope_of(found, "period")) == 302
    queue = client.get(reverse("admin:claims_finding_changelist"))
    assert "2 findings: dismissed." in queue.content.decode()
    decision = StandingDecision.objects.get()
    undo = reverse("admin:claims_finding_end_decision", args=[decision.pk])
    assert undo in queue.content.decode()
    page = client.get(reverse("admin:claims_finding_change", args=[record.contradiction.pk]))
    assert "decided for every finding about" in page.content.decode()
    client.post(undo)
    assert Finding.objects.waiting().count() == 3
    assert "taken back" in client.get(reverse("admin:claims_standingdecision_changelist")).content.decode()


@pytest.mark.parametrize(
    ("scope", "until"),
    [("series", ""), ("series", "soon"), ("finding", "2001-01-01"), ("period-9", ""), ("elsewhere", "")],
)
def test_a_scope_or_day_that_cannot_be_writes_nothing(
    record: DeskRecord, signed_in: As, scope: str, until: str
) -> None:
    value = scope_of(record.revision, "series") if scope == "series" else scope
    assert decide(signed_in("reviewer"), record.revision, scope=value, until=until) == 422
    assert not Review.objects.exists()


def test_an_acceptance_of_one_finding_has_its_day(record: DeskRecord, signed_in: As) -> None:
    day = timezone.localdate() + timedelta(days=30)
    assert decide(signed_in("reviewer"), record.revision, until=day.isoformat()) == 302
    assert StandingDecision.objects.get().until == day


def test_a_confirmation_has_no_last_day(record: DeskRecord, signed_in: As) -> None:
    form = {"verdict": "confirmed", "reason": reason("The figures differ as printed"), "until": "2001-01-01"}
    assert decide(signed_in("reviewer"), record.revision, **form) == 302
    assert not StandingDecision.objects.exists()


def test_only_reviewers_end_a_standing_decision(record: DeskRecord, signed_in: As) -> None:
    decide(signed_in("reviewer"), record.revision, scope=scope_of(record.revision, "period"))
    url = reverse("admin:claims_finding_end_decision", args=[StandingDecision.objects.get().pk])
    assert signed_in("reporter").post(url).status_code == 403


def test_editors_say_which_severities_two_people_confirm(record: DeskRecord, signed_in: As) -> None:
    url = reverse("admin:claims_severityrule_changelist")
    assert signed_in("reviewer").get(url).status_code == 403
    rules = list(SeverityRule.objects.order_by("severity").values_list("severity", flat=True))
    assert len(rules) == 4
    client = signed_in("editor")
    shown = client.get(url).context["cl"].result_list
    form = {"form-TOTAL_FORMS": "4", "form-INITIAL_FORMS": "4", "_save": "Save"}
    form |= {f"form-{place}-severity": rule.pk for place, rule in enumerate(shown)}
    form |= {
        f"form-{place}-second_reviewer": "on" for place, rule in enumerate(shown) if rule.pk == "revision"
    }
    assert client.post(url, form).status_code == 302
    asked = SeverityRule.objects.filter(second_reviewer=True).values_list("severity", flat=True)
    assert list(asked) == ["revision"]
    confirm = {"verdict": "confirmed", "reason": reason("The figures differ as printed")}
    decide(client, record.revision, **confirm)
    page = client.get(reverse("admin:claims_finding_change", args=[record.revision.pk])).content.decode()
    assert "waits for a second reviewer" in page
