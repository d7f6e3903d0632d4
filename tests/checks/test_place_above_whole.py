from __future__ import annotations

import pytest

from factcheck.claim import Claim
from tests.figures import RelationKind, assert_finds, assert_silent, count, growth, level, said, share

CHECK = "place_above_whole"
DAY = "2021-03-09"


def cases(number: str, place: str, **fields: str) -> Claim:
    return count(number, place=place, when=fields.pop("when", DAY), **fields)


def steel(number: str, place: str, when: str = "2020", **fields: str) -> Claim:
    return level(number, unit="tonne", measure="steel production", place=place, when=when, **fields)


def test_silent_when_the_part_is_smaller() -> None:
    assert_silent(CHECK, said(DAY, cases("61,733", "Hubei Province"), cases("80,924", "China")))


def test_silent_when_rounding_makes_them_equal() -> None:
    assert_silent(CHECK, said(DAY, steel("412.4 m", "Hebei"), steel("412 m", "China")))


@pytest.mark.parametrize(
    "one",
    ["Hubei", "Wuhan", "Springfield", "China"],
    ids="whole not stated|next whole is Hubei|unknown|itself".split("|"),
)
def test_silent_about_places_that_do_not_lie_in_the_other(one: str) -> None:
    assert_silent(CHECK, said(DAY, cases("91,763", one), cases("80,924", "Iran")))


def test_silent_on_a_name_that_several_places_have() -> None:
    """There is a Punjab in India and one in Pakistan."""
    assert_silent(CHECK, said(DAY, cases("91,763", "Punjab"), cases("80,924", "India")))


@pytest.mark.parametrize(
    "measure",
    [
        "average wage",
        "house price",
        "trade surplus",
        "disposable income per capita",
        "tourist arrivals",
        "exports",
        "net immigration",
    ],
)
def test_silent_on_what_is_not_additive_or_crosses_borders(measure: str) -> None:
    of = {"measure": measure, "when": "2020", "unit": "EUR"}
    assert_silent(
        CHECK,
        said("2021-02-01", level("71.3 bn", place="Bavaria", **of), level("51.2 bn", place="Germany", **of)),
    )
    assert_silent(
        CHECK,
        said("2021-02-01", level("71.3 bn", place="Hubei", **of), level("51.2 bn", place="China", **of)),
    )


def test_silent_on_rates_and_shares() -> None:
    assert_silent(CHECK, said("2021-02-01", growth("9.1", place="Hubei"), growth("6.1", place="China")))
    of = {"measure": "share of services", "when": "2020"}
    assert_silent(
        CHECK, said("2021-02-01", share("81.2", place="Hubei", **of), share("54.5", place="China", **of))
    )


def test_silent_across_periods_units_and_scopes() -> None:
    assert_silent(CHECK, said(DAY, cases("91,763", "Hubei"), cases("80,924", "China", when="2021-03-01")))
    assert_silent(CHECK, said(DAY, cases("91,763", "Hubei"), cases("80,924", "China", noun="death")))
    abroad = count("80,924", place="China", when=DAY, scope=("excluding imported cases",))
    assert_silent(CHECK, said(DAY, cases("91,763", "Hubei"), abroad))


def test_silent_on_small_counts_and_forecasts() -> None:
    assert_silent(CHECK, said(DAY, cases("49", "Hubei"), cases("31", "China")))
    assert_silent(CHECK, said("2019-02-01", steel("251.3 m", "Hebei"), steel("221.2 m", "China")))


def test_silent_where_the_place_is_carried_over_from_a_sentence_before() -> None:
    carried = count("80,924", place="China", when=DAY, why={"place": "the place of the sentence before"})
    assert_silent(CHECK, said(DAY, cases("91,763", "Hubei"), carried))


def test_silent_where_the_text_itself_ties_them() -> None:
    tied = count("91,763", place="Hubei", when=DAY, relates=[(RelationKind.PART_OF, 1)])
    assert_silent(CHECK, said(DAY, cases("80,924", "China"), tied))


def test_silent_when_parts_are_together_no_more_than_the_whole() -> None:
    assert_silent(
        CHECK,
        said(
            "2021-02-01", steel("251.3 m", "Hebei"), steel("121.4 m", "Jiangsu"), steel("1,064.8 m", "China")
        ),
    )


def test_silent_when_parts_may_overlap() -> None:
    """Leicester lies in England: cities are not added to divisions."""
    of = {"unit": "EUR", "measure": "retail sales", "when": "2020"}
    assert_silent(
        CHECK,
        said(
            "2021-02-01",
            level("61.2 bn", place="England", **of),
            level("42.3 bn", place="Leicester", **of),
            level("71.1 bn", place="United Kingdom", **of),
        ),
    )


def test_a_province_above_its_country() -> None:
    found = assert_finds(
        CHECK, "contradiction", said(DAY, cases("91,763", "Hubei Province"), cases("80,924", "China"))
    )
    assert found.arithmetic == "part 91,763 > whole 80,924 case"


def test_a_city_above_its_province() -> None:
    assert_finds(CHECK, "contradiction", said(DAY, cases("71,763", "Wuhan"), cases("67,741", "Hubei")))


def test_a_country_above_the_world() -> None:
    assert_finds(
        CHECK, "contradiction", said("2021-02-01", steel("1,964.8 m", "China"), steel("1,878.3 m", "world"))
    )


def test_a_member_above_its_union_once_it_has_joined() -> None:
    def of(year: str) -> tuple[Claim, Claim]:
        return steel("61.3 m", "Croatia", year), steel("51.2 m", "the European Union", year)

    assert_silent(CHECK, said("2013-02-01", *of("2012")))
    assert_finds(CHECK, "contradiction", said("2015-02-01", *of("2014")))


def test_another_source_may_count_otherwise() -> None:
    assert_finds(
        CHECK,
        "suspicion",
        said(DAY, cases("91,763", "Hubei"), source="Health Commission of Hubei"),
        said(DAY, cases("80,924", "China")),
    )


def test_the_whole_may_come_later() -> None:
    assert_finds(
        CHECK, "contradiction", said(DAY, cases("91,763", "Hubei")), said(DAY, cases("80,924", "China"))
    )
    assert_finds(CHECK, "suspicion", said(DAY, cases("81,763", "Hubei")), said(DAY, cases("80,924", "China")))


def test_parts_that_are_together_more_than_the_whole() -> None:
    found = assert_finds(
        CHECK,
        "contradiction",
        said(
            "2021-02-01",
            steel("80.7 m", "Shandong"),
            steel("251.3 m", "Hebei"),
            steel("121.4 m", "Jiangsu"),
            steel("364.8 m", "China"),
        ),
    )
    assert found.claims == ("b1#2", "b1#3", "b1#4")
    assert found.roles == ("part", "part", "whole")
