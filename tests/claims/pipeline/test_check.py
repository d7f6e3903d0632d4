from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from importlib import import_module
from itertools import permutations
from threading import Barrier, Thread

import pytest
from django.contrib.auth.models import User
from django.db import connection, transaction

from claims.models import Briefing, Evidence, Finding, Verdict
from claims.pipeline import again, check, extract, ingest, link, review
from factcheck.briefing import Briefing as EngineBriefing
from factcheck.claim import Claim as EngineClaim
from factcheck.finding import Finding as EngineFinding
from factcheck.link.record import Record

from ..reading import read_simply
from ..rows import a_document, run, stored_briefing

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("simple_reading")]
FIRST = "Traffic of the harbour was 41.5 thousand tonnes in 2011."
RESTATED = "Traffic of the harbour was 4.15 thousand tonnes in 2011."
AGREEING = "Traffic of the harbour was 41.53 thousand tonnes in 2011."
OTHER = "Catch was 7 thousand tonnes in 2011."


def briefings_of(*texts: str) -> list[Briefing]:
    return [stored_briefing(text, published=date(2012, 1 + month, 1)) for month, text in enumerate(texts)]


def found() -> set[tuple[str, str, tuple[str, ...]]]:
    """What the queue says, in words that do not depend on keys."""
    return {
        (finding.check_slug, finding.severity, tuple(each.claim.quote for each in finding.evidence.all()))
        for finding in Finding.objects.holding()
    }


def test_agreeing_figures_and_other_facts_are_silent() -> None:
    run(*briefings_of(FIRST, AGREEING, OTHER))
    assert not Finding.objects.exists()


def test_figures_that_cannot_both_be_true_are_found_once() -> None:
    run(*briefings_of(FIRST, RESTATED))
    finding = Finding.objects.get()
    assert finding.check_slug == "restated_value"
    assert [each.claim.quote for each in finding.evidence.all()] == [
        "41.5 thousand tonnes",
        "4.15 thousand tonnes",
    ]
    assert finding.said_at == date(2012, 2, 1)


def test_checking_again_finds_nothing_twice() -> None:
    first, second = briefings_of(FIRST, RESTATED)
    run(first, second)
    evidence = list(Evidence.objects.values())
    for briefing in (first, second, first):
        again(briefing.pk)
        run(briefing)
    assert Finding.objects.count() == 1
    assert list(Evidence.objects.values()) == evidence


def test_the_same_document_again_finds_nothing_more() -> None:
    for text in (FIRST, RESTATED, RESTATED):
        briefing, is_new = ingest(a_document(text))
        if is_new:
            run(briefing)
    assert Finding.objects.count() == 1


def test_every_order_of_ingestion_gives_the_same_findings() -> None:
    texts = [FIRST, RESTATED, AGREEING, "Traffic of the harbour was 52 thousand tonnes in 2011."]
    orders = list(permutations(range(len(texts))))[::5]
    outcomes = [found_after(texts, order) for order in orders]
    assert outcomes[0]
    assert outcomes == [outcomes[0]] * len(orders)


def found_after(texts: Sequence[str], order: Iterable[int]) -> set[tuple[str, str, tuple[str, ...]]]:
    """What is found when the texts come in this order, in a record of their own."""
    with transaction.atomic():
        briefings = briefings_of(*texts)
        run(*(briefings[place] for place in order))
        outcome = found()
        transaction.set_rollback(True)
    return outcome


def test_a_finding_that_no_longer_holds_is_closed_with_the_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = briefings_of(FIRST, RESTATED)
    run(first, second)
    monkeypatch.setattr("factcheck.extract.claims.extract_claims", read_nothing)
    again(second.pk)
    run(second)
    finding = Finding.objects.get()
    assert "No longer found" in finding.closed_because
    assert not Finding.objects.waiting().exists()
    assert finding.evidence.count() == 2


def test_a_decision_survives_another_reading(reviewer: User, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = briefings_of(FIRST, RESTATED)
    run(first, second)
    review(Finding.objects.get(), Verdict.DISMISSED, reviewer, "a misprint, corrected the next day")
    monkeypatch.setattr("factcheck.extract.claims.extract_claims", read_less_surely)
    for briefing in (first, second):
        again(briefing.pk)
        run(briefing)
    finding = Finding.objects.get()
    assert (finding.verdict, finding.decided_by) == (Verdict.DISMISSED, reviewer)
    assert all(each.claim.is_current for each in finding.evidence.all())
    assert not Finding.objects.waiting().exists()


def read_nothing(briefing: EngineBriefing) -> list[EngineClaim]:
    return []


def read_less_surely(briefing: EngineBriefing) -> list[EngineClaim]:
    return [replace(claim, confidence=0.9) for claim in read_simply(briefing)]


def test_a_decision_survives_closing_and_finding_again(
    reviewer: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = briefings_of(FIRST, RESTATED)
    run(first, second)
    review(Finding.objects.get(), Verdict.CONFIRMED, reviewer)
    for reading in (read_nothing, read_simply):
        monkeypatch.setattr("factcheck.extract.claims.extract_claims", reading)
        again(second.pk)
        run(second)
    finding = Finding.objects.get()
    assert (finding.closed_at, finding.verdict) == (None, Verdict.CONFIRMED)


TOLD_AGAIN = "Catch was 7 thousand tonnes in 2011. Traffic of the harbour was 4150 tonnes in 2011."


@pytest.mark.parametrize("day", [date(2011, 12, 30), date(2012, 1, 20), date(2012, 3, 1)])
@pytest.mark.parametrize("text", [TOLD_AGAIN, TOLD_AGAIN.replace("4150", "41500")], ids=["later", "earlier"])
def test_a_decision_survives_another_telling_of_its_figures(reviewer: User, day: date, text: str) -> None:
    """Whichever side is told again, before what is known or after it."""
    run(*briefings_of(FIRST, RESTATED))
    review(Finding.objects.get(), Verdict.CONFIRMED, reviewer)
    run(stored_briefing(text, source="A newspaper", published=day))
    assert list(Finding.objects.holding().values_list("verdict", flat=True)) == [Verdict.CONFIRMED]
    again(Briefing.objects.latest("pk").pk)
    run(Briefing.objects.latest("pk"))
    assert list(Finding.objects.holding().values_list("verdict", flat=True)) == [Verdict.CONFIRMED]


def test_a_dismissal_without_a_reason_is_refused(reviewer: User) -> None:
    run(*briefings_of(FIRST, RESTATED))
    with pytest.raises(ValueError, match="needs a reason"):
        review(Finding.objects.get(), Verdict.DISMISSED, reviewer, " ")


@pytest.mark.django_db(transaction=True)
def test_two_workers_that_find_the_same_at_once_make_one_finding() -> None:
    briefings = briefings_of(FIRST, RESTATED, "Traffic of the harbour was 90 thousand tonnes in 2011.")
    for briefing in briefings:
        extract(briefing.pk)
        link(briefing.pk)
    barrier = Barrier(len(briefings))
    done: list[int] = []

    def work(briefing_id: int) -> None:
        barrier.wait(timeout=10)
        try:
            done.extend(check(briefing_id))
        finally:
            connection.close()

    threads = [Thread(target=work, args=(briefing.pk,)) for briefing in briefings]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
    assert sorted(done) == sorted(briefing.pk for briefing in briefings)
    at_once = found()
    for briefing in briefings:
        again(briefing.pk)
        run(briefing)
    assert found() == at_once
    assert Evidence.objects.count() == 2 * Finding.objects.count()


@pytest.mark.django_db(transaction=True)
def test_what_is_read_while_another_is_checked_is_heeded(monkeypatch: pytest.MonkeyPatch) -> None:
    """A figure said between two others, read and checked while the check of these has not written yet."""
    first, between, second = briefings_of(
        FIRST, RESTATED, "Traffic of the harbour was 52 thousand tonnes in 2011."
    )
    with transaction.atomic():
        run(first, between, second)
        one_by_one = found()
        transaction.set_rollback(True)
    run(first)
    for step in (extract, link):
        step(second.pk)
    module = import_module("claims.pipeline.check")
    engine = module.find

    def find(claims: Sequence[EngineClaim], record: Record) -> list[EngineFinding]:
        made: list[EngineFinding] = engine(claims, record)
        monkeypatch.setattr(module, "find", engine)
        thread = Thread(target=_run_elsewhere, args=(between,))
        thread.start()
        thread.join(timeout=30)
        return made

    monkeypatch.setattr(module, "find", find)
    check(second.pk)
    assert found() == one_by_one


def _run_elsewhere(briefing: Briefing) -> None:
    try:
        run(briefing)
    finally:
        connection.close()
