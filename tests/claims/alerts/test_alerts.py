"""Who subscribed is told once of each finding: at once or in a digest, by mail or by a signed call."""

from __future__ import annotations

import base64
import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.mail import EmailMultiAlternatives
from django.utils import timezone
from pytest_django import Settings

from claims import alerts
from claims.alerts.packing import next_digest, pack
from claims.alerts.sending import MESSAGES
from claims.alerts.subscribing import Target
from claims.alerts.telling import body_of
from claims.intake import RefusedError
from claims.models import Alert, Briefing, Dispatch, Finding, Series, Source, Subscription, Webhook
from claims.pipeline.step import again
from claims.sending.webhook import signature
from factcheck.finding import Severity
from tests.claims.intake.web_server import Answer, Web
from tests.claims.reports.conftest import taken_in
from tests.claims.rows import run

EARLIER = "In 2017, exports of Lumen were 101.3 billion yuan."
LATER = "In 2018, exports of Lumen were 152.7 billion yuan, an increase of 5.0 percent year on year."


def found() -> Finding:
    taken_in(EARLIER, published=date(2018, 1, 20))
    taken_in(LATER, published=date(2019, 1, 20))
    return Finding.objects.get()


def told() -> list[int]:
    """Pack and send all that is due; the ids of what was sent."""
    pack()
    return [message for message in MESSAGES.due() if MESSAGES.deliver(message)]


class TestSubscribing:
    def test_it_is_made_once_switched_off_and_on(self, reader: User) -> None:
        source = Source.objects.create(name="Ministry of Trade")
        assert not alerts.is_subscribed(reader, source)
        assert alerts.subscribe(reader, source) == alerts.subscribe(reader, source)
        assert alerts.is_subscribed(reader, source)
        alerts.unsubscribe(reader, source)
        assert not alerts.is_subscribed(reader, source)
        alerts.subscribe(reader, source)
        assert alerts.is_subscribed(reader, source)
        assert not alerts.is_subscribed(reader, None)
        assert Subscription.objects.count() == 1

    def test_without_a_mail_address_it_says_so(self, reader: User) -> None:
        reader.email = ""
        with pytest.raises(RefusedError, match="no mail address"):
            alerts.subscribe(reader, None)


class TestNoting:
    def test_each_target_hears_of_its_own(self, reader: User) -> None:
        taken_in(EARLIER, published=date(2018, 1, 20))
        (exports,) = Series.objects.all()
        ministry, port = Source.objects.get(), Source.objects.create(name="Port Authority")
        wanted: dict[str, Target] = {
            "series": exports,
            "source": ministry,
            "other": port,
            "note": Severity.NOTE,
        }
        for name, target in wanted.items():
            alerts.subscribe(User.objects.create_user(name, "a@lumen.example"), target)
        taken_in(LATER, published=date(2019, 1, 20))
        assert {alert.user.username for alert in Alert.objects.all()} == {"series", "source"}

    def test_found_again_or_wanted_twice_it_is_told_once(
        self, reader: User, mailoutbox: list[object]
    ) -> None:
        alerts.subscribe(reader, None)
        alerts.subscribe(reader, Severity.CONTRADICTION)
        finding = found()
        assert Alert.objects.get().finding == finding
        assert len(told()) == 1
        Finding.objects.update(severity="revision")
        for briefing in Briefing.objects.all():
            assert again(briefing.pk)
            run(briefing)
        assert told() == []
        assert len(mailoutbox) == 1

    def test_what_was_found_before_is_not_told(self, reader: User) -> None:
        found()
        alerts.subscribe(reader, None)
        assert told() == []

    def test_a_severity_reached_later_is_told(self, reader: User) -> None:
        finding = found()
        Finding.objects.update(severity="suspicion")
        alerts.subscribe(reader, Severity.CONTRADICTION)
        later = Briefing.objects.latest("said_at")
        assert again(later.pk)
        run(later)
        assert Alert.objects.get().finding == finding


class TestLetters:
    def test_it_shows_the_proof_and_where_to_look(
        self, reader: User, mailoutbox: list[EmailMultiAlternatives], settings: Settings
    ) -> None:
        settings.SITE_URL = "https://check.lumen.example"
        alerts.subscribe(reader, None)
        finding = found()
        told()
        (letter,) = mailoutbox
        assert (letter.to, letter.subject) == (
            ["rita@lumen.example"],
            "Factcheck: 1 new contradiction (all findings)",
        )
        for words in (finding.message, finding.arithmetic, "152.7 billion yuan"):
            assert words in letter.body
        assert f"https://check.lumen.example/admin/claims/finding/{finding.pk}/change/" in letter.body
        (html, kind) = letter.alternatives[0]
        assert kind == "text/html"
        assert "152.7 billion yuan" in str(html)
        way_out = "https://check.lumen.example/admin/claims/subscription/"
        assert letter.extra_headers["List-Unsubscribe"] == f"<{way_out}>"
        assert way_out in letter.body
        assert way_out in str(html)

    def test_who_may_not_see_findings_is_told_nothing(self, reader: User) -> None:
        alerts.subscribe(reader, None)
        reader.groups.clear()
        found()
        assert told() == []


class TestDigests:
    def test_it_waits_for_its_hour_and_tells_all_at_once(
        self, reader: User, mailoutbox: list[object]
    ) -> None:
        wish = alerts.subscribe(reader, None)
        Subscription.objects.update(pace="daily")
        found()
        assert told() == []
        wish.refresh_from_db()
        assert wish.next_at is not None
        assert wish.next_at > timezone.now()
        Subscription.objects.update(next_at=timezone.now() - timedelta(minutes=1))
        assert len(told()) == 1
        assert len(mailoutbox) == 1
        wish.refresh_from_db()
        assert wish.next_at > timezone.now()

    def test_days_and_weeks_are_those_of_its_time_zone(self) -> None:
        noon = datetime(2019, 3, 6, 12, tzinfo=UTC)  # a Wednesday
        wish = Subscription(pace="weekly", time_zone="Asia/Shanghai")
        assert next_digest(wish, noon) == datetime(2019, 3, 10, 23, tzinfo=UTC)
        wish.pace = "daily"
        assert next_digest(wish, noon) == datetime(2019, 3, 6, 23, tzinfo=UTC)
        wish.pace = "immediate"
        assert next_digest(wish, noon) is None


class TestWebhooks:
    @pytest.fixture
    def webhook(self, reader: User, web: Web) -> Webhook:
        webhook = Webhook.objects.create(owner=reader, name="wall", address=web.address("/hook"))
        Subscription.objects.create(user=reader, webhook=webhook)
        return webhook

    def test_the_call_is_signed(self, webhook: Webhook, web: Web) -> None:
        web.answers["/hook"] = Answer(status=204)
        finding = found()
        (message,) = told()
        (call,) = web.asked
        said = json.loads(call.body)
        assert said["type"] == "findings.found"
        assert [one["id"] for one in said["data"]["findings"]] == [finding.pk]
        at = int(call.headers["webhook-timestamp"])
        id_ = Dispatch.objects.get(pk=message).message_id
        assert call.headers["webhook-id"] == id_
        assert call.headers["webhook-signature"] == signature(webhook.key, id_, at, call.body)
        assert told() == []

    def test_it_is_repeated_with_the_same_id_and_body_until_it_is_taken(
        self, webhook: Webhook, web: Web
    ) -> None:
        found()
        web.answers["/hook"] = Answer(b"busy", status=503)
        assert told() == []
        message = Dispatch.objects.get()
        assert (message.state, message.attempts) == ("waiting", 1)
        assert "503: busy" in message.error
        assert message.next_try_at is not None
        assert message.next_try_at > timezone.now() + timedelta(seconds=50)
        web.answers["/hook"] = Answer()
        Dispatch.objects.update(next_try_at=timezone.now())
        assert told() == [message.pk]
        first, second = web.asked
        assert (first.headers["webhook-id"], first.body) == (second.headers["webhook-id"], second.body)

    def test_one_whose_worker_died_is_repeated(self, webhook: Webhook, web: Web) -> None:
        web.answers["/hook"] = Answer()
        found()
        pack()
        Dispatch.objects.update(state="sending")
        Dispatch.objects.update(state="handed_over")
        assert len(told()) == 1

    def test_one_that_is_gone_is_not_asked_again(self, webhook: Webhook, web: Web) -> None:
        web.answers["/hook"] = Answer(status=410)
        found()
        told()
        assert Dispatch.objects.get().state == "failed"

    def test_redirects_are_not_followed(self, webhook: Webhook, web: Web) -> None:
        web.answers["/hook"] = Answer(status=302, headers={"Location": "/elsewhere"})
        found()
        told()
        assert web.paths() == ["/hook"]
        assert "status 302" in Dispatch.objects.get().error

    def test_a_private_address_is_not_reached(self, webhook: Webhook, web: Web, settings: Settings) -> None:
        settings.FETCH_ALLOWED_NETWORKS = []
        found()
        told()
        assert web.asked == []
        assert "private network" in Dispatch.objects.get().error

    def test_revoked_it_is_told_nothing_more(self, webhook: Webhook, web: Web) -> None:
        found()
        pack()
        Webhook.objects.update(revoked_at=timezone.now())
        told()
        assert web.asked == []
        assert Dispatch.objects.get().state == "failed"

    def test_the_database_alone_signs_nothing(self, webhook: Webhook, settings: Settings) -> None:
        key = webhook.key
        settings.SECRET_KEY = "another" * 10
        assert webhook.key != key

    def test_the_signature_is_the_standard_s(self) -> None:
        """The example of the Standard Webhooks specification's own libraries."""
        key = base64.b64decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
        body = b'{"test": 2432232314}'
        assert (
            signature(key, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, body)
            == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
        )

    def test_the_documents_example_of_a_receiver_knows_what_is_genuine(
        self, webhook: Webhook, web: Web
    ) -> None:
        page = (Path(__file__).parents[3] / "docs" / "alerts.md").read_text()
        names: dict[str, Any] = {}
        exec(page.split("```python\n")[1].split("```")[0], names)
        web.answers["/hook"] = Answer()
        found()
        told()
        (call,) = web.asked
        assert names["is_genuine"](webhook.secret, call.headers, call.body)
        assert not names["is_genuine"](webhook.secret, call.headers, call.body + b" ")

    def test_the_body_is_the_same_each_time(self, webhook: Webhook) -> None:
        found()
        (message,) = [Dispatch.objects.get(pk=pk) for pk in pack()]
        assert body_of(message) == body_of(Dispatch.objects.get(pk=message.pk))
