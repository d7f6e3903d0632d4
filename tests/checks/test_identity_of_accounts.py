from __future__ import annotations

from tests.figures import Said, assert_finds, assert_silent, count, level, said

CHECK = "identity_of_accounts"


def test_silent_when_exports_and_imports_make_trade_and_its_balance() -> None:
    assert_silent(
        CHECK,
        said(
            "2019-01-14",
            level("16.42 tn", measure="exports"),
            level("14.09 tn", measure="imports"),
            level("30.51 tn", measure="total foreign trade"),
            level("2.33 tn", measure="trade surplus"),
        ),
    )


def labour(whole: str, employed: str, unemployed: str) -> Said:
    """The three as an office gives them, in persons."""
    measures = ("labour force", "number of employed persons", "unemployed persons")
    numbers = zip((whole, employed, unemployed), measures, strict=True)
    return said(
        "2018-07-02", *(count(number, measure=measure, when="2018-05") for number, measure in numbers)
    )


def test_those_at_work_and_those_without_make_the_labour_force() -> None:
    assert_silent(CHECK, labour("5.21 m", "4.93 m", "0.28 m"))
    assert_finds(CHECK, "contradiction", labour("5.21 m", "4.63 m", "0.28 m"))


def test_silent_on_other_periods_places_and_partners() -> None:
    trade = level("20.00 tn", measure="foreign trade")
    assert_silent(
        CHECK, said("2019-01-14", level("16.42 tn"), level("14.09 tn", measure="imports", when="2017"), trade)
    )
    assert_silent(
        CHECK,
        said("2019-01-14", level("16.42 tn"), level("14.09 tn", measure="imports", place="Sudland"), trade),
    )
    assert_silent(
        CHECK, said("2019-01-14", level("16.42 tn"), level("14.09 tn", measure="imports of steel"), trade)
    )


def test_finds_parts_in_billions_of_a_whole_in_trillions() -> None:
    found = assert_finds(
        CHECK,
        "contradiction",
        said(
            "2020-01-17",
            level("41.16 tn", measure="retail sales"),
            level("35.13 bn", measure="urban retail sales"),
            level("6.03 bn", measure="rural retail sales"),
        ),
    )
    assert set(found.roles) == {"whole", "part"}


def test_finds_a_balance_that_is_not_the_difference() -> None:
    found = assert_finds(
        CHECK,
        "contradiction",
        said("2019-01-14", level("16.42 tn"), level("14.09 tn", measure="imports")),
        said("2019-01-20", level("3.23 tn", measure="trade surplus")),
    )
    assert "16.415…16.425 tn − 14.085…14.095 tn = 2.32…2.34 tn" in found.arithmetic


def test_a_small_gap_across_briefings_is_a_revision() -> None:
    assert_finds(
        CHECK,
        "revision",
        said("2019-01-14", level("16.42 tn"), level("14.09 tn", measure="imports")),
        said("2019-03-20", level("30.71 tn", measure="imports and exports")),
    )


def test_a_loosely_named_surplus_is_a_suspicion_when_it_nearly_fits() -> None:
    sides = (
        level("7,322,690.38", unit="USD", measure="ordinary receipts"),
        level("6,260,226.50", unit="USD", measure="ordinary expenditures"),
    )
    assert_finds(
        CHECK, "suspicion", said("2019-12-01", *sides, level("1,162,463.88", unit="USD", measure="surplus"))
    )
    assert_silent(CHECK, said("2019-12-01", *sides, level("1,062,463.88", unit="USD", measure="surplus")))
    assert_silent(CHECK, said("2019-12-01", *sides, level("462,463.88", unit="USD", measure="surplus")))
