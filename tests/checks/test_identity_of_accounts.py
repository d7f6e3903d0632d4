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


def of_industries(*numbers: str) -> Said:
    names = ("地区生产总值", "第一产业增加值", "第二产业增加值", "第三产业增加值")
    claims = (level(number, measure=name) for number, name in zip(numbers, names, strict=True))
    return said("2019-03-20", *claims)


def test_the_three_industries_make_the_gross_domestic_product() -> None:
    assert_silent(CHECK, of_industries("418.36 bn", "31.27 bn", "188.44 bn", "198.64 bn"))
    found = assert_finds(
        CHECK, "contradiction", of_industries("418.36 bn", "31.27 bn", "184.88 bn", "198.64 bn")
    )
    assert "do not make 地区生产总值" in found.message


def of_farming(*numbers: str) -> Said:
    names = ("农林牧渔业总产值", "农业产值", "林业产值", "牧业产值", "渔业产值", "农林牧渔服务业产值")
    claims = (level(number, measure=name) for number, name in zip(numbers, names, strict=True))
    return said("2019-03-20", *claims)


def test_the_branches_of_farming_make_its_output() -> None:
    assert_silent(CHECK, of_farming("52.18 bn", "30.42 bn", "2.05 bn", "11.36 bn", "6.24 bn", "2.11 bn"))
    assert_finds(
        CHECK,
        "contradiction",
        of_farming("52.18 bn", "30.42 bn", "2.05 bn", "11.36 bn", "16.24 bn", "2.11 bn"),
    )
