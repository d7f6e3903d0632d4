"""A claim that reading missed: its words selected with a pointer, or typed with keys alone on a phone."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.claims.admin.test_pages import finished
from tests.claims.desk.record import DeskRecord

from .axe import violations
from .conftest import SignIn

WORDS = "eastern mole"
WHERE = """(words) => {
    const text = document.querySelector("[data-selecting]");
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const at = walker.currentNode.data.indexOf(words);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(walker.currentNode, at);
        range.setEnd(walker.currentNode, at + words.length);
        walker.currentNode.parentElement.scrollIntoView({ block: "center" });
        const { left, right, top, bottom } = range.getBoundingClientRect();
        return { left, right, middle: (top + bottom) / 2 };
    }
}"""


def opened(sign_in: SignIn, record: DeskRecord, width: int) -> Page:
    finished(record.march)
    page = sign_in("reviewer", width=width)
    page.goto(f"/admin/claims/briefing/{record.march.pk}/change/")
    return page


def test_words_are_selected_with_a_pointer(sign_in: SignIn, record: DeskRecord) -> None:
    page = opened(sign_in, record, 1280)
    place = page.evaluate(WHERE, WORDS)
    page.mouse.move(place["left"] + 1, place["middle"])
    page.mouse.down()
    page.mouse.move(place["right"] - 1, place["middle"], steps=4)
    page.mouse.up()
    page.get_by_role("link", name="Add the selected words as a claim").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(f"Add “{WORDS}” as a claim")


def test_words_are_typed_with_keys_alone(
    sign_in: SignIn, record: DeskRecord, picture: Callable[[Page, str], None]
) -> None:
    page = opened(sign_in, record, 360)
    page.wait_for_load_state("load")
    keys = page.keyboard
    keys.press("/")
    keys.type("nowhere")
    keys.press("Enter")
    expect(page.locator(".desk-notice")).to_contain_text("“nowhere” does not stand in this text.")
    page.wait_for_load_state("load")
    keys.press("/")
    keys.type("the")
    keys.press("Enter")
    expect(page.locator("mark")).not_to_have_count(0)
    assert violations(page) == []
    page.go_back()
    page.wait_for_load_state("load")
    page.locator("#desk-main").focus()
    keys.press("/")
    keys.type("repairs  to the EASTERN mole")
    keys.press("Enter")
    expect(page.locator("mark")).to_have_text("Repairs to the eastern mole")
    picture(page, "claim-missed")
    fields = {"Value": "2", "Unit": "count:mole", "Measure": "moles under repair", "Why": "passed over"}
    for label, text in fields.items():
        page.get_by_label(label).focus()
        keys.type(text)
    keys.press("Enter")
    expect(page.locator(".desk-notice")).to_contain_text("Both sides are being checked again")
    added = record.march.claims.latest("pk")
    assert (added.quote, added.value, added.recorded_by is not None) == (
        "Repairs to the eastern mole",
        2,
        True,
    )
