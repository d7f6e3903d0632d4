"""What is read from one sentence, construct by construct; silence first."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from factcheck.briefing import Briefing
from factcheck.extract.claims import extract_claims
from factcheck.extract.quantities import quantities_of, readings_of
from factcheck.extract.reading import Form
from factcheck.language import language_of
from factcheck.quantity import Hedge


def read(text: str) -> list[tuple[str, str]]:
    """Value and unit of every quantity; the ends of a range with three points between."""
    return [
        (spell(q.value) if q.upper is None else f"{spell(q.value)}…{spell(q.upper)}", q.unit)
        for q in quantities_of(text)
    ]


def spell(value: Decimal) -> str:
    return format(value.normalize(), "f") if value else "0"


SILENT = """
The council met on 14 March 2017 in Lisbon.
In 2018 and 2019 the port was closed.
The report of 12/03/2019 covers the season 2014-15.
Work starts at 9:30 a.m. and ends at 17:00.
The Boeing 737 landed safely.
Article 12 of the treaty applies, as do Articles 14 and 15.
The 13th Five-Year Plan was adopted.
Patients were severely ill1 by then.
Tests for COVID-19 and 2019-nCoV were sent to Room 12B.
Version 2.4.1 was installed on the iPhone 11.
The wreck lies at 54°31'N.
Both sides (1) met and (2) signed.
No one came, and on the one hand that was a relief.
See https://a.example/reports/2019/14 for more.
It was a double-digit, two-way deal.
Men aged 25 to 54 were asked.
""".strip().splitlines()


@pytest.mark.parametrize("text", SILENT)
def test_silent_on_what_is_no_amount(text: str) -> None:
    assert read(text) == []


READS = {
    # -- digits
    "Exports reached 123.9 billion yuan.": [("123900000000", "CNY")],
    "Output was 1 234 567 tonnes.": [("1234567", "tonne")],
    "Output was 1\u202f234\u00a0567 tonnes.": [("1234567", "tonne")],
    "It held 86'024 books.": [("86024", "count:book")],
    "They paid 1.234.567,5 euros.": [("1234567.5", "EUR")],
    "The state has 1,20,00,000 voters.": [("12000000", "count:voter")],
    "The fund lent 3 lakh crore rupees.": [("3000000000000", "INR")],
    "It fell by −1.3%.": [("-1.3", "percent")],
    # -- words
    "It employs three hundred and forty-two people.": [("342", "person")],
    "Twenty-three new cases were found.": [("23", "count:new case")],
    "Half a million homes and a dozen schools were built.": [
        ("500000", "count:home"),
        ("12", "count:school"),
    ],
    "The rate was four point six percent.": [("4.6", "percent")],
    "Dozens of ships and thousands of crates came.": [("12", "count:ship"), ("1000…10000", "count:crate")],
    "Six to seven thousand people came.": [("6000…7000", "person")],
    "It drew 35 millions of visitors.": [("35000000", "count:visitor")],
    # -- shares and factors
    "Two-thirds of the seats and a quarter of the votes went to it.": [
        ("66.66666666666666666666666667", "percent"),
        ("25", "percent"),
    ],
    "One in five agreed.": [("20", "percent")],
    "Of these, 14 of the 44 laboratories failed.": [
        ("14", "count:laboratory"),
        ("44", "count:laboratory"),
    ],
    "Sales doubled, and costs were 2.5 times those of May.": [("2", "times"), ("2.5", "times")],
    "The rate rose by half a percentage point.": [("0.5", "percentage_point")],
    "He lent it at 4 1/2 per cent.": [("4.5", "percent")],
    # -- ranges and lists
    "Growth of 3-4 percent is seen.": [("3…4", "percent")],
    "It costs between $48 and $90 a night.": [("48…90", "USD_per_night")],
    "Prices range from $700,000 to $1.6 million.": [("700000…1600000", "USD")],
    "They grew 32.3, 18.2 and 17.5 percent.": [("32.3", "percent"), ("18.2", "percent"), ("17.5", "percent")],
    "They were 4.2, 10.1 and 3.3 billion dollars.": [
        ("4200000000", "USD"),
        ("10100000000", "USD"),
        ("3300000000", "USD"),
    ],
    # -- money
    "The fund holds US$ 2.5 million and HK$1.2bn.": [("2500000", "USD"), ("1200000000", "HKD")],
    "It paid RMB 40 million, A$12m and 50 EUR.": [("40000000", "CNY"), ("12000000", "AUD"), ("50", "EUR")],
    "It lost 63 cents a share.": [("0.63", "USD_per_share")],
    "Crude was $64.10 a barrel.": [("64.1", "USD_per_barrel")],
    "The stake is worth £18m-£19m.": [("18000000…19000000", "GBP")],
    # -- measures and counts
    "A 12-inch pipe carries 800,000 barrels per day.": [("12", "inch"), ("800000", "barrel_per_day")],
    "The field covers 32 m2, or 1.5 sq km.": [("32", "square_metre"), ("1.5", "square_kilometre")],
    "The plant makes 6.5 GWh at 40 MW.": [("6.5", "gigawatt_hour"), ("40", "megawatt")],
    "There were 41.2 cases per 100,000 people.": [("41.2", "count:case_per_100000_people")],
    "It operates 17 county-level training centres.": [("17", "count:county-level training centre")],
    "No new cases were reported.": [("0", "count:new case")],
    "Eight million 250 ml bottles were sold.": [("8000000", "count:bottle"), ("250", "millilitre")],
    "The yield fell 40 bps, or 0.4 percentage points.": [("40", "basis_point"), ("0.4", "percentage_point")],
    "Turnout was 65.7 percent, 5.9 points lower than in May.": [
        ("65.7", "percent"),
        ("5.9", "percentage_point"),
    ],
    # -- what stands elsewhere
    "Of the 309 cases in Ostrava, 270 were confirmed.": [("309", "count:case"), ("270", "count:case")],
    "Customs gave $195,067.76 and taxes 121,586.51 in all.": [("195067.76", "USD"), ("121586.51", "USD")],
    "Throughput was 412,300 TEU in 2021 (2020: 398,100).": [
        ("412300", "twenty_foot_equivalent_unit"),
        ("398100", "twenty_foot_equivalent_unit"),
    ],
    # -- places in an order
    "It ranked third, after coming 12th in May.": [("3", "rank"), ("12", "rank")],
    "Kenya is the fifth-largest exporter.": [("5", "rank")],
    "The port was No. 4 in Africa.": [("4", "rank")],
}


@pytest.mark.parametrize("text", READS)
def test_reads(text: str) -> None:
    assert read(text) == READS[text]


@pytest.mark.parametrize(
    ("text", "value", "flag"),
    [
        ("Some 1, 790,000 tests were done.", "1790000", "malformed_grouping"),
        ("We sent 4,000,095 masks to Ghent.", "4000095", "digits_pasted"),
        ("It made 101,5986 billion yuan.", "1015986000000000", "malformed_grouping"),
        ("It made 7.04 trillion billion yuan.", "7040000000000000000000", "doubled_scale"),
        ("Prices rose 9,4% in May.", "9.4", "decimal_comma"),
        ("It was worth 3.412.8 million ringgit.", "3412800000", "malformed_grouping"),
    ],
)
def test_misprints_are_kept_with_a_flag(text: str, value: str, flag: str) -> None:
    (quantity,) = quantities_of(text)
    assert (spell(quantity.value), quantity.flags) == (value, (flag,))


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("It sold 40 boats.", Hedge.EXACT),
        ("Under two governments it sold boats.", Hedge.EXACT),
        ("It sold about 40 boats.", Hedge.ABOUT),
        ("It sold nearly 40 boats.", Hedge.NEARLY),
        ("Sales surpassed 40 million yuan.", Hedge.OVER),
        ("It sold more than 40 boats.", Hedge.OVER),
        ("It sold fewer than 40 boats.", Hedge.UNDER),
        ("It sold no fewer than 40 boats.", Hedge.AT_LEAST),
        ("It sold 40 or more boats.", Hedge.AT_LEAST),
        ("It has 450+ stops.", Hedge.AT_LEAST),
        ("It sold up to 40 boats.", Hedge.AT_MOST),
        ("The 900 or so residents left.", Hedge.ABOUT),
    ],
)
def test_hedges(text: str, hedge: Hedge) -> None:
    assert [quantity.hedge for quantity in quantities_of(text)] in ([hedge], [hedge, hedge])


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("Prices range from 5.2 to 6.1 percent.", [Form.RANGE]),
        ("The rate rose from 5.2 to 6.1 percent.", [Form.MOVE_FROM, Form.MOVE_TO]),
        ("It stood at 4.4 percent, up from 4.0 percent.", [Form.MOVE_TO, Form.MOVE_FROM]),
        ("It made 2.5 trillion yuan ($400 billion).", [Form.PLAIN, Form.CONVERSION]),
        ("It rose by 140,000 to 3.9 million jobs.", [Form.PLAIN, Form.PLAIN]),
    ],
)
def test_a_range_is_told_from_a_move_by_its_verb(text: str, forms: list[Form]) -> None:
    readings = list(readings_of(text, language_of("en")))
    assert [reading.form for reading in readings] == forms
    assert all(reading.partner in readings for reading in readings if reading.partner is not None)


def test_quotes_are_the_text_at_their_spans() -> None:
    text = "\tSales  rose by nearly 3 percent,\u00a0to about €4.5bn (2018: 4.1)."
    quantities = list(quantities_of(text))
    assert quantities
    for quantity in quantities:
        assert quantity.span.of(text) == quantity.quote


def test_bounds_are_half_a_unit_of_the_last_printed_digit() -> None:
    (quantity,) = quantities_of("Exports reached 123.9 billion yuan.")
    assert quantity.bounds.printed.low == Fraction(123_850_000_000)
    assert quantity.bounds.printed.high == Fraction(123_950_000_000)


def test_a_score_is_a_pair_and_no_claim() -> None:
    assert read("Harwick won 3-1 at home after a 5-4 vote.") == [("3…1", ""), ("5…4", "")]
    briefing = Briefing(id="b", published=date(2020, 1, 2), text="Harwick won 3-1 at home after a 5-4 vote.")
    assert extract_claims(briefing) == []
