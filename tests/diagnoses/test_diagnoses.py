"""What single other reading repairs a finding, and what repairs several."""

from __future__ import annotations

import pytest

from factcheck.claim import Status
from factcheck.diagnoses import all_diagnoses
from factcheck.finding import Finding
from factcheck.reason.surveyor import Surveyor
from tests.figures import (
    RelationKind,
    Said,
    change,
    count,
    findings,
    growth,
    level,
    period,
    recorded,
    said,
    share,
)


def kinds(found: Finding) -> list[str]:
    return [each.kind for each in found.diagnoses]


def only(*briefings: Said) -> Finding:
    (found,) = findings(*briefings)
    return found


def test_every_diagnosis_documents_itself() -> None:
    assert all_diagnoses()
    for slug, module in all_diagnoses().items():
        assert module.__doc__.strip().splitlines()[0].endswith("."), slug


def test_nothing_is_diagnosed_where_no_single_slip_helps() -> None:
    found = only(said("2019-02-01", level("123.9 bn")), said("2019-05-01", level("150.2 bn")))
    assert kinds(found) == []


def test_a_scale_word() -> None:
    found = only(said("2019-02-01", level("2.48 tn")), said("2019-02-02", level("2.48 bn")))
    assert "scale_slip" in kinds(found)
    assert any("reads as 2.48 tn" in each.reads_as for each in found.diagnoses)


def test_transposed_digits() -> None:
    found = only(said("2019-02-01", level("123.9 bn")), said("2019-05-01", level("132.9 bn")))
    assert kinds(found)[0] == "transposed_digits"
    assert found.severity == "contradiction"


def test_one_wrong_digit_of_a_count() -> None:
    found = only(
        said("2021-05-03", count("118,319", when="2021-05-03")),
        said(
            "2021-05-04",
            count("125,263", when="2021-05-04"),
            count("6,744", when="2021-05-04", measure="new confirmed cases"),
        ),
    )
    assert "wrong_digit" in kinds(found)
    assert any(each.reads_as == "“6,744” reads as 6,944 case" for each in found.diagnoses)


def test_the_other_direction() -> None:
    before = level("163,103,833.69", unit="USD", when="2017")
    after = level("157,267,722.35", unit="USD")
    found = only(said("2019-02-01", before, after, change("5,836,111.34", unit="USD")))
    assert "wrong_direction" in kinds(found)


def test_cut_off_instead_of_rounded() -> None:
    found = only(
        said(
            "2019-01-14",
            level("2.48 tn", unit="USD"),
            level("2.14 tn", unit="USD", measure="imports"),
            level("352 bn", unit="USD", measure="trade surplus"),
        )
    )
    assert "truncated" in kinds(found)


def test_a_base_revised_since_shows_the_implied_base() -> None:
    found = only(
        said("2020-01-20", level("46.12 tn", when="2019", measure="retail trade")),
        said(
            "2021-01-20",
            level("43.65 tn", when="2020", measure="retail trade"),
            growth("0.8", when="2020", measure="retail trade"),
        ),
    )
    assert found.diagnoses[0].kind == "base_revised"
    assert found.diagnoses[0].reads_as == "“46.12 tn” had become about 43.304 tn CNY"


def test_one_claim_at_the_bottom_of_several_findings_is_their_root() -> None:
    found = findings(
        said("2018-02-01", level("101.0 bn", when="2017")),
        said("2019-02-01", level("112.4 bn")),
        said("2019-02-03", level("112.4 m"), growth("11.3")),
    )
    assert {each.check for each in found} == {"restated_value", "growth_against_levels"}
    assert {each.root for each in found} == {"b3#1"}
    assert all(each.diagnoses[0].reconciles == 2 for each in found)


def test_the_figure_that_was_said_least_is_likeliest_wrong() -> None:
    (found,) = findings(
        said("2019-02-01", level("112.4 bn")),
        said("2019-02-02", level("112.4 bn")),
        said("2019-02-03", level("112.4 m")),
        said("2019-02-04", level("112.4 bn")),
        check="restated_value",
    )
    assert found.diagnoses[0].claim == "b3#1"


def test_another_unit() -> None:
    found = only(
        said("2019-02-01", level("1,204,500", unit="hectare", measure="sown area")),
        said("2019-05-01", level("18,067,500", unit="hectare", measure="sown area")),
    )
    assert "unit_slip" in kinds(found)
    assert any("mu read as hectares" in each.reads_as for each in found.diagnoses)


def test_another_years_figure() -> None:
    found = findings(
        said("2018-02-01", level("123.91 bn", when="2017")),
        said("2019-02-01", level("131.44 bn")),
        said("2019-03-01", level("123.91 bn")),
        check="restated_value",
    )
    (meant,) = [each for each in found[0].diagnoses if each.kind == "another_figure"]
    assert meant.claim == "b3#1"
    assert (
        "another period's figure: “123.91 bn” (1 February 2018) for exports, Norland, 2017" in meant.reads_as
    )


def test_the_figure_of_the_year_so_far() -> None:
    found = findings(
        said("2019-05-14", level("412.37 bn", when=period("2019-01/2019-04", cumulative=True))),
        said("2019-05-14", level("401.44 bn", when="2019-04"), id="month"),
        said("2019-05-20", level("412.37 bn", when="2019-04")),
        check="restated_value",
    )
    assert any("the year so far" in each.reads_as for each in found[0].diagnoses)


def test_another_measures_figure() -> None:
    found = findings(
        said(
            "2019-01-14",
            level("30.514 tn", measure="foreign trade"),
            level("31.331 tn", measure="retail sales"),
        ),
        said("2019-01-15", level("30.514 tn", measure="retail sales"), source="The Norland Courier"),
        check="restated_value",
    )
    assert any("another fact's figure" in each.reads_as for each in found[0].diagnoses)


def test_the_same_number_repeated_is_no_other_figure() -> None:
    found = findings(
        said("2019-02-01", level("123.91 bn")),
        said("2019-02-08", level("123.91 bn")),
        said("2019-03-01", level("131.44 bn")),
        check="restated_value",
    )
    assert "another_figure" not in kinds(found[0])


def test_a_digit_left_out() -> None:
    found = only(
        said("2021-05-03", count("118,319", when="2021-05-03")),
        said(
            "2021-05-04",
            count("125,263", when="2021-05-04"),
            count("6,44", when="2021-05-04", measure="new confirmed cases"),
        ),
    )
    assert "dropped_digit" not in kinds(found)  # three digits are too few to say which is missing
    found = only(
        said("2021-05-03", count("1,118,319", when="2021-05-03")),
        said(
            "2021-05-04",
            count("1,143,583", when="2021-05-04"),
            count("2564", when="2021-05-04", measure="new confirmed cases"),
        ),
    )
    assert any(each.reads_as == "“2564” reads as 25,264 case" for each in found.diagnoses)


def test_a_point_one_place_off() -> None:
    found = only(
        said("2019-02-01", level("61.4 bn", when="2017")),
        said("2020-02-01", level("6.87 bn"), growth("11.9")),
    )
    moved = [each.reads_as for each in found.diagnoses if each.kind == "moved_point"]
    assert "“6.87 bn” reads as 68.7 bn CNY" in moved


def test_percent_where_points_are_meant() -> None:
    rate = "unemployment rate"
    found = only(
        said(
            "2019-02-01",
            share("5.0", measure=rate, when="2017"),
            share("5.5", measure=rate),
            growth("0.5", measure=rate),
        )
    )
    assert [each.reads_as for each in found.diagnoses] == ["“0.5” reads as 0.5 percentage points"]


def test_real_growth_beside_nominal_amounts_shows_what_prices_did() -> None:
    found = only(
        said(
            "2019-02-01",
            level("100.0 bn", measure="GDP", when="2017"),
            level("108.0 bn", measure="GDP"),
            growth("5.0", measure="GDP"),
        )
    )
    assert kinds(found) == ["real_for_nominal"]
    assert "prices changed by 2.7" in found.diagnoses[0].reads_as


def test_another_rate_of_exchange() -> None:
    found = only(
        said(
            "2019-01-14",
            level("30.51 tn"),
            level("4.50 tn", unit="USD", relates=[(RelationKind.CONVERSION_OF, 1)]),
        ),
        said("2019-01-15", level("4.62 tn", unit="USD")),
    )
    assert kinds(found) == ["currency_convention"]


def test_a_revision_says_whether_it_was_announced() -> None:
    first = said("2019-02-01", growth("0.4", when="2018"))
    quiet = only(first, said("2019-05-01", growth("0.5", when="2018")))
    assert quiet.diagnoses[0].reads_as.endswith("no notice of it was found")
    loud = only(first, said("2019-05-01", growth("0.5", when="2018", status=Status.REVISED)))
    assert loud.diagnoses[0].reads_as == "“0.4” had become 0.5 %; the later text calls it revised"


@pytest.mark.parametrize("slug", ["dropped_digit", "moved_point", "transposed_digits", "wrong_digit"])
def test_a_single_digit_offers_no_other_reading(slug: str) -> None:
    record, (claim,) = recorded([said("2021-05-03", count("7", when="2021-05-03"))])
    module = all_diagnoses()[slug]
    assert hasattr(module, "readings")
    assert not list(module.readings(Surveyor(record).statement(claim)))
