"""Every page of the desk, in both colour schemes and at a phone's width: reachable by all, and pictured."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse
from playwright.sync_api import Page

from tests.claims.desk.record import DeskRecord

from .conftest import SignIn

AXE = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}


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
        "briefings": reverse("admin:claims_briefing_changelist"),
        "briefing-add": reverse("admin:claims_briefing_add"),
        "claim-correct": reverse(
            "admin:claims_claim_correct", args=[record.contradiction.claims.earliest("pk").pk]
        ),
        "reasons": reverse("admin:claims_reason_changelist"),
        "claim": shown("claim", record.contradiction.claims.earliest("pk").pk),
        "claims": reverse("admin:claims_claim_changelist"),
        "series": shown("series", record.freight.pk),
        "series-list": reverse("admin:claims_series_changelist"),
        "sources": reverse("admin:claims_source_changelist"),
        "source": shown("source", record.march.source_id),
    }


def violations(page: Page) -> list[str]:
    found = Axe().run(page, options=AXE).response["violations"]
    return [
        f"{violation['id']}: {node['html'][:160]} ({node['failureSummary'][:300]})"
        for violation in found
        for node in violation["nodes"]
    ]


@pytest.mark.parametrize(
    ("width", "scheme"), [(1280, "light"), (1280, "dark"), (360, "light"), (360, "dark")]
)
def test_every_page_is_reachable_by_all(
    sign_in: SignIn, record: DeskRecord, picture: Callable[[Page, str], None], width: int, scheme: str
) -> None:
    page = sign_in("editor", width=width, scheme=scheme)
    wrong = {}
    for name, url in pages(record).items():
        page.goto(url)
        page.wait_for_load_state("load")
        picture(page, f"{name}-{scheme}")
        problems = violations(page)
        overflow = page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        if overflow > 0:
            problems.append(f"the page is {overflow} px wider than the window")
        if problems:
            wrong[name] = problems
    assert not wrong, "\n".join(f"{name}: {text}" for name, texts in wrong.items() for text in texts)
