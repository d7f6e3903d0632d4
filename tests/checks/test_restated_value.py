from __future__ import annotations

from factcheck.claim import BasisKind, Claim, Status
from tests.figures import (
    Hedge,
    RelationKind,
    assert_finds,
    assert_silent,
    change,
    findings,
    growth,
    level,
    said,
)

CHECK = "restated_value"


def test_silent_when_only_the_rounding_differs() -> None:
    assert_silent(CHECK, said("2019-02-01", level("123.9 bn")), said("2019-03-01", level("123.87 bn")))
    assert_silent(CHECK, said("2019-02-01", level("351.8 bn")), said("2019-03-01", level("352 bn")))


def test_silent_on_a_round_integer_that_may_be_rounded() -> None:
    assert_silent(CHECK, said("2019-02-01", level("1500")), said("2019-03-01", level("1532")))


def test_silent_on_other_facts() -> None:
    first = said("2019-02-01", level("123.9 bn"))
    assert_silent(CHECK, first, said("2019-03-01", level("150.2 bn", when="2017")))
    assert_silent(CHECK, first, said("2019-03-01", level("150.2 bn", measure="imports")))
    assert_silent(CHECK, first, said("2019-03-01", level("150.2 bn", place="Sudland")))
    assert_silent(CHECK, first, said("2019-03-01", level("150.2 bn", unit="USD")))
    assert_silent(CHECK, first, said("2019-03-01", level("150.2 bn", status=Status.FORECAST)))


def test_silent_on_a_rise_over_the_month_and_one_over_the_year() -> None:
    over_the_month = change("3,640", basis=BasisKind.MOM, when="2018-06")
    over_the_year = change("4,710", basis=BasisKind.YOY, when="2018-06")
    assert_silent(CHECK, said("2018-07-05", over_the_month), said("2018-07-06", over_the_year))
    again = change("3,720", basis=BasisKind.MOM, when="2018-06")
    assert_finds(CHECK, "revision", said("2018-07-05", over_the_month), said("2018-07-06", again))


def test_silent_when_the_period_is_unknown() -> None:
    assert_silent(
        CHECK,
        said("2019-02-01", level("123.9 bn", when=None)),
        said("2019-03-01", level("150.2 bn", when=None)),
    )


def test_silent_on_the_two_ends_of_a_range() -> None:
    high = level("4.0 bn", relates=[(RelationKind.RANGE_WITH, 1)])
    assert_silent(CHECK, said("2019-02-01", level("3.0 bn"), high))


def test_ends_of_ranges_are_compared_with_the_same_end_and_bound_a_single_value() -> None:
    def between(low: str, high: str) -> tuple[Claim, Claim]:
        tie = RelationKind.RANGE_WITH
        return (
            growth(low, when="2021", status=Status.FORECAST, hedge=Hedge.AT_LEAST, relates=[(tie, 2)]),
            growth(high, when="2021", status=Status.FORECAST, hedge=Hedge.AT_MOST, relates=[(tie, 1)]),
        )

    single = growth("1.7", when="2021", status=Status.FORECAST)
    assert_silent(CHECK, said("2019-02-01", *between("1.3", "2.3")), said("2019-05-01", single))
    assert_silent(
        CHECK, said("2019-02-01", *between("1.3", "2.3")), said("2019-05-01", *between("1.3", "2.3"))
    )
    first = said("2019-02-01", *between("1.3", "2.3"))
    assert_finds(CHECK, "revision", first, said("2019-05-01", *between("1.4", "2.3")))
    assert_finds(
        CHECK, "revision", first, said("2019-05-01", growth("1.0", when="2021", status=Status.FORECAST))
    )


def test_finds_two_values_in_one_briefing() -> None:
    found = assert_finds(CHECK, "contradiction", said("2019-02-01", level("123.9 bn"), level("132.9 bn")))
    assert found.arithmetic == "123.85…123.95 bn and 132.85…132.95 bn CNY have no value in common"


def test_finds_a_revision_of_plausible_size() -> None:
    found = assert_finds(
        CHECK,
        "revision",
        said("2019-02-01", growth("0.4", when="2018-Q4")),
        said("2019-05-01", growth("0.5", when="2018-Q4")),
    )
    assert "no notice of a revision was found" in found.message


def test_finds_that_the_text_announces_the_revision() -> None:
    later = level("140.2 bn", status=Status.REVISED)
    found = assert_finds(CHECK, "note", said("2019-02-01", level("123.9 bn")), said("2019-09-01", later))
    assert "calls it revised" in found.message


def test_finds_a_slip_of_scale_across_briefings() -> None:
    assert_finds(
        CHECK, "contradiction", said("2019-02-01", level("2.48 tn")), said("2019-02-02", level("2.48 bn"))
    )


def test_an_unsure_reading_is_a_suspicion_at_most() -> None:
    unsure = level("2.48 bn", confidence=0.3)
    assert_finds(CHECK, "suspicion", said("2019-02-01", level("2.48 tn")), said("2019-02-02", unsure))


def test_a_forecast_given_anew_is_a_revision() -> None:
    first = growth("2.4", when="2020", status=Status.FORECAST)
    assert_finds(
        CHECK,
        "revision",
        said("2019-02-01", first),
        said("2019-05-01", growth("5.0", when="2020", status=Status.FORECAST)),
    )


def test_a_value_that_many_briefings_repeat_is_restated_once() -> None:
    found = assert_finds(
        CHECK,
        "revision",
        said("2019-02-01", level("123.9 bn")),
        said("2019-03-01", level("123.9 bn")),
        said("2019-04-01", level("123.9 bn")),
        said("2019-05-01", level("124.6 bn")),
        said("2019-06-01", level("124.6 bn")),
    )
    assert found.claims == ("b3#1", "b4#1")


def test_each_new_value_is_held_against_the_one_before() -> None:
    found = findings(
        said("2019-02-01", growth("2.4", when="2020", status=Status.FORECAST)),
        said("2019-03-01", growth("2.0", when="2020", status=Status.FORECAST)),
        said("2019-04-01", growth("1.4", when="2020", status=Status.FORECAST)),
        said("2019-05-01", growth("0.9", when="2020", status=Status.FORECAST)),
    )
    assert [each.claims for each in found] == [("b1#1", "b2#1"), ("b2#1", "b3#1"), ("b3#1", "b4#1")]


def test_a_source_that_repeats_another_restates_nothing() -> None:
    assert_finds(
        CHECK,
        "revision",
        said("2019-02-01", level("123.9 bn")),
        said("2019-02-02", level("123.9 bn"), source="The Norland Courier"),
        said("2019-05-01", level("124.6 bn")),
        said("2019-05-02", level("124.6 bn"), source="The Norland Courier"),
    )


def test_both_ends_of_a_range_that_moved_are_one_restatement() -> None:
    tie = RelationKind.RANGE_WITH

    def between(low: str, high: str) -> tuple[Claim, Claim]:
        return (
            growth(low, when="2021", status=Status.FORECAST, hedge=Hedge.AT_LEAST, relates=[(tie, 2)]),
            growth(high, when="2021", status=Status.FORECAST, hedge=Hedge.AT_MOST, relates=[(tie, 1)]),
        )

    first, then = between("1.3", "2.3"), between("1.7", "2.9")
    found = assert_finds(CHECK, "revision", said("2019-02-01", *first), said("2019-05-01", *then))
    assert found.claims == ("b1#1", "b1#2", "b2#1", "b2#2")


def test_ranges_whose_ends_overlap_the_other_way_are_held_end_by_end() -> None:
    tie = RelationKind.RANGE_WITH

    def between(low: str, high: str) -> tuple[Claim, Claim]:
        return (
            growth(low, when="2020", status=Status.FORECAST, hedge=Hedge.AT_LEAST, relates=[(tie, 2)]),
            growth(high, when="2020", status=Status.FORECAST, hedge=Hedge.AT_MOST, relates=[(tie, 1)]),
        )

    first, then = between("-5.1", "-4.1"), between("-4.4", "-3.8")
    found = assert_finds(CHECK, "revision", said("2020-06-01", *first), said("2020-09-01", *then))
    assert found.claims == ("b1#1", "b1#2", "b2#1", "b2#2")


def test_a_new_value_is_held_against_other_sources_too() -> None:
    found = findings(
        said("2019-02-01", level("123.9 bn")),
        said("2019-02-02", level("132.9 bn"), source="The Norland Courier"),
        said("2019-02-03", level("128.9 bn"), source="The Norland Courier"),
        check=CHECK,
    )
    assert [each.claims for each in found] == [("b1#1", "b2#1"), ("b1#1", "b3#1"), ("b2#1", "b3#1")]


def test_silent_on_forecasts_that_only_say_above_or_below() -> None:
    above = growth("2.0", when="2021", status=Status.FORECAST, hedge=Hedge.OVER)
    assert_silent(
        CHECK,
        said("2020-02-01", above),
        said("2020-05-01", growth("0.3", when="2021", status=Status.FORECAST)),
    )


def test_silent_on_forecasts_of_another_size() -> None:
    first = level("41.2 m", measure="expenditures", when="2021", status=Status.FORECAST)
    then = level("308.9 m", measure="expenditures", when="2021", status=Status.FORECAST)
    assert_silent(CHECK, said("2020-02-01", first), said("2020-05-01", then))


def test_silent_on_far_values_under_a_name_that_every_body_uses() -> None:
    first, then = level("91.4 m", measure="receipts"), level("7.7 m", measure="receipts")
    assert_silent(CHECK, said("2020-02-01", first), said("2020-05-01", then))


def test_a_later_text_that_names_the_earlier_figure_owns_the_change() -> None:
    first = said("2019-01-17", growth("4.8", when="2019", status=Status.FORECAST))
    anew = growth("4.5", when="2019", status=Status.FORECAST)

    def down_from(number: str, when: str | None = None) -> Claim:
        return growth(number, when=when, status=Status.FORECAST, relates=[(RelationKind.BASE_OF, 1)])

    found = assert_finds(CHECK, "note", first, said("2019-05-23", anew, down_from("4.8")))
    assert "the later text names the earlier figure too" in found.message
    assert_finds(CHECK, "revision", first, said("2019-05-23", anew, down_from("5.2")))
    assert_finds(CHECK, "revision", first, said("2019-05-23", anew, down_from("4.8", when="2018")))


def test_silent_on_changes_of_which_only_one_says_over_what_time() -> None:
    month = change("18,400", basis=None, measure="employment", when="2021-05")
    year = change("92,700", measure="employment", when="2021-05")
    assert_silent(CHECK, said("2021-06-01", month), said("2021-06-08", year))
