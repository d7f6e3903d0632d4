"""The API: tokens and scopes, submitting and following, paging, repeating safely, deciding."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any, cast

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.utils import timezone
from ninja.throttling import AuthRateThrottle

from claims.api.service import api
from claims.models import Briefing, Capture, Claim, Finding, Review, Source
from claims.models.api_token import ApiToken
from claims.reports import making
from tests.claims.reports.conftest import contradiction, schedule

from .conftest import ProgramOf

__all__ = ["contradiction", "schedule"]
BRIEFING = {"source": "Ministry of Trade", "published": "2019-01-20", "text": "Exports rose 5 percent."}


class TestTokens:
    @pytest.mark.django_db
    def test_without_one_nothing_is_told(self, client: Client) -> None:
        for headers in ({}, {"Authorization": "Bearer factcheck_wrong"}, {"Authorization": "Basic x"}):
            assert client.get("/api/findings", headers=headers).status_code == 401

    def test_expired_revoked_and_owned_by_nobody_active_open_nothing(self, program: ProgramOf) -> None:
        now = timezone.now()
        for change in ({"expires_at": now}, {"revoked_at": now}):
            caller = program("reporter")
            ApiToken.objects.filter(pk=caller.token.pk).update(**change)
            assert caller.get("/sources").status_code == 401
        caller = program("reporter")
        assert caller.get("/sources").status_code == 200
        User.objects.update(is_active=False)
        assert caller.get("/sources").status_code == 401

    def test_the_secret_is_kept_nowhere(self, program: ProgramOf) -> None:
        caller = program("reporter")
        assert caller.secret not in str(ApiToken.objects.filter(pk=caller.token.pk).values())

    def test_a_scope_allows_no_more_than_it_says(self, program: ProgramOf) -> None:
        assert program("editor", "read").post("/briefings", BRIEFING).status_code == 403
        assert program("editor", "submit").get("/sources").status_code == 403

    def test_a_token_allows_no_more_than_its_owner_may(self, program: ProgramOf) -> None:
        assert program("nobody").get("/sources").status_code == 403
        assert program("nobody").post("/briefings", BRIEFING).status_code == 403
        assert program("reporter").post("/briefings", BRIEFING).status_code == 201


POSTS = [path for path, methods in api.get_openapi_schema()["paths"].items() if "post" in methods]


@pytest.mark.parametrize("path", POSTS)
@pytest.mark.parametrize("body", ["", "{", "[]", '{"source": 5}', "\0"])
def test_who_may_not_post_hears_nothing_of_what_is_wrong_with_it(
    program: ProgramOf, path: str, body: str
) -> None:
    path = path.removeprefix("/api").replace("{finding_id}", "999999999")
    assert Client().post(f"/api{path}", body, content_type="application/json").status_code == 401
    assert program("nobody").post(path, body).status_code == 403
    assert program("editor", "read").post(path, body).status_code == 403
    assert program("editor").post(path, body).status_code in (400, 422)


class TestBriefings:
    def test_a_text_is_taken_in_and_followed(self, program: ProgramOf) -> None:
        caller = program("reporter")
        answer = caller.post("/briefings", BRIEFING | {"title": "Trade", "said": "2019-01-19"})
        assert answer.status_code == 201
        told = answer.json()
        assert (told["state"], told["said_at"], told["title"]) == ("received", "2019-01-19", "Trade")
        assert caller.get(f"/briefings/{told['id']}").json() == told

    def test_the_same_again_is_the_same_briefing(self, program: ProgramOf) -> None:
        caller = program("reporter")
        first, second = caller.post("/briefings", BRIEFING), caller.post("/briefings", BRIEFING)
        assert (first.status_code, second.status_code) == (201, 200)
        assert first.json()["id"] == second.json()["id"]

    @pytest.mark.parametrize(
        "change",
        [{"text": ""}, {"text": "a\0b"}, {"published": "2999-01-01"}, {"source": " "}, {"title": "a\nb"}],
    )
    def test_what_makes_no_sense_is_refused(self, program: ProgramOf, change: dict[str, str]) -> None:
        assert program("reporter").post("/briefings", BRIEFING | change).status_code == 422
        assert not Briefing.objects.exists()

    def test_a_page_is_asked_for(self, program: ProgramOf) -> None:
        caller = program("reporter")
        answer = caller.post("/captures", {"address": "https://lumen.example/a", "source": "Ministry"})
        assert answer.status_code == 202
        assert caller.get(f"/captures/{answer.json()['id']}").json()["state"] == "asked"

    def test_a_file_is_sent(self, program: ProgramOf) -> None:
        caller = program("reporter")
        file = SimpleUploadedFile("a.txt", b"On 3 May 2019 exports rose.")
        answer = Client().post(
            "/api/captures/file", {"source": "Ministry", "file": file}, headers=caller._headers()
        )
        assert (answer.status_code, answer.json()["state"]) == (202, "received")


class TestRepeating:
    def test_a_key_is_answered_once_and_the_same(self, program: ProgramOf) -> None:
        caller = program("reporter")
        address = {"address": "https://lumen.example/a", "source": "Ministry"}
        first = caller.post("/captures", address, **{"Idempotency-Key": "k1"})
        second = caller.post("/captures", address, **{"Idempotency-Key": "k1"})
        assert (first.status_code, first.json()) == (second.status_code, second.json())
        assert (
            caller.post("/captures", address, **{"Idempotency-Key": "k2"}).json()["id"] != first.json()["id"]
        )

    def test_a_key_serves_one_request_only(self, program: ProgramOf) -> None:
        caller = program("reporter")
        caller.post("/briefings", BRIEFING, **{"Idempotency-Key": "k"})
        other = caller.post("/briefings", BRIEFING | {"text": "Other 5."}, **{"Idempotency-Key": "k"})
        assert other.status_code == 409

    def test_two_at_once_are_done_once(self, program: ProgramOf) -> None:
        caller, both = program("reporter"), threading.Barrier(2)
        address = {"address": "https://lumen.example/a", "source": "Ministry"}

        def ask(_: int) -> tuple[int, Any]:
            try:
                both.wait(10)
                answer = caller.post("/captures", address, **{"Idempotency-Key": "k"})
                return answer.status_code, answer.json()
            finally:
                connection.close()

        with ThreadPoolExecutor(2) as threads:
            one, other = threads.map(ask, range(2))
        assert one == other
        assert one[0] == 202
        assert Capture.objects.count() == 1

    def test_a_request_that_failed_can_be_repeated(self, program: ProgramOf) -> None:
        caller = program("reporter")
        unborn = caller.post("/briefings", BRIEFING | {"published": "2999-01-01"}, **{"Idempotency-Key": "k"})
        assert unborn.status_code == 422
        assert caller.post("/briefings", BRIEFING, **{"Idempotency-Key": "k"}).status_code == 201


def test_pages_follow_each_other_whatever_is_added(program: ProgramOf) -> None:
    Source.objects.bulk_create(Source(name=f"Source {number}") for number in range(5))
    caller, names, after = program("reporter"), [], 0
    while True:
        page: dict[str, Any] = caller.get(f"/sources?limit=2&after={after}").json()
        names += [item["name"] for item in page["items"]]
        if page["next"] is None:
            break
        after = page["next"]
        Source.objects.get_or_create(name="Source 5")
    assert names == [f"Source {number}" for number in range(6)]


@pytest.mark.usefixtures("contradiction")
class TestRecord:
    def test_claims_and_series(self, program: ProgramOf) -> None:
        caller = program("reporter")
        claims = caller.get("/claims").json()["items"]
        assert [claim["quote"] for claim in claims] == [
            "101.3 billion yuan",
            "152.7 billion yuan",
            "5.0 percent",
        ]
        series = caller.get(f"/series/{claims[0]['series']}").json()
        assert [claim["value"] for claim in series["claims"]] == ["101300000000", "152700000000"]
        assert caller.get(f"/briefings/{claims[0]['briefing']}/claims").json()["items"] == claims[:1]

    def test_a_series_as_known_on_a_day(self, program: ProgramOf) -> None:
        caller = program("reporter")
        series = Claim.objects.filter(unit="CNY").earliest("pk").series_id
        yesterday = timezone.localdate() - timedelta(days=1)
        assert caller.get(f"/series/{series}?as_known_on={yesterday}").json()["claims"] == []
        assert len(caller.get(f"/series/{series}?as_known_on={timezone.localdate()}").json()["claims"]) == 2

    def test_a_claim_is_known_where_it_stood_then(
        self, program: ProgramOf, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        caller, claim = program("reporter"), Claim.objects.filter(unit="CNY").earliest("pk")
        first, other = claim.series_id, Claim.objects.exclude(series=claim.series_id)[0].series_id
        then = timezone.now()
        Claim.objects.filter(pk=claim.pk).update(series=other)

        def told(series: int | None, query: str = "") -> set[int]:
            return {one["id"] for one in caller.get(f"/series/{series}{query}").json()["claims"]}

        assert claim.pk in told(other) - told(first)
        monkeypatch.setattr("claims.api.series._end_of", lambda _day: then)
        assert claim.pk in told(first, "?as_known_on=2026-01-01") - told(other, "?as_known_on=2026-01-01")

    def test_findings_and_their_filters(self, program: ProgramOf) -> None:
        caller = program("reporter")
        (finding,) = caller.get("/findings?state=waiting").json()["items"]
        assert (finding["severity"], len(finding["claims"])) == ("contradiction", 3)
        for query in ("state=decided", "severity=note", "check=nothing"):
            assert caller.get(f"/findings?{query}").json()["items"] == []
        assert caller.get(f"/findings/{finding['id']}").json() == finding

    def test_a_decision_is_taken_by_those_who_may(self, program: ProgramOf) -> None:
        path = f"/findings/{Finding.objects.get().pk}/reviews"
        assert program("reporter").post(path, {"verdict": "confirmed"}).status_code == 403
        caller = program("reviewer")
        assert caller.post(path, {"verdict": "dismissed"}).status_code == 422
        answer = caller.post(path, {"verdict": "confirmed"})
        assert answer.status_code == 201
        assert Review.objects.get().reviewer.username == "reviewer-owner"

    def test_who_did_not_see_the_latest_decision_is_told(self, program: ProgramOf) -> None:
        finding = Finding.objects.get().pk
        caller = program("reviewer")
        assert caller.post(f"/findings/{finding}/reviews", {"verdict": "confirmed"}).status_code == 201
        late = {"verdict": "dismissed", "reason": "scope"}
        assert caller.post(f"/findings/{finding}/reviews", late).status_code == 409
        seen = caller.get(f"/findings/{finding}").json()["latest_review"]
        assert caller.post(f"/findings/{finding}/reviews", late | {"seen": seen}).status_code == 201

    def test_decisions_are_told_in_the_order_they_were_taken(self, program: ProgramOf) -> None:
        finding = Finding.objects.get().pk
        reviewer, reader = program("reviewer"), program("reporter", "read")
        for verdict, reason in (("dismissed", "Two measures."), ("reopened", "")):
            seen = max((one["id"] for one in reader.get("/reviews").json()["items"]), default=0)
            asked = {"verdict": verdict, "reason": reason, "seen": seen}
            assert reviewer.post(f"/findings/{finding}/reviews", asked).status_code == 201
        every = reader.get("/reviews").json()["items"]
        assert [one["verdict"] for one in every] == ["dismissed", "reopened"]
        assert reader.get(f"/findings/{finding}/reviews").json()["items"] == every
        assert reader.get(f"/reviews/{every[0]['id']}").json() == every[0]
        assert program("nobody").get("/reviews").status_code == 403

    def test_reports(self, program: ProgramOf, schedule: Any) -> None:
        report = making.make(schedule.pk, datetime(2019, 3, 4, 6, tzinfo=UTC))
        caller = program("reporter")
        (listed,) = caller.get("/reports").json()["items"]
        assert listed["sha256"] == report.contents_sha256
        assert caller.get(f"/reports/{report.pk}").json()["contents"]["name"] == "Weekly"

    @pytest.mark.parametrize("path", ["briefings", "series", "findings", "captures", "reports"])
    def test_what_there_is_not_is_not_found(self, program: ProgramOf, path: str) -> None:
        assert program("reporter").get(f"/{path}/999999999").status_code == 404


def test_too_many_requests_are_told_to_wait(program: ProgramOf, monkeypatch: pytest.MonkeyPatch) -> None:
    (throttle,) = cast("list[AuthRateThrottle]", api.throttle)
    monkeypatch.setattr(throttle, "num_requests", 2)
    caller = program("reporter")
    assert [caller.get("/sources").status_code for _ in range(3)] == [200, 200, 429]


@pytest.mark.django_db
def test_the_documentation_is_for_staff_and_comes_from_here(client: Client, django_user_model: Any) -> None:
    assert client.get("/api/docs").status_code == 302
    client.force_login(django_user_model.objects.create_user("ada", is_staff=True))
    page = client.get("/api/docs").content.decode()
    assert "/static/ninja/swagger-ui-bundle.js" in page
    assert "https://" not in page.replace("http://testserver", "")
