from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.contrib.auth.models import User

from claims.models import Briefing, Claim, Cluster, Finding
from claims.pipeline import again, check, link
from claims.pipeline.correct import correct

from ..rows import run, stored_briefing

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("simple_reading")]


def read(figure: str, month: int, measure: str = "Traffic of the harbour") -> Briefing:
    briefing = stored_briefing(f"{measure} was {figure} tonnes in 2011.", published=date(2012, month, 1))
    run(briefing)
    return briefing


def test_what_nothing_else_explains_stands_alone() -> None:
    read("41.53 thousand", 1)
    read("41.53 million", 2)
    assert Finding.objects.get().cluster is None
    assert not Cluster.objects.exists()


@pytest.fixture
def misprint() -> Briefing:
    """A briefing whose scale word is wrong throughout."""
    read("41.53 thousand tonnes in 2011. Catch of the fleet was 7.214 thousand", 1)
    return read("41.53 million tonnes in 2011. Catch of the fleet was 7.214 million", 2)


def test_one_wrong_scale_word_is_one_cluster(misprint: Briefing) -> None:
    cluster = Cluster.objects.get()
    assert cluster.kind == "scale_slip"
    assert (cluster.claims.count(), cluster.claims.values("briefing").distinct().count()) == (2, 1)
    assert set(cluster.findings.all()) == set(Finding.objects.holding())
    assert cluster.findings.count() == 2


def test_a_cluster_goes_with_its_cause(misprint: Briefing, reviewer: User) -> None:
    wrong = Claim.objects.get(briefing=misprint, value=Decimal(41530000))
    correct(wrong.pk, {"value": Decimal(41530)}, reviewer)
    assert link(misprint.pk)
    assert check(misprint.pk)
    assert Finding.objects.holding().get().cluster is None
    assert not Cluster.objects.get().findings.exists()


def test_checking_again_changes_no_cluster(misprint: Briefing) -> None:
    before = list(Finding.objects.order_by("pk").values_list("cluster", flat=True))
    for briefing in Briefing.objects.order_by("pk"):
        again(briefing.pk)
        run(briefing)
    assert list(Finding.objects.order_by("pk").values_list("cluster", flat=True)) == before
    assert Cluster.objects.count() == 1
