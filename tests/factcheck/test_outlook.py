"""What the next figure must satisfy: exact, and nothing where nothing follows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction

from factcheck.claim import Claim
from factcheck.interval import Interval
from factcheck.link.key import series_key
from factcheck.outlook import outlook
from factcheck.reason.statement import Statement
from tests.figures import growth, level, period


def stated(*claims: Claim, day: str = "2019-02-01") -> list[Statement]:
    return [
        Statement(
            replace(claim, id=f"{number}#1", briefing=str(number)),
            series_key(claim),
            date.fromisoformat(day),
            "",
        )
        for number, claim in enumerate(claims)
    ]


def bounds(said: Sequence[Statement], **given: object) -> dict[str, Interval]:
    return {bound.when: bound.allows for bound in outlook(said, **given).bounds}  # type: ignore[arg-type]


def test_a_growth_of_four_to_six_percent_leads_from_the_whole_interval() -> None:
    found = bounds(stated(level("100.5 bn", when="2018")), bands=[Interval.of(4, 6)])
    assert found["it grew 4…6 % from 2018"] == Interval(
        Fraction(104, 100) * Fraction(100_450_000_000), Fraction(106, 100) * Fraction(100_550_000_000)
    )
    assert found["2018 is stated again and was not revised"] == Interval.of(100_450_000_000, 100_550_000_000)


def test_falls_and_changes_are_called_so() -> None:
    found = bounds(stated(level("100.5 bn", when="2018")), bands=[Interval.of(-6, -4), Interval.of(-1, 1)])
    assert {"it fell 4…6 % from 2018", "it changed -1…1 % from 2018"} <= set(found)


def test_the_next_period_has_the_last_one_s_length() -> None:
    for label, following in (("2018", "2019"), ("2018-Q4", "2019-Q1"), ("2018-12", "2019-01")):
        upcoming = outlook(stated(level("100.5 bn", when=label))).next
        assert upcoming is not None
        assert upcoming.label == following


def test_a_month_is_held_against_the_same_month_of_the_year_before() -> None:
    said = stated(level("80.5 bn", when="2018-01"), level("100.5 bn", when="2018-12"))
    found = bounds(said, bands=[Interval.of(4, 6)])
    assert found["it grew 4…6 % from 2018-01"].low == Fraction(104, 100) * Fraction(80_450_000_000)
    assert not any("from 2018-12" in when for when in found)


def test_a_running_total_does_not_fall_in_its_year() -> None:
    said = stated(level("80.5 bn", when=period("2018-01/2018-03", cumulative=True)))
    assert bounds(said)["the total runs on to 2018-01/2018-04"] == Interval.of(80_450_000_000, None)


def test_the_last_stated_growth_is_tried_give_or_take_a_point() -> None:
    said, growths = stated(level("100.5 bn", when="2018")), stated(growth("5.0", when="2018"))
    found = bounds(said, growths=growths, bands=[])
    (near,) = [allows for when, allows in found.items() if "within a point" in when]
    assert near.low == Fraction(100_450_000_000) * (1 + Fraction(395, 10000))


def test_what_is_no_amount_is_only_stated_again() -> None:
    assert list(bounds(stated(growth("5.0", when="2018")))) == ["2018 is stated again and was not revised"]
