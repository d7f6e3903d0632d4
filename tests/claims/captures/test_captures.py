"""From the outside to briefings: fetched, read, held up where something is not certain, taken in once."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import DatabaseError, IntegrityError
from django.utils import timezone
from pytest_django import Settings

from claims.captures import arrived, asked_for, fetch, poll, read
from claims.captures.changes import changes_between
from claims.models import Briefing, Finding, Source
from claims.models.capture import Capture
from claims.models.watch import Watch
from tests.claims.intake.web_server import Answer, Web
from tests.claims.rows import run

pytestmark = pytest.mark.django_db

State, Origin = Capture.State, Capture.Origin
PAGE = (
    b"<html><body><h1>Trade</h1><p>Updated 30 September 2019</p>"
    b"<p>Exports were 5.1 billion yuan.</p></body></html>"
)


@pytest.fixture
def source() -> Source:
    return Source.objects.create(name="Ministry of Trade")


def after(step: object, capture: Capture) -> Capture:
    Capture.objects.filter(pk=capture.pk).update(next_try_at=timezone.now())
    step(capture.pk)  # type: ignore[operator]
    capture.refresh_from_db()
    return capture


class TestReading:
    def test_a_file_with_one_day_in_it_is_taken_in(self, source: Source) -> None:
        capture = after(read, arrived(PAGE, Origin.UPLOAD, source=source, file_name="trade.html"))
        assert capture.state == State.TAKEN
        assert capture.briefing is not None
        assert (capture.briefing.published, capture.briefing.title) == (date(2019, 9, 30), "Trade")
        assert bytes(capture.briefing.original) == PAGE

    @pytest.mark.parametrize(
        ("words", "why"),
        [(b"Exports rose 5 percent.", "names no day"), (b"3 May 2019 and 4 May 2019", "names several days")],
    )
    def test_without_a_certain_day_it_waits_for_a_person(
        self, source: Source, words: bytes, why: str
    ) -> None:
        capture = after(read, arrived(words, Origin.UPLOAD, source=source))
        assert (capture.state, Briefing.objects.count()) == (State.WAITING, 0)
        assert why in capture.reason

    def test_a_person_settles_the_day_and_it_is_taken_in(self, source: Source) -> None:
        capture = after(read, arrived(b"Exports rose 5 percent.", Origin.UPLOAD, source=source))
        capture.published, capture.state, capture.reason = date(2019, 5, 3), State.RECEIVED, ""
        capture.save()
        assert after(read, capture).state == State.TAKEN

    def test_without_a_source_it_waits(self) -> None:
        assert "Who published it" in after(read, arrived(PAGE, Origin.UPLOAD)).reason

    def test_what_cannot_be_read_is_refused_and_the_next_is_read(self, source: Source) -> None:
        bad = after(read, arrived(b"%PDF-1.7 broken", Origin.UPLOAD, source=source))
        good = after(read, arrived(PAGE, Origin.UPLOAD, source=source))
        assert (bad.state, bad.reason) == (State.REFUSED, "It is a damaged PDF.")
        assert good.state == State.TAKEN

    def test_the_same_bytes_again_lead_to_the_same_briefing(self, source: Source) -> None:
        first = after(read, arrived(PAGE, Origin.UPLOAD, source=source))
        second = after(read, arrived(PAGE, Origin.API, source=source))
        assert first.briefing == second.briefing

    def test_a_reading_that_never_ends_is_given_up(self, source: Source) -> None:
        capture = arrived(PAGE, Origin.UPLOAD, source=source, attempts=3)
        assert "never ended" in after(read, capture).reason

    def test_the_bytes_never_change(self, source: Source) -> None:
        capture = arrived(PAGE, Origin.UPLOAD, source=source)
        with pytest.raises(DatabaseError, match="never change"):
            Capture.objects.filter(pk=capture.pk).update(body=b"other")

    def test_the_digest_is_the_bytes_own(self) -> None:
        with pytest.raises(IntegrityError):
            Capture.objects.create(
                origin="upload", body=b"a", sha256="0" * 64, state="received", captured_at=timezone.now()
            )


class TestFetching:
    def test_a_page_is_archived_with_headers_digest_and_time(self, web: Web, source: Source) -> None:
        web.answers["/a"] = Answer(PAGE, headers={"Content-Type": "text/html", "ETag": '"1"'})
        capture = after(fetch, asked_for(web.address("/a"), Origin.ADDRESS, source=source))
        assert (capture.state, bytes(capture.body or b"")) == (State.RECEIVED, PAGE)
        assert capture.headers["etag"] == '"1"'
        assert capture.captured_at is not None
        assert after(read, capture).state == State.TAKEN

    def test_robots_are_obeyed(self, web: Web) -> None:
        web.answers["/robots.txt"] = Answer(b"User-agent: *\nDisallow: /a")
        capture = after(fetch, asked_for(web.address("/a"), Origin.ADDRESS))
        assert capture.state == State.REFUSED
        assert "robots.txt" in capture.reason
        assert web.paths() == ["/robots.txt"]

    def test_private_networks_are_refused_without_the_allowance(self, web: Web, settings: Settings) -> None:
        settings.FETCH_ALLOWED_NETWORKS = []
        capture = after(fetch, asked_for(web.address("/a"), Origin.ADDRESS))
        assert "private network" in capture.reason
        assert web.asked == []

    def test_a_host_is_given_a_pause(self, web: Web, settings: Settings) -> None:
        settings.FETCH_PAUSE_SECONDS = 60
        web.answers["/a"] = web.answers["/b"] = Answer(PAGE)
        first = after(fetch, asked_for(web.address("/a"), Origin.ADDRESS))
        second = after(fetch, asked_for(web.address("/b"), Origin.ADDRESS))
        assert (first.state, second.state, second.attempts) == (State.RECEIVED, State.ASKED, 0)
        assert second.next_try_at is not None
        assert second.next_try_at > timezone.now() + timedelta(seconds=50)

    def test_a_failing_server_is_asked_again_later_and_given_up_in_the_end(self, web: Web) -> None:
        web.answers["/a"] = Answer(status=503)
        capture = asked_for(web.address("/a"), Origin.ADDRESS)
        tries = 0
        while capture.state == State.ASKED:
            capture, tries = after(fetch, capture), tries + 1
        assert (tries, capture.state) == (6, State.REFUSED)
        assert "status 503" in capture.reason

    def test_what_is_not_there_is_refused_at_once(self, web: Web) -> None:
        assert "status 404" in after(fetch, asked_for(web.address("/a"), Origin.ADDRESS)).reason


def feed(web: Web, *names: str) -> bytes:
    items = "".join(
        f"<item><title>{name}</title><link>{web.address('/' + name)}</link><guid>{name}</guid>"
        "<pubDate>Mon, 30 Sep 2019 10:00:00 +0800</pubDate></item>"
        for name in names
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel>{items}</channel></rss>'.encode()


def poll_now(watch: Watch) -> list[int]:
    Watch.objects.filter(pk=watch.pk).update(next_at=timezone.now())
    captures = poll(watch.pk)
    watch.refresh_from_db()
    return captures


class TestWatches:
    def test_each_item_of_a_feed_is_asked_for_once(self, web: Web, source: Source) -> None:
        watch = Watch.objects.create(source=source, address=web.address("/feed"))
        web.answers["/feed"] = Answer(feed(web, "one"), headers={"ETag": '"1"'})
        (first,) = poll_now(watch)
        capture = Capture.objects.get(pk=first)
        assert (capture.title, capture.published, capture.source) == ("one", date(2019, 9, 30), source)
        web.answers["/feed"] = Answer(feed(web, "two", "one"))
        (second,) = poll_now(watch)
        assert Capture.objects.get(pk=second).item == "two"
        assert web.asked[-1].headers["If-None-Match"] == '"1"'
        web.answers["/feed"] = Answer(status=304)
        assert poll_now(watch) == []

    def test_a_watched_page_is_captured_again_only_when_it_changed(self, web: Web, source: Source) -> None:
        watch = Watch.objects.create(source=source, address=web.address("/a"), kind=Watch.Kind.PAGE)
        web.answers["/a"] = Answer(PAGE)
        (first,) = poll_now(watch)
        after(read, Capture.objects.get(pk=first))
        assert poll_now(watch) == []
        web.answers["/a"] = Answer(PAGE.replace(b"5.1", b"5.3"))
        (second,) = poll_now(watch)
        assert after(read, Capture.objects.get(pk=second)).changes == [
            {"before": "Exports were 5.1 billion yuan.", "after": "Exports were 5.3 billion yuan."}
        ]

    def test_a_figure_changed_under_the_same_day_is_a_finding(self, web: Web, source: Source) -> None:
        page = PAGE.replace(b"Exports were 5.1", b"In 2018, exports of Tianjin were 5.1")
        watch = Watch.objects.create(source=source, address=web.address("/a"), kind=Watch.Kind.PAGE)
        for body in (page, page.replace(b"5.1", b"5.3")):
            web.answers["/a"] = Answer(body)
            (capture,) = poll_now(watch)
            briefing = after(read, Capture.objects.get(pk=capture)).briefing
            assert briefing is not None
            run(briefing)
        finding = Finding.objects.get()
        assert (finding.check_slug, finding.severity) == ("differs_between_captures", "revision")
        assert web.address("/a") in finding.message
        assert [part.role for part in finding.evidence.all()] == ["earlier capture", "later capture"]

    def test_a_failing_one_waits_longer_each_time_and_says_why(self, web: Web, source: Source) -> None:
        watch = Watch.objects.create(source=source, address=web.address("/feed"))
        web.answers["/feed"] = Answer(status=500)
        waits = []
        for _ in range(3):
            assert poll_now(watch) == []
            waits.append(round((watch.next_at - timezone.now()).total_seconds() / 3600))
        assert waits == [1, 2, 4]
        assert "status 500" in watch.failure

    def test_what_is_no_feed_is_said(self, web: Web, source: Source) -> None:
        watch = Watch.objects.create(source=source, address=web.address("/a"))
        web.answers["/a"] = Answer(PAGE)
        poll_now(watch)
        assert watch.failure == "It is not a feed (RSS or Atom)."

    def test_one_that_is_not_due_or_switched_off_is_not_asked(self, web: Web, source: Source) -> None:
        watch = Watch.objects.create(source=source, address=web.address("/a"), enabled=False)
        assert poll_now(watch) == []
        Watch.objects.update(enabled=True, next_at=timezone.now() + timedelta(minutes=1))
        assert poll(watch.pk) == []
        assert web.asked == []


class TestChanges:
    def test_words_alone_are_no_change_of_figures(self) -> None:
        assert changes_between("Exports rose 5 percent.", "Exports grew 5 percent.") == []

    def test_a_number_with_a_point_stays_whole(self) -> None:
        assert changes_between("It was 5.1. It fell.", "It was 5.2. It fell.") == [
            {"before": "It was 5.1.", "after": "It was 5.2."}
        ]

    def test_sentences_that_went_or_came_stand_alone(self) -> None:
        assert changes_between("A 1.\nB 2.", "A 1.\nB 2.\nC 3.") == [{"before": "", "after": "C 3."}]
