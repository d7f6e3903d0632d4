"""Fetching from a server on this machine, which only an explicit allowance makes reachable."""

from __future__ import annotations

import gzip
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from itertools import chain, repeat

import pytest

from claims.intake.fetching.client import Allowance, Client, UnavailableError, Validators
from claims.intake.fetching.guard import Guard
from claims.intake.fetching.robots import rules_of
from claims.intake.refusal import RefusedError

from ..web_server import Answer, Web

PAGE = b"<p>Exports rose 5 percent.</p>"


def test_without_the_allowance_nothing_is_asked(web: Web) -> None:
    with pytest.raises(RefusedError, match="private network"):
        Client().fetch(web.address())
    assert web.asked == []


def test_a_page_comes_with_its_headers_digest_and_time(web: Web, here: Guard) -> None:
    web.answers["/a?b=1"] = Answer(PAGE, headers={"Content-Type": "text/html; charset=GBK", "ETag": '"v1"'})
    page = Client(here).fetch(web.address("/a?b=1"))
    assert (page.status, page.body, page.sha256) == (200, PAGE, sha256(PAGE).hexdigest())
    assert (page.charset, page.validators) == ("gbk", Validators(etag='"v1"'))
    assert page.at.utcoffset() is not None
    assert web.asked[0].headers["Host"] == f"127.0.0.1:{web.port}"


def test_the_name_is_asked_for_and_the_checked_number_connected_to(web: Web, here: Guard) -> None:
    """A name that resolves to another number the second time is never resolved a second time."""
    answers = iter([["127.0.0.1"]])
    guard = Guard(here.allowed, lambda host, port: next(answers))
    web.answers["/"] = Answer(PAGE)
    assert Client(guard).fetch(web.address(host="press.lumen.example")).body == PAGE
    assert web.asked[0].headers["Host"] == f"press.lumen.example:{web.port}"


class TestConditions:
    def test_validators_are_sent_and_an_unchanged_page_is_said_so(self, web: Web, here: Guard) -> None:
        web.answers["/"] = Answer(status=304)
        page = Client(here).fetch(web.address(), Validators('"v1"', "Mon, 30 Sep 2019 10:00:00 GMT"))
        assert page.not_modified
        assert web.asked[0].headers["If-None-Match"] == '"v1"'
        assert web.asked[0].headers["If-Modified-Since"] == "Mon, 30 Sep 2019 10:00:00 GMT"


class TestRedirects:
    def test_are_followed_and_the_last_address_told(self, web: Web, here: Guard) -> None:
        web.answers["/old"] = Answer(status=301, headers={"Location": "/new"})
        web.answers["/new"] = Answer(PAGE)
        page = Client(here).fetch(web.address("/old"))
        assert (page.asked, page.address, page.body) == (web.address("/old"), web.address("/new"), PAGE)

    @pytest.mark.parametrize(
        "inside", ["http://127.0.0.2/", "http://[::1]/", "http://169.254.169.254/latest", "file:///etc"]
    )
    def test_into_a_private_network_are_refused(self, web: Web, here: Guard, inside: str) -> None:
        web.answers["/"] = Answer(status=302, headers={"Location": inside})
        with pytest.raises(RefusedError):
            Client(here).fetch(web.address())
        assert web.paths() == ["/"]

    def test_in_a_ring_end(self, web: Web, here: Guard) -> None:
        web.answers["/"] = Answer(status=302, headers={"Location": "/"})
        with pytest.raises(RefusedError, match="redirects more than 3 times"):
            Client(here, Allowance(redirects=3)).fetch(web.address())
        assert len(web.asked) == 4


@contextmanager
def dripping(start: bytes) -> Iterator[int]:
    """A server that says this, and then its last byte again and again; its port."""
    ended = threading.Event()

    def drip(listening: socket.socket) -> None:
        drops = chain([start], repeat(start[-1:]))
        with suppress(OSError), listening.accept()[0] as line:
            while not ended.wait(0.02):
                line.sendall(next(drops))

    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=drip, args=(listening,))
        thread.start()
        try:
            yield listening.getsockname()[1]
        finally:
            ended.set()
            thread.join()


class TestLimits:
    def test_a_larger_body_is_refused(self, web: Web, here: Guard) -> None:
        web.answers["/"] = Answer(b"a" * 3000)
        with pytest.raises(RefusedError, match="larger than"):
            Client(here, Allowance(body_bytes=2000)).fetch(web.address())

    def test_a_compressed_bomb_is_refused(self, web: Web, here: Guard) -> None:
        packed = gzip.compress(b"a" * 50_000_000)
        web.answers["/"] = Answer(packed, headers={"Content-Encoding": "gzip"})
        with pytest.raises(RefusedError, match="larger than"):
            Client(here, Allowance(body_bytes=1_000_000)).fetch(web.address())

    def test_a_dripping_body_ends_at_the_deadline(self, web: Web, here: Guard) -> None:
        web.answers["/"] = Answer(b"a" * 600, pace=lambda: time.sleep(0.02))
        begun = time.monotonic()
        with pytest.raises(UnavailableError, match="took too long"):
            Client(here, Allowance(seconds=0.5, silence_seconds=0.3)).fetch(web.address())
        assert time.monotonic() - begun < 2

    @pytest.mark.parametrize("scheme", ["http", "https"])
    def test_a_server_that_drips_its_header_or_handshake_ends_at_the_deadline(
        self, here: Guard, scheme: str
    ) -> None:
        # A header, or a record of the handshake, that is never whole.
        start = b"HTTP/1.1 200 OK\r\nX: a" if scheme == "http" else b"\x16\x03\x03\x40\x00"
        begun = time.monotonic()
        with dripping(start) as port, pytest.raises(UnavailableError, match="took too long"):
            Client(here, Allowance(seconds=0.5, silence_seconds=0.4)).fetch(f"{scheme}://127.0.0.1:{port}/")
        assert time.monotonic() - begun < 2

    @pytest.mark.parametrize(
        "start",
        [b"no HTTP at all\r\n\r\n", b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 200, b"a" * 70_000],
        ids=["no status", "many fields", "a long line"],
    )
    def test_an_answer_that_is_no_http_is_said(self, here: Guard, start: bytes) -> None:
        with dripping(start) as port, pytest.raises(UnavailableError, match="could not be reached"):
            Client(here).fetch(f"http://127.0.0.1:{port}/")

    def test_a_longer_body_than_it_said_is_cut_where_it_said(self, web: Web, here: Guard) -> None:
        web.answers["/"] = Answer(b"abcdef", headers={"Content-Length": "3"})
        assert Client(here).fetch(web.address()).body == b"abc"

    def test_what_only_says_it_is_compressed_is_no_page(self, web: Web, here: Guard) -> None:
        web.answers["/"] = Answer(b"words", headers={"Content-Encoding": "gzip"})
        with pytest.raises(UnavailableError):
            Client(here).fetch(web.address())

    def test_a_silent_server_is_given_up(self, web: Web, here: Guard) -> None:
        web.answers["/"] = Answer(b"ab", pace=lambda: time.sleep(1), headers={"Content-Length": "2"})
        with pytest.raises(UnavailableError):
            Client(here, Allowance(silence_seconds=0.2)).fetch(web.address())

    def test_a_short_body_is_no_page(self, web: Web, here: Guard) -> None:
        web.answers["/"] = Answer(b"ab", headers={"Content-Length": "2000"})
        with pytest.raises(UnavailableError):
            Client(here).fetch(web.address())


class TestFailures:
    def test_a_status_and_the_wait_it_asks_for(self, web: Web, here: Guard) -> None:
        web.answers["/"] = Answer(status=503, headers={"Retry-After": "120"})
        with pytest.raises(UnavailableError, match="status 503") as failed:
            Client(here).fetch(web.address())
        assert (failed.value.status, failed.value.retry_after) == (503, 120)

    def test_nobody_there(self, here: Guard) -> None:
        with pytest.raises(UnavailableError, match=r"could not be reached: .*refused"):
            Client(here).fetch("http://127.0.0.1:9/")

    def test_a_server_without_a_valid_certificate(self, web: Web, here: Guard) -> None:
        with pytest.raises(UnavailableError, match="could not be reached"):
            Client(here).fetch(f"https://127.0.0.1:{web.port}/")


class TestRobots:
    def test_what_is_disallowed_is_told_apart(self, web: Web, here: Guard) -> None:
        text = b"User-agent: *\nDisallow: /private\nDisallow: /*.pdf$\nCrawl-delay: 7\n"
        web.answers["/robots.txt"] = Answer(text)
        rules = rules_of(web.address("").rstrip("/"), here)
        assert rules.allow(web.address("/press"))
        assert not rules.allow(web.address("/private/a"))
        assert not rules.allow(web.address("/a.pdf"))
        assert rules.delay == 7

    def test_none_published_allows_all(self, web: Web, here: Guard) -> None:
        rules = rules_of(web.address(""), here)
        assert rules.allow(web.address("/anything"))
        assert rules.delay is None

    def test_unreachable_ones_allow_nothing_yet(self, web: Web, here: Guard) -> None:
        web.answers["/robots.txt"] = Answer(status=500)
        with pytest.raises(UnavailableError):
            rules_of(web.address(""), here)

    def test_a_delay_without_end_is_cut(self, web: Web, here: Guard) -> None:
        web.answers["/robots.txt"] = Answer(b"User-agent: *\nCrawl-delay: 999999\n")
        assert rules_of(web.address(""), here).delay == 300
