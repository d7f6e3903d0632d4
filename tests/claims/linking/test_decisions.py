"""What a reviewer says of series is remembered, applied to what comes later, and can be taken back."""

from __future__ import annotations

from datetime import date
from threading import Barrier, Thread

import pytest
from django.contrib.auth.models import User
from django.db import ProgrammingError, connection, transaction

from claims.linking import ContradictsDecisionError, accept, alias, keep_apart, merge, refuse, split, undo
from claims.models import Briefing, Claim, Finding, Link, Recheck, Series, SeriesDecision, Verdict
from claims.pipeline import again, recheck, review

from ..rows import run, stored_briefing

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("simple_reading")]
TRAFFIC = "Traffic of the harbour was 41.5 thousand tonnes in 2011."
TURNOVER = "Turnover of the quays was 4.15 thousand tonnes in 2011."
LATER = "Turnover of the quays was 44 thousand tonnes in 2011."


def read(text: str, month: int = 1) -> Briefing:
    briefing = stored_briefing(text, published=date(2012, month, 1))
    run(briefing)
    return briefing


def series_of(briefing: Briefing) -> Series:
    series = Claim.objects.current().select_related("series").get(briefing=briefing).series
    assert series is not None
    return series


def recheck_all() -> None:
    while recheck():
        pass


def holding() -> set[str]:
    return {
        " / ".join(each.claim.quote for each in finding.evidence.all())
        for finding in Finding.objects.holding()
    }


@pytest.fixture
def pair() -> tuple[Briefing, Briefing]:
    return read(TRAFFIC, 1), read(TURNOVER, 2)


@pytest.fixture
def merged(pair: tuple[Briefing, Briefing], reviewer: User) -> SeriesDecision:
    one, other = pair
    decision = merge(series_of(other), series_of(one), reviewer, "the quays are the harbour")
    recheck_all()
    return decision


def test_two_names_are_two_facts_until_somebody_rules(pair: tuple[Briefing, Briefing]) -> None:
    assert series_of(pair[0]) != series_of(pair[1])
    assert not Finding.objects.exists()


def test_merging_checks_both_sides_against_each_other(
    pair: tuple[Briefing, Briefing], merged: SeriesDecision
) -> None:
    assert series_of(pair[0]) == series_of(pair[1]) == merged.other
    assert holding() == {"41.5 thousand tonnes / 4.15 thousand tonnes"}
    assert not Recheck.objects.exists()


def test_a_merge_applies_to_later_briefings_in_either_wording(merged: SeriesDecision) -> None:
    assert series_of(read(LATER, 3)) == merged.other
    assert series_of(read(TRAFFIC.replace("2011", "2010"), 4)) == merged.other
    assert "4.15 thousand tonnes / 44 thousand tonnes" in holding()


def test_what_is_merged_says_so_and_keeps_its_own_words(
    pair: tuple[Briefing, Briefing], merged: SeriesDecision
) -> None:
    merged.one.refresh_from_db()
    assert merged.one.merged_into == merged.other
    link = Link.objects.get(claim__briefing=pair[1])
    assert link.series == merged.one


def test_undo_parts_them_again_and_closes_what_rested_on_it(
    pair: tuple[Briefing, Briefing], merged: SeriesDecision, reviewer: User
) -> None:
    later = read(LATER, 3)
    undone = undo(merged, reviewer, "the quays are another port")
    recheck_all()
    assert undone.undoes == merged
    assert series_of(pair[0]) == merged.other
    assert series_of(pair[1]) == series_of(later) == merged.one
    assert holding() == {"4.15 thousand tonnes / 44 thousand tonnes"}
    closed = Finding.objects.exclude(closed_at=None)
    assert closed
    assert all("took back" in finding.closed_because for finding in closed)
    assert series_of(read(LATER.replace("2011", "2010"), 4)) == merged.one


def test_a_decision_outlives_undoing_and_merging_again(
    pair: tuple[Briefing, Briefing], merged: SeriesDecision, reviewer: User
) -> None:
    review(Finding.objects.get(), Verdict.DISMISSED, reviewer, "a misprint, corrected the next day")
    undo(merged, reviewer, "wrong port")
    recheck_all()
    assert not Finding.objects.holding().exists()
    merge(merged.one, merged.other, reviewer, "the right port after all")
    recheck_all()
    finding = Finding.objects.get()
    assert (finding.closed_at, finding.verdict) == (None, Verdict.DISMISSED)


def test_every_decision_is_said_once(merged: SeriesDecision, reviewer: User) -> None:
    assert merge(merged.one, merged.other, reviewer, "again") == merged
    assert merge(merged.other, merged.one, reviewer, "the other way round") == merged
    undone = undo(merged, reviewer, "no")
    assert undo(merged, reviewer, "no!") == undone
    assert SeriesDecision.objects.count() == 2
    assert not SeriesDecision.objects.in_force().exists()


def test_decisions_are_never_rewritten(merged: SeriesDecision) -> None:
    merged.reason = "something else"
    with pytest.raises(ProgrammingError, match="Cannot update"), transaction.atomic():
        merged.save()
    with pytest.raises(ProgrammingError, match="Cannot update or delete"), transaction.atomic():
        merged.delete()


def test_a_decision_needs_a_reason_and_two_series(merged: SeriesDecision, reviewer: User) -> None:
    third = series_of(read("Catch was 7 thousand tonnes in 2011.", 5))
    with pytest.raises(ValueError, match="reason"):
        merge(third, merged.one, reviewer, " ")
    with pytest.raises(ValueError, match="itself"):
        merge(third, third, reviewer, "why not")


def test_different_facts_are_never_linked(reviewer: User) -> None:
    one = series_of(read("Cargo of the fishing harbour was 41.5 thousand tonnes in 2011.", 1))
    other = series_of(read("Cargo of the harbour was 42 thousand tonnes in 2012.", 2))
    third = "Cargo of the fishing harbour was 41 thousand tonnes in 2012."
    keep_apart(one, other, reviewer, "one is a part of the other")
    with pytest.raises(ContradictsDecisionError, match="different facts"):
        merge(one, other, reviewer, "are they not one?")
    briefing = read(third, 3)
    assert series_of(briefing) == one
    assert not Link.objects.filter(claim__briefing=briefing, outcome="possible").exists()


def test_what_is_merged_cannot_be_called_different(merged: SeriesDecision, reviewer: User) -> None:
    with pytest.raises(ContradictsDecisionError) as raised:
        keep_apart(merged.one, merged.other, reviewer, "no")
    assert raised.value.decision == merged


def test_merging_is_told_apart_from_chains(
    pair: tuple[Briefing, Briefing], merged: SeriesDecision, reviewer: User
) -> None:
    third = read("Movement at the piers was 9 thousand tonnes in 2011.", 3)
    chained = merge(series_of(pair[0]), series_of(third), reviewer, "all one port")
    assert series_of(pair[1]) == series_of(pair[0]) == series_of(third) == chained.other
    undo(merged, reviewer, "not the quays")
    assert series_of(pair[1]) == merged.one
    assert series_of(pair[0]) == chained.other


def test_a_wording_nobody_has_met_can_be_given_its_meaning(
    pair: tuple[Briefing, Briefing], reviewer: User
) -> None:
    decision = alias("Throughput at the terminals", series_of(pair[0]), reviewer, "their word for it")
    assert (decision.kind, decision.wording) == (SeriesDecision.Kind.ALIAS, "Throughput at the terminals")
    later = read("Throughput at the terminals was 415 thousand tonnes in 2011.", 3)
    assert series_of(later) == series_of(pair[0])
    assert "41.5 thousand tonnes / 415 thousand tonnes" in holding()
    with pytest.raises(ValueError, match="names no other"):
        alias("traffic of the harbour", series_of(pair[0]), reviewer, "nothing new")


def said_by(source: str, text: str, month: int) -> Briefing:
    briefing = stored_briefing(text, source=source, published=date(2012, month, 1))
    run(briefing)
    return briefing


def test_a_wording_can_mean_a_series_where_one_source_uses_it(
    pair: tuple[Briefing, Briefing], reviewer: User
) -> None:
    weekly = said_by("The Weekly", TURNOVER.replace("4.15", "4.2"), 3)
    own, meant = series_of(pair[1]), series_of(pair[0])
    decision = alias("Turnover of the quays", meant, reviewer, "it means all", weekly.source)
    recheck_all()
    assert decision.source == weekly.source
    assert (series_of(weekly), series_of(pair[1])) == (meant, own)
    assert holding() == {"41.5 thousand tonnes / 4.2 thousand tonnes"}
    later, other = said_by("The Weekly", LATER, 4), read(LATER, 4)
    assert (series_of(later), series_of(other)) == (meant, own)
    assert alias("Turnover of the quays", meant, reviewer, "again", weekly.source) == decision
    undo(decision, reviewer, "it does not")
    recheck_all()
    assert {series_of(each) for each in (weekly, pair[1], later, other)} == {own}
    assert series_of(pair[0]) == meant
    assert series_of(said_by("The Weekly", LATER.replace("2011", "2010"), 5)) == own


def test_what_a_source_means_goes_along_with_a_merge(pair: tuple[Briefing, Briefing], reviewer: User) -> None:
    weekly = said_by("The Weekly", TURNOVER.replace("4.15", "4.2"), 3)
    alias("Turnover of the quays", series_of(pair[0]), reviewer, "it means all", weekly.source)
    third = read("Movement at the piers was 9 thousand tonnes in 2011.", 4)
    merged = merge(series_of(pair[0]), series_of(third), reviewer, "all one port")
    assert series_of(weekly) == series_of(third) == series_of(pair[0])
    assert series_of(said_by("The Weekly", LATER, 5)) == series_of(third)
    undo(merged, reviewer, "two ports")
    assert series_of(weekly) == series_of(pair[0]) == merged.one


def test_claims_are_split_off_for_good(reviewer: User) -> None:
    first = read(TRAFFIC, 1)
    second = read(TRAFFIC.replace("41.5", "4.15"), 2)
    both = series_of(first)
    claim = Claim.objects.get(briefing=second)
    decision = split(both, [claim.pk], "the yacht harbour", reviewer, "another harbour")
    recheck_all()
    assert series_of(second) == decision.other != both
    assert not holding()
    again(second.pk)
    run(second)
    assert series_of(second) == decision.other
    assert not holding()
    assert split(both, [claim.pk], "the yacht harbour", reviewer, "again") == decision
    with pytest.raises(ValueError, match="stand"):
        split(decision.other, [Claim.objects.get(briefing=first).pk], "else", reviewer, "not there")
    undo(decision, reviewer, "the same harbour")
    recheck_all()
    assert series_of(second) == both
    assert holding() == {"41.5 thousand tonnes / 4.15 thousand tonnes"}


@pytest.fixture
def possible() -> Link:
    read("Cargo of the fishing harbour was 41.5 thousand tonnes in 2011.", 1)
    read("Cargo of the harbour was 41.6 thousand tonnes in 2012.", 2)
    return Link.objects.select_related("claim__series", "series").get(outcome="possible")


def test_a_possible_link_that_is_accepted_is_an_alias(possible: Link, reviewer: User) -> None:
    decision = accept(possible, reviewer)
    assert decision.kind == SeriesDecision.Kind.ALIAS
    assert series_of(possible.claim.briefing) == possible.series
    later = read("Cargo of the harbour was 43 thousand tonnes in 2013.", 3)
    assert series_of(later) == possible.series


def test_a_possible_link_that_is_refused_is_not_asked_about_again(possible: Link, reviewer: User) -> None:
    decision = refuse(possible, reviewer)
    assert decision.kind == SeriesDecision.Kind.DIFFERENT
    again(possible.claim.briefing.pk)
    run(possible.claim.briefing)
    assert Link.objects.filter(outcome="possible").count() == 1
    read("Cargo of the harbour basin was 43 thousand tonnes in 2013.", 3)
    assert series_of(possible.claim.briefing) != possible.series


@pytest.mark.django_db(transaction=True)
def test_two_who_merge_in_opposite_directions_at_once_make_one_decision(
    pair: tuple[Briefing, Briefing], reviewer: User
) -> None:
    one, other = series_of(pair[0]), series_of(pair[1])
    barrier = Barrier(2)
    said: list[SeriesDecision] = []

    def rule(first: Series, second: Series) -> None:
        barrier.wait(timeout=10)
        try:
            said.append(merge(first, second, reviewer, "one port"))
        finally:
            connection.close()

    threads = [Thread(target=rule, args=sides) for sides in ((one, other), (other, one))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
    assert said[0] == said[1]
    assert series_of(pair[0]) == series_of(pair[1]) == said[0].other
