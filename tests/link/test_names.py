"""Two releases name one fact differently, and two facts alike."""

from __future__ import annotations

import pytest

from factcheck.link.key import series_key
from factcheck.link.words import words_said
from tests.figures import count, growth, level


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("total trade volume", "imports and exports of goods"),
        ("trade turnover", "foreign trade"),
        ("box office revenue", "box office"),
        ("full-time work", "people working full time"),
        ("part-time jobs", "part-time employment"),
        ("current-dollar GDP", "gross domestic product at current prices"),
        ("harvest of rye", "rye harvested"),
        ("the trade balance", "trade surplus"),
        ("value added of industry", "industrial value added"),
        (
            "value added of industrial enterprises above designated size",
            "industrial value added above designated size",
        ),
        ("public debt", "national debt"),
        ("general government debt", "debt of the Government"),
        ("budget deficit", "general government deficit"),
        ("fiscal revenue", "general public budget revenue"),
        ("tax revenue", "taxes collected"),
        ("customs duties", "receipts from customs"),
        ("ordinary receipts", "ordinary revenue"),
        ("receipts into the Treasury", "Treasury receipts"),
        ("receipts during the year from all sources", "total receipts"),
        ("expenditures of the Post-Office Department", "postal expenditures"),
        ("expenditures for the fiscal year", "total expenditures"),
        ("retail sales of social consumer goods", "retail sales"),
        ("actual use of foreign capital", "foreign direct investment"),
        ("investment in real estate development", "real estate investment"),
        ("per capita disposable income of urban residents", "urban disposable income per head"),
        ("forex reserves", "foreign currency reserves"),
        ("external debt", "foreign debt"),
        ("electricity consumption", "total power use"),
        ("grain output", "grain produced"),
        ("sales of passenger cars", "passenger cars sold"),
        ("highway mileage", "length of highways in operation"),
        ("net income", "net profit"),
        ("broad money (M3)", "M3"),
        ("thus leaving a surplus in the Treasury", "surplus in the Treasury"),
    ],
)
def test_names_of_one_amount(one: str, other: str) -> None:
    assert series_key(level("1.5 bn", measure=one)) == series_key(level("2.5 bn", measure=other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("GDP", "economic growth"),
        ("real GDP growth", "the economy"),
        ("GDP in real terms", "gross domestic product"),
        ("consumer prices", "inflation rate"),
        ("headline inflation", "annual CPI inflation"),
        ("producer prices", "producer price index"),
        ("industrial output", "industrial production"),
        ("retail sales in nominal terms", "nominal retail sales"),
        ("exports at constant prices", "real exports"),
    ],
)
def test_names_of_one_growth(one: str, other: str) -> None:
    assert series_key(growth("1.5", measure=one)) == series_key(growth("2.5", measure=other))


@pytest.mark.parametrize(
    "name", ["inflation", "headline inflation", "consumer price inflation", "HICP inflation"]
)
def test_inflation_in_the_euro_area_is_that_of_its_own_index(name: str) -> None:
    own = series_key(growth("1.5", measure="annual HICP inflation", place="euro area"))
    assert series_key(growth("2.5", measure=name, place="euro area")) == own
    assert own.measure == ("hicp",)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("confirmed cases", "confirmed cases of infection"),
        ("confirmed cases", "laboratory-confirmed infections"),
        ("deaths", "people died"),
        ("deaths", "lives lost"),
        ("employment", "employed people"),
        ("new urban jobs", "new jobs in urban areas"),
        ("doses of vaccine administered", "vaccine doses given"),
        ("poor people in rural areas", "people in rural areas living in poverty"),
    ],
)
def test_names_of_one_count(one: str, other: str) -> None:
    assert series_key(count("1,512", "unit", measure=one)) == series_key(
        count("1,513", "unit", measure=other)
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("core inflation", "headline inflation"),
        ("food price inflation", "inflation"),
        ("the digital economy", "the economy"),
        ("GDP", "GDP per capita"),
        ("GDP", "the GDP deflator"),
        ("nominal GDP", "real GDP"),
        ("consumer prices", "producer prices"),
        ("industrial value added", "value added of the tertiary industry"),
        ("interest on the public debt", "public debt"),
        ("foreign debt", "public debt"),
        ("tax revenue", "government revenue"),
        ("local government deficit", "government deficit"),
        ("ordinary receipts", "total receipts"),
        ("receipts from public lands", "public lands sold"),
        ("real estate investment", "fixed asset investment"),
        ("urban employment", "new urban employment"),
        ("registered unemployment", "surveyed unemployment"),
        ("cases of infection", "confirmed cases of infection"),
        ("people vaccinated", "deaths"),
        ("high-speed rail mileage", "rail mileage"),
        ("power consumption", "power generation"),
        ("a surplus in the Treasury", "a surplus of receipts"),
    ],
)
def test_look_alikes_stay_apart(one: str, other: str) -> None:
    assert series_key(growth("1.5", measure=one)) != series_key(growth("1.5", measure=other))


def test_growth_of_output_is_in_real_terms_by_custom_and_belongs_to_its_levels() -> None:
    stated, customary = growth("6.6", measure="real GDP"), growth("6.6", measure="GDP")
    assert series_key(stated) == series_key(customary)
    assert series_key(stated).subject == series_key(level("90.0 tn", measure="GDP")).subject
    assert series_key(growth("6.6", measure="retail sales")) != series_key(
        growth("6.6", measure="real retail sales")
    )


def test_a_sentence_says_what_its_names_stand_for() -> None:
    assert "gdp" in words_said("The economy grew by 0.4 percent.")
    assert {"cpi", "hicp"} <= words_said("Headline inflation stood at 2.1 percent.")
    assert "gdp" not in words_said("The digital firms grew by 0.4 percent.")
