"""A page as people meet it, in both colour schemes, on a desk and on a phone, and what is wrong there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

Rendering = tuple[int, str]
RENDERINGS: tuple[Rendering, ...] = ((1280, "light"), (1280, "dark"), (360, "dark"), (360, "light"))
"""Width and colour scheme, ordered so that one thing changes at a time."""
WCAG = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
"""All that another colour scheme alone can break."""
SCRIPT = Axe().axe_script
FITS = """() => {
    const page = document.documentElement;
    const isFixed = (each) => getComputedStyle(each).position === "fixed";
    const bar = [...document.querySelectorAll(".desk-acts")].find(isFixed);
    let covered = 0;
    if (bar && !document.querySelector("dialog[open]")) {
        window.scrollTo(0, page.scrollHeight);
        const parts = [...document.querySelectorAll(".desk > *:not(dialog)")];
        const ends = parts.map((each) => each.getBoundingClientRect().bottom);
        covered = Math.round(Math.max(...ends) - bar.getBoundingClientRect().top);
        window.scrollTo(0, 0);
    }
    return [page.scrollWidth - page.clientWidth, covered];
}"""


def violations(page: Page, rules: dict[str, Any] = WCAG) -> list[str]:
    """What the page as it stands does wrong."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(SCRIPT)
    answer = page.evaluate("options => axe.run(document, options)", {"runOnly": rules})
    return [
        f"{violation['id']}: {node['html'][:160]} ({node['failureSummary'][:300]})"
        for violation in answer["violations"]
        for node in violation["nodes"]
    ]


def render(page: Page, width: int, scheme: str) -> None:
    """Show the page that is open at another width and in another scheme, without asking for it again."""
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.evaluate("dark => document.documentElement.classList.toggle('dark', dark)", scheme == "dark")


def problems(page: Page) -> Iterator[tuple[Rendering, list[str]]]:
    """The page in each rendering, and what a person who needs it otherwise would stumble over there."""
    widths: set[int] = set()
    for width, scheme in RENDERINGS:
        render(page, width, scheme)
        rules = COLOURS if width in widths else WCAG
        yield (width, scheme), [*violations(page, rules), *misfits(page), *spelled_icons(page)]
        widths.add(width)


def misfits(page: Page) -> list[str]:
    """What does not fit: a page wider than its window, last words below what is fixed at its foot."""
    overflow, covered = page.evaluate(FITS)
    return [
        *([f"the page is {overflow} px wider than the window"] if overflow > 0 else []),
        *([f"the last {covered} px are covered by what is fixed below"] if covered > 0 else []),
    ]


def spelled_icons(page: Page) -> list[str]:
    """Icons are words in a font of signs: those that a screen reader would read out."""
    words = page.locator(".material-symbols-outlined:visible:not([aria-hidden])").all_inner_texts()
    return [f"the icon “{word}” is read out" for word in words]
