"""What a reporter, an editor and an administrator come for, done from the queue on with keys alone."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import Locator, Page, expect

from claims.models import Briefing, Reason
from tests.claims.desk.record import DeskRecord

from .conftest import SignIn

FAR = 120
"""So many stops of the Tab key are more than any page has before what one wants."""


def reach(page: Page, target: Locator) -> None:
    """Go there with Tab, as somebody without a pointer does."""
    expect(target).to_be_visible()
    for _ in range(FAR):
        page.keyboard.press("Tab")
        if target.evaluate("node => node === document.activeElement"):
            return
    pytest.fail(f"{FAR} stops do not lead to {target}")


def follow(page: Page, name: str, *, role: str = "link") -> None:
    """Reach a link or button and press Enter on it."""
    reach(page, page.get_by_role(role, name=name, exact=True).first)  # type: ignore[arg-type]  # a role of two
    page.keyboard.press("Enter")
    page.wait_for_load_state("load")


def fill(page: Page, label: str, text: str) -> None:
    reach(page, page.get_by_label(label, exact=True))
    page.keyboard.type(text)


def test_a_reporter_adds_a_briefing(sign_in: SignIn, record: DeskRecord) -> None:
    page = sign_in("reporter")
    follow(page, "Briefings")
    follow(page, "Add briefing")
    fill(page, "Source (required)", "Port")
    fill(page, "Published (required)", "05022013")
    fill(page, "Text", "The harbour handled 14.0 million tonnes of freight in 2012.")
    follow(page, "Add the briefing", role="button")
    expect(page.locator(".desk-notice")).to_contain_text("It is being read now")
    assert Briefing.objects.latest("pk").published.year == 2013


def test_a_reporter_narrows_a_list(sign_in: SignIn, record: DeskRecord) -> None:
    page = sign_in("reporter")
    follow(page, "Claims")
    follow(page, "Filters", role="button")
    follow(page, "growth")
    expect(page.locator("#result_list tbody tr")).to_have_count(1)


def test_an_editor_adds_a_reason(sign_in: SignIn, record: DeskRecord) -> None:
    page = sign_in("editor")
    follow(page, "Reasons")
    follow(page, "Add reason")
    reach(page, page.locator("select[name=verdict]"))
    page.keyboard.type("Dis")
    reach(page, page.locator("input[name=label]"))
    page.keyboard.type("Counted by another calendar")
    page.keyboard.press("Enter")
    expect(page.get_by_text("was added successfully")).to_be_visible()
    assert Reason.objects.get(label="Counted by another calendar").verdict == "dismissed"


def test_an_administrator_lets_somebody_in(sign_in: SignIn, record: DeskRecord) -> None:
    page = sign_in("administrator")
    follow(page, "People")
    follow(page, "Add user")
    for name, text in {
        "username": "nora",
        "password1": "harbour and tide",
        "password2": "harbour and tide",
    }.items():
        reach(page, page.locator(f"input[name={name}]"))
        page.keyboard.type(text)
    page.keyboard.press("Enter")
    page.wait_for_load_state("load")
    expect(page.get_by_text("was added successfully")).to_be_visible()
    assert User.objects.filter(username="nora").exists()
