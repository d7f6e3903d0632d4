"""What is measured, in the text's own words."""

from __future__ import annotations

import pytest

from .reading import claim, claims


@pytest.mark.parametrize(
    ("text", "quote", "measure"),
    [
        ("Portugal's timber exports rose 4 percent in 2018.", "4 percent", "timber exports"),
        (
            "According to the ministry, in 2018, the output of cement reached 3 million tonnes.",
            "3 million",
            "output of cement",
        ),
        (
            "The total value of trade, goods and services together, was 9 billion euros.",
            "9 billion",
            "total value of trade",
        ),
        ("The cost of the fleet, including repairs of $900, was $4,100.", "$4,100", "cost of the fleet"),
        (
            "Real wages are projected by the bank to grow at rates of 2 percent in 2020.",
            "2 percent",
            "Real wages",
        ),
        ("The number of ports which are open to trade increased to 47.", "47", "number of ports"),
        ("The bank raised its lending rate by 25 basis points.", "25 basis points", "lending rate"),
        ("A trade surplus of 2.3 billion euros was recorded.", "2.3 billion", "trade surplus"),
        ("Sales reached a new record of 7 billion euros.", "7 billion", "Sales"),
        ("The revenue was $900 from customs and $80 from lands.", "$80", "revenue from lands"),
        ("During the year the whole number of letters was 812,000.", "812,000", "whole number of letters"),
        ("Fishing fleets landed 4,200 tonnes of cod in 2018.", "4,200 tonnes", "cod landed"),
        ("The port authority passed a $2 million repair plan.", "$2 million", "repair plan"),
        (
            "The floods destroyed crops, bringing the total losses to 3 million euros.",
            "3 million",
            "total losses",
        ),
    ],
)
def test_the_phrase_measured(text: str, quote: str, measure: str) -> None:
    assert claim(text, quote).measure == measure


def test_counted_things_keep_their_modifiers_and_what_was_done() -> None:
    text = "Nurses gave 5,100 doses, and 30 patients were sent home."
    assert claim(text, "5,100").measure == "doses given"
    assert claim(text, "30 patients").measure == "patients sent home"


def test_growth_and_level_of_one_sentence_share_the_measure() -> None:
    text = "Steel output increased 6 percent to 88 million tonnes, accounting for 9 percent of world output."
    assert claim(text, "6 percent").measure == claim(text, "88 million").measure == "Steel output"
    assert claim(text, "9 percent").measure == "Steel output share of output"


def test_each_clause_has_its_own_subject() -> None:
    text = "Exports were 16 billion euros, up 7 percent; imports 14 billion euros, up 13 percent."
    assert [each.measure for each in claims(text)] == ["Exports", "Exports", "imports", "imports"]


def test_the_figure_points_back() -> None:
    text = "Coal output reached 3 million tonnes in 2018. The figure was 4 percent higher than in 2017."
    assert claim(text, "4 percent").measure == "Coal output"


def test_respectively_gives_each_number_its_own() -> None:
    text = "Trade with Chile, Peru and Cuba rose 7, 5 and 11 percent, respectively."
    assert [each.measure for each in claims(text)] == [
        "trade with Chile",
        "trade with Peru",
        "trade with Cuba",
    ] or [each.measure.lower() for each in claims(text)] == [
        "trade with chile",
        "trade with peru",
        "trade with cuba",
    ]


def test_respectively_in_time() -> None:
    text = "Sales rose 5 percent and 6 percent in January and February 2019, respectively."
    assert [each.period.label if each.period else None for each in claims(text)] == ["2019-01", "2019-02"]


def test_a_headless_count_takes_the_noun_of_the_text() -> None:
    text = "Rinderpest: confirmed herds by district\n\nNationally 412 confirmed (30 new)"
    found = claims(text)
    assert [each.measure for each in found] == ["confirmed herds", "new confirmed herds"]
    assert {each.unit for each in found} == {"count:confirmed herd"}


def test_what_people_died_of_and_where_the_dead_were() -> None:
    assert (
        claim("In 2018, 14 deaths from measles were reported in Oslo.", "14").measure
        == "deaths from measles reported"
    )
    assert "Oslo" not in claim("In 2018, 14 deaths from Oslo were reported.", "14").measure


@pytest.mark.parametrize(
    ("text", "quote", "measure"),
    [
        ("The archive contains 51,500 volumes relating to mining.", "51,500", "volumes"),
        ("Twelve ferries, carrying 507 boats, are in service.", "507", "boats carried"),
        ("There have been captured during the year 324 ships.", "324", "ships captured"),
        (
            "We have heretofore disposed of 363,862 acres of the public land.",
            "363,862",
            "public land disposed",
        ),
    ],
)
def test_what_was_done_to_what_is_counted(text: str, quote: str, measure: str) -> None:
    assert claim(text, quote).measure == measure


def test_a_second_number_is_of_the_same_things() -> None:
    text = "The total number of petitions on hand was 48,305; the number received during the year was 12,418."
    found = claim(text, "12,418")
    assert (found.measure, found.unit) == ("number of petitions received", "count:petition")


def test_the_words_before_a_bare_number_say_what_it_counts() -> None:
    text = "There were 1,449 disabled men and 1,730 widows, making the whole number of toll pensioners 3,179."
    found = claim(text, "3,179")
    assert (found.measure, found.unit) == ("whole number of toll pensioners", "count:toll pensioner")


def test_a_sample_in_a_bracket_counts_the_things_before_it() -> None:
    found = claim("The report shows the epidemic curve of measles cases (n=76) in Spain.", "76")
    assert (found.measure, found.unit) == ("measles cases", "count:measles case")


def test_parts_behind_of_these_have_their_own_predicate() -> None:
    text = "The fleet has 588 ships, and of these 75 are armored steamers."
    assert claim(text, "75").measure == "ships armored steamers"


@pytest.mark.parametrize(
    ("text", "quote", "measure"),
    [
        ("A survey was sent to over 40 firms to understand the demand.", "40", "firms"),
        ("It will be run by nine towns on the basis of a charter.", "nine", "towns"),
        ("Deducting the sum of $63, received from fines, all is well.", "$63", "received from fines"),
        ("Deducting the sum of $18, the amount of grants, all is well.", "$18", "amount of grants"),
        ("The exports were $149, besides $17 of foreign goods.", "$17", "foreign goods"),
    ],
)
def test_what_stands_beside_a_number_is_told_from_its_purpose(text: str, quote: str, measure: str) -> None:
    assert claim(text, quote).measure == measure
