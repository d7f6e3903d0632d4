"""Two-step sign-in as a person meets it: set up with keys, asked for at the next sign-in, for all to read."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page

from tests.claims.sign_in.phone import Phone

from .axe import violations
from .conftest import PASSWORD, SignIn


def test_it_is_set_up_and_asked_for(sign_in: SignIn, picture: Callable[[Page, str], None]) -> None:
    page = sign_in("reviewer", width=360, scheme="dark")
    page.goto("/admin/sign-in/two-step/")
    assert violations(page) == []
    picture(page, "two-step")
    phone = Phone(page.locator(".desk-steps code").inner_text())
    page.get_by_label("Code").fill(phone.code())
    page.keyboard.press("Enter")
    page.wait_for_selector("text=Your recovery codes")
    recovery = page.locator(".desk-codes li").first.inner_text()
    assert violations(page) == []
    picture(page, "two-step-codes")

    page.context.clear_cookies()
    page.goto("/admin/claims/source/")
    assert violations(page) == []
    picture(page, "sign-in")
    page.get_by_label("Username").fill("reviewer")
    page.get_by_label("Password").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_selector("text=recovery codes")
    assert violations(page) == []
    picture(page, "code")
    page.get_by_label("Code").fill("000000")
    page.keyboard.press("Enter")
    page.wait_for_selector("text=This code is wrong")
    assert violations(page) == []
    page.get_by_label("Code").fill(recovery)
    page.keyboard.press("Enter")
    page.wait_for_url("**/admin/claims/source/")
