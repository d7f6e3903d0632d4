"""Engine values through the database and back: the parts that a column could bend."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claims.mapping import claim_row, parts_of, to_claim
from claims.models import Claim
from factcheck.briefing import Briefing as EngineBriefing
from factcheck.claim import Assertion, AssertionKind, Basis, BasisKind, Relation, RelationKind
from factcheck.claim import Claim as EngineClaim
from factcheck.interval import Interval
from factcheck.period import Period
from factcheck.quantity import Bounds
from factcheck.span import Span

from .reading import read_simply
from .rows import stored_briefing

pytestmark = pytest.mark.django_db
TEXT = "Traffic of the harbour was 41.5 thousand tonnes in 2011. Catch was 7 thousand tonnes in 2011."


def stored(*claims: EngineClaim) -> list[EngineClaim]:
    """The claims as they come back."""
    numbers = {claim.id: number for number, claim in enumerate(claims, start=1)}
    with transaction.atomic():
        rows = [claim_row(claim, int(claim.briefing), numbers, "test") for claim in claims]
        Claim.objects.bulk_create(rows)
        back = [
            to_claim(row) for row in Claim.objects.filter(pk__in=[row.pk for row in rows]).order_by("number")
        ]
        transaction.set_rollback(True)
    return back


@pytest.fixture
def claims() -> list[EngineClaim]:
    briefing = stored_briefing(TEXT)
    return read_simply(EngineBriefing(str(briefing.pk), briefing.published, briefing.text))


def test_everything_a_claim_can_say_comes_back(claims: list[EngineClaim]) -> None:
    year = Period(date(2010, 1, 1), date(2010, 12, 31), "2010")
    full = replace(
        claims[0],
        basis=Basis(BasisKind.NAMED, year),
        relations=(Relation(RelationKind.PART_OF, claims[1].id),),
        assertions=(
            Assertion(AssertionKind.HIGHEST_SINCE, Span(0, 7), year),
            Assertion(AssertionKind.FIRST_TIME, Span(0, 2)),
        ),
        flags=("malformed_grouping",),
        scope=("urban",),
        place="Riga",
        adjustment="real",
        speaker="Anna Kalnina",
        why={"place": "in Riga"},
    )
    assert stored(full, claims[1]) == [full, claims[1]]


@pytest.mark.parametrize("digits", ["0.10", "1E+6", "123456789012345678901234567890.000000000001", "-0.5"])
def test_a_value_keeps_its_worth_whatever_its_size(claims: list[EngineClaim], digits: str) -> None:
    [back] = stored(replace(claims[0], value=Decimal(digits)))
    assert back.value == Decimal(digits)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    low=st.none() | st.fractions(max_denominator=10**6),
    width=st.fractions(min_value=0, max_denominator=10**6),
    open_above=st.booleans(),
)
def test_bounds_come_back_exact_or_a_hair_wider(
    claims: list[EngineClaim], low: Fraction | None, width: Fraction, open_above: bool
) -> None:
    interval = Interval(low, None if open_above else (low or Fraction(0)) + width)
    [back] = stored(replace(claims[0], bounds=Bounds(interval, interval, interval)))
    for end, kept in ((interval.low, back.bounds.hard.low), (interval.high, back.bounds.hard.high)):
        assert (end is None) == (kept is None)
        if end is not None and kept is not None:
            assert abs(end - kept) <= abs(end) / 10**50
    assert back.bounds.hard.hull(interval) == back.bounds.hard


def test_a_period_of_one_day_is_that_day(claims: list[EngineClaim]) -> None:
    day = Period(date(2011, 3, 1), date(2011, 3, 1), "2011-03-01", cumulative=True)
    [back] = stored(replace(claims[0], period=day))
    assert back.period == day


@pytest.mark.parametrize("words", ["", "12", "b1#2", "1#x"])
def test_an_id_of_another_record_is_refused(words: str) -> None:
    with pytest.raises(ValueError, match="invalid literal"):
        parts_of(words)
