"""Every page and action of the desk, for every role: who may and who may not."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from claims.desk.roles import ROLES
from claims.models import Briefing, Review, Source
from tests.claims.desk.conftest import As, reason
from tests.claims.desk.record import DeskRecord

pytestmark = pytest.mark.django_db

ANYBODY = set(ROLES)
REVIEWERS = {"reviewer", "editor", "administrator"}
MODELS = ("source", "briefing", "claim", "series", "finding")


def addresses(record: DeskRecord) -> dict[str, tuple[str, set[str]]]:
    """Name → address and the roles that may see it."""
    claim = record.contradiction.claims.earliest("pk")
    rows = {
        "source": record.march.source_id,
        "briefing": record.march.pk,
        "claim": claim.pk,
        "series": record.freight.pk,
        "finding": record.contradiction.pk,
    }
    lists = {f"{model} list": (reverse(f"admin:claims_{model}_changelist"), ANYBODY) for model in MODELS}
    pages = {
        f"{model} page": (reverse(f"admin:claims_{model}_change", args=[pk]), ANYBODY)
        for model, pk in rows.items()
    }
    adding = {
        "add briefing": (reverse("admin:claims_briefing_add"), ANYBODY),
        "add source": (reverse("admin:claims_source_add"), ANYBODY),
        "add claim": (reverse("admin:claims_claim_add"), set()),
        "add series": (reverse("admin:claims_series_add"), set()),
        "add finding": (reverse("admin:claims_finding_add"), set()),
        "delete source": (reverse("admin:claims_source_delete", args=[rows["source"]]), set()),
        "delete finding": (reverse("admin:claims_finding_delete", args=[rows["finding"]]), set()),
        "people": (reverse("admin:auth_user_changelist"), {"administrator"}),
    }
    original = {"original": (reverse("admin:claims_briefing_original", args=[record.march.pk]), ANYBODY)}
    return lists | pages | adding | original


@pytest.mark.parametrize("role", ["nobody", *ROLES])
def test_every_page_opens_for_its_roles_alone(record: DeskRecord, signed_in: As, role: str) -> None:
    client = signed_in(role)
    answers = {name: client.get(url).status_code for name, (url, _roles) in addresses(record).items()}
    assert answers == {
        name: 200 if role in roles else 403 for name, (_url, roles) in addresses(record).items()
    }


def test_strangers_are_asked_to_sign_in(record: DeskRecord) -> None:
    for url, _roles in addresses(record).values():
        answer = Client().get(url)
        assert (answer.status_code, answer.headers["Location"].split("?")[0]) == (302, reverse("admin:login"))


@pytest.mark.parametrize("role", ["nobody", *ROLES])
def test_only_reviewers_decide_and_take_back(record: DeskRecord, signed_in: As, role: str) -> None:
    client = signed_in(role)
    decide = reverse("admin:claims_finding_decide", args=[record.contradiction.pk])
    undo = reverse("admin:claims_finding_undo", args=[record.contradiction.pk])
    form = {"verdict": "dismissed", "reason": reason("Rounding"), "seen": "0"}
    expected = 302 if role in REVIEWERS else 403
    assert client.post(decide, form).status_code == expected
    latest = Review.objects.order_by("-pk").values_list("pk", flat=True).first() or 1
    assert client.post(undo, {"seen": latest}).status_code == (302 if role in REVIEWERS else 403)
    assert Review.objects.count() == (2 if role in REVIEWERS else 0)


@pytest.mark.parametrize("role", ["nobody", *ROLES])
def test_reporters_and_above_add_briefings(record: DeskRecord, signed_in: As, role: str) -> None:
    client = signed_in(role)
    before = Briefing.objects.count()
    form = {
        "source": record.march.source_id,
        "published": "2014-01-05",
        "language": "en",
        "text": "Nothing was counted.",
    }
    answer = client.post(reverse("admin:claims_briefing_add"), form)
    assert answer.status_code == (302 if role in ROLES else 403)
    assert Briefing.objects.count() - before == (1 if role in ROLES else 0)


@pytest.mark.parametrize(("role", "changed"), [("reporter", False), ("reviewer", False), ("editor", True)])
def test_only_editors_change_sources(record: DeskRecord, signed_in: As, role: str, changed: bool) -> None:
    url = reverse("admin:claims_source_change", args=[record.march.source_id])
    answer = signed_in(role).post(url, {"name": "Harbour Office", "homepage": "", "notes": ""})
    assert answer.status_code == (302 if changed else 403)
    assert Source.objects.filter(name="Harbour Office").exists() is changed


def test_a_permission_taken_off_the_list_is_taken_from_the_group(db: None) -> None:
    from django.apps import apps
    from django.contrib.auth.models import Group, Permission

    from claims.desk.roles import grant_roles

    reporter = Group.objects.get(name="reporter")
    reporter.permissions.add(Permission.objects.get(codename="add_review"))
    own = Permission.objects.get(codename="view_user")
    reporter.permissions.add(own)
    grant_roles(apps.get_app_config("claims"), using="default")
    codenames = set(reporter.permissions.values_list("codename", flat=True))
    assert codenames == ROLES["reporter"] | {"view_user"}
