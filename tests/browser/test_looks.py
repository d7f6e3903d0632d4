"""Every page of the desk, in both colour schemes and at a phone's width: reachable by all, and pictured."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from django.contrib.admin import site
from django.contrib.auth.models import User
from django.http import HttpRequest
from django.urls import reverse
from playwright.sync_api import Page

from claims.desk.lease import take
from claims.desk.reply import ask
from claims.models import Finding, Identity
from tests.claims.desk.crowd import Crowd, crowd
from tests.claims.desk.record import DeskRecord

from .axe import misfits, problems, render
from .conftest import SignIn

Picture = Callable[[Page, str], None]

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


def crowded_pages(full: Crowd) -> dict[str, str]:
    return {
        "full-queue": reverse("admin:claims_finding_changelist"),
        "full-finding": reverse("admin:claims_finding_change", args=[full.finding.pk]),
        "full-decide": reverse("admin:claims_finding_change", args=[full.finding.pk]) + "?decide=dismissed",
        "full-briefing": reverse("admin:claims_briefing_change", args=[full.briefing.pk]),
        "full-series": reverse("admin:claims_series_change", args=[full.series.pk]),
        "full-source": reverse("admin:claims_source_change", args=[full.briefing.source_id]),
        "full-sheet": reverse("admin:claims_source_sheet", args=[full.briefing.source_id]),
        "full-report": reverse("admin:claims_report_change", args=[full.report.pk]),
        "empty-source": reverse("admin:claims_source_change", args=[full.empty_source.pk]),
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


def admin_pages() -> dict[str, str]:
    """Every list and every form that adds, of every model the admin knows: a new one needs no line here."""
    found = {"exports": reverse("admin:claims_exports"), "password": reverse("admin:password_change")}
    for model, model_admin in site._registry.items():
        place = f"{model._meta.app_label}_{model._meta.model_name}"
        found[f"list-{place}"] = reverse(f"admin:{place}_changelist")
        if type(model_admin).has_add_permission(model_admin, ADMINISTRATOR):
            found[f"add-{place}"] = reverse(f"admin:{place}_add")
    return found


def forms_only(places: dict[str, str]) -> dict[str, str]:
    return {name: url for name, url in places.items() if not name.startswith("list-")}


def walk(page: Page, places: dict[str, str], picture: Picture | None = None) -> None:
    """Each of these pages in every rendering; with ``picture``, what a person would see is kept."""
    wrong = []
    for name, url in places.items():
        page.goto(url)
        page.wait_for_load_state("load")
        for (width, scheme), found in problems(page):
            wrong += [f"{name}, {width} px, {scheme}: {problem}" for problem in found]
            if picture is not None:
                picture(page, f"{name}-{scheme}")
    assert not wrong, "\n".join(wrong)


def test_every_page_is_reachable_by_all(sign_in: SignIn, record: DeskRecord, picture: Picture) -> None:
    walk(sign_in("editor"), pages(record), picture)


def test_every_list_is_reachable_by_all(sign_in: SignIn, record: DeskRecord) -> None:
    places = admin_pages()
    walk(sign_in("administrator"), {name: places[name] for name in places.keys() - forms_only(places).keys()})


def test_every_form_is_reachable_by_all(sign_in: SignIn, record: DeskRecord) -> None:
    walk(sign_in("administrator"), forms_only(admin_pages()))


def test_a_full_desk_fits_its_window(sign_in: SignIn, transactional_db: None, picture: Picture) -> None:
    """Its parts are those of the other pages; what fullness can break is how they are laid out."""
    page, wrong = sign_in("editor"), []
    for name, url in crowded_pages(crowd()).items():
        page.goto(url)
        page.wait_for_load_state("load")
        for width, scheme in ((1280, "light"), (360, "dark")):
            render(page, width, scheme)
            wrong += [f"{name}, {width} px: {misfit}" for misfit in misfits(page)]
            picture(page, f"{name}-{scheme}")
    assert not wrong, "\n".join(wrong)


def test_an_empty_desk_is_reachable_by_all(sign_in: SignIn, picture: Picture) -> None:
    places = {
        "empty-queue": reverse("admin:claims_finding_changelist"),
        "empty-overview": reverse("admin:index"),
        "not-there": "/nowhere",
        "not-allowed": reverse("admin:claims_reason_changelist"),
    }
    walk(sign_in("reviewer"), places, picture)
