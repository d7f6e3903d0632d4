"""The reviewer's way through the desk, with a pointer and with keys alone."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

from claims.models import Claim, Lease, Review, Verdict
from tests.claims.admin.test_pages import finished
from tests.claims.desk.record import DeskRecord

from .axe import violations
from .conftest import SignIn


def titles_of(page: Page) -> Locator:
    return page.locator(".desk-item-title a")


def test_a_reviewer_dismisses_with_a_reason(
    sign_in: SignIn, record: DeskRecord, picture: Callable[[Page, str], None]
) -> None:
    page = sign_in("reviewer")
    titles = titles_of(page)
    expect(titles).to_have_count(3)
    titles.first.click()
    expect(page.locator(".desk-lead")).to_contain_text("does not lead from")
    page.get_by_role("button", name="Dismiss").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Different definition or scope").check()
    dialog.get_by_label("In your own words").fill("The second figure leaves out transit.")
    dialog.get_by_role("button", name="Dismiss").click()

    expect(page.get_by_role("status")).to_contain_text("dismissed")
    expect(page.locator(".desk-lead")).to_contain_text("no notice of a revision was found")
    picture(page, "finding-after-decision")
    page.get_by_role("link", name="Queue", exact=False).last.click()
    expect(titles).to_have_count(2)
    decided = Review.objects.get()
    assert (decided.verdict, decided.reviewer.username) == (Verdict.DISMISSED, "reviewer")
    assert decided.reason == "Different definition or scope: The second figure leaves out transit."


def test_keys_alone_do_it_all(sign_in: SignIn, record: DeskRecord) -> None:
    page = sign_in("reviewer")
    keys = page.keyboard
    keys.press("j")
    keys.press("j")
    keys.press("k")
    keys.press("Enter")
    expect(page.locator(".desk-lead")).to_contain_text("does not lead from")
    keys.press("q")
    expect(titles_of(page).first).to_be_focused()  # where one was
    keys.press("Enter")
    expect(page.locator(".desk-lead")).to_contain_text("does not lead from")
    keys.press("d")
    expect(page.get_by_role("dialog").get_by_role("radio").first).to_be_focused()
    keys.press("3")
    keys.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("dismissed")
    assert Review.objects.latest("pk").reason == "Rounding"

    keys.press("u")
    expect(page.get_by_role("status")).to_contain_text("Taken back")
    expect(page.locator(".desk-lead")).to_contain_text("does not lead from")
    record.contradiction.refresh_from_db()
    assert record.contradiction.verdict == ""

    keys.press("f")
    keys.press("1")
    keys.press("Enter")
    expect(page.locator(".desk-lead")).to_contain_text("no notice of a revision was found")
    keys.press("c")
    keys.press("3")
    keys.press("Enter")
    expect(page.locator(".desk-lead")).to_contain_text("Passenger traffic")
    keys.press("k")
    expect(page.locator(".desk-lead")).to_contain_text("does not lead from")
    keys.press("q")
    expect(page.locator(".desk-item-title a")).to_have_count(2)
    verdicts = list(Review.objects.order_by("pk").values_list("verdict", flat=True))
    assert verdicts == ["dismissed", "reopened", "flagged", "confirmed"]


def test_keys_for_search_and_help_and_the_way_to_turn_them_off(sign_in: SignIn, record: DeskRecord) -> None:
    page = sign_in("reviewer")
    page.keyboard.press("/")
    page.keyboard.type("passengers")
    page.keyboard.press("Enter")
    expect(titles_of(page)).to_have_count(1)
    page.wait_for_load_state("load")
    page.keyboard.press("q")
    expect(titles_of(page)).to_have_count(3)

    page.wait_for_load_state("load")
    page.locator("#desk-main").focus()
    page.keyboard.press("?")
    help_ = page.get_by_role("dialog")
    expect(help_).to_contain_text("flag for a second look")
    help_.get_by_label("Single keys are on in this browser").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    expect(page.locator(".desk-item-title a").first).not_to_be_focused()


def test_a_dialog_left_with_escape_decides_nothing(sign_in: SignIn, record: DeskRecord) -> None:
    page = sign_in("reviewer")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    expect(page.locator(".desk-lead")).to_be_visible()
    page.wait_for_load_state("load")
    page.keyboard.press("d")
    page.keyboard.press("2")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert not Review.objects.exists()


def test_two_reviewers_race_and_one_is_told(sign_in: SignIn, record: DeskRecord) -> None:
    first, second = sign_in("reviewer", name="rita"), sign_in("reviewer", name="sven")
    for page in (first, second):
        page.locator(".desk-item-title a").first.click()
        expect(page.locator(".desk-lead")).to_be_visible()
        page.wait_for_load_state("load")
        page.keyboard.press("c")
        page.keyboard.press("1")
    first.keyboard.press("Enter")
    expect(first.get_by_role("status")).to_contain_text("confirmed")
    second.keyboard.press("Enter")
    expect(second.get_by_role("alert")).to_contain_text("Rita decided meanwhile")
    assert Review.objects.count() == 1


def test_a_reporter_adds_a_briefing(sign_in: SignIn, record: DeskRecord) -> None:
    page = sign_in("reporter")
    page.goto("/admin/claims/briefing/add/")
    page.get_by_label("Source").select_option("Port Authority")
    page.get_by_label("Published").fill("2013-05-02")
    page.get_by_label("Text", exact=True).fill("The harbour handled 14.0 million tonnes of freight in 2012.")
    page.get_by_role("button", name="Add the briefing").click()
    expect(page.locator(".desk-notice")).to_contain_text("It is being read now")
    expect(page.locator(".desk-transcript")).to_contain_text("14.0 million tonnes")


def test_a_finding_is_held_by_one_and_shown_to_the_other(sign_in: SignIn, record: DeskRecord) -> None:
    first, second = sign_in("reviewer", name="rita"), sign_in("reviewer", name="sven")
    for page in (first, second):
        page.locator(".desk-item-title a").first.click()
        expect(page.locator(".desk-lead")).to_be_visible()
        page.wait_for_load_state("load")
    first.keyboard.press("t")
    expect(first.locator(".desk-bar")).to_contain_text("held by you until")
    second.keyboard.press("d")
    second.keyboard.press("1")
    second.keyboard.press("Enter")
    expect(second.get_by_role("alert")).to_contain_text("Rita holds this finding")
    assert not Review.objects.exists()
    first.keyboard.press("t")
    expect(first.locator(".desk-bar")).not_to_contain_text("held by you")
    assert not Lease.objects.exists()


def test_many_are_decided_with_keys_and_taken_back(
    sign_in: SignIn, record: DeskRecord, picture: Callable[[Page, str], None]
) -> None:
    page = sign_in("reviewer")
    for key in ("j", "x", "j", "x"):
        page.keyboard.press(key)
    expect(page.locator(".desk-bulk")).to_be_visible()
    page.keyboard.press("b")
    expect(page.locator("#desk-main")).to_contain_text("This would decide on 2 findings.")
    assert violations(page) == []
    picture(page, "bulk")
    page.get_by_label("Out of scope").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(page.locator(".desk-notice")).to_contain_text("2 findings: dismissed.")
    expect(page.locator(".desk-item-title a")).to_have_count(1)
    page.keyboard.press("u")
    expect(page.locator(".desk-item-title a")).to_have_count(3)


def test_a_claim_is_corrected_from_its_briefing(sign_in: SignIn, record: DeskRecord) -> None:
    finished(record.march)
    page = sign_in("reviewer")
    page.goto(f"/admin/claims/briefing/{record.march.pk}/change/")
    page.get_by_role("link", name=re.compile("Correct.*41.5 million tonnes")).click()
    page.get_by_label("Value").fill("45.1 m")
    page.get_by_label("Why", exact=True).fill("Digits transposed in the transcript.")
    page.get_by_role("button", name="Correct").click()
    expect(page.locator(".desk-notice")).to_contain_text("Both sides are being checked again")
    expect(page.locator("#progress")).to_contain_text("Extracted")
    finished(record.march)
    expect(page.locator("#progress")).to_contain_text("Checked")
    corrected = Claim.objects.current().get(briefing=record.march, start=record.march.text.index("41.5"))
    assert (corrected.value, corrected.recorded_by) != (None, None)
    assert corrected.value == 45_100_000
