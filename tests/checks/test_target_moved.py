from __future__ import annotations

from factcheck.claim import Claim, Status
from tests.figures import assert_finds, assert_silent, findings, level, said

CHECK = "target_moved"


def target(number: str, **fields: str) -> Claim:
    return level(
        number, measure="new dwellings", unit="count:dwelling", when="2021", status=Status.TARGET, **fields
    )


def test_silent_when_the_target_stands_or_is_for_another_place() -> None:
    assert_silent(CHECK, said("2019-03-05", target("11.5 m")), said("2020-03-05", target("11.5 m")))
    assert_silent(
        CHECK, said("2019-03-05", target("11.5 m")), said("2020-03-05", target("9.5 m", place="Sudland"))
    )


def test_finds_a_target_with_another_number_and_leaves_it_to_no_other_check() -> None:
    briefings = said("2019-03-05", target("11.5 m")), said("2020-03-05", target("9.2 m"))
    assert_finds(CHECK, "revision", *briefings)
    assert [each.check for each in findings(*briefings)] == [CHECK]
