"""Each kind of change runs the checks of the series it touches, and of no other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from importlib import import_module

import pytest
from django.contrib.auth.models import User

from claims.desk.series_notes import note_tolerance
from claims.desk.series_notes import withdraw as withdraw_note
from claims.linking import alias, keep_apart, merge, split, undo
from claims.models import Briefing, Claim, Recheck, Series, State
from claims.pipeline import check, link, recheck
from claims.pipeline.correct import correct, withdraw
from factcheck.claim import Claim as EngineClaim
from factcheck.finding import Finding as EngineFinding
from factcheck.link.record import Record

from ..rows import run, stored_briefing

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("simple_reading")]
TRAFFIC, TURNOVER, CATCH = "traffic of the harbour", "turnover of the quays", "catch of the fleet"
LookedAt = list[tuple[str, int]]


class Written:
    """Two series of each measure's years: some a neighbour of others, some far from all."""

    def __init__(self) -> None:
        self.traffic = said(TRAFFIC, "41.5", 2011, 1)
        self.restated = said(TRAFFIC, "4.15", 2011, 2)
        self.long_ago = said(TRAFFIC, "9.1", 1950, 3)
        self.turnover = said(TURNOVER, "40", 2011, 4)
        self.catch = said(CATCH, "7", 2011, 5)


def said(measure: str, figure: str, year: int, month: int) -> Briefing:
    text = f"{measure.capitalize()} was {figure} thousand tonnes in {year}."
    briefing = stored_briefing(text, published=date(2012, month, 1))
    run(briefing)
    return briefing


def claim_of(briefing: Briefing) -> Claim:
    return Claim.objects.current().select_related("series").get(briefing=briefing)


def series_of(briefing: Briefing) -> Series:
    series = claim_of(briefing).series
    assert series is not None
    return series


@pytest.fixture
def written() -> Written:
    return Written()


@pytest.fixture
def looked_at(written: Written, monkeypatch: pytest.MonkeyPatch) -> LookedAt:
    """Every claim whose checks are run from now on: its measure and year, as often as that is done."""
    module, seen = import_module("claims.pipeline.check"), LookedAt()
    engine: Callable[[Sequence[EngineClaim], Record], list[EngineFinding]] = module.find

    def find(claims: Sequence[EngineClaim], record: Record) -> list[EngineFinding]:
        seen.extend((each.measure, each.period.start.year) for each in claims if each.period)
        return engine(claims, record)

    monkeypatch.setattr(module, "find", find)
    return seen


def finish(*briefings: Briefing) -> None:
    """What the workers do after a change."""
    for briefing in briefings:
        briefing.refresh_from_db()
        if briefing.state == State.EXTRACTED:
            assert link(briefing.pk)
            assert check(briefing.pk)
    while recheck():
        pass
    assert not Recheck.objects.exists()


def test_a_claim_that_disagrees_with_nothing_is_looked_at_alone(looked_at: LookedAt) -> None:
    said(CATCH, "7.0", 2012, 6)
    finish()
    assert looked_at == [(CATCH, 2012)]


def test_a_claim_that_disagrees_has_its_own_fact_looked_at(looked_at: LookedAt) -> None:
    said(TRAFFIC, "415", 2011, 6)
    finish()
    assert set(looked_at) == {(TRAFFIC, 2011)}


@pytest.mark.parametrize("change", ["correct", "withdraw"])
def test_a_correction_and_a_deletion_look_at_the_years_in_reach(
    written: Written, looked_at: LookedAt, reviewer: User, change: str
) -> None:
    claim = claim_of(written.restated)
    if change == "correct":
        correct(claim.pk, {"value": Decimal(41_520)}, reviewer)
    else:
        withdraw(claim.pk, reviewer, "a page number")
    finish(written.restated)
    assert set(looked_at) == {(TRAFFIC, 2011)}


def test_a_merge_and_its_undoing_look_at_both_series_and_no_third(
    written: Written, looked_at: LookedAt, reviewer: User
) -> None:
    both = {(TRAFFIC, 2011), (TRAFFIC, 1950), (TURNOVER, 2011)}
    decision = merge(series_of(written.turnover), series_of(written.traffic), reviewer, "one port")
    finish()
    assert set(looked_at) == both
    looked_at.clear()
    undo(decision, reviewer, "two ports")
    finish()
    assert set(looked_at) == both


def test_different_facts_and_an_alias_look_at_both_series(
    written: Written, looked_at: LookedAt, reviewer: User
) -> None:
    keep_apart(series_of(written.turnover), series_of(written.catch), reviewer, "goods are no fish")
    finish()
    assert set(looked_at) == {(TURNOVER, 2011), (CATCH, 2011)}
    looked_at.clear()
    alias("Haul of the trawlers", series_of(written.catch), reviewer, "their word for it")
    finish()
    assert set(looked_at) == {(CATCH, 2011)}


def test_a_split_looks_at_what_stays_and_what_goes(
    written: Written, looked_at: LookedAt, reviewer: User
) -> None:
    claim = claim_of(written.restated)
    split(series_of(written.restated), [claim.pk], "the yacht harbour", reviewer, "another one")
    finish()
    assert set(looked_at) == {(TRAFFIC, 2011), (TRAFFIC, 1950)}


def test_a_tolerance_looks_at_its_series_each_time_it_changes(
    written: Written, looked_at: LookedAt, reviewer: User
) -> None:
    note = note_tolerance(series_of(written.traffic), Decimal(95), reviewer, "counted in two ways")
    finish()
    assert set(looked_at) == {(TRAFFIC, 2011), (TRAFFIC, 1950)}
    looked_at.clear()
    withdraw_note(note.pk, reviewer)
    finish()
    assert set(looked_at) == {(TRAFFIC, 2011), (TRAFFIC, 1950)}
