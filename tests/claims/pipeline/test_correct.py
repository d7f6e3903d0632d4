from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.contrib.auth.models import User

from claims.linking.founding import series_of_key
from claims.models import Briefing, Claim, Finding, State
from claims.pipeline import again, check, extract, link
from claims.pipeline.correct import OutdatedError, StillReadError, add, assign, correct, withdraw
from factcheck.series import SeriesKey

from ..rows import run, stored_briefing

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("simple_reading")]
FIRST = "Traffic of the harbour was 41.5 thousand tonnes in 2011."
RESTATED = "Traffic of the harbour was 4.15 thousand tonnes in 2011."


@pytest.fixture
def pair() -> tuple[Briefing, Briefing]:
    first, second = stored_briefing(FIRST), stored_briefing(RESTATED, published=date(2012, 9, 1))
    run(first, second)
    assert Finding.objects.holding().count() == 1
    return first, second


@pytest.fixture
def rita(db: None) -> User:
    return User.objects.create_user("rita")


def standing(briefing: Briefing) -> Claim:
    return Claim.objects.current().get(briefing=briefing)


def check_again(briefing: Briefing) -> None:
    assert link(briefing.pk)
    assert check(briefing.pk)


def test_a_corrected_value_closes_what_it_repairs(pair: tuple[Briefing, Briefing], rita: User) -> None:
    former = standing(pair[1])
    corrected = correct(former.pk, {"value": Decimal(41500)}, rita, "a slip of the printer")
    check_again(pair[1])
    former.refresh_from_db()
    assert "corrected by rita" in former.retired_because
    assert (corrected.supersedes, corrected.recorded_by, corrected.quote) == (former, rita, former.quote)
    assert corrected.why["value"] == "a slip of the printer"
    assert not Finding.objects.holding().exists()


def test_a_new_scale_moves_the_intervals_in_proportion(pair: tuple[Briefing, Briefing], rita: User) -> None:
    corrected = correct(standing(pair[1]).pk, {"value": Decimal(41500)}, rita)
    assert (corrected.printed.lower, corrected.printed.upper) == (Decimal(41450), Decimal(41550))


def test_reading_again_never_overwrites_a_person(pair: tuple[Briefing, Briefing], rita: User) -> None:
    corrected = correct(standing(pair[1]).pk, {"value": Decimal(41500)}, rita)
    check_again(pair[1])
    again(pair[1].pk, State.RECEIVED)
    assert extract(pair[1].pk)
    assert standing(pair[1]) == corrected


def test_what_is_no_claim_stays_away(pair: tuple[Briefing, Briefing], rita: User) -> None:
    withdraw(standing(pair[1]).pk, rita, "a page number")
    check_again(pair[1])
    again(pair[1].pk, State.RECEIVED)
    assert extract(pair[1].pk)
    assert not Claim.objects.current().filter(briefing=pair[1]).exists()
    assert not Finding.objects.holding().exists()


def test_of_two_who_correct_one_claim_the_second_is_told(pair: tuple[Briefing, Briefing], rita: User) -> None:
    former = standing(pair[1])
    correct(former.pk, {"place": "Aldersund"}, rita)
    check_again(pair[1])
    with pytest.raises(OutdatedError):
        correct(former.pk, {"place": "Norderhavn"}, rita)


def test_nothing_is_corrected_while_the_text_is_read(rita: User) -> None:
    briefing = stored_briefing(FIRST)
    assert extract(briefing.pk)
    with pytest.raises(StillReadError):
        withdraw(standing(briefing).pk, rita)


def test_a_claims_words_cannot_be_corrected(pair: tuple[Briefing, Briefing], rita: User) -> None:
    with pytest.raises(ValueError, match="quote"):
        correct(standing(pair[1]).pk, {"quote": "something else"}, rita)


def test_a_missed_claim_is_added_and_checked(pair: tuple[Briefing, Briefing], rita: User) -> None:
    third = stored_briefing("In 2011 the harbour saw 99 ships.", published=date(2012, 10, 1))
    run(third)
    like = standing(pair[0])
    same = ("unit", "kind", "measure", "period", "period_label", "printed", "soft", "hard")
    fields = {name: getattr(like, name) for name in same} | {"value": like.value, "digits": "99"}
    start = third.text.index("99 ships")
    added = add(third.pk, (start, start + 8), (0, len(third.text)), fields, rita)
    check_again(third)
    added.refresh_from_db()
    assert (added.quote, added.series) == ("99 ships", like.series)


def test_a_persons_series_outlives_linking_and_correction(
    pair: tuple[Briefing, Briefing], rita: User
) -> None:
    elsewhere, _new = series_of_key(
        SeriesKey(("traffic",), "elsewhere", "tonne", "level"), "Traffic elsewhere"
    )
    claim = standing(pair[1])
    assign(claim.pk, elsewhere, rita, "the other harbour")
    check_again(pair[1])
    assert standing(pair[1]).series == elsewhere
    correct(claim.pk, {"place": "elsewhere"}, rita)
    check_again(pair[1])
    assert standing(pair[1]).series == elsewhere
