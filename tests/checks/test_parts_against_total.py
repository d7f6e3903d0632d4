from __future__ import annotations

from typing import Any

from factcheck.claim import Claim
from tests.figures import RelationKind, assert_finds, assert_silent, level, said

CHECK = "parts_against_total"
OF_FIRST = [(RelationKind.PART_OF, 1)]


def part(number: str, measure: str, **fields: Any) -> Claim:
    return level(number, measure=measure, relates=OF_FIRST, **fields)


def test_silent_when_the_parts_leave_room_for_others() -> None:
    assert_silent(CHECK, said("2019-01-14", level("40.2 bn"), part("12.5 bn", "exports of steel")))
    assert_silent(
        CHECK,
        said(
            "2019-01-14",
            level("40.2 bn"),
            part("12.5 bn", "exports of steel"),
            part("3.5 bn", "exports of tea"),
        ),
    )


def test_silent_when_rounding_explains_it() -> None:
    assert_silent(
        CHECK,
        said(
            "2019-01-14",
            level("16.0 bn"),
            part("12.5 bn", "exports of steel"),
            part("3.6 bn", "exports of tea"),
        ),
    )


def test_silent_on_another_unit_or_period() -> None:
    assert_silent(
        CHECK, said("2019-01-14", level("40.2 bn"), part("62.5 bn", "exports of steel", unit="USD"))
    )
    assert_silent(
        CHECK, said("2019-01-14", level("40.2 bn"), part("62.5 bn", "exports of steel", when="2017"))
    )


def test_finds_a_part_that_is_more_than_the_whole() -> None:
    found = assert_finds(
        CHECK, "contradiction", said("2019-01-14", level("40.2 bn"), part("62.5 bn", "exports of tea"))
    )
    assert "the part “62.5 bn” is more than the whole" in found.message


def test_finds_the_fewest_parts_that_are_too_much() -> None:
    found = assert_finds(
        CHECK,
        "contradiction",
        said(
            "2019-01-14",
            level("40.2 bn"),
            part("22.5 bn", "exports of tea"),
            part("1.5 bn", "exports of jute"),
            part("28.5 bn", "exports of steel"),
        ),
    )
    assert len(found.claims) == 3


def test_parts_that_nearly_make_the_whole_are_a_suspicion() -> None:
    assert_finds(
        CHECK,
        "suspicion",
        said(
            "2019-01-14",
            level("40.2 bn"),
            part("21.5 bn", "exports of tea"),
            part("18.5 bn", "exports of steel"),
        ),
    )
