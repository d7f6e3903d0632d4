"""Totals and parts: seen where they hold, accepted or refused with a reason, told on their series."""

from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse

from claims.models import Finding, Identity, Series
from tests.claims.desk.conftest import As
from tests.claims.linking.test_identities import BREAKS, SHOWS
from tests.claims.rows import run, stored_briefing

pytestmark = pytest.mark.django_db


@pytest.fixture
def identity() -> Identity:
    run(stored_briefing(SHOWS, published=date(2016, 2, 1)))
    run(stored_briefing(BREAKS, published=date(2017, 2, 1)))
    return Identity.objects.get()


def page_of(identity: Identity) -> str:
    return reverse("admin:claims_identity_change", args=[identity.pk])


def test_it_says_where_it_holds_and_what_breaks_it(identity: Identity, signed_in: As) -> None:
    page = signed_in("reporter").get(page_of(identity)).content.decode()
    for words in ("showed it first", "adds up", "1 m tonnes short", "do not make"):
        assert words in page
    assert "Decide</button>" not in page
    (found,) = Finding.objects.all()
    assert reverse("admin:claims_finding_change", args=[found.pk]) in page
    assert (
        "proposed" in signed_in("reporter").get(reverse("admin:claims_identity_changelist")).content.decode()
    )


def test_it_is_accepted_and_refused_with_a_reason(identity: Identity, signed_in: As) -> None:
    client, url = signed_in("reviewer"), reverse("admin:claims_identity_decide", args=[identity.pk])
    answer = client.post(url, {"state": "accepted", "reason": " "}, follow=True)
    assert "Not written: say why." in answer.content.decode()
    answer = client.post(url, {"state": "accepted", "reason": "The annual table says so."}, follow=True)
    page = answer.content.decode()
    assert "always adds up" in page
    assert "The annual table says so." in page
    client.post(url, {"state": "refused", "reason": "There is coal, too."})
    identity.refresh_from_db()
    assert identity.state == "refused"
    assert client.post(url, {"state": "maybe", "reason": "?"}).status_code == 404


def test_its_series_tell_of_it_until_it_is_refused(identity: Identity, signed_in: As) -> None:
    client = signed_in("reviewer")
    series = [reverse("admin:claims_series_change", args=[each.pk]) for each in Series.objects.all()]
    pages = [client.get(url).content.decode() for url in series]
    assert sum("Part of a sum" in page for page in pages) == 2
    assert sum("Total of a sum" in page for page in pages) == 1
    client.post(
        reverse("admin:claims_identity_decide", args=[identity.pk]), {"state": "refused", "reason": "Chance."}
    )
    assert page_of(identity) not in client.get(series[0]).content.decode()
