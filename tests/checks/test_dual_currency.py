from __future__ import annotations

from tests.figures import RelationKind, assert_finds, assert_silent, findings, level, said

CHECK = "dual_currency"
CONVERTED = level("4.5 tn", unit="USD", relates=[(RelationKind.CONVERSION_OF, 1)])


def test_silent_when_the_conversion_agrees() -> None:
    assert_silent(
        CHECK,
        said("2019-01-14", level("30.51 tn"), CONVERTED),
        said("2019-01-15", level("4.53 tn", unit="USD")),
    )


def test_silent_when_neither_is_a_conversion() -> None:
    assert_silent(
        CHECK,
        said("2019-01-14", level("4.5 tn", unit="USD")),
        said("2019-01-15", level("4.62 tn", unit="USD")),
    )


def test_finds_two_rates_and_leaves_them_to_no_other_check() -> None:
    briefings = (
        said("2019-01-14", level("30.51 tn"), CONVERTED),
        said("2019-01-15", level("4.62 tn", unit="USD")),
    )
    found = assert_finds(CHECK, "note", *briefings)
    assert "2.7%" in found.arithmetic
    assert [each.check for each in findings(*briefings)] == [CHECK]


def test_a_conversion_far_off_is_left_to_restated_value() -> None:
    found = findings(
        said("2019-01-14", level("30.51 tn"), CONVERTED), said("2019-01-15", level("4.62 bn", unit="USD"))
    )
    assert [each.check for each in found] == ["restated_value"]
