"""The shapes of errors that real releases held, with bodies and figures of our own."""

from __future__ import annotations

from datetime import date

from factcheck.briefing import Briefing
from factcheck.checks import find
from factcheck.commands.check import recorded as read_into_record
from factcheck.finding import Finding, Severity
from factcheck.reason.clustering import clusters
from factcheck.span import Span
from tests.figures import RelationKind, Said, change, count, findings, growth, level, said


def test_two_parts_in_billions_of_a_total_in_trillions() -> None:
    """The transcript's shape: ten months of an earlier release, and a total that its parts miss by 1,000."""
    earlier = said(
        "2021-11-15",
        level("27,414.3 bn", measure="urban retail sales", when="2021-01/2021-10"),
        level("4,633.0 bn", measure="rural retail sales", when="2021-01/2021-10"),
    )
    of_total = [(RelationKind.PART_OF, 1)]
    found = findings(
        earlier,
        said(
            "2022-01-17",
            level("39.46 tn", measure="retail sales", when="2021"),
            level("33.61 bn", measure="urban retail sales", when="2021", relates=of_total),
            level("5.85 bn", measure="rural retail sales", when="2021", relates=of_total),
        ),
    )
    sums = [each for each in found if each.check == "identity_of_accounts"]
    assert [each.severity for each in sums] == [Severity.CONTRADICTION]
    years = [each for each in found if each.check == "year_less_than_part"]
    assert [each.severity for each in years] == [Severity.CONTRADICTION] * 2
    readings = {each.reads_as for finding in years for each in finding.diagnoses if each.kind == "scale_slip"}
    assert {"“33.61 bn” reads as 33.61 tn CNY", "“5.85 bn” reads as 5.85 tn CNY"} <= readings


def test_growth_on_a_base_restated_without_a_word_is_an_explained_revision() -> None:
    found = findings(
        said("2020-02-28", level("46.12 bn", when="2019", measure="online sales")),
        said(
            "2021-02-28",
            level("43.65 bn", when="2020", measure="online sales"),
            growth("0.8", when="2020", measure="online sales"),
        ),
    )
    (only,) = found
    assert only.severity is Severity.REVISION
    assert only.diagnoses[0].kind == "base_revised"


def test_a_daily_difference_with_one_wrong_digit() -> None:
    (only,) = findings(
        said("2021-03-11", count("218,319", when="2021-03-11")),
        said(
            "2021-03-12",
            count("225,263", when="2021-03-12"),
            count("6,744", when="2021-03-12", measure="new confirmed cases"),
        ),
    )
    assert only.check == "new_against_totals"
    assert "wrong_digit" in {each.kind for each in only.diagnoses}


def test_receipts_a_round_million_below_what_the_fall_gives() -> None:
    receipts = "ordinary receipts"
    (only,) = findings(
        said("1874-12-01", level("48,519,869.92", unit="USD", measure=receipts, when="1873")),
        said(
            "1875-12-01",
            level("42,690,706.38", unit="USD", measure=receipts, when="1874"),
            change("-4,829,163.54", unit="USD", measure=receipts, when="1874"),
        ),
    )
    assert only.check == "change_against_levels"
    assert "wrong_digit" in {each.kind for each in only.diagnoses}


def test_billion_for_trillion_in_exports() -> None:
    found = findings(
        said("2019-01-14", level("1.48 tn", unit="USD")),
        said("2019-01-14", level("1.48 bn", unit="USD"), source="A newspaper"),
    )
    assert [(each.check, each.severity) for each in found] == [("restated_value", Severity.CONTRADICTION)]
    assert found[0].diagnoses[0].kind == "scale_slip"


def test_totals_value_and_growth_given_to_the_surplus() -> None:
    found = findings(
        said(
            "2019-01-14",
            level("16.42 tn"),
            level("14.09 tn", measure="imports"),
            level("30.51 tn", measure="foreign trade"),
        ),
        said("2019-01-15", level("30.51 tn", measure="trade surplus"), source="A newspaper"),
    )
    assert not [each for each in found if each.severity is Severity.CONTRADICTION and len(each.claims) < 3]


def test_first_estimates_of_growth_that_are_restated_are_revisions() -> None:
    found = findings(
        said("2019-02-01", growth("0.2", when="2018-Q4")),
        said("2019-03-01", growth("0.1", when="2018-Q4")),
        said("2019-05-01", growth("-0.1", when="2018-Q4")),
    )
    assert {each.severity for each in found} == {Severity.REVISION}


def test_the_transcripts_words_give_one_cluster_with_one_reading() -> None:
    """From the text on: an earlier release, and a transcript with one scale word wrong twice."""
    ten_months = (
        "From January to October, urban retail sales of consumer goods reached 27,414.3 billion yuan and"
        " rural retail sales of consumer goods reached 4,633 billion yuan."
    )
    the_year = (
        "In 2021, total retail sales of consumer goods reached 39.46 trillion yuan. Urban retail sales of"
        " consumer goods were 33.61 billion yuan, up 9 percent, while rural retail sales of consumer goods"
        " were 5.85 billion yuan, up 10 percent."
    )
    texts = (("2021-11-15", ten_months), ("2022-01-17", the_year))
    briefings = [
        Briefing(f"b{number}", date.fromisoformat(day), text, "Statistics Office of Norland")
        for number, (day, text) in enumerate(texts)
    ]
    record, claims = read_into_record(briefings)
    by_id = {each.id: each for each in claims}
    (found,) = clusters(find(claims, record), by_id)
    assert len(found.findings) == 3
    assert found.cause is not None
    assert found.cause.reads_as == "billion should read trillion"
    assert [by_id[claim].quote for claim in found.cause.claims] == ["33.61 billion yuan", "5.85 billion yuan"]


def test_a_number_said_of_several_years_breaks_once_for_each_of_them() -> None:
    """One printed number, three claims: what each contradicts is a finding of its own."""
    text = "Retail sales in {place} grew by {rate} percent in each of 2015, 2016 and 2017."
    briefings = [
        Briefing(
            f"b{at}",
            date(2018, at, 5),
            text.format(place="Norland", rate=rate),
            "Statistics Office of Norland",
        )
        for at, rate in ((3, "1.7"), (4, "1.9"))
    ]
    record, claims = read_into_record(briefings)
    found = find(claims, record)
    assert len({each.span for each in claims if each.briefing == "b3"}) == 1
    assert len(found) == len({each.fingerprint for each in found}) == 3


def test_a_number_said_of_several_years_agrees_with_the_figures_of_each() -> None:
    briefings = [
        Briefing(
            "b1",
            date(2018, 3, 5),
            "Retail sales in Norland grew by 1.7 percent in 2015 and 1.7 percent in 2016.",
        ),
        Briefing(
            "b2", date(2018, 4, 5), "Retail sales in Norland grew by 1.7 percent in both 2015 and 2016."
        ),
    ]
    record, claims = read_into_record(briefings)
    assert find(claims, record) == []


def read(*texts: tuple[str, str]) -> list[Finding]:
    """The findings in texts of one office, each with its day, from the words on."""
    briefings = [
        Briefing(f"b{number}", date.fromisoformat(day), text, "Statistics Office of Norland")
        for number, (day, text) in enumerate(texts)
    ]
    record, claims = read_into_record(briefings)
    return find(claims, record)


THREE_YEARS = "Norland's population grew by 1.7 percent in 2018, 2019 and 2020."


def test_one_number_for_three_years_stands_for_each_of_them() -> None:
    assert not read(("2021-03-05", THREE_YEARS), ("2021-06-05", THREE_YEARS))
    (only,) = read(
        ("2021-03-05", THREE_YEARS), ("2021-06-05", "Norland's population grew by 1.2 percent in 2019.")
    )
    assert (only.check, only.severity) == ("restated_value", Severity.REVISION)
    assert ", 2019 was restated" in only.message


def test_one_number_for_both_zones_stands_for_each_of_them() -> None:
    there = Span(40, 44)

    def in_both(number: str) -> Said:
        zones = (
            growth(number, measure="population", place=place, span=there) for place in ("Ostland", "Westland")
        )
        return said("2019-03-05", *zones)

    def later(number: str, place: str) -> Said:
        return said("2019-06-05", growth(number, measure="population", place=place))

    assert not findings(in_both("0.6"), later("0.6", "Ostland"), later("0.6", "Westland"))
    (only,) = findings(in_both("0.6"), later("0.6", "Ostland"), later("0.9", "Westland"))
    assert (only.check, only.severity) == ("restated_value", Severity.REVISION)
    assert "Westland" in only.message


def test_a_name_run_into_a_number_contradicts_nothing() -> None:
    """A stenographer's "7,000,095 respirators" for seven million of the sort called N95."""
    assert not read(
        ("2021-04-02", "By 1 April 2021 we had delivered 7,000,095 respirators to hospitals."),
        (
            "2021-04-03",
            "By 1 April 2021 we had delivered 7 million N95 respirators to hospitals.",
        ),
    )


def test_percent_that_means_points() -> None:
    (only,) = read(
        (
            "2021-03-05",
            "The unemployment rate was 5.0 percent in 2019. In 2020 it rose 4.2 percent to 9.2 percent.",
        )
    )
    assert only.check == "percent_for_points"
    assert only.diagnoses[0].reads_as.endswith("4.2 percentage points")


def test_digits_printed_with_spaces_or_a_leading_nought_are_the_same_number() -> None:
    assert not read(
        (
            "2021-03-05",
            "Vidgale had 46 997 residents in 2020 and reported 07 new cases on 4 March 2021.",
        ),
        (
            "2021-03-06",
            "Vidgale had 46,997 residents in 2020 and reported 7 new cases on 4 March 2021.",
        ),
    )
