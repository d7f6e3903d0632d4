"""A real browser before a real server on a real database; every page is watched for what it must not do."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.contrib.auth.models import Group, User
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    expect,
    sync_playwright,
)
from pytest_django.live_server_helper import LiveServer

from tests.claims.desk.record import DeskRecord, desk_record

from .chromium import OPTIONS, chromium

PASSWORD = "a long password of tests"
TALLEST = 6_000
"""So many pixels of a long page are pictured."""
PICTURES = Path(__file__).resolve().parents[2] / "var" / "screenshots"
SignIn = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)
            if chromium() is None:
                item.add_marker(pytest.mark.skip(reason="no Chromium was found"))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    # Playwright's loop runs in this thread, and Django takes any running loop for asynchronous code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium(), args=OPTIONS, headless=True)
        yield launched
        launched.close()


class Watch:
    """What pages did that they must never do: errors, and requests that leave the machine."""

    def __init__(self, home: str) -> None:
        self.home = urlsplit(home).netloc
        self.complaints: list[str] = []

    def follow(self, page: Page) -> None:
        page.on("console", self._said)
        page.on("pageerror", lambda error: self.complaints.append(f"script error: {error}"))
        page.on("request", self._asked)

    def _said(self, message: ConsoleMessage) -> None:
        # What is refused or not there answers so on purpose, and the browser reports it as an error.
        expected = re.search(r"status of (403|404|409|422)", message.text)
        if message.type in {"error", "warning"} and not expected:
            self.complaints.append(f"console: {message.text} ({message.location['url']})")

    def _asked(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme in {"http", "https", "ws", "wss"} and parts.netloc != self.home:
            self.complaints.append(f"left the machine: {request.url}")


@pytest.fixture
def watch(live_server: LiveServer) -> Iterator[Watch]:
    watching = Watch(live_server.url)
    yield watching
    assert watching.complaints == []


@pytest.fixture
def record(transactional_db: None) -> DeskRecord:
    return desk_record()


@pytest.fixture
def person(transactional_db: None) -> Callable[[str, str], User]:
    """``person("rita", "reviewer")``: somebody who can sign in, in that role's group."""

    def make(name: str, role: str) -> User:
        user = User.objects.create_user(name, password=PASSWORD, is_staff=True, first_name=name.capitalize())
        user.groups.add(Group.objects.get(name=role))
        return user

    return make


@pytest.fixture
def sign_in(
    browser: Browser, live_server: LiveServer, person: Callable[[str, str], User], watch: Watch
) -> Iterator[SignIn]:
    """``sign_in("reviewer")``: a page of that role's own browser, signed in through the form."""
    contexts: list[BrowserContext] = []

    def enter(
        role: str, *, name: str = "", width: int = 1280, height: int = 800, scheme: str = "light"
    ) -> Page:
        user = User.objects.filter(username=name or role).first() or person(name or role, role)
        context = browser.new_context(
            base_url=live_server.url,
            viewport={"width": width, "height": height},
            color_scheme="dark" if scheme == "dark" else "light",
            reduced_motion="reduce",
        )
        context.set_default_timeout(10_000)
        contexts.append(context)
        page = context.new_page()
        watch.follow(page)
        page.goto("/")
        expect(page.get_by_label("Username")).to_be_focused()
        page.get_by_label("Username").fill(user.username)
        page.get_by_label("Password").fill(PASSWORD)
        page.keyboard.press("Enter")
        page.wait_for_selector("#desk-main")
        page.wait_for_load_state("load")  # keys are heard once the scripts have run
        return page

    yield enter
    for context in contexts:
        context.close()


@pytest.fixture
def picture(request: pytest.FixtureRequest) -> Callable[[Page, str], None]:
    """``picture(page, "queue")`` keeps what a person would see, by name and width."""
    PICTURES.mkdir(parents=True, exist_ok=True)

    def take(page: Page, name: str) -> None:
        width = (page.viewport_size or {"width": 0})["width"]
        height = min(TALLEST, page.evaluate("document.documentElement.scrollHeight"))
        page.screenshot(
            path=PICTURES / f"{name}-{width}.png",
            full_page=True,
            clip={"x": 0, "y": 0, "width": width, "height": height},
        )

    return take
