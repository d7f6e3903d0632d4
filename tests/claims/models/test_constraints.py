"""What the database itself refuses, whoever asks."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import DatabaseError, IntegrityError, ProgrammingError, connection, transaction
from django.db.backends.postgresql.psycopg_any import DateRange, NumericRange
from django.db.models import ProtectedError
from django.utils import timezone

from claims.models import Briefing, Claim, Finding, Link, Review, Series, Source, State, Verdict
from factcheck.link.decision import Outcome

from ..rows import TEXT, history_of, stored_briefing, stored_claim, stored_finding

pytestmark = pytest.mark.django_db


def a_series(key: str = "traffic|harbour") -> Series:
    return Series.objects.create(
        name="traffic", key=key, subject="traffic", measure=["traffic"], unit="tonne", aspect="level"
    )


class TestSource:
    def test_a_name_is_one_source_whatever_its_capitals(self) -> None:
        assert Source.objects.named("Harbour Office") == Source.objects.named("HARBOUR office")
        assert Source.objects.count() == 1


class TestBriefing:
    def test_the_same_text_of_the_same_source_and_day_is_stored_once(self, briefing: Briefing) -> None:
        with pytest.raises(IntegrityError, match="briefing_is_stored_once"):
            stored_briefing()

    def test_the_same_text_elsewhere_is_a_duplicate_and_not_refused(self, briefing: Briefing) -> None:
        reprint = stored_briefing(source="Coast Gazette")
        assert list(briefing.duplicates()) == [reprint]

    def test_digests_must_be_those_of_the_bytes_and_the_text(self, briefing: Briefing) -> None:
        for wrong, name in (({"original": b"x"}, "original"), ({"text": "x"}, "text")):
            row = {
                f.attname: getattr(briefing, f.attname)
                for f in Briefing._meta.concrete_fields
                if f.attname != "id"
            }
            with pytest.raises(IntegrityError, match=f"briefing_{name}_has_its_digest"), transaction.atomic():
                Briefing.objects.create(**row | wrong | {"published": date(2013, 1, 1)})

    @pytest.mark.parametrize("field", ["text", "original_sha256"])
    def test_the_archive_cannot_be_rewritten(self, briefing: Briefing, field: str) -> None:
        with pytest.raises(ProgrammingError, match="Cannot update"):
            Briefing.objects.filter(pk=briefing.pk).update(**{field: "other words"})

    def test_a_state_is_one_of_the_known_ones(self, briefing: Briefing) -> None:
        with pytest.raises(DatabaseError):
            Briefing.objects.filter(pk=briefing.pk).update(state="lost")

    def test_a_state_is_not_skipped(self, briefing: Briefing) -> None:
        with pytest.raises(ProgrammingError, match="received"):
            Briefing.objects.filter(pk=briefing.pk).update(state=State.CHECKED)

    def test_a_failure_says_why_and_only_a_failure_does(self, briefing: Briefing) -> None:
        for row in ({"state": State.FAILED}, {"failure": "odd"}):
            with pytest.raises(IntegrityError, match="briefing_failed_says_why"), transaction.atomic():
                Briefing.objects.filter(pk=briefing.pk).update(**row)


class TestClaim:
    def test_the_quote_is_the_text_at_its_span(self, briefing: Briefing) -> None:
        with pytest.raises(IntegrityError, match="quote must be the text"):
            stored_claim(briefing, start=0, end=19)

    def test_offsets_count_characters_and_not_bytes(self) -> None:
        briefing = stored_briefing("Überschuß 🚢: 41.5 million crowns.")
        assert stored_claim(briefing).start == 13

    def test_a_span_ends_inside_the_text(self, briefing: Briefing) -> None:
        with pytest.raises(IntegrityError, match="quote must be the text"):
            stored_claim(briefing, sentence_end=len(TEXT) + 1)

    def test_a_span_lies_in_its_sentence(self, briefing: Briefing) -> None:
        with pytest.raises(IntegrityError, match="claim_span_lies_in_its_sentence"):
            stored_claim(briefing, sentence_start=40)

    @pytest.mark.parametrize(
        ("constraint", "wrong"),
        [
            ("claim_kind_is_known", {"kind": "guess"}),
            ("claim_hedge_is_known", {"hedge": "perhaps"}),
            ("claim_status_is_known", {"status": ""}),
            ("claim_direction_is_known", {"direction": "sideways"}),
            ("claim_basis_is_known", {"basis": "dod"}),
            ("claim_has_a_unit", {"unit": ""}),
            ("claim_confidence_is_a_share", {"confidence": 1.5}),
            ("claim_number_counts_from_one", {"number": 0}),
            ("claim_names_its_extraction", {"extraction_version": ""}),
            ("claim_intervals_hold_something", {"hard": NumericRange(empty=True)}),
            ("claim_period_has_both_ends", {"period": DateRange(date(2011, 1, 1), None)}),
            ("claim_retired_says_why", {"retired_because": "tired"}),
        ],
    )
    def test_what_does_not_make_sense_is_refused(
        self, briefing: Briefing, constraint: str, wrong: dict[str, Any]
    ) -> None:
        with pytest.raises(IntegrityError, match=constraint):
            stored_claim(briefing, **wrong)

    def test_one_row_stands_for_each_number(self, claim: Claim) -> None:
        with pytest.raises(IntegrityError, match="claim_stands_once"):
            stored_claim(claim.briefing)

    def test_a_retired_row_makes_room_for_its_successor(self, claim: Claim) -> None:
        Claim.objects.filter(pk=claim.pk).update(retired_at=timezone.now(), retired_because="corrected")
        assert stored_claim(claim.briefing, supersedes=claim).number == claim.number

    def test_a_claim_supersedes_only_one_of_its_own_briefing(self, claim: Claim) -> None:
        other = stored_briefing(source="Coast Gazette")
        with pytest.raises(IntegrityError, match="same briefing"):
            stored_claim(other, supersedes=claim)

    def test_its_words_are_never_edited(self, claim: Claim) -> None:
        with pytest.raises(ProgrammingError, match="Cannot update"):
            Claim.objects.filter(pk=claim.pk).update(value=1)

    def test_its_series_may_change_and_the_change_is_kept(self, claim: Claim) -> None:
        one, two = a_series("one"), a_series("two")
        for series in (one, two):
            Claim.objects.filter(pk=claim.pk).update(series=series)
        assert history_of(claim).get().series == one

    def test_it_is_never_deleted(self, claim: Claim) -> None:
        with pytest.raises(ProgrammingError, match="Cannot delete"):
            claim.delete()


class TestSeries:
    def test_a_key_is_one_series(self) -> None:
        a_series()
        with pytest.raises(IntegrityError, match="series_key_is_unique"):
            a_series()

    def test_a_key_of_any_length_is_found(self) -> None:
        key = "|".join(f"{number:x}" for number in range(5000))
        assert Series.objects.with_key(a_series(key).key).exists()

    def test_a_key_is_never_edited(self) -> None:
        with pytest.raises(ProgrammingError, match="Cannot update"):
            Series.objects.filter(pk=a_series().pk).update(unit="litre")


class TestLink:
    def test_a_decision_is_never_rewritten(self, claim: Claim) -> None:
        link = Link.objects.create(
            claim=claim, series=a_series(), outcome=Outcome.NEW, reason="nothing like it"
        )
        for rewrite in (lambda: Link.objects.filter(pk=link.pk).update(score=0.1), link.delete):
            with pytest.raises(ProgrammingError, match="Cannot"), transaction.atomic():
                rewrite()


class TestFinding:
    def test_a_fingerprint_is_one_finding(self, finding: Finding, claim: Claim) -> None:
        with pytest.raises(IntegrityError, match="fingerprint"):
            stored_finding(claim)

    @pytest.mark.parametrize(
        "half", [{"verdict": Verdict.CONFIRMED}, {"decided_at": timezone.now()}, {"verdict": "true enough"}]
    )
    def test_a_verdict_has_who_and_when(self, finding: Finding, half: dict[str, object]) -> None:
        with pytest.raises(IntegrityError, match="finding_verdict_has_who_and_when"):
            Finding.objects.filter(pk=finding.pk).update(**half)

    def test_closing_says_why(self, finding: Finding) -> None:
        with pytest.raises(IntegrityError, match="finding_closed_says_why"):
            Finding.objects.filter(pk=finding.pk).update(closed_at=timezone.now())

    def test_it_is_never_deleted(self, finding: Finding) -> None:
        finding.evidence.all().delete()
        with pytest.raises(ProgrammingError, match="Cannot delete"):
            finding.delete()

    def test_its_claims_cannot_be_deleted(self, finding: Finding, claim: Claim) -> None:
        with pytest.raises(ProtectedError):
            claim.delete()


class TestReview:
    def test_a_review_decides_its_finding(self, finding: Finding, reviewer: User) -> None:
        review = Review.objects.create(
            finding=finding, verdict=Verdict.DISMISSED, reason="two ports", reviewer=reviewer
        )
        review.refresh_from_db()
        finding.refresh_from_db()
        assert (finding.verdict, finding.decided_by, finding.decided_at) == (
            "dismissed",
            reviewer,
            review.decided_at,
        )
        assert not Finding.objects.waiting().exists()

    def test_a_flagged_finding_stays_in_the_queue(self, finding: Finding, reviewer: User) -> None:
        Review.objects.create(finding=finding, verdict=Verdict.FLAGGED, reviewer=reviewer)
        assert Finding.objects.waiting().get().verdict == Verdict.FLAGGED

    def test_reopening_takes_the_decision_back(self, finding: Finding, reviewer: User) -> None:
        for verdict in (Verdict.CONFIRMED, Verdict.REOPENED):
            Review.objects.create(finding=finding, verdict=verdict, reviewer=reviewer)
        finding.refresh_from_db()
        assert (finding.verdict, finding.decided_by) == ("", None)
        assert finding.reviews.count() == 2

    def test_a_dismissal_has_a_reason(self, finding: Finding, reviewer: User) -> None:
        with pytest.raises(IntegrityError, match="review_dismissal_has_a_reason"):
            Review.objects.create(finding=finding, verdict=Verdict.DISMISSED, reason="  ", reviewer=reviewer)

    def test_a_review_has_a_reviewer(self, finding: Finding) -> None:
        with pytest.raises(IntegrityError, match="reviewer_id"):
            Review.objects.create(finding=finding, verdict=Verdict.CONFIRMED)

    def test_a_review_is_never_rewritten(self, finding: Finding, reviewer: User) -> None:
        review = Review.objects.create(finding=finding, verdict=Verdict.CONFIRMED, reviewer=reviewer)
        for rewrite in (lambda: Review.objects.update(verdict=Verdict.FLAGGED), review.delete):
            with pytest.raises(ProgrammingError, match="Cannot"), transaction.atomic():
                rewrite()


class TestHistory:
    def test_every_change_is_kept_even_of_many_rows_at_once(self, finding: Finding, reviewer: User) -> None:
        notes, message = Source.objects.get().notes, finding.message
        Source.objects.update(notes="speaks for the port")
        Finding.objects.update(message="They differ.")
        assert history_of(Source.objects.get()).get().notes == notes
        assert history_of(finding).get().message == message

    @pytest.mark.parametrize(
        "table", ["source", "briefing", "series", "claim", "finding", "evidence", "capture", "person"]
    )
    def test_history_cannot_be_rewritten(self, briefing: Briefing, table: str) -> None:
        with connection.cursor() as cursor:
            cursor.execute(
                "select count(*) from pg_trigger"
                " where tgrelid = %s::regclass and tgname like 'pgtrigger_append_only_%%'",
                [f"claims_{table}event"],
            )
            assert cursor.fetchone() == (1,)

    def test_a_change_of_history_is_refused(self, claim: Claim) -> None:
        Source.objects.update(notes="x")
        with pytest.raises(ProgrammingError, match="Cannot"):
            history_of(Source.objects.get()).update(notes="y")
