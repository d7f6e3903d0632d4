from __future__ import annotations

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.utils import timezone

from claims.mapping import to_claim
from claims.models import Briefing, Claim, State
from claims.pipeline import again, extract
from factcheck.briefing import Briefing as EngineBriefing
from factcheck.claim import Claim as EngineClaim
from factcheck.language import UnknownLanguageError

from ..reading import read_simply
from ..rows import run, stored_briefing, stored_claim

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("simple_reading")]
TEXT = "Traffic of the harbour was 41.5 thousand tonnes in 2011. Catch was 7 thousand tonnes in 2011."
ReadAs = Callable[[Callable[[EngineBriefing], list[EngineClaim]]], None]


@pytest.fixture
def read_as(monkeypatch: pytest.MonkeyPatch) -> ReadAs:
    return lambda reading: monkeypatch.setattr("factcheck.extract.claims.extract_claims", reading)


def test_claims_are_stored_with_their_words_and_come_back_as_they_were_read() -> None:
    briefing = stored_briefing(TEXT)
    assert extract(briefing.pk)
    briefing.refresh_from_db()
    rows = Claim.objects.order_by("number")
    assert briefing.state == State.EXTRACTED
    assert [row.quote for row in rows] == ["41.5 thousand tonnes", "7 thousand tonnes"]
    engine_briefing = EngineBriefing(str(briefing.pk), briefing.published, briefing.text)
    assert [to_claim(row) for row in rows] == read_simply(engine_briefing)


def test_a_step_done_does_nothing_again() -> None:
    briefing = stored_briefing(TEXT)
    assert extract(briefing.pk)
    assert not extract(briefing.pk)
    assert Claim.objects.count() == 2


def test_a_briefing_that_is_gone_is_no_error() -> None:
    assert not extract(4711)


def test_reading_again_with_the_same_outcome_changes_nothing() -> None:
    briefing = stored_briefing(TEXT)
    run(briefing)
    before = list(Claim.objects.order_by("pk").values())
    assert again(briefing.pk)
    run(briefing)
    assert list(Claim.objects.order_by("pk").values()) == before


def test_reading_again_with_another_outcome_supersedes_and_keeps_the_former(read_as: ReadAs) -> None:
    briefing = stored_briefing(TEXT)
    run(briefing)
    former = Claim.objects.get(quote="41.5 thousand tonnes")
    read_as(lambda text: [claim for claim in read_simply(text) if "41" in claim.quote])
    again(briefing.pk)
    run(briefing)
    [claim] = Claim.objects.current()
    former.refresh_from_db()
    assert claim.supersedes == former
    assert claim.number == 3
    assert former.retired_because
    assert Claim.objects.count() == 3


def test_what_a_person_corrected_is_not_read_over(reviewer: User) -> None:
    briefing = stored_briefing(TEXT)
    run(briefing)
    former = Claim.objects.get(number=1)
    Claim.objects.filter(pk=former.pk).update(retired_at=timezone.now(), retired_because="measure corrected")
    corrected = stored_claim(
        briefing, "41.5 thousand tonnes", supersedes=former, recorded_by=reviewer, measure="exports"
    )
    again(briefing.pk)
    run(briefing)
    current = Claim.objects.current().filter(briefing=briefing)
    assert current.get(start=corrected.start) == corrected
    assert set(current.values_list("quote", flat=True)) == {"41.5 thousand tonnes", "7 thousand tonnes"}


def test_a_language_without_grammar_is_noticed_and_no_failure(read_as: ReadAs) -> None:
    def unknown(briefing: EngineBriefing) -> list[EngineClaim]:
        raise UnknownLanguageError(briefing.language)

    read_as(unknown)
    briefing = stored_briefing(TEXT)
    run(briefing)
    finished = Briefing.objects.get()
    assert (finished.state, finished.notice[:30]) == (State.CHECKED, "No grammar for the language “e")
