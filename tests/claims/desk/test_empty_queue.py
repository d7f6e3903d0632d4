"""What an empty queue says: that nothing came in, that nothing was found, or that all is decided."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.urls import reverse

from claims.models import Briefing, Finding, Verdict
from claims.pipeline.review import review
from tests.claims.desk.conftest import As

pytestmark = pytest.mark.django_db


def queue_page(signed_in: As) -> str:
    return signed_in("reviewer").get(reverse("admin:claims_finding_changelist")).content.decode()


def test_without_a_briefing(signed_in: As) -> None:
    assert "No briefing has come in yet" in queue_page(signed_in)


def test_with_briefings_and_nothing_found(signed_in: As, briefing: Briefing) -> None:
    text = queue_page(signed_in)
    assert "Nothing found so far" in text
    assert "has been decided" not in text


def test_with_every_finding_decided(signed_in: As, finding: Finding, reviewer: User) -> None:
    review(finding, Verdict.DISMISSED, reviewer, "Rounding")
    assert "Every finding has been decided" in queue_page(signed_in)
