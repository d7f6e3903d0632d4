"""Parts that add up in one briefing are proposed, checked in others, and decided by a reviewer."""

from __future__ import annotations

from datetime import date

import pytest
from django.contrib.auth.models import User
from django.db import ProgrammingError, transaction

from claims.linking import accept_identity, refuse_identity, reopen_identity
from claims.models import Finding, Identity, IdentityReview
from claims.pipeline import again, recheck

from ..rows import run, stored_briefing

pytestmark = pytest.mark.django_db
SHOWS = (
    "In 2015 the Riverland railway carried 48,212,407 tonnes of freight: 31,006,118 tonnes of ore"
    " and 17,206,289 tonnes of timber."
)
BREAKS = (
    "In 2016 the Riverland railway carried 51,998,332 tonnes of freight: 33,104,220 tonnes of ore"
    " and 17,894,112 tonnes of timber."
)


@pytest.fixture
def identity() -> Identity:
    run(stored_briefing(SHOWS, published=date(2016, 2, 1)))
    return Identity.objects.get()


def test_what_adds_up_is_proposed_once(identity: Identity) -> None:
    assert identity.state == "proposed"
    assert identity.terms.count() == 3
    assert len(identity.seen_in) == 3
    run(stored_briefing(SHOWS, source="Port Authority of Riga", published=date(2016, 3, 1)))
    assert Identity.objects.get() == identity


def found() -> list[str]:
    holding = Finding.objects.holding().filter(check_slug="parts_against_learned_total")
    return list(holding.values_list("severity", flat=True))


def test_figures_that_break_a_proposal_are_a_suspicion(identity: Identity, reviewer: User) -> None:
    briefing = stored_briefing(BREAKS, published=date(2017, 2, 1))
    run(briefing)
    assert found() == ["suspicion"]
    review = accept_identity(identity, reviewer, "the table says so")
    while recheck():
        pass
    assert (identity.state, review.decided_by) == ("accepted", reviewer)
    assert found() in (["contradiction"], ["revision"])
    assert accept_identity(identity, reviewer, "again") == review
    refuse_identity(identity, reviewer, "there is coal, too")
    while recheck():
        pass
    assert found() == []
    again(briefing.pk)
    run(briefing)
    assert found() == []
    reopen_identity(identity, reviewer, "no coal after all")
    while recheck():
        pass
    assert found() == ["suspicion"]


def test_decisions_are_never_rewritten(identity: Identity, reviewer: User) -> None:
    review = refuse_identity(identity, reviewer, "chance")
    with pytest.raises(ProgrammingError, match="Cannot update or delete"), transaction.atomic():
        review.delete()
    with pytest.raises(ValueError, match="reason"):
        accept_identity(identity, reviewer, " ")
    assert IdentityReview.objects.count() == 1
