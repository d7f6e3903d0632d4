"""Every page of the desk, in both colour schemes and at a phone's width: reachable by all, and pictured."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.admin import site
from django.contrib.auth.models import User
from django.http import HttpRequest
from django.urls import reverse
from playwright.sync_api import Page

from claims.desk.lease import take
from claims.desk.reply import ask
from claims.models import Finding, Identity
from tests.claims.desk.record import DeskRecord

from .conftest import SignIn

AXE = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}

ADMINISTRATOR = HttpRequest()
ADMINISTRATOR.user = User(is_superuser=True, is_active=True, is_staff=True)


def pages(record: DeskRecord) -> dict[str, str]:
    def shown(model: str, pk: int) -> str:
        return reverse(f"admin:claims_{model}_change", args=[pk])

    return {
        "queue": reverse("admin:claims_finding_changelist"),
        "overview": reverse("admin:index"),
        "queue-empty": reverse("admin:claims_finding_changelist") + "?state=confirmed",
        "finding": shown("finding", record.contradiction.pk),
        "finding-dismiss": shown("finding", record.contradiction.pk) + "?decide=dismissed",
        "briefing": shown("briefing", record.march.pk),
        "claim-correct": reverse(
            "admin:claims_claim_correct", args=[record.contradiction.claims.earliest("pk").pk]
        ),
        "words": reverse("admin:claims_briefing_words", args=[record.march.pk]) + "?words=the",
        "missed": reverse("admin:claims_briefing_claim", args=[record.march.pk]) + "?start=0&end=7",
        "identity": shown("identity", an_identity().pk),
        "sheet": reverse("admin:claims_source_sheet", args=[record.march.source_id]),
        "finding-asked": shown("finding", asked(record.revision).pk),
        "keys": reverse("admin:claims_keys"),
        "series-merge": reverse("admin:claims_series_merge", args=[record.freight.pk]),
        "series-split": reverse("admin:claims_series_split", args=[record.freight.pk]),
        "severity": reverse("admin:claims_severityrule_change", args=["contradiction"]),
        "source-edit": shown("source", record.march.source_id) + "?edit=1",
        "claim": shown("claim", record.contradiction.claims.earliest("pk").pk),
        "series": shown("series", record.freight.pk),
        "source": shown("source", record.march.source_id),
    }


def an_identity() -> Identity:
    """Freight is that of two quays; nothing in the record states these yet."""
    identity = Identity.objects.create(text="freight = east + west", seen_in=[])
    for position, words in enumerate((["freight"], ["freight", "east"], ["freight", "west"])):
        parts = {"measure": words, "place": "Aldersund", "unit": "tonne", "adjustment": "", "scope": []}
        identity.terms.create(position=position, key=" ".join(words), parts=parts)
    return identity


def asked(finding: Finding) -> Finding:
    """Held by somebody, with a question that is overdue."""
    somebody = User.objects.create_user("somebody")
    take(finding.pk, somebody)
    ask(finding, somebody, "The port's office", "Which of the two figures holds?", date(2013, 3, 1))
    return finding


def violations(page: Page) -> list[str]:
    found = Axe().run(page, options=AXE).response["violations"]
    return [
        f"{violation['id']}: {node['html'][:160]} ({node['failureSummary'][:300]})"
        for violation in found
        for node in violation["nodes"]
    ]


def admin_pages() -> dict[str, str]:
    """Every list and every form that adds, of every model the admin knows: a new one needs no line here."""
    found = {"exports": reverse("admin:claims_exports"), "password": reverse("admin:password_change")}
    for model, model_admin in site._registry.items():
        place = f"{model._meta.app_label}_{model._meta.model_name}"
        found[f"list-{place}"] = reverse(f"admin:{place}_changelist")
        if type(model_admin).has_add_permission(model_admin, ADMINISTRATOR):
            found[f"add-{place}"] = reverse(f"admin:{place}_add")
    return found


def wrong_with(page: Page, url: str) -> list[str]:
    """What a person who needs it otherwise would stumble over."""
    page.goto(url)
    page.wait_for_load_state("load")
    problems = violations(page)
    overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return [*problems, f"the page is {overflow} px wider than the window"] if overflow > 0 else problems


@pytest.mark.parametrize(
    ("width", "scheme"), [(1280, "light"), (1280, "dark"), (360, "light"), (360, "dark")]
)
def test_every_page_is_reachable_by_all(
    sign_in: SignIn, record: DeskRecord, picture: Callable[[Page, str], None], width: int, scheme: str
) -> None:
    page = sign_in("editor", width=width, scheme=scheme)
    wrong = {}
    for name, url in pages(record).items():
        if problems := wrong_with(page, url):
            wrong[name] = problems
        picture(page, f"{name}-{scheme}")
    assert not wrong, said(wrong)


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (360, "dark")])
def test_every_list_and_form_is_reachable_by_all(
    sign_in: SignIn, record: DeskRecord, width: int, scheme: str
) -> None:
    page = sign_in("administrator", width=width, scheme=scheme)
    wrong = {name: wrong_with(page, url) for name, url in admin_pages().items()}
    assert not any(wrong.values()), said(wrong)


def said(wrong: dict[str, list[str]]) -> str:
    return "\n".join(f"{name}: {text}" for name, texts in wrong.items() for text in texts)
