"""Whose number it is: the subject left of words that name nothing, of a relative clause, of an infinitive."""

from __future__ import annotations

import pytest

from .reading import claim, claims


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The rate of growth of credit was broadly stable at 7.5%.", "rate of growth of credit"),
        ("The growth of fees has remained close to or above 7.5%.", "growth of fees"),
        ("Annual fee growth, although slowing, remained very vigorous at 7.5%.", "Annual fee growth"),
        ("Rents in the harbour are likely to remain somewhat above 7.5%.", "Rents in the harbour"),
        ("The board decided to reduce the toll by a further 7.5%.", "toll"),
        ("At 7.5%, annual fee growth is still very strong.", "annual fee growth"),
    ],
)
def test_words_that_name_nothing_are_no_subject(text: str, measure: str) -> None:
    assert claim(text, "7.5%").measure == measure


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The toll fell by 7.5%.", "toll"),
        ("Repair of small boats is expected to grow by 7.5%.", "Repair of small boats"),
        ("Repair of boats last year grew by 7.5%.", "Repair of boats"),
        ("Boats brought in by rail rose 7.5%.", "Boats brought in by rail"),
    ],
)
def test_what_a_sentence_plainly_opens_with_is_its_subject(text: str, measure: str) -> None:
    assert claim(text, "7.5%").measure == measure


def test_a_second_verb_goes_on_from_the_figure_before() -> None:
    text = "Credit growth rose to 5.8%, after having stood at 5.7% in May, and then is to rise to 7%."
    assert {each.measure for each in claims(text)} == {"Credit growth"}


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        (
            "Demand is reflected in the rapid growth of steel loans, which in March reached 7.5%.",
            "rapid growth of steel loans",
        ),
        (
            "Low tolls also helped the annual growth of loans to farmers, which fell to 7.5%.",
            "annual growth of loans to farmers",
        ),
    ],
)
def test_a_relative_clause_is_about_the_noun_before_it(text: str, measure: str) -> None:
    assert claim(text, "7.5%").measure == measure


def test_that_behind_an_opinion_is_no_noun() -> None:
    text = "It is estimated that $30,480 will be required for the harbour service."
    assert claim(text, "$30,480").measure == "required for the harbour service"


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        (
            "Credit has grown, with the annual rate of rent growth now exceeding 8%.",
            "annual rate of rent growth",
        ),
        ("It will take some time for wage inflation to move back below 8%.", "wage inflation"),
        ("The aim of maintaining wage inflation below 8% stands.", "wage inflation"),
        ("According to the bureau's flash estimate fare inflation was 8% in May.", "fare inflation"),
        ("In quarter-on-quarter terms real output increased by 8%.", "real output"),
        ("They envisage fee growth of 8% in 2021.", "fee growth"),
        ("Forecasts point to wage growth of slightly over 8%.", "wage growth"),
        ("Rent growth over the medium to longer term is expected to be 8%.", "Rent growth"),
    ],
)
def test_what_leads_in_is_no_part_of_the_measure(text: str, measure: str) -> None:
    assert claim(text, "8%").measure == measure


def test_what_growth_is_held_against_is_not_growth() -> None:
    text = "Rent growth strayed further upward from the reference value of 4.5%."
    assert claim(text, "4.5%").measure == "reference value"
    text = "This was clearly above the ceiling for wage growth of 4%."
    assert claim(text, "4%").measure == "ceiling for wage growth"


@pytest.mark.parametrize(
    ("text", "quote", "measure"),
    [
        (
            "Congress, by the act of May 3, 1857, authorized the issue of $20 of notes.",
            "$20",
            "issue of notes",
        ),
        (
            "The rents were $900; which leaves a cash balance in the chest of $600.",
            "$600",
            "cash balance in the chest",
        ),
        (
            "The council appropriated the sum of $55 to pay the award.",
            "$55",
            "council appropriated to pay the award",
        ),
        (
            "He is to carry over the sum of $65, being the amount received from tolls.",
            "$65",
            "amount received from tolls",
        ),
        ("The outlays had swollen to the frightening amount of more than $100.", "$100", "outlays"),
        ("The grain debt falls short of the estimate of the clerk by the sum of $39.", "$39", "grain debt"),
        ("The bonds bear interest at the rate of 7 per cent.", "7 per cent", "interest rate"),
        ("Adding to the tolls the annual grant of $700, all is paid.", "$700", "annual grant"),
        ("The actual outlays during the same periods were $95.", "$95", "actual outlays"),
        ("At that date the balance in the chest was $228.", "$228", "balance in the chest"),
        ("The outlay in all branches--roads and docks--was $55.", "$55", "outlay in all branches"),
    ],
)
def test_sums_are_of_what_they_are_said_to_be(text: str, quote: str, measure: str) -> None:
    assert claim(text, quote).measure == measure


@pytest.mark.parametrize(
    ("text", "quote", "measure"),
    [
        ("In 1850, I believe, the ferry property amounted to $83.", "$83", "ferry property"),
        ("They had $20; now the circulation, bank and national, exceeds $70.", "$70", "circulation"),
        (
            "The mayor plans to restore the former rate of postage to 5 cents.",
            "5 cents",
            "former rate of postage",
        ),
        (
            "The addition of ferry service, amounting to 79 miles, is new.",
            "79 miles",
            "addition of ferry service",
        ),
        ("The tolls grew strongly, rising by 3%.", "3%", "tolls"),
        ("The coinage of silver since the passage of the act was $45.", "$45", "coinage of silver"),
    ],
)
def test_openings_and_insertions_are_no_subject(text: str, quote: str, measure: str) -> None:
    assert claim(text, quote).measure == measure


def test_what_was_done_there_is_measured_by_purpose() -> None:
    text = "There were disbursed for the civil service $275, for pensions and widows $75."
    assert [each.measure for each in claims(text)] == [
        "disbursed for civil service",
        "disbursed for pensions and widows",
    ]
    text = "There were coined at the mints during the year $27 in gold and $28 in silver."
    assert [each.measure for each in claims(text)] == ["coined in gold", "coined in silver"]


def test_a_share_whose_verb_is_left_out() -> None:
    text = "Wheat accounted for 43% of sales and barley for 28%."
    assert [each.measure for each in claims(text)] == ["Wheat share of sales", "barley share of sales"]
    text = "Cars made up 43 percent of output, trucks 28 percent."
    assert [each.measure for each in claims(text)] == ["Cars share of output", "trucks share of output"]


def test_who_expects_is_not_measured() -> None:
    assert claim("The ministry expects exports of 40 million tonnes.", "40").measure == "exports"
    assert claim("Staff see growth of 3 percent.", "3 percent").measure == "growth"
    assert claim("Chip sales saw growth of 3 percent.", "3 percent").measure == "Chip sales"


def test_parts_listed_behind_a_colon_are_of_the_whole() -> None:
    text = "The budget has three parts: $40 million for roads and $30 million for schools."
    assert [each.measure for each in claims(text)] == ["budget for roads", "budget for schools"]


def test_items_go_on_with_their_lead() -> None:
    text = "The package provides:\n- $40 billion for schools;\n- $12 billion to repair bridges."
    assert [each.measure for each in claims(text)] == ["package for schools", "package to repair bridges"]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The bureau's flash estimate for fare inflation in May was 3%.", "fare inflation"),
        ("The recent rise in fare inflation, to around 3% in May, will end.", "fare inflation"),
        ("The moderation of fee growth observed lately – to 3% in June – may last.", "fee growth"),
        ("This implied a small rise in the average of fee growth, to 3%.", "average of fee growth"),
        ("Fare inflation increased further in December to stand at 3%.", "Fare inflation"),
        ("Fare inflation will remain elevated at a level above 3%.", "Fare inflation"),
        ("At a quarter-on-quarter rate of 3%, wage growth was high.", "wage growth"),
        ("The broad picture of fare inflation hovering around 3% remains.", "fare inflation"),
        ("Credit to city residents rose in May, from 3% to 4%.", "Credit to city residents"),
    ],
)
def test_movements_and_estimates_of_growth_are_of_the_growth(text: str, measure: str) -> None:
    assert claim(text, "3%").measure == measure


def test_parts_of_a_whole_behind_there() -> None:
    text = "Of the outlays there were for the civil service $23,253, for pensions $4,216."
    assert [each.measure for each in claims(text)] == ["outlays for civil service", "outlays for pensions"]


def test_a_limit_is_no_claim() -> None:
    assert claims("Weakening the 3% deficit limit would be wrong.") == []


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The total outlays, exclusive of the sinking fund, were $28.", "total outlays"),
        ("The yield on ten-year bonds was $28.", "yield on ten-year bonds"),
        ("The toll - covering the months from January to March - was $28.", "toll"),
        ("The latest three-month average of fees was $28.", "three-month average of fees"),
    ],
)
def test_exceptions_and_insertions_are_no_subject(text: str, measure: str) -> None:
    assert claim(text, "$28").measure == measure


def test_behind_and_a_subject_with_its_own_auxiliary_is_meant() -> None:
    text = "The effects of past strikes should gradually subside and annual rents should fall to 2%."
    assert claim(text, "2%").measure == "annual rents"
    assert claim("Output and rents should rise to 4%.", "4%").measure == "Output and rents"
